import { blockTitle } from '#core/model/block-title.ts';
import { fillText } from '#core/model/fill-text.ts';
import type { Finding } from '#core/model/finding.ts';
import type { Locale, Localized } from '#core/model/locale.ts';
import type { RulesetId } from '#core/model/run.ts';
import type { WordedFinding } from '#core/model/worded-finding.ts';
import { audits } from './registry.ts';
import { entryOf } from './rulesets/rulesets.ts';

const errorTitle: Localized = {
  'pt-BR': 'Esta verificação falhou por um erro nosso; nada se afirma sobre o fluxo',
  en: 'This check failed by a fault of ours; nothing is claimed about the flow',
  es: 'Esta verificación falló por un error nuestro; no se afirma nada sobre el flujo',
};

const switchedOffTitle: Localized = {
  'pt-BR': 'Verificação desligada para este cliente por {by}: {reason}',
  en: 'Check switched off for this client by {by}: {reason}',
  es: 'Verificación desactivada para este cliente por {by}: {reason}',
};

/**
 * Puts a finding into words of a language. Throws when the finding names an audit or ruleset entry that this version
 * does not know: older runs are lifted before they get here.
 */
export function wordFinding(
  finding: Finding,
  rulesetId: RulesetId,
  titles: Readonly<Record<string, string>>,
  locale: Locale,
): WordedFinding {
  const audit = audits.get(finding.auditId);
  const entry = entryOf(rulesetId, finding.auditId);
  if (audit === undefined || entry === null) throw new Error(`unknown audit ${finding.auditId}`);
  const { meta } = audit;
  const title =
    finding.outcome === 'error'
      ? errorTitle
      : finding.variant === 'switched-off'
        ? switchedOffTitle
        : meta.titles[finding.variant];
  if (title === undefined) throw new Error(`unknown variant ${finding.auditId} ${finding.variant}`);
  const question = finding.subject === null ? undefined : meta.questions[finding.variant];
  return {
    auditId: finding.auditId,
    outcome: finding.outcome,
    severity: finding.severity,
    title: fillText(title[locale], finding.params),
    why: meta.why[locale],
    clause: {
      text: entry.clause.text[locale],
      source: entry.clause.source[locale],
      since: entry.clause.since,
    },
    question: question === undefined ? null : fillText(question[locale], finding.params),
    asks: question === undefined ? null : 'sets' in question ? 'value' : 'yes-no',
    subject: finding.subject,
    variant: finding.variant,
    answer: finding.answer,
    fix: finding.outcome === 'fail' ? [...meta.fix[locale]] : [],
    blocks: finding.blocks.map((id) => ({ id, title: blockTitle(id, titles) })),
    evidence: finding.evidence,
  };
}
