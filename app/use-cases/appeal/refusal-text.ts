import type { Obstacle } from '#app/contract/appeal-views.ts';
import type { NamedAudit, RefusalReason } from '#core/model/appeal.ts';
import { fillText } from '#core/model/fill-text.ts';
import type { Locale } from '#core/model/locale.ts';
import { appealTexts } from '#core/report/appeal/appeal-view.ts';
import { reportFormat } from '#core/report/report-format.ts';

/** Why no packet was made, one by one and in every language. Instants are told in `timeZone` (IANA). */
export function refusalObstacles(reasons: readonly RefusalReason[], timeZone: string): Obstacle[] {
  return reasons.map((reason) => ({
    kind: reason.kind,
    text: {
      'pt-BR': sentence(reason, 'pt-BR', timeZone),
      en: sentence(reason, 'en', timeZone),
      es: sentence(reason, 'es', timeZone),
    },
    audits: auditsOf(reason).map(({ auditId, text }) => ({ auditId, text: { ...text } })),
  }));
}

/** Why no packet was made, as sentences: first what stands in the way, then the audits or questions one by one. */
export function refusalText(
  reasons: readonly RefusalReason[],
  locale: Locale,
  timeZone: string,
): string[] {
  const { refusal } = appealTexts[locale];
  return refusalObstacles(reasons, timeZone).flatMap(({ text, audits }) => [
    text[locale],
    ...audits.map((one) => fillText(refusal.audit, { id: one.auditId, text: one.text[locale] })),
  ]);
}

function sentence(reason: RefusalReason, locale: Locale, timeZone: string): string {
  const { refusal, unknown } = appealTexts[locale];
  const format = reportFormat(locale, timeZone);
  switch (reason.kind) {
    case 'version-unknown': {
      const { reason: why, knownFrom, knownUntil } = reason.version;
      return fillText(refusal.version[why], {
        from: knownFrom === null ? unknown : format.moment(knownFrom),
        until: knownUntil === null ? unknown : format.moment(knownUntil),
      });
    }
    case 'not-repaired':
      return refusal.notRepaired;
    case 'fails-now':
      return refusal.failsNow;
    case 'open-questions':
      return reason.of === 'then' ? refusal.openThen : refusal.openNow;
  }
}

function auditsOf(reason: RefusalReason): readonly NamedAudit[] {
  switch (reason.kind) {
    case 'version-unknown':
      return [];
    case 'not-repaired':
      return reason.then;
    case 'fails-now':
      return reason.now;
    case 'open-questions':
      return reason.questions;
  }
}
