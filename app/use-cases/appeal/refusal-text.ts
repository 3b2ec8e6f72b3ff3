import type { RefusalReason } from '#core/model/appeal.ts';
import { fillText } from '#core/model/fill-text.ts';
import type { Locale } from '#core/model/locale.ts';
import { appealTexts } from '#core/report/appeal/appeal-view.ts';
import { reportFormat } from '#core/report/report-format.ts';

/** Why no packet was made, as sentences: first what stands in the way, then the audits or questions one by one. */
export function refusalText(
  reasons: readonly RefusalReason[],
  locale: Locale,
  timeZone: string,
): string[] {
  const { refusal, unknown } = appealTexts[locale];
  const format = reportFormat(locale, timeZone);
  const audits = (all: Extract<RefusalReason, { kind: 'not-repaired' }>['then']): string[] =>
    all.map(({ auditId, text }) => fillText(refusal.audit, { id: auditId, text: text[locale] }));
  return reasons.flatMap((reason) => {
    switch (reason.kind) {
      case 'version-unknown': {
        const { reason: why, knownFrom, knownUntil } = reason.version;
        return [
          fillText(refusal.version[why], {
            from: knownFrom === null ? unknown : format.moment(knownFrom),
            until: knownUntil === null ? unknown : format.moment(knownUntil),
          }),
        ];
      }
      case 'not-repaired':
        return [refusal.notRepaired, ...audits(reason.then)];
      case 'fails-now':
        return [refusal.failsNow, ...audits(reason.now)];
      case 'open-questions':
        return [
          reason.of === 'then' ? refusal.openThen : refusal.openNow,
          ...audits(reason.questions),
        ];
    }
  });
}
