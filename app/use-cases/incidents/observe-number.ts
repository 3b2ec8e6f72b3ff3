import type { NumberObservation } from '#core/model/quality-history.ts';
import type { WhatsappNumber } from '#core/model/whatsapp-number.ts';
import { openings } from '#core/sync/incidents/openings.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';
import { incidentPlace, keepChanges } from './keep-changes.ts';

const endOfTime = '9999-12-31T00:00:00.000Z';

/** Where an observation comes late, what was known before it is looked for this far back, in milliseconds. */
const lookBack = 90 * 86_400_000;

/**
 * Keeps what was seen of a number and what follows from it: incidents opened or recovered, and their alerts. Returns
 * whether rating or state are others than before. Inside a transaction or alone.
 */
export function observeNumber(
  deps: SyncDeps,
  number: WhatsappNumber,
  next: NumberObservation,
): boolean {
  const { history } = deps.workspace();
  const newest = history.latestOfNumber(number.id);
  const isLate = newest !== null && newest.observedAt > next.observedAt;
  const previous = isLate ? before(deps, number.id, next.observedAt) : newest;
  const later = isLate ? history.ofNumber(number.id, after(next.observedAt), endOfTime) : [];
  history.addNumber(number.id, next);
  const place = incidentPlace(
    deps,
    { clientId: number.clientId, numberId: number.id, wabaId: number.wabaId },
    next.observedAt,
  );
  const changes = openings({ previous, next, later }, place);
  keepChanges(deps, changes);
  return changes.length > 0 || (!isLate && isOther(previous, next));
}

function before({ workspace }: SyncDeps, numberId: string, at: string): NumberObservation | null {
  const from = new Date(Date.parse(at) - lookBack).toISOString();
  return workspace().history.ofNumber(numberId, from, at).at(-1) ?? null;
}

function after(at: string): string {
  return new Date(Date.parse(at) + 1).toISOString();
}

/** What an audit would read otherwise than before. */
function isOther(previous: NumberObservation | null, next: NumberObservation): boolean {
  return (
    previous === null ||
    previous.quality !== next.quality ||
    previous.status !== next.status ||
    previous.nameStatus !== next.nameStatus
  );
}
