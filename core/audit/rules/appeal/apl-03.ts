import { defineAudit } from '#core/audit/audit.ts';
import { factEvidence } from '#core/audit/surroundings/fact-evidence.ts';
import { hoursBetween } from '#core/audit/surroundings/moments.ts';
import {
  penaltyState,
  unpenalisedTitles,
  unpenalisedVariant,
} from '#core/audit/surroundings/penalty-state.ts';
import { unknownNumberTitle } from '#core/audit/surroundings/unknown-number.ts';

/** Meta renames its menus several times a year; steps seen within a quarter are taken as still right. */
const trustedDays = 90;

/** APL-03: somebody has seen that the steps to the ticket are still as described (POLICY, Wrongly penalised). */
export const apl03 = defineAudit({
  meta: {
    id: 'APL-03',
    group: 'appeal',
    titles: {
      pass: {
        'pt-BR': 'O caminho até o pedido de análise foi conferido em {day}',
        en: 'The steps to the request for review were confirmed on {day}',
        es: 'Los pasos hasta el pedido de revisión se comprobaron el {day}',
      },
      'review-old': {
        'pt-BR': 'O caminho até o pedido de análise foi conferido em {day}, há mais de {days} dias',
        en: 'The steps to the request for review were confirmed on {day}, more than {days} days ago',
        es: 'Los pasos hasta el pedido de revisión se comprobaron el {day}, hace más de {days} días',
      },
      'review-unseen': {
        'pt-BR': 'Ninguém conferiu ainda o caminho até o pedido de análise',
        en: 'Nobody has confirmed the steps to the request for review yet',
        es: 'Nadie ha comprobado todavía los pasos hasta el pedido de revisión',
      },
      ...unpenalisedTitles,
      'not-applicable-unknown': unknownNumberTitle,
    },
    why: {
      'pt-BR':
        'A Meta muda os menus de lugar, e só um administrador do portfólio pode pedir a análise. Instruções velhas custam dias do prazo.',
      en: 'Meta moves its menus, and only an admin of the portfolio can request the review. Old instructions cost days of the window.',
      es: 'Meta cambia los menús de lugar, y solo un administrador del portafolio puede pedir la revisión. Las instrucciones viejas cuestan días del plazo.',
    },
    questions: {
      'review-old': {
        sets: 'number.penalty.stepsConfirmedOn',
        'pt-BR':
          'Em que dia você viu que o caminho ainda é este: Central de Suporte para Empresas, conta do WhatsApp, violação, Solicitar análise (AAAA-MM-DD)?',
        en: 'On which day did you see that the steps are still these: Business Support Home, WhatsApp account, violation, Request review (YYYY-MM-DD)?',
        es: '¿Qué día vio que los pasos siguen siendo estos: Inicio de soporte para empresas, cuenta de WhatsApp, infracción, Solicitar revisión (AAAA-MM-DD)?',
      },
      'review-unseen': {
        sets: 'number.penalty.stepsConfirmedOn',
        'pt-BR':
          'Em que dia você viu que o caminho é este: Central de Suporte para Empresas, conta do WhatsApp, violação, Solicitar análise (AAAA-MM-DD)?',
        en: 'On which day did you see that the steps are these: Business Support Home, WhatsApp account, violation, Request review (YYYY-MM-DD)?',
        es: '¿Qué día vio que los pasos son estos: Inicio de soporte para empresas, cuenta de WhatsApp, infracción, Solicitar revisión (AAAA-MM-DD)?',
      },
    },
    fix: {
      'pt-BR': [
        'Entre em business.facebook.com como administrador do portfólio.',
        'Abra a Central de Suporte para Empresas, Visão geral da conta, Contas do WhatsApp, e a conta do número.',
        'Escolha a violação e Solicitar análise; em 2020 era o menu de ajuda, “falar com o suporte”.',
        'Registre aqui a data em que viu estes passos.',
      ],
      en: [
        'Log in to business.facebook.com as an admin of the portfolio.',
        'Open Business Support Home, Account overview, WhatsApp accounts, and the number’s account.',
        'Choose the violation and Request review; in 2020 it was the help menu, “contact support”.',
        'Record here on which date you saw these steps.',
      ],
      es: [
        'Entre en business.facebook.com como administrador del portafolio.',
        'Abra el Inicio de soporte para empresas, Resumen de la cuenta, Cuentas de WhatsApp, y la cuenta del número.',
        'Elija la infracción y Solicitar revisión; en 2020 era el menú de ayuda, «contactar con soporte».',
        'Registre aquí la fecha en que vio estos pasos.',
      ],
    },
  },
  requires: ['surroundings', 'asOf'],
  audit({ surroundings, asOf }) {
    const state = penaltyState(surroundings);
    if (state.kind !== 'penalised')
      return { outcome: 'not-applicable', variant: unpenalisedVariant(state.kind) };
    const { stepsConfirmedOn: day } = state.penalty;
    const subject = 'number.penalty.stepsConfirmedOn';
    const evidence = [factEvidence(subject, day)];
    if (day === null) return { outcome: 'review', variant: 'review-unseen', subject, evidence };
    return hoursBetween(`${day}T00:00:00Z`, asOf) > (trustedDays + 1) * 24
      ? {
          outcome: 'review',
          variant: 'review-old',
          subject,
          params: { day, days: trustedDays },
          evidence,
        }
      : { outcome: 'pass', variant: 'pass', params: { day }, evidence };
  },
});
