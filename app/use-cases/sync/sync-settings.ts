import {
  syncSettingsSchema,
  usualSyncSettings,
  type SyncSettings,
} from '#app/contract/sync-views.ts';
import type { Deps } from '../deps.ts';

const name = 'sync';

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
  const until = workspace().settings.get('paused-until');
  return typeof until === 'string' && until > clock.now() ? until : null;
}

/** Pauses everything until an instant; null resumes. */
export function pauseSync(deps: Deps, until: string | null): null {
  deps.workspace().settings.put('paused-until', until);
  deps.emit('data:changed', { nouns: ['job'] });
  return null;
}
