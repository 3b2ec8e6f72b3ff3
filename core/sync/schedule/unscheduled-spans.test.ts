import { describe, expect, test } from 'vitest';
import { usualSchedule } from '#core/model/schedule.ts';
import { unscheduledSpans } from './unscheduled-spans.ts';

describe('spans in which nothing is planned', () => {
  test('nights and the weekend of an interval, in the schedule’s zone (São Paulo, UTC-3)', () => {
    const spans = unscheduledSpans(
      usualSchedule,
      '2026-11-20T12:00:00.000Z', // a Friday, 09:00
      '2026-11-23T15:00:00.000Z', // a Monday, 12:00
    );
    expect(spans).toEqual([{ from: '2026-11-20T23:00:00.000Z', to: '2026-11-23T11:00:00.000Z' }]);
  });

  test('begins before the hours and ends after them', () => {
    expect(
      unscheduledSpans(usualSchedule, '2026-11-20T08:00:00.000Z', '2026-11-21T02:00:00.000Z'),
    ).toEqual([
      { from: '2026-11-20T08:00:00.000Z', to: '2026-11-20T11:00:00.000Z' },
      { from: '2026-11-20T23:00:00.000Z', to: '2026-11-21T02:00:00.000Z' },
    ]);
  });

  test.each([{ kind: 'daily' as const, at: '09:00' }, { kind: 'manual' as const }])(
    '$kind plans by the day and has none',
    (cadence) => {
      const schedule = { ...usualSchedule, cadence };
      expect(
        unscheduledSpans(schedule, '2026-11-20T08:00:00.000Z', '2026-11-25T02:00:00.000Z'),
      ).toEqual([]);
    },
  );
});
