import type { Incident, IncidentEntry, IncidentKind } from '#core/model/incident.ts';
import type { RulesetId } from '#core/model/run.ts';
import { clocksFor } from './clocks-for.ts';
import { tasksFor } from './tasks-for.ts';

/** Where something was seen, and what is known of incidents there. */
export interface IncidentPlace {
  readonly clientId: string;
  /** Null for a whole account. */
  readonly numberId: string | null;
  readonly wabaId: string | null;
  /** Incidents of that client as they are now, open and closed: read them anew after each change. */
  readonly incidents: readonly Incident[];
  /** In force when it was seen; it decides clocks and tasks. */
  readonly ruleset: RulesetId;
  /** UTC instant, ISO 8601. */
  readonly now: string;
  readonly nextId: () => string;
}

/** An incident as it is from now on, and the line that its log grows by. */
export interface IncidentChange {
  readonly incident: Incident;
  readonly entry: IncidentEntry;
  readonly isNew: boolean;
}

/** What opens an incident. */
export interface Opening extends Pick<
  Incident,
  'kind' | 'openedAt' | 'source' | 'before' | 'after' | 'reason'
> {
  /** When it ends by itself, where the service says so. */
  readonly expiresAt: string | null;
}

/** A new incident with its clocks, its tasks and the first line of its log. */
export function openIncident(
  { clientId, numberId, wabaId, ruleset, now, nextId }: IncidentPlace,
  { expiresAt, ...opening }: Opening,
): IncidentChange {
  return {
    incident: {
      id: nextId(),
      clientId,
      numberId,
      wabaId,
      ...opening,
      ruleset,
      clocks: clocksFor(opening.kind, opening.openedAt, ruleset, expiresAt),
      tasks: tasksFor(opening.kind, ruleset, nextId),
      recoveredAt: null,
      closedAt: null,
      closedBy: null,
      outcome: null,
    },
    entry: entryOf('opened', now, opening.after),
    isNew: true,
  };
}

/** A change of an incident that is there already. */
export function changeOf(
  incident: Incident,
  kind: IncidentEntry['kind'],
  now: string,
  text: string,
): IncidentChange {
  return { incident, entry: entryOf(kind, now, text), isNew: false };
}

/** The open incident of a kind at this very place; null when there is none. */
export function openOf(place: IncidentPlace, kind: IncidentKind): Incident | null {
  return place.incidents.find((one) => one.closedAt === null && isHere(place, one, kind)) ?? null;
}

/** True when a person closed an incident of that kind here while its cause still lasted. */
export function wasClosedUnwell(place: IncidentPlace, kind: IncidentKind): boolean {
  return place.incidents.some(
    (one) => one.closedAt !== null && one.recoveredAt === null && isHere(place, one, kind),
  );
}

/**
 * True when the whole account of a number has an open incident of that kind that lasts: its numbers need none of their
 * own.
 */
export function isCoveredByAccount(
  { clientId, wabaId, incidents }: IncidentPlace,
  kind: IncidentKind,
): boolean {
  return incidents.some(
    (one) =>
      one.clientId === clientId &&
      one.kind === kind &&
      one.closedAt === null &&
      one.recoveredAt === null &&
      one.numberId === null &&
      one.wabaId !== null &&
      one.wabaId === wabaId,
  );
}

/** True when something happened longer ago than so many days. */
export function isOlderThan(at: string, days: number, now: string): boolean {
  return Date.parse(now) - Date.parse(at) > days * 24 * 60 * 60 * 1000;
}

function isHere({ clientId, numberId, wabaId }: IncidentPlace, one: Incident, kind: IncidentKind) {
  const isSamePlace =
    numberId === null ? one.numberId === null && one.wabaId === wabaId : one.numberId === numberId;
  return one.clientId === clientId && one.kind === kind && isSamePlace;
}

function entryOf(kind: IncidentEntry['kind'], at: string, text: string): IncidentEntry {
  return { at, by: '', kind, text };
}
