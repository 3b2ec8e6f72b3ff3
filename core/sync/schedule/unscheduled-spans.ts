import type { Schedule } from '#core/model/schedule.ts';
import { spansBetween } from './day-span.ts';
import { dayMs, dayOf, zoneOf } from './wall-time.ts';

/**
 * Spans between two instants (UTC, ISO 8601) in which a schedule plans nothing: nights and free days of an interval.
 * Other cadences plan by the day and have none. Oldest first. Throws RangeError for an unknown zone.
 */
export function unscheduledSpans(
  { cadence, timeZone }: Schedule,
  from: string,
  to: string,
): { readonly from: string; readonly to: string }[] {
  if (cadence.kind !== 'interval') return [];
  const zone = zoneOf(timeZone);
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const planned = spansBetween(zone, cadence, dayOf(zone, start) - dayMs, dayOf(zone, end));
  const spans: { from: string; to: string }[] = [];
  let at = start;
  for (const span of [...planned, { from: end, to: end }]) {
    const edge = Math.min(span.from, end);
    if (edge > at) spans.push({ from: instant(at), to: instant(edge) });
    at = Math.max(at, span.to);
  }
  return spans;
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
