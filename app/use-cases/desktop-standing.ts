import type { DesktopStanding } from '#app/contract/desktop-channels.ts';
import type { SyncDeps } from './sync/sync-deps.ts';
import { pausedUntil } from './sync/sync-settings.ts';

/** What tray and badge show. Throws AppFault `workspace-locked`. */
export function desktopStanding(deps: SyncDeps): DesktopStanding {
  const { jobs, alerts } = deps.workspace();
  const now = Date.parse(deps.clock.now());
  const due = jobs.list(null).flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]));
  const waiting = alerts
    .listActive()
    .filter(({ snoozedUntil }) => snoozedUntil === null || Date.parse(snoozedUntil) <= now);
  return {
    nextAt: due.toSorted()[0] ?? null,
    pausedUntil: pausedUntil(deps),
    alerts: waiting.length,
  };
}
