import type { Alert, AlertKind } from '#core/model/alert.ts';
import { ended, endedAlerts, raise, type AlertSight } from '#core/sync/alerts/raise.ts';
import type { Deps } from '../deps.ts';

/** One thing of which all that it is worth telling now is given. */
export interface Subject {
  readonly subject: Alert['subject'];
  /** Kinds of alerts that were asked for. */
  readonly kinds: readonly AlertKind[];
  readonly sights: readonly AlertSight[];
}

/** Keeps what things are worth telling now; alerts whose cause is gone are dismissed. Returns whether anything changed. */
export function raiseAlerts(deps: Deps, subjects: readonly Subject[]): boolean {
  const { alerts } = deps.workspace();
  const now = deps.clock.now();
  const active = alerts.listActive();
  let changed = false;
  for (const { subject, kinds, sights } of subjects) {
    for (const sight of sights) {
      const before = alerts.byKey(sight.key);
      const after = raise(before, sight, now, () => deps.ids.next());
      // A second sight of the same thing is counted at most once an hour, or every tick would write.
      if (before !== null && isSame(before, after)) continue;
      alerts.put(after);
      changed = true;
    }
    for (const alert of endedAlerts(active, subject, kinds, sights)) {
      alerts.put(ended(alert, now));
      changed = true;
    }
  }
  return changed;
}

const hour = 3_600_000;

function isSame(before: Alert, after: Alert): boolean {
  return (
    before.raisedAt === after.raisedAt &&
    Date.parse(after.seenAt) - Date.parse(before.seenAt) < hour
  );
}
