import type { Evidence } from '#core/model/finding.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { defineAudit, type AuditProduct } from '#core/audit/audit.ts';
import { goalsOf } from '#core/audit/detect/goals.ts';
import { landingsOf, type Landing } from '#core/audit/detect/landings.ts';
import { tellsHowToStop } from '#core/audit/lexicon/stop-offers.ts';
import { factEvidence } from '#core/audit/surroundings/fact-evidence.ts';
import {
  isSendable,
  namesOf,
  templateFact,
  templateName,
  type Template,
} from '#core/audit/surroundings/templates.ts';
import { unknownNumberTitle } from '#core/audit/surroundings/unknown-number.ts';

/**
 * TPL-02: marketing templates tell how to stop them, and what people reply to them reaches a flow with a person
 * (WhatsApp's policy, opt-out; POLICY, The duty, 2). Replies are typed at the start of the conversation.
 */
export const tpl02 = defineAudit({
  meta: {
    id: 'TPL-02',
    group: 'templates',
    titles: {
      pass: {
        'pt-BR':
          'Os modelos de marketing dizem como parar de receber, e as respostas a eles chegam a uma pessoa ({names})',
        en: 'Marketing templates tell how to stop them, and replies to them get to a person ({names})',
        es: 'Las plantillas de marketing dicen cómo dejar de recibirlas, y sus respuestas llegan a una persona ({names})',
      },
      fail: {
        'pt-BR':
          '{count} {count|modelo de marketing não diz|modelos de marketing não dizem} como parar de receber: {names}',
        en: '{count} marketing {count|template does|templates do} not tell how to stop them: {names}',
        es: '{count} {count|plantilla de marketing no dice|plantillas de marketing no dicen} cómo dejar de recibirla: {names}',
      },
      'fail-reply': {
        'pt-BR':
          'Quem toca em “{button}”, no modelo {template}, vai ao bloco “{block}”, de onde não há caminho até uma pessoa',
        en: 'Whoever taps “{button}” in template {template} comes to block “{block}”, from which no way leads to a person',
        es: 'Quien toca «{button}» en la plantilla {template} va al bloque «{block}», desde donde no hay camino hasta una persona',
      },
      'review-unread': {
        'pt-BR': 'O texto do modelo de marketing {template} não foi lido',
        en: 'The words of marketing template {template} have not been read',
        es: 'El texto de la plantilla de marketing {template} no se ha leído',
      },
      'review-reply': {
        'pt-BR':
          'Não se sabe se quem toca em “{button}”, no modelo {template}, consegue chegar a uma pessoa',
        en: 'Whether somebody who taps “{button}” in template {template} can get to a person is not known',
        es: 'No se sabe si quien toca «{button}» en la plantilla {template} puede llegar a una persona',
      },
      'review-templates': {
        'pt-BR': 'Os modelos de mensagem do número não foram lidos',
        en: 'The number’s message templates have not been read',
        es: 'Las plantillas del número no se han leído',
      },
      'not-applicable': {
        'pt-BR': 'O número não tem modelos de marketing em uso',
        en: 'The number has no marketing templates in use',
        es: 'El número no tiene plantillas de marketing en uso',
      },
      'not-applicable-router': {
        'pt-BR': 'As respostas aos modelos vão aos fluxos dos serviços deste roteador',
        en: 'Replies to the templates go to the flows of this router’s services',
        es: 'Las respuestas a las plantillas van a los flujos de los servicios de este enrutador',
      },
      'not-applicable-unknown': unknownNumberTitle,
    },
    why: {
      'pt-BR':
        'Quem não acha como sair bloqueia o número, e bloqueios derrubam a qualidade. Quem responde a uma campanha espera alguém do outro lado.',
      en: 'Whoever finds no way off the list blocks the number, and blocks bring quality down. Whoever replies to a campaign expects somebody at the other end.',
      es: 'Quien no encuentra cómo salir bloquea el número, y los bloqueos bajan la calidad. Quien responde a una campaña espera a alguien del otro lado.',
    },
    questions: {
      'review-unread': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O modelo de marketing {template} diz como parar de receber (rodapé, texto ou botão)?',
        en: 'Does marketing template {template} tell how to stop it (footer, text or button)?',
        es: '¿La plantilla de marketing {template} dice cómo dejar de recibirla (pie, texto o botón)?',
      },
      'review-reply': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Quem toca em “{button}” e chega ao bloco “{block}” consegue falar com uma pessoa dali?',
        en: 'Can somebody who taps “{button}” and comes to block “{block}” get to a person from there?',
        es: 'Quien toca «{button}» y llega al bloque «{block}», ¿puede hablar desde allí con una persona?',
      },
      'review-templates': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'Todos os modelos de marketing em uso dizem como parar de receber?',
        en: 'Do all marketing templates in use tell how to stop them?',
        es: '¿Todas las plantillas de marketing en uso dicen cómo dejar de recibirlas?',
      },
    },
    fix: {
      'pt-BR': [
        'No WhatsApp Manager, inclua no modelo um rodapé como “Para não receber mais, responda SAIR”, ou o botão “Parar promoções”.',
        'No Builder, trate essa palavra em todos os blocos e confirme a saída da lista.',
        'Para cada botão do modelo, crie no primeiro bloco uma condição com o texto exato do botão.',
        'Leve essas respostas a um menu que ofereça uma pessoa; publique e importe o fluxo de novo.',
      ],
      en: [
        'In WhatsApp Manager, add to the template a footer such as “To stop these messages, reply STOP”, or the button “Stop promotions”.',
        'In the Builder, handle that word in every block, and confirm that the person is off the list.',
        'For each button of the template, add in the first block a condition with the button’s exact text.',
        'Lead these replies to a menu that offers a person; publish, and import the flow again.',
      ],
      es: [
        'En WhatsApp Manager, agregue a la plantilla un pie como «Para no recibir más, responda BAJA», o el botón «Detener promociones».',
        'En el Builder, atienda esa palabra en todos los bloques y confirme la baja.',
        'Para cada botón de la plantilla, cree en el primer bloque una condición con el texto exacto del botón.',
        'Lleve esas respuestas a un menú que ofrezca una persona; publique e importe el flujo de nuevo.',
      ],
    },
  },
  requires: ['surroundings', 'graphFacts', 'contacts', 'answers'],
  audit({ surroundings: { number }, graphFacts, contacts, answers }) {
    if (number === null) return { outcome: 'not-applicable', variant: 'not-applicable-unknown' };
    if (number.templates === null) {
      const subject = 'number.templates';
      const evidence = [factEvidence(subject, null)];
      return { outcome: 'review', variant: 'review-templates', subject, evidence };
    }
    const templates = number.templates.filter(
      (one) => one.category === 'MARKETING' && isSendable(one),
    );
    if (templates.length === 0) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const unending = templates.filter((one) => one.body !== null && !canBeStopped(one));
    if (unending.length > 0) {
      return {
        outcome: 'fail',
        variant: 'fail',
        params: { count: unending.length, names: namesOf(unending) },
        evidence: unending.map((one) => templateFact(one, 'body')),
      };
    }
    const replies = templates.flatMap((template) =>
      template.buttons
        .filter((button) => tellsHowToStop(button) === null)
        .map((button) => ({ button, template })),
    );
    if (replies.length > 0 && graphFacts.graph.root < 0)
      return { outcome: 'not-applicable', variant: 'not-applicable-router' };
    const landings = landingsOf(
      graphFacts,
      goalsOf(graphFacts, contacts),
      replies.map(({ button }) => button),
    );
    const lost = replies.find(({ button }) => landings.get(button)?.way === 'none');
    if (lost !== undefined) return lostReply(lost, landings.get(lost.button)!);
    const open = subjectToAsk(
      [
        ...templates
          .filter((one) => !canBeStopped(one))
          .map((one) => ({
            variant: 'review-unread',
            subject: templateName(one),
            params: { template: templateName(one) },
            evidence: [templateFact(one, 'body')] as Evidence[],
          })),
        ...replies.flatMap((one) => {
          const landing = landings.get(one.button);
          return landing?.way === 'possible' ? [openReply(one, landing)] : [];
        }),
      ],
      answers,
    );
    if (open !== null) return { outcome: 'review', ...open };
    const shown = replies.flatMap(({ button }) => landings.get(button)?.conversation ?? []);
    return {
      outcome: 'pass',
      variant: 'pass',
      params: { names: namesOf(templates) },
      evidence: shown.slice(0, 1),
    };
  },
});

interface ButtonReply {
  readonly button: string;
  readonly template: Template;
}

/** True when the words, the line under them or a button tell how to stop. */
function canBeStopped({ body, footer, buttons }: Template): boolean {
  return [body ?? '', footer ?? '', ...buttons].some((text) => tellsHowToStop(text) !== null);
}

function lostReply({ button, template }: ButtonReply, landing: Landing): AuditProduct {
  const evidence: Evidence[] = [{ kind: 'closed-set', blocks: [...landing.closed] }];
  return {
    outcome: 'fail',
    variant: 'fail-reply',
    blocks: [landing.block.id],
    params: { button, template: templateName(template), block: landing.block.title },
    evidence: [landing.conversation, ...evidence],
  };
}

function openReply({ button, template }: ButtonReply, landing: Landing) {
  return {
    variant: 'review-reply',
    subject: button,
    blocks: [landing.block.id],
    params: { button, template: templateName(template), block: landing.block.title },
    evidence: [landing.conversation] as Evidence[],
  };
}
