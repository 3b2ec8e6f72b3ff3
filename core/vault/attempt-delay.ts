/** Failed attempts to open a vault, one after the other. */
export interface FailedAttempts {
  readonly count: number;
  /** When the last one failed, in milliseconds of Unix time. */
  readonly at: number;
}

/** Longest wait between two attempts, in seconds. */
const longest = 30;

/** Seconds to wait after so many failed attempts: 0, 0, 1, 2, 4 … 30 (SECURITY 2.4). */
export function delayAfter(count: number): number {
  return count < 3 ? 0 : Math.min(longest, 2 ** Math.min(count - 3, 10));
}

/**
 * Whole seconds until the next attempt may be made; none where the clock was set back behind the last one, since nobody
 * knows how long ago that was. A wait is a courtesy to the owner: whoever has the file tries elsewhere, against the
 * cost of a guess.
 */
export function secondsToWait(failed: FailedAttempts | null, now: number): number {
  if (failed === null || now < failed.at) return 0;
  return Math.max(0, Math.ceil(delayAfter(failed.count) - (now - failed.at) / 1000));
}
