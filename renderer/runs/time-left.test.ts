import { describe, expect, test } from 'vitest';
import type { TaskView } from '#app/contract/task-views.ts';
import { aTask } from '#test/fakes/task-bridge.ts';
import { spanUnit, timeLeft } from './time-left.ts';

const start = Date.parse('2026-11-22T12:00:00.000Z');
const none = { waiting: 0, running: 0, done: 0, failed: 0, skipped: 0 };

describe('the time left', () => {
  test.each<[string, Partial<TaskView>, number, number | null]>([
    ['goes by the mean pace', { counts: { ...none, waiting: 20, done: 10 } }, 10_000, 20_000],
    [
      'counts what failed as worked on, and what runs as left',
      { counts: { ...none, waiting: 8, running: 2, done: 7, failed: 3 } },
      10_000,
      10_000,
    ],
    [
      'learns nothing from what was skipped from the beginning',
      { counts: { ...none, waiting: 10, done: 10, skipped: 900 }, skippedAtOnce: 900 },
      10_000,
      10_000,
    ],
    [
      'does not count pauses',
      { counts: { ...none, waiting: 10, done: 10 }, workedMs: 5_000 },
      5_000,
      10_000,
    ],
    ['is not known after a few', { counts: { ...none, waiting: 96, done: 4 } }, 60_000, null],
    [
      'is not known in the first seconds',
      { counts: { ...none, waiting: 5, done: 50 } },
      2_000,
      null,
    ],
    [
      'is not known where all was skipped',
      { counts: { ...none, waiting: 5, skipped: 50 }, skippedAtOnce: 50 },
      60_000,
      null,
    ],
    [
      'is not known in a pause',
      { state: 'paused', workingSince: null, counts: { ...none, waiting: 20, done: 10 } },
      10_000,
      null,
    ],
    ['is none at the end', { state: 'done', counts: { ...none, done: 30 } }, 10_000, null],
    [
      'is not negative where the clock was put back',
      { counts: { ...none, waiting: 10, done: 10 }, workedMs: 4_000 },
      -60_000,
      4_000,
    ],
  ])('%s', (_name, change, after, expected) => {
    expect(timeLeft(aTask(change), start + after)).toBe(expected);
  });

  test.each([
    [400, 10, 'second'],
    [12_000, 20, 'second'],
    [50_000, 50, 'second'],
    [55_000, 1, 'minute'],
    [89_000, 1, 'minute'],
    [91_000, 2, 'minute'],
    [5_400_000, 90, 'minute'],
    [6_000_000, 2, 'hour'],
  ])('%d ms are said as %d %s', (span, value, unit) => {
    expect(spanUnit(span)).toEqual({ unit, value });
  });
});
