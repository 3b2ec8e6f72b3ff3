import { LineChart, ScatterChart } from 'echarts/charts';
import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import {
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import { init, use } from 'echarts/core';
import type { ComposeOption } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

// Only what the one chart is made of goes into the bundle.
use([
  LineChart,
  ScatterChart,
  GridComponent,
  TooltipComponent,
  MarkAreaComponent,
  MarkLineComponent,
  CanvasRenderer,
]);

/** What this chart can be told. */
export type ChartOption = ComposeOption<
  LineSeriesOption | ScatterSeriesOption | GridComponentOption | TooltipComponentOption
>;

/** A chart on the page. */
export interface DrawnChart {
  readonly draw: (option: ChartOption) => void;
  readonly resize: () => void;
  readonly close: () => void;
}

/**
 * The library empties its element by writing an empty `innerHTML`, which the window's policy (Trusted Types) refuses
 * like any other text. This element does the same without markup.
 */
function emptyWithoutMarkup(host: HTMLElement): void {
  Object.defineProperty(host, 'innerHTML', { set: () => host.replaceChildren() });
}

/** Puts a chart into an element. Null where the system has no canvas: the table below says the same. */
export function openChart(host: HTMLElement, click: (data: unknown) => void): DrawnChart | null {
  if (document.createElement('canvas').getContext('2d') === null) return null;
  emptyWithoutMarkup(host);
  const chart = init(host, null, { renderer: 'canvas' });
  chart.on('click', ({ data }) => click(data));
  return {
    draw: (option) => chart.setOption(option, { notMerge: true }),
    resize: () => chart.resize(),
    close: () => chart.dispose(),
  };
}
