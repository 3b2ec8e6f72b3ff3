import type { ReportBot, ReportDocument } from '#core/model/report.ts';
import { sarifLog, type SarifFinding } from '#core/model/sarif-log.ts';

/**
 * A report as SARIF 2.1.0: one artifact per bot, failed audits and open questions as results. A finding that a person
 * accepted or called a false alarm is suppressed with the reason, as the format has it.
 */
export function reportSarif(document: ReportDocument): string {
  const log = sarifLog({
    tool: { name: 'transbordo', version: document.appVersion },
    properties: { ruleset: document.ruleset.id, asOf: document.asOf, client: document.client.name },
    artifacts: document.bots.map((bot) => ({
      uri: encodeURIComponent((bot.fileName ?? bot.name).replace(/\p{Cs}/gu, '\uFFFD')),
      findings: bot.findings.map((finding) => toSarifFinding(bot, finding)),
    })),
    notifications: [],
  });
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toSarifFinding(bot: ReportBot, finding: ReportBot['findings'][number]): SarifFinding {
  const { auditId, outcome, severity, title, why, question, clause, blocks } = finding;
  const decision = bot.triages.find(
    (triage) =>
      triage.auditId === auditId &&
      triage.isWhole &&
      (triage.state === 'accepted-risk' || triage.state === 'false-alarm'),
  );
  return {
    id: auditId,
    outcome,
    severity,
    title,
    why,
    question,
    clause,
    blocks: blocks.map(({ id }) => id),
    ...(decision === undefined ? {} : { suppression: decision.reason }),
  };
}
