import { uptime } from 'node:os';
import { powerMonitor } from 'electron';
import { lockReason, lookEvery, type Clocks, type LockRules } from './lock-decision.ts';

/** What the lock depends on. */
export interface AutoLockOptions {
  readonly rules: () => LockRules;
  readonly isOpen: () => boolean;
  readonly isWorking: () => boolean;
  readonly lock: () => void;
}

/** Locks the workspace when nobody uses it or the system says that somebody has gone. */
export interface AutoLock {
  /** Somebody uses the window, or has just opened the workspace. */
  readonly used: () => void;
  /** Looks now: the machine has woken. */
  readonly look: () => void;
}

function clocks(): Clocks {
  return { wall: Date.now(), up: uptime() * 1_000 };
}

/** Begins to look, every few seconds and whenever the system tells. */
export function autoLock({ rules, isOpen, isWorking, lock }: AutoLockOptions): AutoLock {
  let before = clocks();
  let usedAt = before.up;

  function look(): void {
    const now = clocks();
    const { lockAfterMinutes, locksWithSystem } = rules();
    const reason = lockReason(
      { lockAfterMinutes, locksWithSystem },
      {
        before,
        now,
        usedAt,
        // Linux has no event for it.
        isScreenLocked: powerMonitor.getSystemIdleState(60) === 'locked',
        isWorking: isWorking(),
      },
    );
    before = now;
    if (reason !== null && isOpen()) lock();
  }

  function leftAlone(): void {
    if (rules().locksWithSystem && isOpen()) lock();
  }

  powerMonitor.on('lock-screen', leftAlone);
  powerMonitor.on('suspend', leftAlone);
  powerMonitor.on('user-did-resign-active', leftAlone);
  setInterval(look, lookEvery);

  return {
    used: () => {
      usedAt = clocks().up;
    },
    look,
  };
}
