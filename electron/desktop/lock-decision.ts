/** The preferences by which the workspace locks itself. */
export interface LockRules {
  /** Minutes without use; 0 never. */
  readonly lockAfterMinutes: number;
  readonly locksWithSystem: boolean;
}

/** What the clocks say, in milliseconds. */
export interface Clocks {
  /** The wall clock; people and time servers put it forward and back. */
  readonly wall: number;
  /** Since the machine was started, sleep included; nobody puts it back. */
  readonly up: number;
}

/** What is known at one look. */
export interface LockFacts {
  /** Clocks of the look before, and of this one. */
  readonly before: Clocks;
  readonly now: Clocks;
  /** When the window was last used, by the clock that nobody puts back. */
  readonly usedAt: number;
  readonly isScreenLocked: boolean;
  /** A run that a person asked for is under way. */
  readonly isWorking: boolean;
}

/** Time between two looks, in milliseconds. */
export const lookEvery = 15_000;

/** A look that comes later than this, in milliseconds, comes after sleep. */
const sleepSign = 60_000;

/**
 * Why the workspace is to be locked now, or null (SECURITY 2.6). Disuse is that of our own window: the machine cannot
 * be idle for longer, and systems that say so (Wayland, remote desktops) would lock under the user's hands. A clock that
 * was put forward cannot be told from sleep and locks as well; one that was put back changes nothing. A run that a person
 * asked for keeps the workspace open against disuse, since locking would end it, but not against a locked screen or
 * sleep.
 */
export function lockReason(rules: LockRules, facts: LockFacts): 'idle' | 'screen' | 'sleep' | null {
  const { before, now, usedAt, isScreenLocked, isWorking } = facts;
  if (rules.locksWithSystem) {
    if (isScreenLocked) return 'screen';
    const passed = Math.max(now.wall - before.wall, now.up - before.up);
    if (passed - lookEvery > sleepSign) return 'sleep';
  }
  if (rules.lockAfterMinutes === 0 || isWorking) return null;
  return now.up - usedAt >= rules.lockAfterMinutes * 60_000 ? 'idle' : null;
}
