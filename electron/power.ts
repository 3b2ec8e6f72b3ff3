import { powerMonitor } from 'electron';

/** Calls `woke` when the machine wakes or its user comes back: what was missed meanwhile is due. */
export function watchPower(woke: () => void): void {
  powerMonitor.on('resume', woke);
  powerMonitor.on('unlock-screen', woke);
}
