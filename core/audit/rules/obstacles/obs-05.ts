import { defineAudit, type AuditProduct } from '#core/audit/audit.ts';
import type { DataRequest } from '#core/audit/detect/data-requests.ts';
import {
  blockedProduct,
  openProduct,
  openQuestions,
  openTitles,
  withAnswers,
} from './obstacle-review.ts';

const noun = {
  'pt-BR': 'pagamento, aceite de termos, pesquisa ou aplicativo',
  en: 'a payment, accepting terms, a survey or an app',
  es: 'un pago, aceptar términos, una encuesta o una aplicación',
};

const conditions = new Set<DataRequest['kind']>([
  'payment',
  'terms',
  'survey',
  'app',
  'unreadable',
]);

/** OBS-05: no pay, terms, survey or app stands before a person (POLICY, FAQ 2: such questions are obstacles). */
export const obs05 = defineAudit({
  meta: {
    id: 'OBS-05',
    group: 'obstacles',
    titles: {
      pass: {
        'pt-BR':
          'Nenhum pagamento, aceite, pesquisa ou aplicativo é condição para chegar a uma pessoa',
        en: 'No payment, accepting of terms, survey or app is a condition of reaching a person',
        es: 'Ningún pago, aceptación, encuesta o aplicación es condición para llegar a una persona',
      },
      fail: {
        'pt-BR': 'Todo caminho até uma pessoa passa por uma condição: “{data}”',
        en: 'Every way to a person leads through a condition: “{data}”',
        es: 'Todo camino hasta una persona pasa por una condición: «{data}»',
      },
      ...openTitles(noun),
      'not-applicable': {
        'pt-BR': 'O fluxo não leva a uma pessoa',
        en: 'The flow does not lead to a person',
        es: 'El flujo no lleva a una persona',
      },
    },
    why: {
      'pt-BR':
        'Quem pede uma pessoa não pode ser obrigado a pagar, aceitar termos, responder pesquisa ou baixar um aplicativo antes. Um aviso de privacidade que não bloqueia não incomoda.',
      en: 'Who asks for a person must not be made to pay, accept terms, answer a survey or install an app first. A privacy notice that blocks nobody does no harm.',
      es: 'Quien pide una persona no puede ser obligado antes a pagar, aceptar términos, responder una encuesta o instalar una aplicación. Un aviso de privacidad que no bloquea no molesta.',
    },
    questions: openQuestions(noun),
    fix: {
      'pt-BR': [
        'Ofereça “Falar com atendente” antes do bloco listado, ou aceite ali o pedido de uma pessoa.',
        'Troque a pergunta dos termos por um aviso (“ao continuar, você concorda…”), ou deixe quem não aceita chegar ao atendimento.',
        'Faça a pesquisa de satisfação depois do atendimento.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Offer “Talk to an agent” before the listed block, or take a request for a person there.',
        'Turn the question about terms into a notice (“by continuing you agree…”), or let who does not accept go to the attendance.',
        'Ask the satisfaction survey after the attendance.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Ofrezca «Hablar con un asesor» antes del bloque de la lista, o acepte allí el pedido de una persona.',
        'Cambie la pregunta de los términos por un aviso («al continuar, usted acepta…»), o deje que quien no acepta llegue a la atención.',
        'Haga la encuesta de satisfacción después de la atención.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'beforePerson', 'dataRequests', 'answers'],
  audit({ graphFacts, beforePerson: before, dataRequests, answers }): AuditProduct {
    // Terms that may be declined on the way to a person keep nobody out.
    const isDeclined = (one: DataRequest): boolean =>
      one.kind === 'terms' && before.replies.refuse(one)?.outcome === 'answered';
    const asked = withAnswers(
      dataRequests.filter((one) => conditions.has(one.kind) && !isDeclined(one)),
      graphFacts,
      answers,
    );
    const verdict = before.verdict(asked.certain, asked.guesses);
    if (verdict.kind === 'nobody') return { outcome: 'not-applicable', variant: 'not-applicable' };
    if (verdict.kind === 'blocked') return blockedProduct(verdict, graphFacts);
    return openProduct(verdict, graphFacts) ?? { outcome: 'pass', variant: 'pass' };
  },
});
