import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weekdays } from '#core/model/opening-hours.ts';
import { usualSchedule, type Cadence, type Schedule } from '#core/model/schedule.ts';
import { spanAt, spansBetween } from './day-span.ts';
import { nextDue, nextTimes } from './next-due.ts';
import { isQuiet } from './quiet-hours.ts';
import { dayMs, dayOf, zoneOf } from './wall-time.ts';

const scheduleOf = (cadence: Cadence, rest: Partial<Schedule> = {}): Schedule => ({
  ...usualSchedule,
  cadence,
  ...rest,
});
const interval = (
  minutes: number,
  from: string,
  to: string,
  days: readonly (typeof weekdays)[number][] = weekdays,
): Cadence => ({ kind: 'interval', minutes, from, to, days: [...days] });
const nights = { from: '22:00', to: '07:00', days: [...weekdays] };
const newYork = { timeZone: 'America/New_York' };

// 2026-11-22 is a Sunday; São Paulo is three hours behind UTC.
describe('the next time', () => {
  test.each<[string, Schedule, string, string | null]>([
    ['of nothing', scheduleOf({ kind: 'manual' }), '2026-11-22T12:00:00Z', null],
    ['while paused', { ...usualSchedule, isPaused: true }, '2026-11-23T12:00:00Z', null],
    ['after a weekend', usualSchedule, '2026-11-22T12:00:00Z', '2026-11-23T11:00:00.000Z'],
    ['within the day', usualSchedule, '2026-11-23T11:00:00Z', '2026-11-23T14:00:00.000Z'],
    // 20:00 is the first moment outside.
    ['after the last', usualSchedule, '2026-11-23T20:00:00Z', '2026-11-24T11:00:00.000Z'],
    [
      'past midnight, which belongs to the day it began on',
      scheduleOf(interval(60, '22:00', '02:00', ['friday'])),
      '2026-11-21T03:30:00Z',
      '2026-11-21T04:00:00.000Z',
    ],
    [
      'past midnight, at its end',
      scheduleOf(interval(60, '22:00', '02:00', ['friday'])),
      '2026-11-21T04:00:00Z',
      '2026-11-28T01:00:00.000Z',
    ],
    [
      'of a whole day and night',
      scheduleOf(interval(360, '00:00', '00:00')),
      '2026-11-22T21:00:00Z',
      '2026-11-23T03:00:00.000Z',
    ],
    [
      'of a day',
      scheduleOf({ kind: 'daily', at: '09:00' }),
      '2026-11-22T12:00:00Z',
      '2026-11-23T12:00:00.000Z',
    ],
    [
      'of a week',
      scheduleOf({ kind: 'weekly', days: ['tuesday', 'thursday'], at: '09:00' }),
      '2026-11-24T12:00:00Z',
      '2026-11-26T12:00:00.000Z',
    ],
    [
      'on the last of a shorter month',
      scheduleOf({ kind: 'monthly', day: 31, at: '09:00' }),
      '2027-02-01T00:00:00Z',
      '2027-02-28T12:00:00.000Z',
    ],
    [
      'on the 29th of a leap year',
      scheduleOf({ kind: 'monthly', day: 30, at: '09:00' }),
      '2028-02-01T00:00:00Z',
      '2028-02-29T12:00:00.000Z',
    ],
    [
      'once',
      scheduleOf({ kind: 'once', at: '2031-01-01T10:00:00Z' }),
      '2026-11-22T12:00:00Z',
      '2031-01-01T10:00:00.000Z',
    ],
    [
      'once, in the past',
      scheduleOf({ kind: 'once', at: '2026-11-22T12:00:00Z' }),
      '2026-11-22T12:00:00Z',
      null,
    ],
    [
      'once, pushed out of quiet hours',
      scheduleOf({ kind: 'once', at: '2026-11-23T02:00:00Z' }, { quiet: nights }),
      '2026-11-22T12:00:00Z',
      '2026-11-23T10:00:00.000Z',
    ],
    [
      'pushed to the end of quiet hours',
      scheduleOf({ kind: 'daily', at: '23:00' }, { quiet: nights }),
      '2026-11-22T12:00:00Z',
      '2026-11-23T10:00:00.000Z',
    ],
    [
      'pushed over a quiet weekend',
      scheduleOf(
        { kind: 'daily', at: '09:00' },
        { quiet: { from: '00:00', to: '00:00', days: ['saturday', 'sunday'] } },
      ),
      '2026-11-20T12:00:00Z',
      '2026-11-23T03:00:00.000Z',
    ],
    [
      'within the hours but after the quiet part of them',
      scheduleOf(interval(180, '06:00', '20:00'), { quiet: nights }),
      '2026-11-23T08:00:00Z',
      '2026-11-23T10:00:00.000Z',
    ],
    [
      'of hours that are all quiet',
      scheduleOf(interval(60, '23:00', '06:00'), { quiet: nights }),
      '2026-11-23T08:00:00Z',
      null,
    ],
    [
      'where it is always quiet',
      scheduleOf(
        { kind: 'daily', at: '09:00' },
        { quiet: { from: '00:00', to: '00:00', days: [...weekdays] } },
      ),
      '2026-11-23T08:00:00Z',
      null,
    ],
    // New York skips 02:00 to 03:00 on 2027-03-14, and has 01:00 to 02:00 twice on 2026-11-01.
    [
      'of a time that the clocks skip',
      scheduleOf({ kind: 'daily', at: '02:30' }, newYork),
      '2027-03-14T05:00:00Z',
      '2027-03-14T07:00:00.000Z',
    ],
    [
      'of a time that comes twice: the first',
      scheduleOf({ kind: 'daily', at: '01:30' }, newYork),
      '2026-11-01T04:00:00Z',
      '2026-11-01T05:30:00.000Z',
    ],
    [
      'of a time that comes twice: not the second',
      scheduleOf({ kind: 'daily', at: '01:30' }, newYork),
      '2026-11-01T05:30:00Z',
      '2026-11-02T06:30:00.000Z',
    ],
    [
      'where midnight is skipped',
      scheduleOf({ kind: 'daily', at: '00:00' }),
      '2018-11-03T12:00:00Z',
      '2018-11-04T03:00:00.000Z',
    ],
  ])('%s', (_, schedule, after, expected) => {
    expect(nextDue(schedule, after, 0)).toBe(expected);
  });

  test('a spread moves it by a tenth of the period, and a quarter of an hour at most', () => {
    const ask = (cadence: Cadence) => nextDue(scheduleOf(cadence), '2026-11-23T11:30:00Z', 0.5);
    expect(ask(interval(60, '08:00', '20:00'))).toBe('2026-11-23T12:03:00.000Z');
    expect(ask({ kind: 'daily', at: '09:00' })).toBe('2026-11-23T12:07:30.000Z');
    expect(ask({ kind: 'once', at: '2026-11-23T12:00:00Z' })).toBe('2026-11-23T12:00:00.000Z');
  });

  test('a spread neither leaves the hours nor enters quiet ones', () => {
    const short = scheduleOf(interval(180, '08:00', '08:05'));
    expect(nextDue(short, '2026-11-23T10:00:00Z', 1)).toBe('2026-11-23T11:04:59.000Z');
    const beforeQuiet = scheduleOf({ kind: 'daily', at: '21:59' }, { quiet: nights });
    expect(nextDue(beforeQuiet, '2026-11-23T10:00:00Z', 1)).toBe('2026-11-24T00:59:59.000Z');
  });

  test('a zone that nobody knows is an error', () => {
    expect(() => nextDue({ ...usualSchedule, timeZone: 'Mars/Base' }, '2026-11-23T10:00:00Z', 0)) //
      .toThrow(RangeError);
  });

  test('the next five of a schedule', () => {
    expect(nextTimes(usualSchedule, '2026-11-20T16:00:00Z', 3)).toEqual([
      '2026-11-20T17:00:00.000Z',
      '2026-11-20T20:00:00.000Z',
      '2026-11-23T11:00:00.000Z',
    ]);
    expect(nextTimes(scheduleOf({ kind: 'manual' }), '2026-11-20T16:00:00Z', 5)).toEqual([]);
  });
});

