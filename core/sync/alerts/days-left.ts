const dayMs = 24 * 60 * 60 * 1000;

/** Whole days until an instant, begun ones counted: 1 on the last day, 0 or less once it has passed. */
export function daysLeft(end: string, now: string): number {
  // Adding zero turns minus zero into zero.
  return Math.ceil((Date.parse(end) - Date.parse(now)) / dayMs) + 0;
}

/** The step of a countdown that is reached, e.g. 7 of 14, 7, 3, 1; 0 once it has passed, null before the first. */
export function stepReached(days: number, steps: readonly number[]): number | null {
  if (days <= 0) return 0;
  const reached = steps.filter((step) => days <= step);
  return reached.length === 0 ? null : Math.min(...reached);
}
