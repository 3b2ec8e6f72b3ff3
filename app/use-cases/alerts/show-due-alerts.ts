import type { Alert } from '#core/model/alert.ts';
import { digest } from '#core/sync/alerts/digest.ts';
import { notifications } from '#core/sync/alerts/notifications.ts';
import { isQuiet } from '#core/sync/schedule/quiet-hours.ts';
import { scheduleOf } from '../sync/jobs.ts';
import type { Notice, SyncDeps } from '../sync/sync-deps.ts';
import { readSyncSettings } from '../sync/sync-settings.ts';
import { placeOf } from './alerts.ts';

const lastDigest = 'last-digest-at';

/**
 * Has the system show what is due: one notification for each client, and once a day what is quiet. Nothing is shown in
 * the quiet hours of the workspace, and nothing of a client in its own; it waits for their end. That something was shown
 * is stored first, so that no crash makes it come twice.
 */
export function showDueAlerts(deps: SyncDeps): void {
  const { alerts, settings } = deps.workspace();
  const { quiet, notifies, digestAt } = readSyncSettings(deps);
  const now = deps.clock.now();
  const { timeZone } = deps;
  if (isQuiet(quiet, timeZone, now)) return;
  const audible = alerts.listActive().filter((alert) => !isClientQuiet(deps, alert, now));
  const notices: Notice[] = [];
  const shown: Alert[] = [];
  for (const one of notifications(audible, { now, quiet, timeZone, notifies })) {
    const [first] = one.alerts;
    const place = one.alerts.length === 1 ? placeOf(first) : placeOfMany(one.clientId);
    const clientName = nameOf(deps, one.clientId);
    notices.push({ clientName, alerts: one.alerts, place, isDigest: false });
    shown.push(...one.alerts);
  }
  const said = settings.get(lastDigest);
  const last = typeof said === 'string' ? said : null;
  const collected = digest(audible, last, now, digestAt, timeZone);
  if (collected !== null) {
    if (notifies && collected.length > 0)
      notices.push({ clientName: null, alerts: collected, place: '/schedules', isDigest: true });
    shown.push(...collected);
  }
  if (shown.length === 0 && collected === null) return;
  deps.workspace().transaction(() => {
    for (const alert of shown) alerts.put({ ...alert, notifiedAt: now });
    if (collected !== null) settings.put(lastDigest, now);
  });
  for (const notice of notices) deps.notify(notice);
  if (shown.length > 0) deps.emit('data:changed', { nouns: ['alert'] });
}

function isClientQuiet(deps: SyncDeps, { clientId }: Alert, now: string): boolean {
  if (clientId === null) return false;
  const { quiet, timeZone } = scheduleOf(deps, clientId);
  return isQuiet(quiet, timeZone, now);
}

function nameOf({ workspace }: SyncDeps, clientId: string | null): string | null {
  return clientId === null ? null : (workspace().clients.get(clientId)?.name ?? null);
}

function placeOfMany(clientId: string | null): string {
  return clientId === null ? '/schedules' : `/clients/${clientId}/incidents`;
}
