import { AppFault } from '#app/contract/errors.ts';
import type { SentReport } from '#core/model/sent-report.ts';
import { getClient } from '../clients.ts';
import type { Deps } from '../deps.ts';

/** The runs a report stands on, one for each bot. */
export type ReportRuns = SentReport['runs'];

/** What is kept of a report that went to its client. */
export type SentRequest = Omit<SentReport, 'id' | 'createdAt'>;

/**
 * The last report that went to a client and stood on other runs than these: sending one report twice, in two languages
 * say, changes nothing about what the next is compared with. Null where there is none.
 */
export function lastReport(
  { workspace }: Deps,
  clientId: string,
  runs: ReportRuns,
): SentReport | null {
  const same = keyOf(runs);
  return (
    workspace()
      .reports.sent(clientId)
      .find((one) => keyOf(one.runs) !== same) ?? null
  );
}

/** Notes that a report went to its client. Throws AppFault `client-missing` and, where a run is not there, `nothing-to-report`. */
export function markSent(deps: Deps, sent: SentRequest): null {
  const { name } = getClient(deps, sent.clientId);
  const { runs, reports } = deps.workspace();
  if (sent.runs.some(({ runId }) => runs.get(runId) === null))
    throw new AppFault('nothing-to-report', { name });
  reports.addSent({ ...sent, id: deps.ids.next(), createdAt: deps.clock.now() });
  deps.emit('data:changed', { nouns: ['report'] });
  return null;
}

function keyOf(runs: ReportRuns): string {
  return runs
    .map(({ botId, runId }) => `${botId} ${runId}`)
    .toSorted()
    .join();
}
