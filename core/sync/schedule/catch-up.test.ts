import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { usualSchedule, type Schedule } from '#core/model/schedule.ts';
import { catchUp, catchUpOrder, clampDue } from './catch-up.ts';
import { expectedPeriodMinutes } from './expected-period.ts';
import { spreadOf } from './spread-of.ts';

const once = (at: string): Schedule => ({ ...usualSchedule, cadence: { kind: 'once', at } });
const manual: Schedule = { ...usualSchedule, cadence: { kind: 'manual' } };
const monday = '2026-11-23T12:00:00Z';

describe('what was missed', () => {
  test.each<[string, Schedule, string | null, string, boolean, 'run' | 'leave']>([
    [
      'a weekend without a time',
      usualSchedule,
      '2026-11-20T20:01:00Z',
      '2026-11-22T12:00:00Z',
      true,
      'leave',
    ],
    ['a time on Monday', usualSchedule, '2026-11-20T20:01:00Z', monday, true, 'run'],
    ['the same, not wanted', usualSchedule, '2026-11-20T20:01:00Z', monday, false, 'leave'],
    ['weeks of times', usualSchedule, '2026-10-01T12:00:00Z', monday, true, 'run'],
    ['nothing since the last', usualSchedule, '2026-11-23T11:00:05Z', monday, true, 'leave'],
    ['never read', usualSchedule, null, monday, true, 'run'],
    ['paused', { ...usualSchedule, isPaused: true }, null, monday, true, 'leave'],
    ['by hand only', manual, null, monday, true, 'leave'],
    ['once, passed', once('2026-11-23T11:00:00Z'), null, monday, true, 'run'],
    ['once, done', once('2026-11-23T11:00:00Z'), '2026-11-23T11:00:01Z', monday, true, 'leave'],
    ['once, to come', once('2026-11-23T13:00:00Z'), null, monday, true, 'leave'],
  ])('%s', (_, schedule, lastOkAt, now, runMissed, expected) => {
    expect(catchUp(schedule, lastOkAt, now, runMissed)).toBe(expected);
  });

  test('a job that waits for its own spread is not missed', () => {
    const [last, now] = ['2026-11-23T11:14:00Z', '2026-11-23T14:05:00Z'];
    expect(catchUp(usualSchedule, last, now, true, 0)).toBe('run');
    expect(catchUp(usualSchedule, last, now, true, 0.9)).toBe('leave');
  });
});

test('missed jobs run once each, the stalest first, within a minute', () => {
  const order = catchUpOrder([
    { id: 'b', lastOkAt: '2026-11-20T10:00:00Z' },
    { id: 'c', lastOkAt: null },
    { id: 'a', lastOkAt: '2026-11-19T10:00:00Z' },
    { id: 'b', lastOkAt: '2026-11-20T10:00:00Z' },
  ]);
  expect(order.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  for (const [index, { inMs }] of order.entries()) {
    expect(inMs).toBeGreaterThanOrEqual(index * 20_000);
    expect(inMs).toBeLessThan((index + 1) * 20_000);
  }
  expect(catchUpOrder([])).toEqual([]);
});

describe('a due time after the clock jumped backward', () => {
  test.each<[string, Schedule, string | null, string | null]>([
    ['none', usualSchedule, null, null],
    [
      'a retry before the next time stays',
      usualSchedule,
      '2026-11-23T12:05:00.000Z',
      '2026-11-23T12:05:00.000Z',
    ],
    [
      'one years ahead is the next time',
      usualSchedule,
      '2031-01-01T00:00:00.000Z',
      '2026-11-23T14:00:00.000Z',
    ],
    [
      'one in the past stays',
      usualSchedule,
      '2026-11-23T11:00:00.000Z',
      '2026-11-23T11:00:00.000Z',
    ],
    [
      'a retry of what has no next time',
      manual,
      '2026-12-01T00:00:00.000Z',
      '2026-11-23T13:00:00.000Z',
    ],
  ])('%s', (_, schedule, dueAt, expected) => {
    expect(clampDue(dueAt, monday, schedule)).toBe(expected);
  });
});

test('a job’s spread is its own and stays', () => {
  expect(spreadOf('7d9d9d4e-0001')).toBe(spreadOf('7d9d9d4e-0001'));
  expect(spreadOf('7d9d9d4e-0001')).not.toBe(spreadOf('7d9d9d4e-0002'));
  fc.assert(
    fc.property(fc.string(), (id) => {
      expect(spreadOf(id)).toBeGreaterThanOrEqual(0);
      expect(spreadOf(id)).toBeLessThan(1);
    }),
  );
});

describe('the period of a schedule', () => {
  test.each<[Schedule['cadence'], number | null]>([
    [usualSchedule.cadence, 180],
    [{ kind: 'daily', at: '09:00' }, 1440],
    [{ kind: 'weekly', days: ['monday'], at: '09:00' }, 7 * 1440],
    [{ kind: 'weekly', days: ['thursday', 'monday'], at: '09:00' }, 4 * 1440],
    [{ kind: 'monthly', day: 31, at: '09:00' }, 31 * 1440],
    [{ kind: 'manual' }, null],
  ])('%o', (cadence, minutes) => {
    expect(expectedPeriodMinutes({ ...usualSchedule, cadence })).toBe(minutes);
  });
});
