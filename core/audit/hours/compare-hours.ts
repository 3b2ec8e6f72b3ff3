import { weekdays, type OpenSpan, type Weekday } from '#core/model/opening-hours.ts';
import type { SaidHours } from '../detect/opening-hours.ts';
import type { TimeSpan } from '../detect/time-words.ts';

/** Hours that a flow checks, as far as they are known. */
export interface CheckedHours {
  /** The whole week; null when only the times of a day are known. */
  readonly week: readonly OpenSpan[] | null;
  /** Every span of times that occurs. */
  readonly spans: readonly TimeSpan[];
  /** Days on which they are for, where that is known without the times. */
  readonly days: readonly Weekday[] | null;
}

/** Stands for the hours of a day on which nobody answers. */
export const closed = '–';

/** Where what is said differs from what is checked. */
export interface HoursDifference {
  /** Null where the times of no day fit. */
  readonly day: Weekday | null;
  readonly said: string;
  readonly checked: string;
}

/** A week of spans as hours to compare with. */
export function hoursOfWeek(week: readonly OpenSpan[]): CheckedHours {
  return { week, spans: week.map(({ from, to }) => ({ from, to })), days: null };
}

/** The first difference between hours that a text says and hours that are checked; null when none can be told. */
export function differenceOf(said: SaidHours, checked: CheckedHours): HoursDifference | null {
  if (said.week !== null && checked.week !== null) return weekDifference(said.week, checked.week);
  if (said.week !== null && checked.days !== null) {
    const open = new Set(said.week.map(({ day }) => day));
    const own = new Set(checked.days);
    const odd = weekdays.find((day) => open.has(day) !== own.has(day));
    if (odd !== undefined) {
      const told = said.week.filter(({ day }) => day === odd);
      return {
        day: odd,
        said: joined(told) || closed,
        checked: own.has(odd) ? spansOf(checked.spans) : closed,
      };
    }
  }
  // Without days on one side a span that is checked on no day at all is still a difference.
  const strange = said.spans.find((span) => !checked.spans.some((one) => isSame(one, span)));
  return strange === undefined || checked.spans.length === 0
    ? null
    : { day: null, said: spansOf([strange]), checked: spansOf(checked.spans) };
}

function weekDifference(
  said: readonly OpenSpan[],
  checked: readonly OpenSpan[],
): HoursDifference | null {
  for (const day of weekdays) {
    const told = joined(said.filter((span) => span.day === day));
    const own = joined(checked.filter((span) => span.day === day));
    if (told !== own) return { day, said: told || closed, checked: own || closed };
  }
  return null;
}

/** Spans of one day in order, those that touch made one. */
function joined(spans: readonly TimeSpan[]): string {
  const sorted = [...spans].sort((a, b) => a.from.localeCompare(b.from));
  const merged: TimeSpan[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && last.to === span.from)
      merged[merged.length - 1] = { from: last.from, to: span.to };
    else merged.push(span);
  }
  return spansOf(merged);
}

function spansOf(spans: readonly TimeSpan[]): string {
  return [...new Set(spans.map(({ from, to }) => `${from}–${endOf(to)}`))].join(', ');
}

function isSame(a: TimeSpan, b: TimeSpan): boolean {
  return a.from === b.from && endOf(a.to) === endOf(b.to);
}

/** The last minute of a day is how some write its end. */
function endOf(time: string): string {
  return time === '23:59' || time === '00:00' ? '24:00' : time;
}
