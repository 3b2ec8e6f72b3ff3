import { describe, expect, it } from 'vitest';
import type { ReportNumber } from '#core/model/report-history.ts';
import { shopIncident, shopNumber } from '#test/fixtures/report-parts.ts';
import { chartBox, historyChart, incidentLetter } from './history-chart.ts';
import { historyRows } from './history-rows.ts';

const period = { from: '2026-08-24T12:00:00Z', to: '2026-11-22T12:00:00Z' };
const chart = historyChart(shopNumber, [shopIncident], period);

describe('a history as a chart', () => {
  it('has a line for each stretch, and none across a gap', () => {
    expect(chart.lines).toHaveLength(2);
    const [gap] = chart.gaps;
    const ends = (line: string | undefined) =>
      [...(line ?? '').matchAll(/[ML]([\d.]+) /g)].map((match) => Number(match[1]));
    expect(Math.max(...ends(chart.lines[0]))).toBeLessThanOrEqual(gap?.x ?? 0);
    expect(Math.min(...ends(chart.lines[1]))).toBeGreaterThanOrEqual(
      (gap?.x ?? 0) + (gap?.width ?? 0),
    );
  });

  it('goes on at the height of each rating, best on top', () => {
    const heights = new Map(chart.rows.map(({ value, y }) => [value, y]));
    expect(chart.rows.map(({ value }) => value)).toEqual(['GREEN', 'YELLOW', 'RED', 'UNKNOWN']);
    expect(chart.lines[0]).toContain(` ${heights.get('GREEN')}L`);
    expect(chart.lines[0]).toContain(` ${heights.get('YELLOW')}L`);
    expect(chart.lines[1]?.startsWith('M')).toBe(true);
    expect(chart.lines[1]).toContain(` ${heights.get('RED')}L`);
  });

  it('marks versions in order and incidents by letter', () => {
    expect(chart.versions.map(({ label }) => label)).toEqual(['v1', 'v2']);
    expect(chart.incidents.map(({ letter }) => letter)).toEqual(['A']);
    expect(chart.incidents[0]?.width).toBeGreaterThan(10);
  });

  it('leaves incidents of other numbers out and keeps those of the account', () => {
    const other = { ...shopIncident, phone: '+551130000000' };
    const account = { ...shopIncident, phone: null };
    const letters = historyChart(shopNumber, [other, account], period).incidents;
    expect(letters.map(({ letter }) => letter)).toEqual(['B']);
  });

  it('dates both ends of the axis', () => {
    expect(chart.ticks.map(({ at }) => at).at(0)).toBe('2026-08-24T12:00:00.000Z');
    expect(chart.ticks.map(({ at }) => at).at(-1)).toBe('2026-11-22T12:00:00.000Z');
    expect(chart.ticks.map(({ x }) => x).at(0)).toBe(chartBox.left);
    expect(chart.ticks.map(({ x }) => x).at(-1)).toBe(chartBox.right);
  });

  it('shows one look as a stroke, and parts looks that a gap begins between', () => {
    const at = '2026-10-01T12:00:00Z';
    const one: ReportNumber = {
      ...shopNumber,
      spans: [{ from: at, to: at, quality: 'RED', status: null, source: 'typed' }],
      gaps: [],
    };
    const [from, to] = [
      ...(historyChart(one, [], period).lines[0] ?? '').matchAll(/[ML]([\d.]+)/g),
    ];
    expect(Number(to?.[1]) - Number(from?.[1])).toBeCloseTo(1.5, 1);
  });

  it('names no version over another', () => {
    const versions = Array.from({ length: 100 }, (_, day) => ({
      at: new Date(Date.parse(period.from) + day * 3_600_000).toISOString(),
      isPublicationTime: true,
    }));
    const { versions: marks } = historyChart({ ...shopNumber, versions }, [], period);
    const labelled = marks.filter(({ label }) => label !== null).map(({ x }) => x);
    expect(marks).toHaveLength(100);
    expect(labelled.length).toBeGreaterThan(0);
    for (const [at, x] of labelled.entries())
      if (at > 0) expect(x - (labelled[at - 1] ?? 0)).toBeGreaterThanOrEqual(16);
  });

  it('letters go on as numbers', () => {
    expect([0, 25, 26].map(incidentLetter)).toEqual(['A', 'Z', '27']);
  });
});

it('the table says what the chart says, newest first', () => {
  const rows = historyRows(shopNumber);
  expect(rows.map(({ kind }) => kind)).toEqual([
    'span',
    'version',
    'span',
    'gap',
    'span',
    'version',
    'span',
  ]);
  expect(rows.flatMap((row) => (row.kind === 'version' ? [row.label] : []))).toEqual(['v2', 'v1']);
});
