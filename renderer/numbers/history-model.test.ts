import { describe, expect, test } from 'vitest';
import { aHistory, anObservation } from '#test/fakes/sync-views.ts';
import { historyRows, ratingLine } from './history-model.ts';

const seen = (at: string, change = {}) => ({ ...anObservation(at, change), repeats: 0 });
const line = (change: Parameters<typeof aHistory>[0]) =>
  ratingLine(aHistory(change)).map(({ at, quality }) => [
    new Date(at).toISOString().slice(0, 10),
    quality,
  ]);

describe('the line', () => {
  test('breaks where a gap begins and is not bridged', () => {
    expect(line({})).toEqual([
      ['2026-10-24', 'GREEN'],
      ['2026-11-01', 'GREEN'],
      ['2026-11-01', null],
      ['2026-11-10', 'RED'],
      ['2026-11-20', 'YELLOW'],
    ]);
  });

  test('a gap that begins with an observation keeps that observation', () => {
    expect(
      line({
        observations: [seen('2026-11-01T12:00:00.000Z')],
        gaps: [
          { from: '2026-11-01T12:00:00.000Z', to: '2026-11-02T00:00:00.000Z', reason: 'locked' },
        ],
      }),
    ).toEqual([
      ['2026-11-01', 'GREEN'],
      ['2026-11-01', null],
    ]);
  });

  test('a source that does not tell the rating neither draws nor breaks it', () => {
    expect(
      line({ observations: [seen('2026-11-01T12:00:00.000Z', { quality: null })], gaps: [] }),
    ).toEqual([]);
  });
});

test('the rows are everything, newest first', () => {
  expect(historyRows(aHistory()).map(({ kind, at }) => [kind, at.slice(0, 10)])).toEqual([
    ['observation', '2026-11-20'],
    ['version', '2026-11-12'],
    ['observation', '2026-11-10'],
    ['incident', '2026-11-10'],
    ['gap', '2026-11-02'],
    ['observation', '2026-11-01'],
    ['observation', '2026-10-24'],
  ]);
});
