import type { ReportRow } from '#app/contract/report-views.ts';
import type { Deps } from '../deps.ts';
import { worstVerdict } from '../tally.ts';

/** All visible clients with their last report. */
export function listReports({ workspace }: Deps): ReportRow[] {
  const { clients, bots, runs, reports } = workspace();
  return clients.list().map((client): ReportRow => {
    const own = bots.listByClient(client.id);
    const newest = own.flatMap(({ id }) => runs.latestByBot(id) ?? []);
    const [last] = reports.sent(client.id);
    const told = new Set(last?.runs.map(({ runId }) => runId));
    return {
      client,
      bots: own.length,
      audited: newest.length,
      verdict: worstVerdict(newest.map(({ run }) => run.verdict)),
      auditedAt:
        newest
          .map(({ createdAt }) => createdAt)
          .toSorted()
          .at(-1) ?? null,
      last:
        last === undefined
          ? null
          : {
              version: last.version,
              asOf: last.asOf,
              createdAt: last.createdAt,
              locale: last.locale,
              length: last.length,
              approval: last.approval,
            },
      isDue: newest.some(({ id }) => !told.has(id)),
    };
  });
}
