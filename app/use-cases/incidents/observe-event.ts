import type { MetaEvent } from '#core/model/quality-history.ts';
import type { WhatsappNumber } from '#core/model/whatsapp-number.ts';
import { openingsFromEvent } from '#core/sync/incidents/openings-from-event.ts';
import { metaEventToObservation } from '#core/sync/whatsapp/meta-event.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';
import { incidentPlace, keepChanges } from './keep-changes.ts';
import { observeNumber } from './observe-number.ts';

/**
 * What follows from one event of Meta, of a number or of a whole account: an observation where it tells one, incidents
 * and their alerts. `later`: events that may have ended what this one tells. Returns how many incidents it opened.
 */
export function observeEvent(
  deps: SyncDeps,
  { clientId, number }: { readonly clientId: string; readonly number: WhatsappNumber | null },
  event: MetaEvent,
  later: readonly MetaEvent[],
): number {
  const open = (): number => deps.workspace().incidents.list(clientId, true).length;
  const before = open();
  const observation = number === null ? null : metaEventToObservation(event);
  if (number !== null && observation !== null) observeNumber(deps, number, observation);
  const where = { clientId, numberId: number?.id ?? null, wabaId: event.wabaId };
  keepChanges(deps, openingsFromEvent(event, incidentPlace(deps, where, event.at), later));
  return Math.max(0, open() - before);
}
