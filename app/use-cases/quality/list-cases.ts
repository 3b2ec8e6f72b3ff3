import type { CasePage, CaseRow } from '#app/contract/quality-views.ts';
import { byUrgency } from '#core/model/by-urgency.ts';
import { groupedBy } from '#core/model/grouped-by.ts';
import type { Incident, IncidentEntry } from '#core/model/incident.ts';
import { nextClock } from '#core/model/next-clock.ts';
import { standingOfAppeal } from '#core/model/standing-of-appeal.ts';
import { clientNames } from '../clients.ts';
import type { Deps } from '../deps.ts';

/** Letters of an answer that a list shows; the log has all of it. */
const longestAnswer = 500;

/**
 * Incidents of all visible clients that can be appealed, or were: open ones first, of these whose clock ends first,
 * then the newest.
 */
export function listCases(
  deps: Deps,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): CasePage {
  const asOf = deps.clock.now();
  const now = Date.parse(asOf);
  const { incidents } = deps.workspace();
  const filed = groupedBy(incidents.filings(null), ({ incidentId }) => incidentId);
  const cases = incidents
    .list(null, false)
    .filter((incident) => filed.has(incident.id) || canBeAppealed(incident))
    .map((incident) => ({ ...incident, clock: nextClock(incident, now) }))
    .sort((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null) || byUrgency(a, b));
  const shown = cases.slice(offset, offset + limit);
  const built = builtAt(deps, shown);
  const { numbers } = deps.workspace();
  const names = clientNames(deps);
  return {
    asOf,
    total: cases.length,
    rows: shown.map((incident): CaseRow => {
      const log = (filed.get(incident.id) ?? []).map(({ entry }) => entry);
      const appeal = standingOfAppeal(log);
      const packet = built.get(incident.id) ?? null;
      const { id, clientId, numberId, kind, after, openedAt, closedAt, clock } = incident;
      return {
        ...{ incidentId: id, clientId, clientName: names.get(clientId) ?? '' },
        phone: numberId === null ? null : (numbers.get(numberId)?.phone ?? null),
        ...{ kind, after, openedAt, closedAt, appeal, builtAt: packet },
        state: stateOf(incident, appeal.standing, packet),
        caseNumber:
          log.findLast(({ filing }) => filing?.caseNumber != null)?.filing?.caseNumber ?? null,
        answer: answerOf(log),
        clock,
      };
    }),
  };
}

/** Ratings alone are no violation that is reviewed today: only what begins with that task can be appealed. */
function canBeAppealed({ tasks }: Incident): boolean {
  return tasks.some(({ key }) => key === 'submit-appeal');
}

function stateOf(
  { closedAt }: Incident,
  standing: CaseRow['appeal']['standing'],
  packet: string | null,
): CaseRow['state'] {
  if (standing !== 'none') return standing;
  if (packet !== null) return 'built';
  return closedAt === null ? 'to-build' : 'none';
}

/** The answer to the last appeal; null where another one was handed in since. */
function answerOf(log: readonly IncidentEntry[]): string | null {
  const last = log.at(-1);
  if (last?.kind !== 'answered' || last.text === '') return null;
  return Array.from(last.text).slice(0, longestAnswer).join('');
}

/** When a packet of each of these incidents was last built, as the handling logs of their clients tell. */
function builtAt({ workspace }: Deps, incidents: readonly Incident[]): ReadonlyMap<string, string> {
  const clientIds = [...new Set(incidents.map(({ clientId }) => clientId))];
  const built = new Map<string, string>();
  for (const { at, detail } of workspace().handlingLog.built(clientIds)) {
    const incidentId = /(?:^|, )incident ([^,]+)/.exec(detail)?.[1];
    if (incidentId !== undefined) built.set(incidentId, at);
  }
  return built;
}
