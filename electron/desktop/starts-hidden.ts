import { app } from 'electron';

/** The switch by which the system itself starts the app hidden. */
export const hiddenSwitch = '--hidden';

/** True where nobody asked to see the window: the system started the app at login. */
export function startsHidden(argv: readonly string[]): boolean {
  if (argv.includes(hiddenSwitch)) return true;
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}
