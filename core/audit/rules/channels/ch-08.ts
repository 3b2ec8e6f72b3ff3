import type { Evidence } from '#core/model/finding.ts';
import { canReach } from '#core/flow/facts/can-reach.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { conversationTo } from '#core/flow/simulate/explore.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { goalsOf } from '#core/audit/detect/goals.ts';
import { quoteEvidence } from '#core/audit/detect/quote-evidence.ts';
import type { Said } from '#core/audit/detect/said.ts';
import { toldPlace, type ToldPlace } from '#core/audit/detect/store-visit.ts';

/** CH-08: a bare list of units at which the bot then ends is no store visit (POLICY, FAQ 11). */
export const ch08 = defineAudit({
  meta: {
    id: 'CH-08',
    group: 'channels',
    titles: {
      pass: {
        'pt-BR': 'Depois da lista de unidades ainda há caminho até uma pessoa',
        en: 'After the list of units there still is a way to a person',
        es: 'Después de la lista de sucursales todavía hay un camino hasta una persona',
      },
      fail: {
        'pt-BR': 'O bloco “{block}” só lista unidades e o bot termina aí: não é visita à loja',
        en: 'The block “{block}” only lists units and the bot ends there: that is no store visit',
        es: 'El bloque «{block}» solo lista sucursales y el bot termina ahí: eso no es visita a la tienda',
      },
      'review-wording': {
        'pt-BR': 'O bloco “{block}” diz onde fica a unidade, mas não fica claro se convida a ir lá',
        en: 'The block “{block}” says where the unit is, but it is not clear whether it invites to go there',
        es: 'El bloque «{block}» dice dónde está la sucursal, pero no queda claro si invita a ir',
      },
      'not-applicable': {
        'pt-BR': 'O fluxo não lista unidades sem convidar a visitá-las',
        en: 'The flow lists no units without an invitation to visit them',
        es: 'El flujo no lista sucursales sin invitar a visitarlas',
      },
      'not-applicable-open': {
        'pt-BR':
          'Depois da lista de unidades o caminho depende do que o arquivo não mostra; isso se julga em ESC-03',
        en: 'After the list of units the way depends on what the file does not show; ESC-03 judges that',
        es: 'Después de la lista de sucursales el camino depende de lo que el archivo no muestra; eso se juzga en ESC-03',
      },
    },
    why: {
      'pt-BR':
        'Uma lista de endereços não diz ao usuário como falar com alguém. O WhatsApp só aceita a visita à loja quando isso é dito com clareza.',
      en: 'A list of addresses does not tell the user how to talk to somebody. WhatsApp accepts a store visit only when that is said clearly.',
      es: 'Una lista de direcciones no le dice al usuario cómo hablar con alguien. WhatsApp solo acepta la visita a la tienda cuando eso se dice con claridad.',
    },
    questions: {
      'review-wording': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O texto do bloco “{block}” diz com clareza que o usuário pode ir lá e ser atendido por uma pessoa?',
        en: 'Does the text of block “{block}” say clearly that the user can go there and be served by a person?',
        es: '¿El texto del bloque «{block}» dice con claridad que el usuario puede ir y ser atendido por una persona?',
      },
    },
    fix: {
      'pt-BR': [
        'No bloco listado, escreva antes dos endereços: “Venha até uma de nossas lojas, das 9h às 18h; nossa equipe atende você.”',
        'Inclua o telefone de cada unidade.',
        'Depois da lista, ofereça “Falar com atendente” em vez de encerrar.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In the listed block, write before the addresses: “Come to one of our stores, 9 am to 6 pm; our team will serve you.”',
        'Add each unit’s phone number.',
        'After the list, offer “Talk to an agent” instead of ending.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'En el bloque de la lista, escriba antes de las direcciones: «Visite una de nuestras tiendas, de 9 a 18 h; nuestro equipo lo atiende.»',
        'Incluya el teléfono de cada sucursal.',
        'Después de la lista, ofrezca «Hablar con un asesor» en vez de terminar.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'exploration', 'said', 'contacts', 'answers'],
  audit({ graphFacts, exploration, said, contacts, answers }) {
    const { graph, reachable } = graphFacts;
    const lists = [...reachable]
      .sort((a, b) => a - b)
      .flatMap((at): UnitList[] => unitList(said[at]!, at) ?? []);
    if (lists.length === 0) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const { sure, possible } = goalsOf(graphFacts, contacts);
    const barred = (at: number): boolean => isStartOver(graphFacts, at);
    const toSure = canReach(graph, sure, barred);
    const toAny = canReach(graph, possible, barred);
    const alone = lists.filter(({ at }) => !toAny.has(at));
    const ended = alone.find(({ place }) => place.hint === null);
    const found = (one: UnitList) => {
      const { id, title } = graph.blocks[one.at]!;
      const way = conversationTo(graphFacts, exploration, one.at, 'ends-alone');
      const quotes = one.place.addresses.slice(0, 3).map((quote) => quoteEvidence(id, quote));
      const hint = one.place.hint === null ? [] : [quoteEvidence(id, one.place.hint)];
      const evidence: Evidence[] = [...hint, ...quotes, ...(way === null ? [] : [way])];
      return { blocks: [id], params: { block: title }, evidence };
    };
    if (ended !== undefined) return { outcome: 'fail', variant: 'fail', ...found(ended) };
    const open = subjectToAsk(
      alone.map((one) => ({
        variant: 'review-wording',
        subject: graph.blocks[one.at]!.id,
        ...found(one),
      })),
      answers,
    );
    if (open !== null) return { outcome: 'review', ...open };
    const shown = found(lists[0]!);
    return lists.every(({ at }) => toSure.has(at))
      ? { outcome: 'pass', variant: 'pass', blocks: shown.blocks }
      : { outcome: 'not-applicable', variant: 'not-applicable-open', blocks: shown.blocks };
  },
});

interface UnitList {
  readonly at: number;
  readonly place: ToldPlace;
}

/** Two addresses, or one with a heading or a map, and no invitation to come. */
function unitList(said: Said, at: number): UnitList[] | null {
  const { texts, options, isLocation } = said;
  const place = toldPlace([...texts, ...options.map(({ label }) => label)], isLocation);
  if (place.invitation !== null) return null;
  const { length } = place.addresses;
  const isList = length > 1 || (place.heading !== null && (length > 0 || isLocation));
  return isList ? [{ at, place }] : null;
}

/** Start, exceptions and error: from there the user begins anew. */
function isStartOver({ graph }: FlowFacts, at: number): boolean {
  return at === graph.root || ['fallback', 'error'].includes(graph.blocks[at]!.ownId);
}
