import { join } from 'node:path';

/** What decides where the app keeps its data. */
export interface UserDataFacts {
  readonly isPackaged: boolean;
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where programs keep data on this system, as Electron says. */
  readonly appData: string;
  /** True when `--user-data-dir` was given: then Chromium has set the folder already. */
  readonly isGiven: boolean;
}

/**
 * The folder for the app's data, or null to leave what is set. The command line looks in the same place. Windows:
 * local data instead of roaming, which would be copied from machine to machine. `TRANSBORDO_USER_DATA` is for tests
 * and does nothing in a packaged app.
 */
export function userDataFolder(facts: UserDataFacts): string | null {
  if (facts.isGiven) return null;
  const wanted = facts.environment['TRANSBORDO_USER_DATA'];
  if (!facts.isPackaged && wanted !== undefined && wanted !== '') return wanted;
  const local = facts.platform === 'win32' ? facts.environment['LOCALAPPDATA'] : undefined;
  return join(local ?? facts.appData, 'Transbordo');
}
