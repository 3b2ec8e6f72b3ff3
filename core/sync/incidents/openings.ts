import type { Incident, IncidentKind } from '#core/model/incident.ts';
import type { NumberObservation } from '#core/model/quality-history.ts';
import {
  changeOf,
  isCoveredByAccount,
  isOlderThan,
  openIncident,
  openOf,
  wasClosedUnwell,
  type IncidentChange,
  type IncidentPlace,
} from './incident-change.ts';
import { badSigns, wellSign, type Sign, type SignField } from './signs.ts';

/** An observation among those of its number. */
export interface Sighting {
  /** What was known before it (see `mergeLatest`); null at first sight. */
  readonly previous: NumberObservation | null;
  readonly next: NumberObservation;
  /** Observations stored already that are newer than `next`: none for a poll, some for a table of the past. */
  readonly later?: readonly NumberObservation[];
}

/**
 * Days for which a value still speaks of now when nothing newer is known. A rating looks back seven days (WHATSAPP 2.2),
 * the longest restriction with an end lasts thirty (WHATSAPP 5.1); other states stay until somebody ends them.
 */
const holdsForDays: Readonly<Record<IncidentKind, number | null>> = {
  'low-quality': 7,
  restriction: 30,
  disconnection: null,
  disabled: null,
  'name-rejected': null,
};

/**
 * What one observation of a number does to its incidents: a bad value opens one, also at first sight; while one of its
 * kind is open nothing is opened twice; a good value marks it recovered, a relapse takes that back. Only a person closes
 * one, and one closed while its cause lasts is not opened again by the same value.
 *
 * An observation that comes late opens and recovers nothing that newer ones tell differently, and nothing that is too
 * old to speak of now: the past belongs to the history, not to the alerts. Where it does hold, the incident begins when
 * the value was observed, not when it was imported.
 */
export function openings(
  { previous, next, later = [] }: Sighting,
  place: IncidentPlace,
): IncidentChange[] {
  const isAfterNext = ({ observedAt }: NumberObservation) => isAfter(observedAt, next.observedAt);
  const newer = [...later, ...(previous === null ? [] : [previous])].filter(isAfterNext);
  const isTold = (field: SignField) =>
    newer.some((seen) => seen[field] !== null && seen[field] !== 'UNKNOWN');
  const bad = badSigns(next).filter(({ field }) => !isTold(field));
  const changes: (IncidentChange | null)[] = bad.map((sign) =>
    whenBad(sign, previous, next, place),
  );
  for (const incident of place.incidents) {
    if (place.numberId === null || incident.numberId !== place.numberId) continue;
    if (incident.closedAt !== null || incident.recoveredAt !== null) continue;
    if (bad.some(({ kind }) => kind === incident.kind)) continue;
    const sign = wellSign(incident, next);
    if (sign !== null && !isTold(sign.field) && isAfter(next.observedAt, incident.openedAt))
      changes.push(recovered(incident, next.observedAt, sign.value, place.now));
  }
  return changes.filter((change) => change !== null);
}

/** An incident whose value was seen well again at an instant; it stays open until a person closes it. */
export function recovered(
  incident: Incident,
  at: string,
  value: string,
  now: string,
): IncidentChange {
  return changeOf({ ...incident, recoveredAt: at }, 'recovered', now, value);
}

function whenBad(
  { kind, field, value }: Sign,
  previous: NumberObservation | null,
  next: NumberObservation,
  place: IncidentPlace,
): IncidentChange | null {
  const open = openOf(place, kind);
  const before = previous?.[field] ?? null;
  if (open !== null) {
    if (open.recoveredAt !== null)
      return isAfter(next.observedAt, open.recoveredAt)
        ? changeOf({ ...open, recoveredAt: null }, 'observed', place.now, value)
        : null;
    // A name is refused in one word only, which its event and its state spell differently.
    return value === before || value === open.after || kind === 'name-rejected'
      ? null
      : changeOf(open, 'observed', place.now, value);
  }
  if (isCoveredByAccount(place, kind)) return null;
  if (value === before && wasClosedUnwell(place, kind)) return null;
  const days = holdsForDays[kind];
  if (days !== null && isOlderThan(next.observedAt, days, place.now)) return null;
  return openIncident(place, {
    kind,
    openedAt: next.observedAt,
    source: next.source,
    before,
    after: value,
    reason: next.reason,
    expiresAt: null,
  });
}

function isAfter(instant: string, other: string): boolean {
  return Date.parse(instant) > Date.parse(other);
}
