import { defineAudit } from '#core/audit/audit.ts';
import { reasonOf } from '#core/audit/lexicon/reason-words.ts';
import { factEvidence } from '#core/audit/surroundings/fact-evidence.ts';
import {
  penaltyState,
  unpenalisedTitles,
  unpenalisedVariant,
} from '#core/audit/surroundings/penalty-state.ts';
import { unknownNumberTitle } from '#core/audit/surroundings/unknown-number.ts';

/** QR-03: the stated reason of a penalty is a missing way to a person, not blocks and reports (POLICY, FAQ 3). */
export const qr03 = defineAudit({
  meta: {
    id: 'QR-03',
    group: 'number',
    titles: {
      pass: {
        'pt-BR': 'O motivo informado da penalidade é a falta de uma saída para uma pessoa',
        en: 'The stated reason of the penalty is a missing way to a person',
        es: 'El motivo informado de la penalización es la falta de una salida hacia una persona',
      },
      fail: {
        'pt-BR': 'O motivo informado da penalidade são bloqueios ou denúncias, e não o fluxo',
        en: 'The stated reason of the penalty is blocks or reports, not the flow',
        es: 'El motivo informado de la penalización son bloqueos o denuncias, no el flujo',
      },
      'fail-violation': {
        'pt-BR': 'A Meta informou outra violação ({type}), que não é sobre a saída para uma pessoa',
        en: 'Meta stated another violation ({type}), which is not about a way to a person',
        es: 'Meta informó otra infracción ({type}), que no trata de la salida hacia una persona',
      },
      'review-unclear': {
        'pt-BR': 'O motivo informado da penalidade não diz claramente do que se trata',
        en: 'The stated reason of the penalty does not say clearly what it is about',
        es: 'El motivo informado de la penalización no dice claramente de qué se trata',
      },
      'review-hidden': {
        'pt-BR': 'O motivo da penalidade ainda não foi lido',
        en: 'The reason of the penalty has not been read yet',
        es: 'El motivo de la penalización todavía no se ha leído',
      },
      ...unpenalisedTitles,
      'not-applicable-unknown': unknownNumberTitle,
    },
    why: {
      'pt-BR':
        'Corrigir o fluxo só recupera um número penalizado pelo fluxo. Contra bloqueios e denúncias ajuda mudar o que se envia e a quem.',
      en: 'Mending the flow only helps a number that was penalised for its flow. Against blocks and reports it helps to change what is sent, and to whom.',
      es: 'Corregir el flujo solo recupera un número penalizado por el flujo. Contra bloqueos y denuncias ayuda cambiar qué se envía y a quién.',
    },
    questions: {
      'review-unclear': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'O motivo “{reason}” quer dizer que não foi encontrada uma saída para uma pessoa?',
        en: 'Does the reason “{reason}” mean that no way to a person was found?',
        es: '¿El motivo «{reason}» quiere decir que no se encontró una salida hacia una persona?',
      },
      'review-hidden': {
        sets: 'number.penalty.reason',
        'pt-BR': 'Que motivo o WhatsApp Manager mostra junto ao número? Cole o texto como está lá.',
        en: 'Which reason does WhatsApp Manager show at the number? Paste the text as it stands there.',
        es: '¿Qué motivo muestra WhatsApp Manager junto al número? Pegue el texto tal como está allí.',
      },
    },
    fix: {
      'pt-BR': [
        'Abra o número no WhatsApp Manager e leia o motivo por extenso; cole-o aqui.',
        'Se são bloqueios ou denúncias: envie só a quem autorizou, menos vezes, e com um modo fácil de sair da lista.',
        'Confira nos modelos de mensagem quais têm qualidade média ou baixa e pare de enviá-los.',
        'Se for outra violação, siga o que a Central de Suporte para Empresas pede para ela.',
      ],
      en: [
        'Open the number in WhatsApp Manager, read the whole reason, and paste it here.',
        'If it is blocks or reports: send only to people who agreed, less often, and with an easy way off the list.',
        'See which message templates are of medium or low quality, and stop sending them.',
        'If it is another violation, do what Business Support Home asks for that one.',
      ],
      es: [
        'Abra el número en WhatsApp Manager, lea el motivo completo y péguelo aquí.',
        'Si son bloqueos o denuncias: envíe solo a quien autorizó, con menos frecuencia, y con una forma fácil de darse de baja.',
        'Vea qué plantillas tienen calidad media o baja y deje de enviarlas.',
        'Si es otra infracción, siga lo que pide para ella el Inicio de soporte para empresas.',
      ],
    },
  },
  requires: ['surroundings'],
  audit({ surroundings }) {
    const state = penaltyState(surroundings);
    if (state.kind !== 'penalised')
      return { outcome: 'not-applicable', variant: unpenalisedVariant(state.kind) };
    const { reason, violationType } = state.penalty;
    if (violationType !== null) {
      return {
        outcome: 'fail',
        variant: 'fail-violation',
        params: { type: violationType },
        evidence: [factEvidence('number.penalty.violationType', violationType)],
      };
    }
    const evidence = [factEvidence('number.penalty.reason', reason)];
    const stated = reason?.trim() ?? '';
    if (stated === '') {
      const subject = 'number.penalty.reason';
      return { outcome: 'review', variant: 'review-hidden', subject, evidence };
    }
    const about = reasonOf(stated);
    if (about === 'escalation') return { outcome: 'pass', variant: 'pass', evidence };
    if (about === 'feedback') return { outcome: 'fail', variant: 'fail', evidence };
    return {
      outcome: 'review',
      variant: 'review-unclear',
      subject: stated,
      params: { reason: stated.length > 200 ? `${stated.slice(0, 200)}…` : stated },
      evidence,
    };
  },
});
