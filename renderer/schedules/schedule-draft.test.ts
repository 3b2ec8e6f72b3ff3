import { describe, expect, test } from 'vitest';
import { scheduleSchema, usualSchedule } from '#core/model/schedule.ts';
import type { Cadence } from '#core/model/schedule.ts';
import { draftFault, draftOf, scheduleOf } from './schedule-draft.ts';

const cadences: Cadence[] = [
  usualSchedule.cadence,
  { kind: 'daily', at: '07:15' },
  { kind: 'weekly', days: ['sunday', 'friday'], at: '23:00' },
  { kind: 'monthly', day: 31, at: '06:00' },
  { kind: 'once', at: '2026-12-01T12:30:00.000Z' },
  { kind: 'manual' },
];

describe('a draft', () => {
  test.each(cadences)('of $kind stands for the same schedule', (cadence) => {
    const schedule = {
      ...usualSchedule,
      cadence,
      quiet: { from: '22:00', to: '07:00', days: ['saturday' as const] },
    };
    expect(scheduleOf(draftOf(schedule))).toEqual(schedule);
  });

  test.each(cadences)('that becomes $kind is a schedule the contract takes', ({ kind }) => {
    const draft = { ...draftOf(usualSchedule), kind, onceAt: '2026-12-01T09:30', day: '99' };
    expect(draftFault(draft)).toBeNull();
    expect(scheduleSchema.safeParse(scheduleOf(draft)).success).toBe(true);
  });

  test.each([
    [{ days: [] }, 'days'],
    [{ kind: 'once' as const }, 'moment'],
    [{ hasQuiet: true, quietDays: [] }, 'quiet-days'],
    [{ kind: 'daily' as const, days: [] }, null],
  ])('%o lacks %s', (change, fault) => {
    expect(draftFault({ ...draftOf(usualSchedule), ...change })).toBe(fault);
  });
});
