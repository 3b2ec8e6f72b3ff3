import { AppFault } from '#app/contract/errors.ts';
import type { ReportNotesView } from '#app/contract/report-views.ts';
import { currentRuleset } from '#core/audit/rulesets/rulesets.ts';
import type { Locale } from '#core/model/locale.ts';
import type { ReportBot } from '#core/model/report.ts';
import type { WordedFinding } from '#core/model/worded-finding.ts';
import { toAttend } from '#core/report/summary.ts';
import { usualSummary } from '#core/report/usual-summary.ts';
import { getClient } from '../clients.ts';
import type { Deps } from '../deps.ts';
import { addCounts, worstVerdict } from '../tally.ts';
import { auditedBots, botInWords } from './report-bot.ts';
import { countingNotes, readReportNotes } from './report-notes.ts';

/**
 * What people have written for a client's next report, and what can be written about. Throws AppFault
 * `client-missing`, `nothing-to-report`.
 */
export function reportNotesView(
  deps: Deps,
  { clientId, locale }: { clientId: string; locale: Locale },
): ReportNotesView {
  const client = getClient(deps, clientId);
  const audited = auditedBots(deps, clientId);
  const verdict = worstVerdict(audited.map(({ stored }) => stored.run.verdict));
  if (verdict === null) throw new AppFault('nothing-to-report', { name: client.name });
  const notes = countingNotes(deps, clientId);
  const bots = audited.map((one) => botInWords(deps, one, notes, locale));
  const counts = addCounts(bots.map((bot) => bot.counts));
  const { summary } = readReportNotes(deps, clientId);
  return {
    runIds: bots.map(({ runId }) => runId),
    summary:
      summary === null
        ? null
        : { text: summary.text, by: summary.by, at: summary.at, isStale: summary.isStale },
    usualSummary: usualSummary({
      ...{ locale, verdict, counts, client, bots },
      ruleset: { id: currentRuleset },
    }),
    findings: toAttend(bots, ['fail', 'review', 'error']).map(({ bot, finding }) =>
      noted(bot, finding),
    ),
  };
}

function noted(
  { botId, name, comments, owners }: Pick<ReportBot, 'botId' | 'name' | 'comments' | 'owners'>,
  { auditId, title, severity, outcome }: WordedFinding,
): ReportNotesView['findings'][number] {
  const comment = comments.find((one) => one.auditId === auditId);
  return {
    botId,
    botName: name,
    ...{ auditId, title, severity, outcome },
    comment: comment === undefined ? null : { text: comment.text, by: comment.by, at: comment.at },
    owner: owners.find((one) => one.auditId === auditId)?.name ?? null,
  };
}
