import examplesText from '#core/audit/rule-examples.json?raw';
import type { RuleExample } from '#app/contract/rule-views.ts';
import type { Audit } from '#core/audit/audit.ts';
import { runExample, type PageExample } from '#core/audit/run-example.ts';
import type { Severity } from '#core/model/finding.ts';
import { fillText } from '#core/model/fill-text.ts';
import type { Locale } from '#core/model/locale.ts';

let read: Readonly<Record<string, readonly PageExample[]>> | null = null;

function examplesOf(auditId: string): readonly PageExample[] {
  read ??= JSON.parse(examplesText) as Readonly<Record<string, readonly PageExample[]>>;
  return read[auditId] ?? [];
}

/** The examples of an audit's page with what the audit says of them: sentence and evidence are made, not written. */
export function ruleExamples(
  audit: Audit,
  { severity, locale }: { readonly severity: Severity; readonly locale: Locale },
): RuleExample[] {
  const { titles, questions, id } = audit.meta;
  return examplesOf(id).map((example) => {
    const { finding, titles: blocks } = runExample(audit, example, severity);
    const { outcome, variant, params, evidence } = finding;
    const sentence = outcome === 'review' ? questions[variant] : titles[variant];
    return {
      outcome,
      title: sentence === undefined ? '' : fillText(sentence[locale], params),
      evidence,
      titles: { ...blocks },
      flow: example.flow,
    };
  });
}
