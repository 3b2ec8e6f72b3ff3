import { alertLevels, type Alert, type AlertLevel } from '#core/model/alert.ts';
import type { QuietHours } from '#core/model/schedule.ts';
import { isQuiet } from '../schedule/quiet-hours.ts';

/** When notifications may show. */
export interface NotificationRules {
  /** UTC instant, ISO 8601. */
  readonly now: string;
  readonly quiet: QuietHours | null;
  /** Zone of the quiet hours: the machine's. */
  readonly timeZone: string;
  readonly notifies: boolean;
}

/** One notification of the system: all that is new for one client. */
export interface Notification {
  /** Null for what belongs to no client. */
  readonly clientId: string | null;
  /** The worst first, then the newest. Never empty. */
  readonly alerts: readonly [Alert, ...Alert[]];
  readonly level: AlertLevel;
}

/**
 * What to show now, one notification for each client, the worst first; nothing in quiet hours, whose alerts wait for
 * their end. Quiet alerts are left to the digest. Who shows them writes `notifiedAt` into each, so that none is shown
 * twice. Throws RangeError for an unknown zone.
 */
export function notifications(
  alerts: readonly Alert[],
  { now, quiet, timeZone, notifies }: NotificationRules,
): Notification[] {
  if (!notifies || isQuiet(quiet, timeZone, now)) return [];
  const due = alerts.filter((alert) => alert.level !== 'quiet' && isDue(alert, now));
  const byClient = new Map<string | null, [Alert, ...Alert[]]>();
  for (const alert of due.sort(byWeight)) {
    const group = byClient.get(alert.clientId);
    if (group === undefined) byClient.set(alert.clientId, [alert]);
    else group.push(alert);
  }
  return [...byClient].map(([clientId, group]) => ({
    clientId,
    alerts: group,
    level: group[0].level,
  }));
}

/** True for an alert that was not shown yet, or not since its snooze ended. */
export function isDue(alert: Alert, now: string): boolean {
  const { dismissedAt, notifiedAt, snoozedUntil } = alert;
  if (dismissedAt !== null) return false;
  if (snoozedUntil !== null && Date.parse(snoozedUntil) > Date.parse(now)) return false;
  if (notifiedAt === null) return true;
  return snoozedUntil !== null && Date.parse(notifiedAt) < Date.parse(snoozedUntil);
}

/** The worst first, then the newest. */
export function byWeight(a: Alert, b: Alert): number {
  return (
    alertLevels.indexOf(a.level) - alertLevels.indexOf(b.level) ||
    Date.parse(b.raisedAt) - Date.parse(a.raisedAt)
  );
}