const zones = [
  ...['America/Sao_Paulo', 'America/Manaus', 'America/Noronha', 'America/Rio_Branco'],
  ...['America/New_York', 'America/Mexico_City', 'America/Bogota', 'America/Santiago'],
  ...['America/Argentina/Buenos_Aires', 'Europe/Madrid', 'Europe/Lisbon', 'Atlantic/Canary'],
  ...['Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC'],
];

const someTime = fc
  .integer({ min: 0, max: 24 * 12 - 1 })
  .map((step) => new Date(step * 5 * 60_000).toISOString().slice(11, 16));
const someDays = fc.subarray([...weekdays], { minLength: 1 });
const someCadence: fc.Arbitrary<Cadence> = fc.oneof(
  fc.record({
    kind: fc.constant('interval' as const),
    minutes: fc.integer({ min: 5, max: 1440 }),
    days: someDays,
    from: someTime,
    to: someTime,
  }),
  fc.record({ kind: fc.constant('daily' as const), at: someTime }),
  fc.record({ kind: fc.constant('weekly' as const), days: someDays, at: someTime }),
  fc.record({
    kind: fc.constant('monthly' as const),
    day: fc.integer({ min: 1, max: 31 }),
    at: someTime,
  }),
);
const someSchedule: fc.Arbitrary<Schedule> = fc.record({
  cadence: someCadence,
  quiet: fc.option(fc.record({ from: someTime, to: someTime, days: someDays })),
  timeZone: fc.constantFrom(...zones),
  isPaused: fc.constant(false),
  runMissed: fc.boolean(),
});
/** Around changes of the clocks: 2011 (Samoa leaves out a day), 2018 (São Paulo), 2026 and 2027. */
const someInstant = fc
  .oneof(
    ...['2011-12-28', '2018-02-16', '2018-11-02', '2026-03-27', '2026-10-30', '2027-03-12'].map(
      (day) => fc.integer({ min: 0, max: 4 * dayMs }).map((ms) => Date.parse(day) + ms),
    ),
  )
  .map((ms) => new Date(ms).toISOString());

