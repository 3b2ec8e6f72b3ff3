import type { IncidentClock } from './incident.ts';

/** What an incident's place in a list hangs on: the clock that ends first, and when it was opened (ISO 8601). */
export interface Urgent {
  readonly clock: Pick<IncidentClock, 'endsAt'> | null;
  readonly openedAt: string;
}

/** The order of incidents: whose clock ends first, then those without a clock, the newest first. */
export function byUrgency(a: Urgent, b: Urgent): number {
  if (a.clock !== null && b.clock !== null)
    return Date.parse(a.clock.endsAt) - Date.parse(b.clock.endsAt);
  if (a.clock !== null || b.clock !== null) return a.clock === null ? 1 : -1;
  return Date.parse(b.openedAt) - Date.parse(a.openedAt);
}
