import type { Evidence } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { branches } from '#core/flow/simulate/branches.ts';
import { conversationOn, type Exploration } from '#core/flow/simulate/explore.ts';
import type { Reply } from '#core/flow/simulate/reply.ts';
import type { Message } from '#core/flow/simulate/message.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import type { DataRequest } from '#core/audit/detect/data-requests.ts';
import { foldInPlace } from '#core/audit/detect/normalise.ts';
import { onlyCustomers } from '#core/audit/lexicon/form-words.ts';
import { refusals } from '#core/audit/lexicon/refusal-words.ts';
import { waitAfter } from './answer-uses.ts';
import { isContactForm, formEvidence, formParams } from './form-evidence.ts';

/** CH-06: a contact form only demands what anybody can give (POLICY, FAQ 9). */
export const ch06 = defineAudit({
  meta: {
    id: 'CH-06',
    group: 'channels',
    titles: {
      pass: {
        'pt-BR': 'O formulário só pede o que qualquer pessoa pode dar',
        en: 'The form only asks for what anybody can give',
        es: 'El formulario solo pide lo que cualquier persona puede dar',
      },
      'pass-optional': {
        'pt-BR': 'O formulário pede “{what}”, mas segue sem isso',
        en: 'The form asks for “{what}”, but goes on without it',
        es: 'El formulario pide «{what}», pero sigue sin eso',
      },
      fail: {
        'pt-BR': 'O formulário não segue sem “{what}”, que nem todo mundo pode dar',
        en: 'The form does not go on without “{what}”, which not everybody can give',
        es: 'El formulario no sigue sin «{what}», que no todos pueden dar',
      },
      'review-unclear': {
        'pt-BR': 'Não se sabe se o formulário segue sem “{what}”',
        en: 'Nobody knows whether the form goes on without “{what}”',
        es: 'No se sabe si el formulario sigue sin «{what}»',
      },
      'review-page': {
        'pt-BR': 'Os campos do formulário estão fora do arquivo: {value}',
        en: 'The fields of the form are outside the file: {value}',
        es: 'Los campos del formulario están fuera del archivo: {value}',
      },
      'not-applicable': {
        'pt-BR': 'O fluxo não oferece formulário de contato',
        en: 'The flow offers no contact form',
        es: 'El flujo no ofrece formulario de contacto',
      },
    },
    why: {
      'pt-BR':
        'O testador do WhatsApp não é cliente: não tem contrato, pedido nem CPF na base. Um formulário que exige isso não o deixa chegar a ninguém.',
      en: 'WhatsApp’s tester is no customer and has no contract, order or registered ID. A form that demands one lets the tester reach nobody.',
      es: 'El probador de WhatsApp no es cliente: no tiene contrato, pedido ni documento registrado. Un formulario que exige eso no lo deja llegar a nadie.',
    },
    questions: {
      'review-unclear': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'No bloco “{block}”, quem não informa “{what}” consegue terminar o formulário?',
        en: 'In block “{block}”, can somebody who does not give “{what}” finish the form?',
        es: 'En el bloque «{block}», ¿quien no da «{what}» puede terminar el formulario?',
      },
      'review-page': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O formulário {value}, mostrado no bloco “{block}”, pode ser enviado sem CPF, contrato, pedido ou login?',
        en: 'Can the form {value}, shown in block “{block}”, be sent without an ID, contract, order or log-in?',
        es: '¿El formulario {value}, mostrado en el bloque «{block}», se puede enviar sin documento, contrato, pedido ni inicio de sesión?',
      },
    },
    fix: {
      'pt-BR': [
        'No formulário, exija só nome e um meio de contato; o número do WhatsApp o bot já tem.',
        'No Builder, retire a validação que recusa a resposta, ou aceite “não tenho” e “pular” como saída.',
        'Diga na pergunta que o dado é opcional.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In the form, demand only a name and a way to reach the user; the bot already has the WhatsApp number.',
        'In the Builder, remove the validation that refuses the answer, or accept “I have none” and “skip” as an exit.',
        'Say in the question that the answer is optional.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'En el formulario, exija solo el nombre y un medio de contacto; el número de WhatsApp el bot ya lo tiene.',
        'En el Builder, quite la validación que rechaza la respuesta, o acepte «no tengo» y «omitir» como salida.',
        'Diga en la pregunta que el dato es opcional.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'exploration', 'forms', 'dataRequests', 'answers'],
  audit({ graphFacts, exploration, forms, dataRequests, answers }) {
    const { graph } = graphFacts;
    const offered = forms.filter(isContactForm);
    if (offered.length === 0) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const demands = offered.flatMap((form) =>
      form.requests.filter(isForFew).map((request) => ({ request, ...demandOf(request) })),
    );
    function demandOf(request: DataRequest): Demand {
      const alike = dataRequests.filter(({ kind }) => kind === request.kind);
      const again = new Set(alike.map(({ at }) => graph.blocks[at]!.id));
      return withoutIt(graphFacts, exploration, request, again);
    }
    const enforced = demands.find(
      ({ goesOn, request }) => goesOn === false && request.certainty === 'certain',
    );
    if (enforced !== undefined) {
      const { request, evidence } = enforced;
      return {
        outcome: 'fail',
        variant: 'fail',
        blocks: [graph.blocks[request.at]!.id],
        params: { what: request.what },
        evidence: [request.evidence, ...evidence],
      };
    }
    const open = subjectToAsk(
      [
        ...demands.flatMap(({ request, goesOn }) => {
          const { id, title } = graph.blocks[request.at]!;
          const params = { what: request.what, block: title };
          return goesOn === true
            ? []
            : [
                {
                  variant: 'review-unclear',
                  subject: id,
                  blocks: [id],
                  params,
                  evidence: [request.evidence],
                },
              ];
        }),
        ...offered.flatMap((form) =>
          form.kind === 'link'
            ? [
                {
                  variant: 'review-page',
                  subject: form.value,
                  blocks: [graph.blocks[form.at]!.id],
                  params: formParams(graphFacts, form),
                  evidence: formEvidence(graphFacts, form),
                },
              ]
            : [],
        ),
      ],
      answers,
    );
    if (open !== null) return { outcome: 'review', ...open };
    const optional = demands[0];
    const form = offered[0]!;
    return optional === undefined
      ? {
          outcome: 'pass',
          variant: 'pass',
          blocks: [graph.blocks[form.at]!.id],
          evidence: [
            ...formEvidence(graphFacts, form),
            ...form.requests.map((one) => one.evidence),
          ],
        }
      : {
          outcome: 'pass',
          variant: 'pass-optional',
          blocks: [graph.blocks[optional.request.at]!.id],
          params: { what: optional.request.what },
          evidence: [optional.request.evidence, ...optional.evidence],
        };
  },
});

/** True for what only some people have, or should not give: documents, money, log-ins, numbers of a contract. */
function isForFew({ kind, what }: DataRequest): boolean {
  if (kind === 'identity' || kind === 'money' || kind === 'login') return true;
  return kind === 'reference' && onlyCustomers.test(foldInPlace(what));
}

/** What happens to a user who does not give it. */
interface Demand {
  /** Null when it cannot be decided offline. */
  readonly goesOn: boolean | null;
  readonly evidence: readonly Evidence[];
}

const branchBudget = 8;

/**
 * Refuses in the ways people do, and looks whether one of them is let through to another question. `again`: blocks
 * that ask for the same.
 */
function withoutIt(
  facts: FlowFacts,
  exploration: Exploration,
  request: DataRequest,
  again: ReadonlySet<string>,
): Demand {
  const wait = waitAfter(facts, request.at);
  const standing = wait === null ? undefined : exploration.standings.get(wait);
  if (wait === null || standing === undefined) return { goesOn: null, evidence: [] };
  let refused: Evidence | null = null;
  let isOpen = false;
  for (const text of refusals[request.language]) {
    const message: Message = { text, kind: 'text' };
    for (const reply of branches(facts, standing.session, message, branchBudget)) {
      if (reply.ending === 'lost') {
        isOpen = true;
      } else if (isRefused(reply, again)) {
        refused ??= conversationOn(standing, message, reply, 'is-refused');
      } else if (reply.assumptions.length > 0) {
        isOpen = true;
      } else {
        return {
          goesOn: true,
          evidence: [conversationOn(standing, message, reply, 'is-answered')],
        };
      }
    }
  }
  return isOpen || refused === null
    ? { goesOn: null, evidence: [] }
    : { goesOn: false, evidence: [refused] };
}

/** Blocks that mean failing or starting over. */
const startOver = new Set(['onboarding', 'fallback', 'error']);

/** The answer was not taken: the same question again, an error, or the beginning. */
function isRefused({ ending, path }: Reply, again: ReadonlySet<string>): boolean {
  if (ending === 'refused' || ending === 'restarted' || ending === 'limit') return true;
  return path.some((id) => startOver.has(id) || again.has(id));
}
