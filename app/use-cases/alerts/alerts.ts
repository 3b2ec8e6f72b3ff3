import type { AlertRow } from '#app/contract/sync-views.ts';
import type { Alert } from '#core/model/alert.ts';
import type { Deps } from '../deps.ts';

/** Alerts that are not dismissed, the gravest and newest first. */
export function listAlerts(deps: Deps): AlertRow[] {
  const { alerts, clients } = deps.workspace();
  const rank = { red: 0, amber: 1, quiet: 2 } as const;
  return alerts
    .listActive()
    .toSorted((one, other) => rank[one.level] - rank[other.level])
    .map((alert) => ({
      alert,
      clientName: alert.clientId === null ? null : (clients.get(alert.clientId)?.name ?? null),
      place: placeOf(alert),
    }));
}

/** Keeps alerts silent until an instant. */
export function snoozeAlerts(deps: Deps, ids: readonly string[], until: string): null {
  return change(deps, ids, (alert) => ({ ...alert, snoozedUntil: until }));
}

/** Dismisses alerts, or takes that back. */
export function setAlertsDismissed(deps: Deps, ids: readonly string[], dismissed: boolean): null {
  const at = dismissed ? deps.clock.now() : null;
  return change(deps, ids, (alert) => ({ ...alert, dismissedAt: at }));
}

/** Address inside the window of what an alert is about. */
export function placeOf({ clientId, subject }: Alert): string {
  const client = `/clients/${clientId ?? ''}`;
  switch (subject.kind) {
    case 'incident':
      return `${client}/incidents/${subject.id}`;
    case 'number':
      return `${client}/numbers/${subject.id}`;
    case 'bot':
      return `${client}/bots/${subject.id}/findings`;
    case 'credential':
      return `${client}/connections`;
    case 'client':
      return client;
    case 'job':
      return '/schedules';
  }
}

function change(deps: Deps, ids: readonly string[], how: (alert: Alert) => Alert): null {
  const { alerts } = deps.workspace();
  deps.workspace().transaction(() => {
    for (const id of ids) {
      const alert = alerts.get(id);
      if (alert !== null) alerts.put(how(alert));
    }
  });
  deps.emit('data:changed', { nouns: ['alert'] });
  return null;
}
