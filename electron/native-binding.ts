import { join } from 'node:path';

/** What decides which SQLite addon fits. */
export interface RuntimeFacts {
  readonly isPackaged: boolean;
  readonly resourcesPath: string;
  /** Version of Node-API, as `process.versions.napi` says it. */
  readonly nodeApi: string | undefined;
  /** `APP_SQLITE_BINDING` of the environment. */
  readonly fromEnvironment: string | undefined;
}

/**
 * The addon to load, or null for the shipped one. That one needs Node-API 10 (Electron 35) and ends an older process
 * with a segmentation fault instead of an error, so an older runtime gets one compiled for it: from the build's
 * environment, or packaged beside the app. A packaged app listens to no environment here.
 */
export function nativeBinding(facts: RuntimeFacts): string | null {
  if (Number(facts.nodeApi) >= 10) return null;
  if (facts.isPackaged) return join(facts.resourcesPath, 'sqlite', 'better_sqlite3.node');
  if (facts.fromEnvironment === undefined || facts.fromEnvironment === '') {
    throw new Error('this Electron needs an SQLite addon of its own: start it by `npm start`');
  }
  return facts.fromEnvironment;
}