describe('for any schedule, zone and moment', () => {
  const holds = (check: (schedule: Schedule, at: string, spread: number) => void) =>
    fc.assert(
      fc.property(someSchedule, someInstant, fc.double({ min: 0, max: 1, noNaN: true }), check),
      { numRuns: 300 },
    );

  test('the next time is later than the moment, and no earlier for a later moment', () =>
    holds((schedule, at, spread) => {
      const due = nextDue(schedule, at, spread);
      if (due === null) return;
      expect(due > at).toBe(true);
      const between = new Date((Date.parse(at) + Date.parse(due)) / 2).toISOString();
      expect(nextDue(schedule, between, spread)).toBe(due);
      const following = nextDue(schedule, due, spread);
      if (following !== null) expect(following > due).toBe(true);
    }));

  test('it is never quiet then, and an interval keeps to its hours', () =>
    holds((schedule, at, spread) => {
      const due = nextDue(schedule, at, spread);
      if (due === null) return;
      expect(isQuiet(schedule.quiet, schedule.timeZone, due)).toBe(false);
      const { cadence } = schedule;
      if (cadence.kind !== 'interval') return;
      const zone = zoneOf(schedule.timeZone);
      const day = dayOf(zone, Date.parse(due));
      const hours = spansBetween(zone, cadence, day - dayMs, day + dayMs);
      expect(spanAt(hours, Date.parse(due))).not.toBeNull();
    }));

  test('a spread moves it forward by less than a quarter of an hour', () =>
    holds((schedule, at, spread) => {
      const plain = nextDue(schedule, at, 0);
      if (plain === null) return;
      const justBefore = new Date(Date.parse(plain) - 1).toISOString();
      const moved = nextDue(schedule, justBefore, spread);
      const times = nextTimes(schedule, justBefore, 1).map(Date.parse);
      expect(moved).not.toBeNull();
      expect(Date.parse(moved!) - times[0]!).toBeLessThanOrEqual(15 * 60_000);
    }));
});
