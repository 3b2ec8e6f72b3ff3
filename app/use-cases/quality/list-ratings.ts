import type { QualityPage, QualityRow } from '#app/contract/quality-views.ts';
import type { NumberStanding } from '#app/ports/quality-store.ts';
import { byUrgency } from '#core/model/by-urgency.ts';
import { groupedBy } from '#core/model/grouped-by.ts';
import type { Incident } from '#core/model/incident.ts';
import { nextClock } from '#core/model/next-clock.ts';
import type { Deps } from '../deps.ts';
import { latestKnown } from '../numbers/latest-known.ts';

const dayMs = 86_400_000;

/** Accounts without a token that are named: more are a matter of the connections' list. */
const mostUnread = 100;

/** Numbers of all visible clients with what is known of their ratings now and what was known before. */
export function listRatings(
  deps: Deps,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): QualityPage {
  const asOf = deps.clock.now();
  const { qualities } = deps.workspace();
  return {
    asOf,
    total: qualities.total(),
    rows: ratingReader(deps, asOf)({ offset, limit }),
    unread: offset === 0 ? qualities.unreadAccounts().slice(0, mostUnread) : null,
  };
}

/** Reads rows of that list as of a moment (UTC instant, ISO 8601): what befalls the numbers is read once for all. */
export function ratingReader(
  deps: Deps,
  asOf: string,
): (span: { readonly offset: number; readonly limit: number }) => QualityRow[] {
  const now = Date.parse(asOf);
  const { qualities, incidents } = deps.workspace();
  const before = {
    weekAgo: new Date(now - 7 * dayMs).toISOString(),
    monthAgo: new Date(now - 30 * dayMs).toISOString(),
  };
  const troubles = openTroubles(incidents.list(null, true));
  return (span) => qualities.page(span, before).map((row) => toRow(deps, row, troubles(row), now));
}

/** A number as the list has it. `troubles`: its open incidents. `now`: milliseconds. */
function toRow(
  deps: Deps,
  { id, latest, ...standing }: NumberStanding,
  troubles: readonly Incident[],
  now: number,
): QualityRow {
  // A webhook that names a state tells no rating: what older ones told is still known.
  const isPartial = latest !== null && (latest.quality === null || latest.status === null);
  const known = isPartial ? latestKnown(deps, id) : latest;
  const [first, ...others] = troubles
    .map((incident) => ({ ...incident, clock: nextClock(incident, now) }))
    .sort(byUrgency);
  return {
    numberId: id,
    ...{ clientId: standing.clientId, clientName: standing.clientName },
    ...{ botId: standing.botId, botName: standing.botName, phone: standing.phone },
    ...{ verifiedName: standing.verifiedName, reading: standing.reading },
    ...{ weekAgo: standing.weekAgo, monthAgo: standing.monthAgo },
    latest:
      known === null
        ? null
        : {
            ...{ observedAt: known.observedAt, source: known.source, quality: known.quality },
            ...{ status: known.status, nameStatus: known.nameStatus },
            ...{ limit: known.limit, canSend: known.canSend },
          },
    incident:
      first === undefined
        ? null
        : {
            incidentId: first.id,
            ...{ kind: first.kind, openedAt: first.openedAt, recoveredAt: first.recoveredAt },
            clock: first.clock,
            more: others.length,
          },
  };
}

/** What befalls an account befalls its numbers. */
function openTroubles(
  incidents: readonly Incident[],
): (number: Pick<NumberStanding, 'id' | 'clientId' | 'wabaId'>) => readonly Incident[] {
  const found = groupedBy(
    incidents,
    ({ numberId, clientId, wabaId }) => numberId ?? accountKey(clientId, wabaId),
  );
  return ({ id, clientId, wabaId }) => [
    ...(found.get(id) ?? []),
    ...(wabaId === null ? [] : (found.get(accountKey(clientId, wabaId)) ?? [])),
  ];
}

function accountKey(clientId: string, wabaId: string | null): string {
  return `${clientId}\n${wabaId ?? ''}`;
}
