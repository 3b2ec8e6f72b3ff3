import type { Incident, IncidentClock } from './incident.ts';

/** The clock that ends first and still counts at a moment (milliseconds): none once closed, none of rules that are history. */
export function nextClock(
  { clocks, closedAt }: Pick<Incident, 'clocks' | 'closedAt'>,
  now: number,
): IncidentClock | null {
  if (closedAt !== null) return null;
  const counting = clocks
    .filter(({ isHistorical, endsAt }) => !isHistorical && Date.parse(endsAt) > now)
    .sort((a, b) => Date.parse(a.endsAt) - Date.parse(b.endsAt));
  return counting[0] ?? null;
}
