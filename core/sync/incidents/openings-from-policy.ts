import type { Incident, IncidentKind } from '#core/model/incident.ts';
import {
  changeOf,
  openIncident,
  openOf,
  wasClosedUnwell,
  type IncidentChange,
  type IncidentPlace,
} from './incident-change.ts';
import { recovered } from './openings.ts';

/** A read of an account that Meta refused by policy. */
export interface PolicyAnswer {
  /** Code of the Graph API's error; null where it named none. */
  readonly graphCode: number | null;
  /** Meta's own words, verbatim; empty where it said nothing. */
  readonly words: string;
  /** UTC instant, ISO 8601. */
  readonly at: string;
  /** True when the try before ended in such an answer as well. */
  readonly isRepeated: boolean;
}

/** 131031 locks an account; 368 and 130497 keep it from sending, for a time or to some countries (WHATSAPP 1.6). */
const kindOf = (code: number | null): IncidentKind =>
  code === 131031 ? 'disabled' : 'restriction';

/** Words by which an incident is known again as one that such an answer opened. */
const words = /^(?:368|131031|130497|policy)$/;

/**
 * What an answer by policy does to incidents of the whole account: the first opens one with Meta's words as its reason,
 * more of the same add nothing, and one after a recovery takes that back. One that a person closed while its cause lasts
 * is not opened again by the same answer. The place is the account.
 */
export function openingsFromPolicy(answer: PolicyAnswer, place: IncidentPlace): IncidentChange[] {
  const kind = kindOf(answer.graphCode);
  const after = answer.graphCode === null ? 'policy' : String(answer.graphCode);
  const open = openOf(place, kind);
  if (open !== null)
    return open.recoveredAt === null || !words.test(open.after)
      ? []
      : [changeOf({ ...open, recoveredAt: null }, 'observed', place.now, after)];
  if (answer.isRepeated && wasClosedUnwell(place, kind)) return [];
  return [
    openIncident(place, {
      kind,
      openedAt: answer.at,
      source: 'meta',
      before: null,
      after,
      reason: answer.words === '' ? null : answer.words,
      expiresAt: null,
    }),
  ];
}

/** What it does that an account reads again: incidents that such answers opened have recovered. `value`: its state now. */
export function recoveriesFromReading(
  { wabaId, incidents, now }: IncidentPlace,
  at: string,
  value: string,
): IncidentChange[] {
  const isOver = (one: Incident): boolean =>
    one.numberId === null &&
    one.wabaId === wabaId &&
    one.closedAt === null &&
    one.recoveredAt === null &&
    words.test(one.after);
  return incidents.filter(isOver).map((incident) => recovered(incident, at, value, now));
}
