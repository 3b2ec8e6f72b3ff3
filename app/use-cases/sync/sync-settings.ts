import {
  syncSettingsSchema,
  usualSyncSettings,
  type SyncSettings,
} from '#app/contract/sync-views.ts';
import type { Deps } from '../deps.ts';
import { beginPause, endPause } from './pauses.ts';
import type { SyncDeps } from './sync-deps.ts';

const name = 'sync';
const pauseName = 'paused-until';

/** The workspace's settings of sync and alerts; the usual ones until somebody wrote others. */
export function readSyncSettings({ workspace }: Deps): SyncSettings {
  const stored = syncSettingsSchema.safeParse(workspace().settings.get(name));
  return stored.success ? stored.data : usualSyncSettings;
}

/** Keeps the settings. */
export function writeSyncSettings(deps: Deps, settings: SyncSettings): SyncSettings {
  deps.workspace().settings.put(name, settings);
  deps.emit('data:changed', { nouns: ['job', 'alert'] });
  return settings;
}

/** Until when everything is paused; null when it is not, or no longer. */
export function pausedUntil({ workspace, clock }: Deps): string | null {
  const until = workspace().settings.get(pauseName);
  return typeof until === 'string' && Date.parse(until) > Date.parse(clock.now()) ? until : null;
}

/** Pauses everything until an instant; null resumes. A sync that runs begins nothing more. */
export function pauseSync(deps: SyncDeps, until: string | null): null {
  const at = until === null ? null : new Date(until).toISOString();
  deps.workspace().transaction(() => {
    closePause(deps);
    if (at === null) endPause(deps, 'all');
    deps.workspace().settings.put(pauseName, at);
    if (pausedUntil(deps) !== null) beginPause(deps, 'all');
  });
  deps.emit('data:changed', { nouns: ['job'] });
  return null;
}

/** Notes the end of a pause whose time is over; does nothing while one runs, or none did. */
export function closePause(deps: SyncDeps): void {
  if (pausedUntil(deps) !== null) return;
  const until = deps.workspace().settings.get(pauseName);
  endPause(deps, 'all', typeof until === 'string' ? until : null);
}
