import { severityWords } from '#core/model/severity-words.ts';
import { triageWords } from '#core/model/triage-words.ts';
import type { ReportBot, ReportDocument } from '#core/model/report.ts';
import { answerText } from './answer-text.ts';
import { byteOrderMark, csvLines } from './csv-cell.ts';

/** Columns, named in English whatever the language of the texts, so that a script finds them. */
export const reportCsvColumns = [
  'client',
  'bot',
  'file',
  'ruleset',
  'asOf',
  'audit',
  'outcome',
  'severity',
  'severityInWords',
  'title',
  'why',
  'question',
  'answer',
  'answeredBy',
  'answeredAt',
  'decision',
  'decidedBy',
  'decidedAt',
  'decidedUntil',
  'reason',
  'owner',
  'comment',
  'fix',
  'blocks',
  'blockIds',
  'source',
  'since',
] as const;

/**
 * The findings of a report as CSV, one row per audit and bot. Every cell is quoted and disarmed, because their texts
 * come from strangers' flows; the file begins with a byte order mark.
 */
export function reportCsv(document: ReportDocument): string {
  const rows = document.bots.flatMap((bot) => botRows(document, bot));
  return byteOrderMark + csvLines([reportCsvColumns, ...rows]);
}

function botRows({ client, ruleset, asOf, locale }: ReportDocument, bot: ReportBot): string[][] {
  return bot.findings.map((finding) => {
    const decision = bot.triages.find(({ auditId }) => auditId === finding.auditId);
    return [
      client.name,
      bot.name,
      bot.fileName ?? '',
      ruleset.id,
      asOf,
      finding.auditId,
      finding.outcome,
      finding.severity,
      severityWords[locale][finding.severity],
      finding.title,
      finding.why,
      finding.question ?? '',
      finding.answer === null ? '' : answerText(finding.answer, locale),
      finding.answer?.by ?? '',
      finding.answer?.at ?? '',
      decision === undefined ? '' : triageWords[locale][decision.state],
      decision?.author ?? '',
      decision?.at ?? '',
      decision?.until ?? '',
      decision?.reason ?? '',
      bot.owners.find(({ auditId }) => auditId === finding.auditId)?.name ?? '',
      bot.comments.find(({ auditId }) => auditId === finding.auditId)?.text ?? '',
      finding.fix.map((step, index) => `${index + 1}. ${step}`).join(' '),
      finding.blocks.map(({ title }) => title).join(' | '),
      finding.blocks.map(({ id }) => id).join(' '),
      finding.clause.source,
      finding.clause.since,
    ];
  });
}
