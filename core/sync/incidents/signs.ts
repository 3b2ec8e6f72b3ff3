import type { Incident, IncidentKind } from '#core/model/incident.ts';
import type { NumberObservation } from '#core/model/quality-history.ts';

/** Fields of an observation that tell something is wrong, or well again. */
export type SignField = 'quality' | 'status' | 'nameStatus' | 'canSend';

/** A value of an observation that means something. */
export interface Sign {
  readonly kind: IncidentKind;
  readonly field: SignField;
  readonly value: string;
}

/** Kinds by what Meta's `status` says (WHATSAPP 2.3). FLAGGED is the warning of low quality until October 2025. */
const ofStatus: ReadonlyMap<string, IncidentKind> = new Map([
  ['FLAGGED', 'low-quality'],
  ['RESTRICTED', 'restriction'],
  ['RATE_LIMITED', 'restriction'],
  ['BANNED', 'disabled'],
  ['DISCONNECTED', 'disconnection'],
]);

/** States in which a number cannot send for a reason of their own: no restriction besides. */
const cannotSend = new Set([
  ...['BANNED', 'DISCONNECTED', 'PENDING', 'UNVERIFIED', 'DELETED', 'MIGRATED'],
]);

/** Values that a look can show; what else opened an incident is known from events alone. */
const observable = new Set(['RED', 'BLOCKED', 'DECLINED', ...ofStatus.keys()]);

/** What an observation tells of wrong: at most one sign of each kind. UNKNOWN and null tell nothing. */
export function badSigns({ quality, status, nameStatus, canSend }: NumberObservation): Sign[] {
  const signs: Sign[] = [];
  const add = (sign: Sign) => {
    if (!signs.some(({ kind }) => kind === sign.kind)) signs.push(sign);
  };
  if (quality === 'RED') add({ kind: 'low-quality', field: 'quality', value: quality });
  const kind = status === null ? undefined : ofStatus.get(status);
  if (kind !== undefined && status !== null) add({ kind, field: 'status', value: status });
  if (canSend === 'BLOCKED' && !(status !== null && cannotSend.has(status)))
    add({ kind: 'restriction', field: 'canSend', value: canSend });
  if (nameStatus === 'DECLINED')
    add({ kind: 'name-rejected', field: 'nameStatus', value: nameStatus });
  return signs;
}

/**
 * What an observation tells of an incident's end; null when it tells nothing of it. An incident that an event opened is
 * not ended by a look, which cannot see it (WHATSAPP 3), save a restriction of messages whose own end has passed.
 */
export function wellSign(incident: Incident, seen: NumberObservation): Sign | null {
  const { kind, after } = incident;
  const sign = (field: SignField, good: readonly string[]): Sign | null => {
    const value = seen[field];
    return value !== null && good.includes(value) ? { kind, field, value } : null;
  };
  if (!observable.has(after))
    return hasRunOut(incident, seen) ? sign('canSend', ['AVAILABLE']) : null;
  if (after === 'RED') return sign('quality', ['GREEN', 'YELLOW']);
  if (after === 'BLOCKED') return sign('canSend', ['AVAILABLE', 'LIMITED']);
  if (after === 'DECLINED') return sign('nameStatus', ['APPROVED', 'AVAILABLE_WITHOUT_REVIEW']);
  // Connected again, but rated low or not able to send: the same trouble under another name.
  const isStillUnwell = badSigns(seen).some((bad) => bad.kind === kind);
  return isStillUnwell ? null : sign('status', ['CONNECTED']);
}

function hasRunOut({ kind, after, clocks }: Incident, { observedAt }: NumberObservation): boolean {
  return (
    kind === 'restriction' &&
    /^RESTRICTED_.*MESSAGING$/.test(after) &&
    clocks.some(
      (clock) =>
        clock.kind === 'restriction-expiry' && Date.parse(clock.endsAt) <= Date.parse(observedAt),
    )
  );
}
