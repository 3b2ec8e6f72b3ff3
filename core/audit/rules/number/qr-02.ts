import type { Evidence } from '#core/model/finding.ts';
import type { TextValues } from '#core/model/fill-text.ts';
import { defineAudit, type AuditProduct } from '#core/audit/audit.ts';
import { clockDays } from '#core/audit/rulesets/clock-days.ts';
import { factEvidence } from '#core/audit/surroundings/fact-evidence.ts';
import { dayOf, daysAfter, isAfter } from '#core/audit/surroundings/moments.ts';
import {
  penaltyState,
  unpenalisedVariant,
  type Penalty,
} from '#core/audit/surroundings/penalty-state.ts';
import { qr02Questions, qr02Titles } from './qr-02-words.ts';

/**
 * QR-02: the time that runs after a penalty is kept. Under the ruleset of 2020 these are seven days after a fall of
 * the rating (POLICY, FAQ 12); under today's a restriction's own end and the window for a review (POLICY, Since then).
 */
export const qr02 = defineAudit({
  meta: {
    id: 'QR-02',
    group: 'number',
    titles: qr02Titles,
    why: {
      'pt-BR':
        'Depois da penalidade o tempo conta: em 2020 eram sete dias até a restrição; hoje a restrição tem data de fim e a análise um prazo para ser pedida.',
      en: 'After a penalty time counts: in 2020 it was seven days until the restriction; today a restriction has its own end and a review a window to be requested in.',
      es: 'Después de la penalización el tiempo cuenta: en 2020 eran siete días hasta la restricción; hoy la restricción tiene fecha de fin y la revisión un plazo para pedirse.',
    },
    questions: qr02Questions,
    fix: {
      'pt-BR': [
        'Abra a Central de Suporte para Empresas (business.facebook.com), a conta do WhatsApp e a violação.',
        'Anote a data do aviso e a data em que a restrição termina.',
        'Corrija o fluxo, publique-o, e só então toque em Solicitar análise.',
        'Registre aqui as datas da publicação e do pedido.',
      ],
      en: [
        'Open Business Support Home (business.facebook.com), the WhatsApp account and the violation.',
        'Note the date of the notice and the date on which the restriction ends.',
        'Repair the flow, publish it, and only then choose Request review.',
        'Record here on which dates it was published and requested.',
      ],
      es: [
        'Abra el Inicio de soporte para empresas (business.facebook.com), la cuenta de WhatsApp y la infracción.',
        'Anote la fecha del aviso y la fecha en que termina la restricción.',
        'Corrija el flujo, publíquelo, y solo entonces pulse Solicitar revisión.',
        'Registre aquí las fechas de la publicación y del pedido.',
      ],
    },
  },
  requires: ['surroundings', 'asOf', 'ruleset'],
  audit({ surroundings, asOf, ruleset }) {
    const state = penaltyState(surroundings);
    if (state.kind === 'unasked')
      return asked('review-penalised', 'number.isPenalised', {}, [
        factEvidence('number.isPenalised', null),
      ]);
    if (state.kind === 'undated')
      return asked('review-undated', 'number.penalty.at', {}, [
        factEvidence('number.penalty.at', null),
      ]);
    if (state.kind !== 'penalised')
      return { outcome: 'not-applicable', variant: unpenalisedVariant(state.kind) };
    const days = clockDays(ruleset, 'rating-fall');
    if (days !== null) return afterFall(state.penalty, asOf, days);
    return afterRestriction(state.penalty, asOf, clockDays(ruleset, 'appeal-window') ?? 0);
  },
});

/** The seven days of 2020: from the fall to the publication of the repair. */
function afterFall(penalty: Penalty, asOf: string, days: number): AuditProduct {
  if (penalty.kind === 'restriction' || penalty.kind === 'disabled')
    return { outcome: 'not-applicable', variant: 'not-applicable-restricted', params: { days } };
  const end = daysAfter(penalty.at, days);
  const params = { days, deadline: dayOf(end) };
  const evidence = factsOf(penalty, ['at', 'repairedAt']);
  if (penalty.repairedAt !== null) {
    const isLate = isAfter(penalty.repairedAt, end);
    return {
      outcome: isLate ? 'fail' : 'pass',
      variant: isLate ? 'fail-seven-days' : 'pass-seven-days',
      params: { ...params, day: dayOf(penalty.repairedAt) },
      evidence,
    };
  }
  const variant = isAfter(asOf, end) ? 'review-seven-days-over' : 'review-seven-days';
  return asked(variant, penalty.at, params, evidence);
}

/** Today's: when a restriction ends by itself, and until when a review can be requested. */
function afterRestriction(penalty: Penalty, asOf: string, window: number): AuditProduct {
  if (penalty.kind === 'low-quality')
    return {
      outcome: 'not-applicable',
      variant: 'not-applicable-no-clock',
      evidence: factsOf(penalty, ['at']),
    };
  const { expiresAt, appealedAt, kind } = penalty;
  const evidence = factsOf(penalty, ['at', 'expiresAt', 'appealedAt']);
  if (expiresAt !== null && !isAfter(expiresAt, asOf))
    return { outcome: 'pass', variant: 'pass', params: { day: dayOf(expiresAt) }, evidence };
  const end = daysAfter(penalty.at, window);
  const deadline = dayOf(end);
  if (appealedAt !== null) {
    const isLate = isAfter(appealedAt, end);
    const params = { day: dayOf(appealedAt), ...(isLate ? { deadline } : {}) };
    return isLate
      ? { outcome: 'fail', variant: 'fail', params, evidence }
      : { outcome: 'pass', variant: 'pass-requested', params, evidence };
  }
  if (isAfter(asOf, end)) return asked('review-window-over', penalty.at, { deadline }, evidence);
  if (kind === 'disabled') return asked('review-disabled', penalty.at, { deadline }, evidence);
  return expiresAt === null
    ? asked('review-no-end', penalty.at, { deadline }, evidence)
    : asked('review-running', penalty.at, { deadline, end: dayOf(expiresAt) }, evidence);
}

function factsOf(
  penalty: Penalty,
  names: readonly ('at' | 'repairedAt' | 'expiresAt' | 'appealedAt')[],
): Evidence[] {
  return names.map((name) => factEvidence(`number.penalty.${name}`, penalty[name]));
}

function asked(
  variant: string,
  subject: string,
  params: TextValues,
  evidence: readonly Evidence[],
): AuditProduct {
  return { outcome: 'review', variant, subject, params, evidence };
}
