import type { ReportNotesView } from '#app/contract/report-views.ts';
import { severities } from '#core/model/outcomes.ts';
import type { Locale } from '#core/model/locale.ts';
import type { ReportBot } from '#core/model/report.ts';
import type { WordedFinding } from '#core/model/worded-finding.ts';
import { usualSummary } from '#core/report/usual-summary.ts';
import { reportDocument } from '../build-report.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';
import { readReportNotes } from './report-notes.ts';

/**
 * What people have written for a client's next report, and what can be written about. Throws AppFault
 * `client-missing`, `nothing-to-report`.
 */
export async function reportNotesView(
  deps: SyncDeps,
  { clientId, locale }: { clientId: string; locale: Locale },
): Promise<ReportNotesView> {
  const { summary } = readReportNotes(deps, clientId);
  const document = await reportDocument(deps, {
    ...{ clientId, locale, agency: '', timeZone: deps.timeZone },
  });
  return {
    runIds: document.bots.map(({ runId }) => runId),
    summary:
      summary === null
        ? null
        : { text: summary.text, by: summary.by, at: summary.at, isStale: summary.isStale },
    usualSummary: usualSummary(document),
    findings: document.bots
      .flatMap((bot) => bot.findings.filter(isToAttend).map((finding) => noted(bot, finding)))
      .sort((a, b) => weight(a) - weight(b)),
  };
}

type NotedFinding = ReportNotesView['findings'][number];

function noted(bot: ReportBot, { auditId, title, severity, outcome }: WordedFinding): NotedFinding {
  const comment = bot.comments.find((one) => one.auditId === auditId);
  return {
    botId: bot.botId,
    botName: bot.name,
    ...{ auditId, title, severity, outcome },
    comment: comment === undefined ? null : { text: comment.text, by: comment.by, at: comment.at },
    owner: bot.owners.find((one) => one.auditId === auditId)?.name ?? null,
  };
}

function isToAttend({ outcome }: WordedFinding): boolean {
  return outcome === 'fail' || outcome === 'review' || outcome === 'error';
}

/** Failures before what needs a person, each by severity. */
function weight({ outcome, severity }: NotedFinding): number {
  return (outcome === 'fail' ? 0 : severities.length) + severities.indexOf(severity);
}
