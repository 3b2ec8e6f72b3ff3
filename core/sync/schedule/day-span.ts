import type { IANAZone } from 'luxon';
import { weekdays, type Weekday } from '#core/model/opening-hours.ts';
import { dayMs, instantOf, type CalendarDay } from './wall-time.ts';

/** A span between two instants in milliseconds; its end is the first moment outside. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Hours of chosen days; `to` before or at `from` lies on the next day, so that equal times make a whole day. */
export interface DayHours {
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
}

/** The day of the week of a calendar day. */
export function weekdayOf(day: CalendarDay): Weekday {
  // 1970-01-01 was a Thursday, the fourth of our week.
  return weekdays[(((day / dayMs + 3) % 7) + 7) % 7]!;
}

/** The span that begins on a day; null when none does, or a change of the clocks swallowed it. */
export function spanOf(zone: IANAZone, day: CalendarDay, hours: DayHours): Span | null {
  if (!hours.days.includes(weekdayOf(day))) return null;
  const from = instantOf(zone, day, hours.from);
  const to = instantOf(zone, hours.to > hours.from ? day : day + dayMs, hours.to);
  return to > from ? { from, to } : null;
}

/** Spans that begin on any day from `first` to `last`, both included; those that touch are one. Oldest first. */
export function spansBetween(
  zone: IANAZone,
  hours: DayHours,
  first: CalendarDay,
  last: CalendarDay,
): Span[] {
  const spans: Span[] = [];
  for (let day = first; day <= last; day += dayMs) {
    const span = spanOf(zone, day, hours);
    if (span === null) continue;
    const newest = spans.at(-1);
    if (newest !== undefined && span.from <= newest.to)
      spans[spans.length - 1] = { from: newest.from, to: Math.max(newest.to, span.to) };
    else spans.push(span);
  }
  return spans;
}

/** The span that holds an instant; null when none does. `spans` must be in order and apart. */
export function spanAt(spans: readonly Span[], instant: number): Span | null {
  return spans.find(({ from, to }) => from <= instant && instant < to) ?? null;
}
