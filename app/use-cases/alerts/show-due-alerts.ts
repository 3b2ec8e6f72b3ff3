import type { Alert } from '#core/model/alert.ts';
import { digest } from '#core/sync/alerts/digest.ts';
import { notifications } from '#core/sync/alerts/notifications.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';
import { readSyncSettings } from '../sync/sync-settings.ts';
import { placeOf } from './alerts.ts';

const lastDigest = 'last-digest-at';

/** Has the system show what is due: one notification for each client, and once a day what is quiet. */
export function showDueAlerts(deps: SyncDeps): void {
  const { alerts, clients, settings } = deps.workspace();
  const { quiet, notifies, digestAt } = readSyncSettings(deps);
  const now = deps.clock.now();
  const { timeZone } = deps;
  const active = alerts.listActive();
  const shown: Alert[] = [];
  for (const one of notifications(active, { now, quiet, timeZone, notifies })) {
    const clientName = one.clientId === null ? null : (clients.get(one.clientId)?.name ?? null);
    const [first] = one.alerts;
    const place = one.alerts.length === 1 ? placeOf(first) : placeOfMany(one.clientId);
    deps.notify({ clientName, alerts: one.alerts, place, isDigest: false });
    shown.push(...one.alerts);
  }
  const said = settings.get(lastDigest);
  const collected = digest(active, typeof said === 'string' ? said : null, now, digestAt, timeZone);
  if (collected !== null) {
    if (notifies && collected.length > 0)
      deps.notify({ clientName: null, alerts: collected, place: '/schedules', isDigest: true });
    shown.push(...collected);
    settings.put(lastDigest, now);
  }
  if (shown.length > 0) {
    for (const alert of shown) alerts.put({ ...alert, notifiedAt: now });
    deps.emit('data:changed', { nouns: ['alert'] });
  }
}

function placeOfMany(clientId: string | null): string {
  return clientId === null ? '/schedules' : `/clients/${clientId}/incidents`;
}
