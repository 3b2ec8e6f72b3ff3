import type { Incident, IncidentKind } from '#core/model/incident.ts';
import type { MetaEvent } from '#core/model/quality-history.ts';
import { clocksFor } from './clocks-for.ts';
import {
  changeOf,
  isOlderThan,
  openIncident,
  openOf,
  type IncidentChange,
  type IncidentPlace,
} from './incident-change.ts';
import { recovered } from './openings.ts';

/** What an event means: something began, or it ended. */
interface Meaning {
  readonly kind: IncidentKind;
  readonly isEnd: boolean;
}

/** Days for which an event still speaks of now when it names no end itself; null: until another event ends it. */
const holdsForDays: Readonly<Record<IncidentKind, number | null>> = {
  'low-quality': null,
  // The longest restriction with an end (WHATSAPP 5.1).
  restriction: 30,
  disconnection: null,
  disabled: null,
  // As long as a review can usually be asked for (WHATSAPP 5.3).
  'name-rejected': 90,
};

/** A violation without a restriction can usually be reviewed for as many days (WHATSAPP 5.3). */
const violationDays = 90;

/**
 * What an event of Meta does to incidents (WHATSAPP 3): a restriction, a violation, a ban or a rejected name opens one,
 * a reinstatement or an approved name marks it recovered. A violation opens a restriction, whose reason it is. The place
 * is the number that the event names, or the account.
 *
 * Logs tell of the past: what has ended by itself, what a newer event of `later` (those stored already or coming in the
 * same log) has ended, and what is too old to speak of now opens nothing.
 */
export function openingsFromEvent(
  event: MetaEvent,
  place: IncidentPlace,
  later: readonly MetaEvent[] = [],
): IncidentChange[] {
  const meaning = meaningOf(event);
  if (meaning === null) return [];
  const { kind, isEnd } = meaning;
  const open = openOf(place, kind);
  if (isEnd)
    return open === null || open.recoveredAt !== null || !isAfter(event.at, open.openedAt)
      ? []
      : [recovered(open, event.at, event.event, place.now)];
  if (isOver(event, kind, place.now) || isEnded(event, kind, later)) return [];
  if (open !== null) return told(open, event, place);
  return [
    openIncident(place, {
      kind,
      openedAt: event.at,
      source: 'webhook',
      before: null,
      after: event.event,
      reason: event.reason,
      expiresAt: event.expiresAt,
    }),
  ];
}

function meaningOf({ kind, event }: MetaEvent): Meaning | null {
  switch (kind) {
    case 'restriction':
    case 'violation':
      return { kind: 'restriction', isEnd: false };
    case 'ban':
      return { kind: 'disabled', isEnd: event === 'REINSTATE' };
    case 'name-decision':
      if (event === 'APPROVED') return { kind: 'name-rejected', isEnd: true };
      return event === 'REJECTED' ? { kind: 'name-rejected', isEnd: false } : null;
    default:
      return null;
  }
}

/**
 * More of the same while an incident is open: logged, with the latest end and the first reason, and what had recovered
 * has not. It may well have happened before a look saw its shadow.
 */
function told(open: Incident, event: MetaEvent, { now }: IncidentPlace): IncidentChange[] {
  const clocks = withEnd(open, event.expiresAt);
  const isRelapse = open.recoveredAt !== null && isAfter(event.at, open.recoveredAt);
  const isSame = event.event === open.after && clocks === open.clocks;
  if (!isRelapse && (isSame || open.recoveredAt !== null)) return [];
  const incident = {
    ...open,
    clocks,
    reason: open.reason ?? event.reason,
    recoveredAt: isRelapse ? null : open.recoveredAt,
  };
  return [changeOf(incident, 'observed', now, event.event)];
}

/** The incident's clocks with a restriction's end, where it is later than the one they have. */
function withEnd(open: Incident, expiresAt: string | null): Incident['clocks'] {
  if (expiresAt === null) return open.clocks;
  const present = open.clocks.find(({ kind }) => kind === 'restriction-expiry');
  if (present !== undefined && !isAfter(expiresAt, present.endsAt)) return open.clocks;
  const [ends] = clocksFor(open.kind, open.openedAt, open.ruleset, expiresAt);
  return ends?.kind !== 'restriction-expiry'
    ? open.clocks
    : [ends, ...open.clocks.filter(({ kind }) => kind !== 'restriction-expiry')];
}

function isOver({ kind: eventKind, at, expiresAt }: MetaEvent, kind: IncidentKind, now: string) {
  if (expiresAt !== null) return !isAfter(expiresAt, now);
  const days = eventKind === 'violation' ? violationDays : holdsForDays[kind];
  return days !== null && isOlderThan(at, days, now);
}

function isEnded(event: MetaEvent, kind: IncidentKind, later: readonly MetaEvent[]): boolean {
  return later.some((other) => {
    const meaning = meaningOf(other);
    return (
      meaning !== null &&
      meaning.isEnd &&
      meaning.kind === kind &&
      other.wabaId === event.wabaId &&
      other.phone === event.phone &&
      isAfter(other.at, event.at)
    );
  });
}

function isAfter(instant: string, other: string): boolean {
  return Date.parse(instant) > Date.parse(other);
}
