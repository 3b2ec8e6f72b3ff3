import type { QuietHours } from '#core/model/schedule.ts';
import { spanAt, spansBetween } from './day-span.ts';
import { dayMs, dayOf, zoneOf } from './wall-time.ts';

/** Quiet hours that never end are looked at again after as many days. */
const longestQuietDays = 8;

/** True when an instant (ISO 8601) lies in quiet hours of a zone. Throws RangeError for an unknown zone. */
export function isQuiet(quiet: QuietHours | null, timeZone: string, at: string): boolean {
  return quietUntil(quiet, timeZone, at) !== null;
}

/**
 * The first moment after the quiet hours that hold an instant, those that follow without a break included (UTC, ISO
 * 8601); null when it is not quiet. At most about eight days ahead: where every hour is quiet there is no end, and the
 * answer is asked for again then. Throws RangeError for an unknown zone.
 */
export function quietUntil(quiet: QuietHours | null, timeZone: string, at: string): string | null {
  if (quiet === null) return null;
  const zone = zoneOf(timeZone);
  const instant = Date.parse(at);
  const today = dayOf(zone, instant);
  // A span that began yesterday may hold the moment.
  const spans = spansBetween(zone, quiet, today - dayMs, today + longestQuietDays * dayMs);
  const span = spanAt(spans, instant);
  return span === null ? null : new Date(span.to).toISOString();
}
