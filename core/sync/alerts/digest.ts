import type { Alert } from '#core/model/alert.ts';
import { dayMs, dayOf, instantOf, zoneOf } from '../schedule/wall-time.ts';
import { byWeight, isDue } from './notifications.ts';

/**
 * The quiet alerts of a day's digest, the newest first; null while it is not time for one. `digestAt` is a time of day
 * (`HH:MM`) in the machine's zone, null for no digest; one that was missed is due at once. An empty digest is due as
 * well: nothing is shown, but its time is noted. A last digest that lies in the future, after the clock was put back,
 * does not count. Throws RangeError for an unknown zone.
 */
export function digest(
  alerts: readonly Alert[],
  lastDigestAt: string | null,
  now: string,
  digestAt: string | null,
  timeZone: string,
): Alert[] | null {
  if (digestAt === null) return null;
  const last = lastDigestAt === null ? -Infinity : Date.parse(lastDigestAt);
  const present = Date.parse(now);
  if (last <= present && last >= latestTime(present, digestAt, timeZone)) return null;
  return alerts.filter((alert) => alert.level === 'quiet' && isDue(alert, now)).sort(byWeight);
}

/** The last time of day up to an instant. */
function latestTime(present: number, digestAt: string, timeZone: string): number {
  const zone = zoneOf(timeZone);
  const today = dayOf(zone, present);
  const time = instantOf(zone, today, digestAt);
  return time <= present ? time : instantOf(zone, today - dayMs, digestAt);
}
