import type { NumberHistory } from '#app/contract/sync-views.ts';
import type { QualityValue } from '#core/model/quality-history.ts';
import type { ChartColours } from './chart-colours.ts';
import type { ChartOption } from './draw-chart.ts';
import { ratingLevels, ratingLine } from './history-model.ts';

/** Words of the chart in the window's language. */
export interface ChartWords {
  readonly quality: (value: QualityValue) => string;
  /** A short day under the axis. */
  readonly day: (at: number) => string;
  readonly moment: (at: number) => string;
  readonly version: (isPublicationTime: boolean) => string;
  readonly gap: (gap: NumberHistory['gaps'][number]) => string;
  readonly incident: (incident: NumberHistory['incidents'][number]) => string;
}

/** Shapes of the ratings, the same as everywhere else in the window. */
const symbols: Readonly<Record<QualityValue, { shape: string; rotate: number }>> = {
  GREEN: { shape: 'triangle', rotate: 0 },
  YELLOW: { shape: 'diamond', rotate: 0 },
  RED: { shape: 'triangle', rotate: 180 },
  UNKNOWN: { shape: 'emptyCircle', rotate: 0 },
};

/** Where incidents and published versions stand, above the ratings. */
const INCIDENT_ROW = 3.5;
const VERSION_ROW = 4;

/** What a chart is drawn on. */
export interface ChartPaper {
  /** Size of small text, and width of the whole chart, in pixels. */
  readonly fontSize: number;
  readonly width: number;
  /** Tile of the hatching for what was not observed; null where there is no canvas. */
  readonly hatch: HTMLCanvasElement | null;
}

/** Bands narrower than this say their reason only when pointed at, and in the table. */
const WORDS_FROM = 90;

/** What a click on the chart means. */
export type ChartTarget = { readonly botId: string } | { readonly incidentId: string };

/** The chart of a history: stepped line, bands where nothing was seen, marks of versions, spans of incidents. */
export function chartOption(
  history: NumberHistory,
  colours: ChartColours,
  words: ChartWords,
  paper: ChartPaper,
): ChartOption {
  const { fontSize } = paper;
  const from = Date.parse(history.from);
  const to = Date.parse(history.to);
  const within = (instant: string) => Math.min(to, Math.max(from, Date.parse(instant)));
  const values = Object.entries(ratingLevels) as [QualityValue, number][];
  const hasUnknown = history.observations.some(({ quality }) => quality === 'UNKNOWN');
  const text = { color: colours.soft, fontSize };

  return {
    animation: false,
    textStyle: { fontFamily: 'Inter Variable, system-ui, sans-serif' },
    grid: { left: 8, right: 16, top: 8, bottom: 4, containLabel: true },
    tooltip: {
      renderMode: 'richText',
      trigger: 'item',
      backgroundColor: colours.raised,
      borderColor: colours.line,
      textStyle: { color: colours.ink, fontSize },
      formatter: (params) => (Array.isArray(params) ? '' : params.name),
    },
    xAxis: {
      type: 'time',
      min: from,
      max: to,
      axisLine: { lineStyle: { color: colours.line } },
      axisTick: { lineStyle: { color: colours.line } },
      splitLine: { show: false },
      axisLabel: { ...text, hideOverlap: true, formatter: (at: number) => words.day(at) },
    },
    yAxis: {
      type: 'value',
      min: hasUnknown ? -0.3 : 0.7,
      max: VERSION_ROW + 0.3,
      interval: 1,
      axisLabel: {
        ...text,
        customValues: values
          .filter(([value]) => hasUnknown || value !== 'UNKNOWN')
          .map(([, at]) => at),
        formatter: (at: number) => {
          const found = values.find(([, level]) => level === at);
          return found ? words.quality(found[0]) : '';
        },
      },
      axisTick: { show: false },
      splitLine: { show: false },
    },
    series: [
      {
        type: 'line',
        step: 'end',
        connectNulls: false,
        lineStyle: { color: colours.ink, width: 2 },
        data: ratingLine(history).map(({ at, quality }) =>
          quality === null
            ? { value: [at, null], symbol: 'none' }
            : {
                value: [at, ratingLevels[quality]],
                name: `${words.moment(at)}: ${words.quality(quality)}`,
                symbol: symbols[quality].shape,
                symbolRotate: symbols[quality].rotate,
                symbolSize: 10,
                itemStyle: { color: colours[quality] },
              },
        ),
        markArea: {
          itemStyle: {
            color: paper.hatch ? { image: paper.hatch, repeat: 'repeat' } : colours.line,
          },
          data: history.gaps.map((gap) => {
            const [start, end] = [within(gap.from), within(gap.to)];
            const width = (paper.width * (end - start)) / (to - from) - 12;
            return [
              {
                name: words.gap(gap),
                xAxis: start,
                label: {
                  show: width >= WORDS_FROM,
                  position: 'insideTop',
                  width,
                  overflow: 'break',
                  color: colours.soft,
                  fontSize,
                  backgroundColor: colours.paper,
                  padding: 2,
                },
              },
              { xAxis: end },
            ];
          }),
        },
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: colours.accent, type: 'dashed', width: 1 },
          data: history.versions.map(({ at }) => ({ xAxis: within(at) })),
        },
      },
      {
        type: 'scatter',
        symbol: 'roundRect',
        symbolSize: 11,
        itemStyle: { color: colours.accent, opacity: 1 },
        data: history.versions.map((version) => ({
          value: [within(version.at), VERSION_ROW],
          name: `${words.moment(Date.parse(version.at))}: ${words.version(version.isPublicationTime)}`,
          target: { botId: version.botId },
        })),
      },
      ...history.incidents.map((incident) => ({
        type: 'line' as const,
        triggerLineEvent: true,
        symbol: 'circle',
        symbolSize: 7,
        lineStyle: { color: colours.RED, width: 5, cap: 'round' as const },
        itemStyle: { color: colours.RED },
        data: [incident.openedAt, incident.closedAt ?? history.to].map((at) => ({
          value: [within(at), INCIDENT_ROW],
          name: words.incident(incident),
          target: { incidentId: incident.id },
        })),
      })),
    ],
  };
}

/** What a click on a thing of the chart leads to, or null. */
export function targetOf(data: unknown): ChartTarget | null {
  if (typeof data !== 'object' || data === null || !('target' in data)) return null;
  return data.target as ChartTarget;
}
