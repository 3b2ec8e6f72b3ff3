import { defineAudit, type AuditProduct } from '#core/audit/audit.ts';
import { failedWays } from '#core/audit/surroundings/failed-ways.ts';
import { factEvidence } from '#core/audit/surroundings/fact-evidence.ts';
import { dayOf, isAfter } from '#core/audit/surroundings/moments.ts';
import {
  penaltyState,
  unpenalisedTitles,
  unpenalisedVariant,
} from '#core/audit/surroundings/penalty-state.ts';
import { unknownNumberTitle } from '#core/audit/surroundings/unknown-number.ts';

/** APL-01: penalised with a flow that did not comply: first repair and publish, then open the ticket (POLICY, FAQ 5). */
export const apl01 = defineAudit({
  meta: {
    id: 'APL-01',
    group: 'appeal',
    titles: {
      pass: {
        'pt-BR': 'A correção foi publicada em {repaired}, antes do pedido de análise de {appealed}',
        en: 'The repair was published on {repaired}, before the request for review of {appealed}',
        es: 'La corrección se publicó el {repaired}, antes del pedido de revisión del {appealed}',
      },
      'pass-repaired': {
        'pt-BR': 'A correção foi publicada em {repaired}: a análise já pode ser pedida',
        en: 'The repair was published on {repaired}: a review can be requested now',
        es: 'La corrección se publicó el {repaired}: ya se puede pedir la revisión',
      },
      fail: {
        'pt-BR':
          'A análise foi pedida em {appealed}, antes de a correção ser publicada ({repaired})',
        en: 'The review was requested on {appealed}, before the repair was published ({repaired})',
        es: 'La revisión se pidió el {appealed}, antes de que se publicara la corrección ({repaired})',
      },
      'review-repair': {
        'pt-BR':
          'O fluxo em vigor na penalidade não passava ({audits}); não se sabe se foi corrigido',
        en: 'The flow in force at the penalty did not pass ({audits}); whether it was repaired is not known',
        es: 'El flujo vigente en la penalización no pasaba ({audits}); no se sabe si se corrigió',
      },
      'not-applicable-passed': {
        'pt-BR': 'O fluxo em vigor na penalidade passava: vale a APL-02',
        en: 'The flow in force at the penalty passed: APL-02 applies',
        es: 'El flujo vigente en la penalización pasaba: se aplica APL-02',
      },
      'not-applicable-unproven': {
        'pt-BR': 'Não há cópia do fluxo em vigor na penalidade (a APL-02 pergunta)',
        en: 'There is no copy of the flow in force at the penalty (APL-02 asks)',
        es: 'No hay copia del flujo vigente en la penalización (APL-02 lo pregunta)',
      },
      ...unpenalisedTitles,
      'not-applicable-unknown': unknownNumberTitle,
    },
    why: {
      'pt-BR':
        'O pedido é julgado pelo fluxo que está no ar. Pedir antes de publicar a correção confirma a penalidade, e a segunda tentativa vale menos.',
      en: 'The request is judged by the flow that is live. Asking before the repair is published confirms the penalty, and a second try counts for less.',
      es: 'El pedido se juzga por el flujo que está publicado. Pedir antes de publicar la corrección confirma la penalización, y el segundo intento vale menos.',
    },
    questions: {
      'review-repair': {
        sets: 'number.penalty.repairedAt',
        'pt-BR': 'Em que dia a versão corrigida do fluxo foi publicada (AAAA-MM-DD)?',
        en: 'On which day was the repaired version of the flow published (YYYY-MM-DD)?',
        es: '¿Qué día se publicó la versión corregida del flujo (AAAA-MM-DD)?',
      },
    },
    fix: {
      'pt-BR': [
        'Corrija no Builder o que as verificações que falharam apontam.',
        'Importe o fluxo corrigido aqui e confira que nenhuma violação é encontrada.',
        'Publique o fluxo e anote a data.',
        'Só então peça a análise; se já pediu, responda ao chamado com a data da publicação.',
      ],
      en: [
        'Mend in the Builder what the failed audits point to.',
        'Import the repaired flow here and see that no violation is found.',
        'Publish the flow and note the date.',
        'Only then request the review; if you already did, answer the ticket with the date of publication.',
      ],
      es: [
        'Corrija en el Builder lo que señalan las verificaciones que fallaron.',
        'Importe aquí el flujo corregido y compruebe que no se encuentra ninguna infracción.',
        'Publique el flujo y anote la fecha.',
        'Solo entonces pida la revisión; si ya la pidió, responda el caso con la fecha de publicación.',
      ],
    },
  },
  requires: ['surroundings'],
  audit({ surroundings }): AuditProduct {
    const state = penaltyState(surroundings);
    if (state.kind !== 'penalised')
      return { outcome: 'not-applicable', variant: unpenalisedVariant(state.kind) };
    const { penalty } = state;
    const failed = failedWays(penalty);
    if (failed === null) return { outcome: 'not-applicable', variant: 'not-applicable-unproven' };
    const evidence = [
      factEvidence('number.penalty.failedInForce', failed.join(', ')),
      factEvidence('number.penalty.repairedAt', penalty.repairedAt),
      factEvidence('number.penalty.appealedAt', penalty.appealedAt),
    ];
    if (failed.length === 0) return { outcome: 'not-applicable', variant: 'not-applicable-passed' };
    const { repairedAt, appealedAt } = penalty;
    if (repairedAt === null) {
      const params = { audits: failed.join(', ') };
      const subject = penalty.at;
      return { outcome: 'review', variant: 'review-repair', subject, params, evidence };
    }
    const repaired = dayOf(repairedAt);
    if (appealedAt === null)
      return { outcome: 'pass', variant: 'pass-repaired', params: { repaired }, evidence };
    const params = { repaired, appealed: dayOf(appealedAt) };
    return isAfter(repairedAt, appealedAt)
      ? { outcome: 'fail', variant: 'fail', params, evidence }
      : { outcome: 'pass', variant: 'pass', params, evidence };
  },
});
