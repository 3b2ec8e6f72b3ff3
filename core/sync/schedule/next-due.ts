import type { IANAZone } from 'luxon';
import type { Cadence, Schedule } from '#core/model/schedule.ts';
import { spanAt, spanOf, spansBetween, weekdayOf, type Span } from './day-span.ts';
import { dayMs, dayOf, instantOf, zoneOf, type CalendarDay } from './wall-time.ts';

/** Days that are searched ahead: first a week, which nearly always answers, then two months and more. */
const searchedDays = [9, 75];

/** Days that a time can be pushed by quiet hours; longer ones have no end. */
const pushedDays = 8;

/** A job is moved by at most a tenth of its period, and at most a quarter of an hour. */
const spreadShare = 0.1;
const spreadMs = 15 * 60_000;

/**
 * When a schedule comes due next after an instant (UTC, ISO 8601); null when it never does: manual, paused, a single
 * time that has passed, or hours that are all quiet. `spread`, 0 to 1 and fixed for a job, moves it forward a little, so
 * that jobs of one schedule do not start together; it never leaves the hours of an interval, nor enters quiet ones.
 *
 * The times of a schedule are one fixed row, whatever instant is asked about: the answer is always later than `after`,
 * and a later question never gets an earlier answer. An interval counts from the beginning of its hours, whose end is
 * the first moment outside. Within quiet hours a time moves to their end; one of an interval only while its hours last.
 * Throws RangeError for an unknown zone.
 */
export function nextDue(schedule: Schedule, after: string, spread: number): string | null {
  const { cadence, isPaused } = schedule;
  if (isPaused || cadence.kind === 'manual') return null;
  const zone = zoneOf(schedule.timeZone);
  const asked = Date.parse(after);
  if (cadence.kind === 'once') {
    const at = Date.parse(cadence.at);
    const due = new DueRow(schedule, zone, spread, dayOf(zone, at), 0).single(at);
    return due === null || due <= asked ? null : new Date(due).toISOString();
  }
  for (const ahead of searchedDays) {
    const row = new DueRow(schedule, zone, spread, dayOf(zone, asked), ahead);
    const due = firstOf(row, cadence, asked);
    if (due !== null) return new Date(due).toISOString();
  }
  return null;
}

/** The next times of a schedule, `count` at most, without a job's spread. Throws RangeError for an unknown zone. */
export function nextTimes(schedule: Schedule, after: string, count: number): string[] {
  const times: string[] = [];
  let from = after;
  while (times.length < count) {
    const next = nextDue(schedule, from, 0);
    if (next === null) break;
    times.push(next);
    from = next;
  }
  return times;
}

type Repeated = Exclude<Cadence, { readonly kind: 'manual' | 'once' }>;

function firstOf(row: DueRow, cadence: Repeated, asked: number): number | null {
  let best: number | null = null;
  for (let day = row.first; day <= row.last; day += dayMs) {
    // No time of a day comes before the day itself; fourteen hours are the farthest zone.
    if (best !== null && day - 14 * 60 * 60_000 > best) break;
    for (const due of row.ofDay(cadence, day))
      if (due > asked && (best === null || due < best)) best = due;
  }
  return best;
}

/** The times of one schedule around a day. */
class DueRow {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly #zone: IANAZone;
  readonly #spread: number;
  readonly #quiet: readonly Span[];

  constructor(
    { quiet }: Schedule,
    zone: IANAZone,
    spread: number,
    today: CalendarDay,
    ahead: number,
  ) {
    this.#zone = zone;
    this.#spread = Math.min(1, Math.max(0, spread));
    // Hours past midnight begin a day earlier, and quiet ones push a time of days ago into the present.
    this.first = today - (quiet === null ? 2 : pushedDays + 2) * dayMs;
    this.last = today + ahead * dayMs;
    this.#quiet =
      quiet === null
        ? []
        : spansBetween(zone, quiet, this.first - dayMs, this.last + (pushedDays + 3) * dayMs);
  }

  /** Times that belong to a day, pushed and spread; in milliseconds. */
  ofDay(cadence: Repeated, day: CalendarDay): number[] {
    if (cadence.kind === 'interval') return this.#ofHours(cadence, day);
    if (!isDayOf(cadence, day)) return [];
    const due = this.single(instantOf(this.#zone, day, cadence.at), dayMs);
    return due === null ? [] : [due];
  }

  /** One time, pushed out of quiet hours; spread where it comes again after a period. Null: quiet without end. */
  single(instant: number, periodMs = 0): number | null {
    const pushed = this.#pushed(instant);
    return pushed === null ? null : this.#moved(pushed, periodMs, Infinity);
  }

  #ofHours(cadence: Extract<Cadence, { readonly kind: 'interval' }>, day: CalendarDay): number[] {
    const hours = spanOf(this.#zone, day, cadence);
    if (hours === null) return [];
    const periodMs = cadence.minutes * 60_000;
    const times = new Set<number>();
    for (let slot = hours.from; slot < hours.to; slot += periodMs) {
      const pushed = this.#pushed(slot);
      if (pushed !== null && pushed < hours.to) times.add(pushed);
    }
    return [...times].map((time) => this.#moved(time, periodMs, hours.to));
  }

  #pushed(instant: number): number | null {
    const span = spanAt(this.#quiet, instant);
    if (span === null) return instant;
    return span.to - instant > pushedDays * dayMs ? null : span.to;
  }

  #moved(time: number, periodMs: number, end: number): number {
    const quietFrom = this.#quiet.find(({ from }) => from > time)?.from ?? Infinity;
    // A second short of the end, so that a spread of 1 stays inside.
    const room = Math.min(end, quietFrom) - time - 1000;
    const most = Math.max(0, Math.min(periodMs * spreadShare, spreadMs, room));
    return time + Math.floor((this.#spread * most) / 1000) * 1000;
  }
}

function isDayOf(cadence: Exclude<Repeated, { readonly kind: 'interval' }>, day: CalendarDay) {
  switch (cadence.kind) {
    case 'daily':
      return true;
    case 'weekly':
      return cadence.days.includes(weekdayOf(day));
    case 'monthly': {
      const date = new Date(day);
      const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0));
      return date.getUTCDate() === Math.min(cadence.day, lastOfMonth.getUTCDate());
    }
  }
}
