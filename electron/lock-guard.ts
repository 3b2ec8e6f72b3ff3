import type { LockRules } from './desktop/lock-decision.ts';

/** How long a proof is good for, in milliseconds. */
const goodFor = 120_000;

/** A proof of a moment ago, which lets one thing through. */
export interface FreshProof {
  /** Somebody has just proven that they may. */
  given(): void;
  /** True once after each proof, for two minutes. */
  use(): boolean;
}

/** Makes one. `now` in milliseconds, by a clock that nobody puts back. */
export function freshProof(now: () => number): FreshProof {
  let at: number | null = null;
  return {
    given: () => {
      at = now();
    },
    use: () => {
      const isGood = at !== null && now() - at <= goodFor;
      at = null;
      return isGood;
    },
  };
}

/** Whether preferences turn the lock off that was on: by disuse, or together with the system. */
export function weakensLock(before: LockRules, after: LockRules): boolean {
  const neverAgain = before.lockAfterMinutes > 0 && after.lockAfterMinutes === 0;
  return neverAgain || (before.locksWithSystem && !after.locksWithSystem);
}
