import type { Schedule } from '#core/model/schedule.ts';
import { weekdays } from '#core/model/opening-hours.ts';

const dayMinutes = 24 * 60;

/**
 * Minutes that lie at most between two syncs of a schedule within its hours: what a gap is measured by. Null for a
 * cadence that promises no second one.
 */
export function expectedPeriodMinutes({ cadence }: Schedule): number | null {
  switch (cadence.kind) {
    case 'interval':
      return cadence.minutes;
    case 'daily':
      return dayMinutes;
    case 'weekly':
      return longestStepDays(cadence.days.map((day) => weekdays.indexOf(day))) * dayMinutes;
    case 'monthly':
      return 31 * dayMinutes;
    case 'manual':
    case 'once':
      return null;
  }
}

/** Days of the longest way from one chosen day of the week to the next. */
function longestStepDays(chosen: readonly number[]): number {
  const days = [...new Set(chosen)].sort((a, b) => a - b);
  return Math.max(
    ...days.map((day, index) => (index === 0 ? day + 7 - days.at(-1)! : day - days[index - 1]!)),
  );
}
