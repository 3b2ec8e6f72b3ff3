import type { Alert, AlertKind } from '#core/model/alert.ts';

/** What was seen and is worth an alert. `key` is the same for the same thing. */
export type AlertSight = Pick<Alert, 'key' | 'clientId' | 'kind' | 'level' | 'subject' | 'values'>;

/** Values that make an alert another than before, by kind; the rest, e.g. how many days are left, only moves along. */
const stateValues: Readonly<Record<AlertKind, readonly string[]>> = {
  'incident-opened': ['since'],
  'incident-deadline': ['step', 'endsAt'],
  'incident-recovered': ['since'],
  'credential-refused': ['sealedAt'],
  'credential-expiring': ['step', 'endsAt'],
  'credential-rotation': ['sealedAt'],
  'sync-failing': ['code', 'since'],
  'new-findings': ['run'],
  'draft-differs': ['version'],
  'template-paused': ['status'],
};

/**
 * One alert for one thing: a second sight counts up. In a new state it is raised anew, also when it was dismissed; in
 * the same state one that a person dismissed stays dismissed, but one whose cause was gone begins anew. A snoozed one
 * stays silent until its end, whatever is seen.
 */
export function raise(
  existing: Alert | null,
  sight: AlertSight,
  now: string,
  nextId: () => string,
): Alert {
  if (existing === null || existing.times === 0)
    return {
      ...sight,
      id: existing?.id ?? nextId(),
      raisedAt: now,
      seenAt: now,
      times: 1,
      notifiedAt: null,
      snoozedUntil: null,
      dismissedAt: null,
    };
  const seen = { ...existing, ...sight, seenAt: now, times: existing.times + 1 };
  return isSameState(existing, sight)
    ? seen
    : { ...seen, raisedAt: now, notifiedAt: null, dismissedAt: null };
}

/** Kinds that last as long as their cause; the others report something that happened. */
const lasting: ReadonlySet<AlertKind> = new Set<AlertKind>([
  ...([
    'incident-opened',
    'incident-deadline',
    'credential-refused',
    'credential-expiring',
  ] as const),
  ...(['credential-rotation', 'sync-failing', 'draft-differs', 'template-paused'] as const),
]);

/**
 * Alerts about a subject whose cause is gone: those that its present sights no longer hold. `kinds` are those that the
 * sights were asked for, since others speak for themselves.
 */
export function endedAlerts(
  active: readonly Alert[],
  subject: Alert['subject'],
  kinds: readonly AlertKind[],
  sights: readonly AlertSight[],
): Alert[] {
  return active.filter(
    (alert) =>
      alert.subject.kind === subject.kind &&
      alert.subject.id === subject.id &&
      kinds.includes(alert.kind) &&
      lasting.has(alert.kind) &&
      !sights.some(({ key }) => key === alert.key),
  );
}

/** An alert whose cause is gone: dismissed, and no longer seen at all. */
export function ended(alert: Alert, now: string): Alert {
  return { ...alert, dismissedAt: now, times: 0 };
}

function isSameState(existing: Alert, sight: AlertSight): boolean {
  return (
    existing.level === sight.level &&
    stateValues[sight.kind].every((name) => existing.values[name] === sight.values[name])
  );
}
