const millisecondsOfDay = 24 * 60 * 60 * 1000;

/** The instant some days after another, ISO 8601 in UTC. */
export function daysAfter(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * millisecondsOfDay).toISOString();
}

/** Hours from one instant to another; negative when the other is earlier. */
export function hoursBetween(from: string, to: string): number {
  return ((Date.parse(to) - Date.parse(from)) / millisecondsOfDay) * 24;
}

/** True when an instant is later than another, whatever offset each is written with. */
export function isAfter(instant: string, other: string): boolean {
  return Date.parse(instant) > Date.parse(other);
}

/** The UTC day of an instant, as sentences show it: `2026-11-22`. */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant)).toISOString().slice(0, 10);
}
