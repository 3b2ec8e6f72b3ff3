import type { ReportRow } from '#app/contract/report-views.ts';
import { groupedBy } from '#core/model/grouped-by.ts';
import type { Deps } from '../deps.ts';
import { worstVerdict } from '../tally.ts';

/** All visible clients with their last report. Reads no run: a thousand of them take seconds. */
export function listReports({ workspace }: Deps): ReportRow[] {
  const { clients, bots, newestFindings, reports } = workspace();
  const audited = groupedBy(newestFindings.bots(), ({ clientId }) => clientId);
  const visible = groupedBy(bots.listAll(), ({ clientId }) => clientId);
  return clients.list().map((client): ReportRow => {
    const newest = audited.get(client.id) ?? [];
    const [last] = reports.sent(client.id);
    const told = new Set(last?.runs.map(({ runId }) => runId));
    return {
      client,
      bots: visible.get(client.id)?.length ?? 0,
      audited: newest.length,
      verdict: worstVerdict(newest.map(({ verdict }) => verdict)),
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
      isDue: newest.some(({ runId }) => !told.has(runId)),
    };
  });
}
