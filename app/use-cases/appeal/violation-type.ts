import type { Incident } from '#core/model/incident.ts';
import type { WhatsappNumber } from '#core/model/whatsapp-number.ts';
import type { Deps } from '../deps.ts';

/** Meta sends the notice of a violation and the one of its restriction on the same day, in either order. */
const apart = 86_400_000;

/** A notice without its type is called this. */
const untyped = 'ACCOUNT_VIOLATION';

/**
 * Meta's `violation_type` behind a restriction or a ban, e.g. `SCAM`: of the notices about the number or its account
 * from the day before until today the one nearest to it. Null where none tells a type.
 */
export function violationType(
  { workspace }: Deps,
  { kind, clientId, openedAt }: Incident,
  { wabaId, phone }: WhatsappNumber,
): string | null {
  if (kind !== 'restriction' && kind !== 'disabled') return null;
  const opened = Date.parse(openedAt);
  const away = (at: string): number => Math.abs(Date.parse(at) - opened);
  const [nearest] = workspace()
    .history.events(clientId)
    .filter(
      (event) =>
        event.kind === 'violation' &&
        event.event !== untyped &&
        event.wabaId === wabaId &&
        (event.phone === null || event.phone === phone) &&
        Date.parse(event.at) >= opened - apart,
    )
    .toSorted((one, other) => away(one.at) - away(other.at));
  return nearest?.event ?? null;
}
