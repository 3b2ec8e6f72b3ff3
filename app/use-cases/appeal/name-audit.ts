import { wordFinding } from '#core/audit/word-finding.ts';
import type { NamedAudit } from '#core/model/appeal.ts';
import type { Finding } from '#core/model/finding.ts';
import type { Locale } from '#core/model/locale.ts';
import type { Run } from '#core/model/run.ts';

/** A finding's sentence in every language; of an open question the question. */
export function nameAudit(finding: Finding, { ruleset, titles }: Run): NamedAudit {
  const text = (locale: Locale): string => {
    const { title, question, outcome } = wordFinding(finding, ruleset, titles, locale);
    return outcome === 'review' ? (question ?? title) : title;
  };
  return {
    auditId: finding.auditId,
    severity: finding.severity,
    text: { 'pt-BR': text('pt-BR'), en: text('en'), es: text('es') },
  };
}
