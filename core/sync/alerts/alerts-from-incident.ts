import type { Incident } from '#core/model/incident.ts';
import type { AlertSight } from './raise.ts';
import { daysLeft, stepReached } from './days-left.ts';

const deadlineSteps = [7, 3, 1] as const;

/** What an alert about an incident needs besides it. */
export interface IncidentSurroundings {
  /** The number as people read it; empty for an account. */
  readonly phone: string;
  /** When the value last fell again after a recovery; null when it never did. */
  readonly relapsedAt: string | null;
  readonly now: string;
}

/**
 * What an incident is worth telling now: red while it lasts, amber for a clock that ends within seven days, quiet once
 * recovered. Nothing when it is closed. Clocks of a rule that has ended, and the window for a review that was asked
 * for, tell nothing.
 */
export function alertsFromIncident(
  incident: Incident,
  { phone, relapsedAt, now }: IncidentSurroundings,
): AlertSight[] {
  const { id, clientId, kind, before, after, recoveredAt, closedAt } = incident;
  if (closedAt !== null) return [];
  const about = { clientId, subject: { kind: 'incident', id } } as const;
  if (recoveredAt !== null)
    return [
      {
        ...about,
        key: `incident-recovered:${id}`,
        kind: 'incident-recovered',
        level: 'quiet',
        values: { incident: kind, phone, since: recoveredAt },
      },
    ];
  const since = relapsedAt ?? incident.openedAt;
  const opened: AlertSight = {
    ...about,
    key: `incident-opened:${id}`,
    kind: 'incident-opened',
    level: 'red',
    values: { incident: kind, phone, before: before ?? '', after, since },
  };
  return [opened, ...deadlines(incident, phone, now)];
}

function deadlines({ id, clientId, kind, clocks, tasks }: Incident, phone: string, now: string) {
  const isAppealed = tasks.some(({ key, doneAt }) => key === 'submit-appeal' && doneAt !== null);
  return clocks.flatMap((clock): AlertSight[] => {
    if (clock.isHistorical || (clock.kind === 'appeal-window' && isAppealed)) return [];
    const days = daysLeft(clock.endsAt, now);
    const step = stepReached(days, deadlineSteps);
    if (step === null) return [];
    return [
      {
        key: `incident-deadline:${id}:${clock.kind}`,
        clientId,
        kind: 'incident-deadline',
        level: 'amber',
        subject: { kind: 'incident', id },
        values: { incident: kind, phone, clock: clock.kind, endsAt: clock.endsAt, days, step },
      },
    ];
  });
}
