import { qualityValues, type QualityValue } from '#core/model/quality-history.ts';
import type { Period } from '#core/model/report-form.ts';
import type { ReportIncident, ReportNumber } from '#core/model/report-history.ts';

/** Width and height of the drawing, and where its plot lies in it. */
export const chartBox = {
  width: 640,
  height: 186,
  left: 92,
  right: 632,
  top: 18,
  bottom: 134,
} as const;

/** Room for incidents between plot and dates. */
const incidentTop = 140;
const incidentRow = 9;
const incidentRows = 2;

/** A span or a moment on the axis, in units of the drawing. */
interface Band {
  readonly x: number;
  readonly width: number;
}

/** What a number's history looks like, in units of {@link chartBox}. */
export interface HistoryChart {
  readonly rows: readonly { readonly value: QualityValue; readonly y: number }[];
  /** One path for each stretch that no gap breaks. */
  readonly lines: readonly string[];
  readonly gaps: readonly Band[];
  readonly versions: readonly { readonly x: number; readonly label: string | null }[];
  readonly incidents: readonly (Band & { readonly y: number; readonly letter: string })[];
  /** Instants of the dates below, UTC in ISO 8601, and where they stand. */
  readonly ticks: readonly { readonly x: number; readonly at: string }[];
}

/** Labels of versions stand at least this far apart; the marks themselves all stand there. */
const labelWidth = 16;
const tickCount = 6;

/**
 * Lays out a history. The line runs on the rating that was seen, steps where the next look saw another, and ends where
 * nobody looked: nothing is drawn across a gap. `incidents` in the order in which they get their letters.
 */
export function historyChart(
  number: ReportNumber,
  incidents: readonly ReportIncident[],
  period: Period,
): HistoryChart {
  const [from, to] = [Date.parse(period.from), Date.parse(period.to)];
  const { left, right, top, bottom } = chartBox;
  const x = (instant: string | number): number => {
    const at = typeof instant === 'number' ? instant : Date.parse(instant);
    const share = to > from && !Number.isNaN(at) ? (at - from) / (to - from) : 0;
    return rounded(left + Math.min(1, Math.max(0, share)) * (right - left));
  };
  const band = (start: string, end: string | null): Band => ({
    x: x(start),
    width: rounded(Math.max(2, (end === null ? right : x(end)) - x(start))),
  });
  const step = (bottom - top) / qualityValues.length;
  const y = (value: QualityValue): number =>
    rounded(top + step * (qualityValues.indexOf(value) + 0.5));
  const letters = incidents.map((incident, at) => ({ incident, letter: incidentLetter(at) }));
  return {
    rows: qualityValues.map((value) => ({ value, y: y(value) })),
    lines: stretches(number).map((spans) =>
      spans
        .map(({ from: start, to: end, quality }, at) => {
          const last = at === spans.length - 1;
          const until = last ? Math.max(x(end), x(start) + 1.5) : x(spans[at + 1]!.from);
          return `${at === 0 ? 'M' : 'L'}${x(start)} ${y(quality)}L${rounded(until)} ${y(quality)}`;
        })
        .join(''),
    ),
    gaps: number.gaps.map((gap) => band(gap.from, gap.to)),
    versions: labelled(number.versions.map(({ at }) => x(at))),
    incidents: letters
      .filter(({ incident }) => incident.phone === null || incident.phone === number.phone)
      .map(({ incident, letter }, at) => ({
        ...band(incident.openedAt, incident.recoveredAt ?? incident.closedAt),
        y: incidentTop + (at % incidentRows) * incidentRow,
        letter,
      })),
    ticks: Array.from({ length: tickCount }, (_, at) => from + ((to - from) * at) / (tickCount - 1))
      .filter((at) => !Number.isNaN(at))
      .map((at) => ({ x: x(at), at: new Date(at).toISOString() })),
  };
}

/** `A` … `Z`, then numbers. */
export function incidentLetter(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : String(at + 1);
}

/** Spans in a row, parted where a gap begins between one and the next. */
function stretches({ spans, gaps }: ReportNumber): (typeof spans)[] {
  const starts = gaps.map((gap) => Date.parse(gap.from));
  const parted: (typeof spans)[] = [];
  for (const span of spans) {
    const current = parted.at(-1);
    const before = current?.at(-1);
    const [left, right] = [Date.parse(before?.to ?? ''), Date.parse(span.from)];
    const isOn = before !== undefined && !starts.some((at) => at >= left && at < right);
    if (isOn) current?.push(span);
    else parted.push([span]);
  }
  return parted;
}

function labelled(places: readonly number[]): HistoryChart['versions'] {
  let free = -Infinity;
  return places.map((x, at) => {
    const hasRoom = x >= free;
    if (hasRoom) free = x + labelWidth;
    return { x, label: hasRoom ? `v${at + 1}` : null };
  });
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
