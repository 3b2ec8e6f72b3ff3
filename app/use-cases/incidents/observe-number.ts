import type { NumberObservation } from '#core/model/quality-history.ts';
import type { WhatsappNumber } from '#core/model/whatsapp-number.ts';
import { mergeLatest } from '#core/sync/history/merge-latest.ts';
import { openings } from '#core/sync/incidents/openings.ts';
import { latestKnown } from '../numbers/latest-known.ts';
import { auditIsDue } from '../sync/pending-audit.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';
import { incidentPlace, keepChanges } from './keep-changes.ts';

/** Where an observation comes late, what was known before it is looked for this far back, in milliseconds. */
const lookBack = 90 * 86_400_000;

/** An observation that lies further ahead was made while the clock was wrong and is not newer. Milliseconds. */
const tolerance = 300_000;

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
  const soon = moved(deps.clock.now(), tolerance);
  const later = history.ofNumber(number.id, moved(next.observedAt, 1), soon);
  const newest = history.latestOfNumber(number.id);
  const isNewest = later.length === 0 && (newest === null || newest.observedAt < soon);
  const previous = isNewest
    ? latestKnown(deps, number.id)
    : before(deps, number.id, next.observedAt);
  history.addNumber(number.id, next);
  const place = incidentPlace(
    deps,
    { clientId: number.clientId, numberId: number.id, wabaId: number.wabaId },
    next.observedAt,
  );
  const changes = openings({ previous, next, later }, place);
  keepChanges(deps, changes);
  const isChanged = changes.length > 0 || (later.length === 0 && isOther(previous, next));
  if (isChanged && number.botId !== null) auditIsDue(deps, true);
  return isChanged;
}

/** What was known up to an instant, that very instant included: it arrived first. */
function before({ workspace }: SyncDeps, numberId: string, at: string): NumberObservation | null {
  const seen = workspace().history.ofNumber(numberId, moved(at, -lookBack), moved(at, 1));
  return mergeLatest(seen.toReversed());
}

function moved(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}

/** What an audit would read otherwise than before; what this look did not tell is as it was. */
function isOther(previous: NumberObservation | null, next: NumberObservation): boolean {
  return (
    previous === null ||
    (['quality', 'status', 'nameStatus'] as const).some(
      (field) => next[field] !== null && next[field] !== previous[field],
    )
  );
}
