import type { BuiltReport } from '../build-report.ts';
import type { Deps } from '../deps.ts';
import { recordReport, type ReportFile } from './record-report.ts';
import { markSent } from './sent-reports.ts';

/**
 * Notes that a file of a report was written, and in the client's handling log. One that is no draft is what the next report is compared with; its other
 * forms and another save of it add nothing to that.
 */
export function markReported(
  deps: Deps,
  clientId: string,
  { document }: BuiltReport,
  file: ReportFile,
): void {
  const { bots, version, asOf, locale, length, approval, isDraft } = document;
  recordReport(deps, clientId, document, file);
  if (isDraft) return;
  const runs = bots.map(({ botId, runId }) => ({ botId, runId }));
  const sent = { clientId, runs, version, asOf, locale, length, approval };
  const [last] = deps.workspace().reports.sent(clientId);
  const isKnown =
    last !== undefined &&
    last.asOf === asOf &&
    last.locale === locale &&
    last.length === length &&
    JSON.stringify(last.runs) === JSON.stringify(runs);
  if (!isKnown) markSent(deps, sent);
}
