import type { Conversation, Evidence } from '#core/model/finding.ts';
import { canReach } from '#core/flow/facts/can-reach.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import type { Edge } from '#core/flow/graph/flow-graph.ts';
import { branches } from '#core/flow/simulate/branches.ts';
import { candidateMessages } from '#core/flow/simulate/candidate-messages.ts';
import { conversationOn, conversationTo, type Exploration } from '#core/flow/simulate/explore.ts';
import { newSession } from '#core/flow/simulate/run-message.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { defineAudit } from '#core/audit/audit.ts';
import {
  endingsOf,
  reachedWithout,
  takesWords,
  tellsBesidesGoodbye,
  type Ending,
} from '#core/audit/detect/endings.ts';
import { goalsOf } from '#core/audit/detect/goals.ts';
import {
  asksWhetherDone,
  declines,
  tellsOfCompletion,
  wantsToLeave,
} from '#core/audit/lexicon/farewell-words.ts';

/** END-01: no branch ends with the bot alone while the need may be open (POLICY, FAQ 11). */
export const end01 = defineAudit({
  meta: {
    id: 'END-01',
    group: 'escalation',
    titles: {
      pass: {
        'pt-BR':
          'Antes de se despedir, o bot ofereceu uma pessoa ou soube que o usuário não precisava de mais nada',
        en: 'Before saying goodbye the bot offered a person, or learnt that nothing was left open',
        es: 'Antes de despedirse, el bot ofreció una persona o supo que el usuario no necesitaba nada más',
      },
      fail: {
        'pt-BR':
          'O bot se despede sem ter oferecido uma pessoa, em {count} {count|ponto|pontos} (“{quote}”)',
        en: 'The bot says goodbye without having offered a person, in {count} {count|place|places} (“{quote}”)',
        es: 'El bot se despide sin haber ofrecido una persona, en {count} {count|punto|puntos} («{quote}»)',
      },
      review: {
        'pt-BR':
          'O bot se despede (“{quote}”), e o arquivo não mostra se o assunto do usuário já está resolvido',
        en: 'The bot says goodbye (“{quote}”), and the file does not show whether the user’s matter is settled by then',
        es: 'El bot se despide («{quote}»), y el archivo no muestra si el asunto del usuario ya está resuelto',
      },
      'not-applicable': {
        'pt-BR': 'Nenhum ramo só do bot termina com uma despedida',
        en: 'No branch of the bot alone ends with a goodbye',
        es: 'Ninguna rama solo del bot termina con una despedida',
      },
    },
    why: {
      'pt-BR':
        'Um ramo que dá uma informação e se despede deixa sem saída quem não achou o que queria: uma lista de lojas no fim da conversa não é uma pessoa.',
      en: 'A branch that gives some information and says goodbye leaves everybody stranded who did not find what they came for: a list of shops at the end is not a person.',
      es: 'Una rama que da una información y se despide deja sin salida a quien no encontró lo que buscaba: una lista de tiendas al final no es una persona.',
    },
    questions: {
      review: {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Quando o bloco “{block}” se despede (“{quote}”), o assunto do usuário já está resolvido, sem precisar de uma pessoa?',
        en: 'When block “{block}” says goodbye (“{quote}”), is the user’s matter settled, with no need of a person?',
        es: 'Cuando el bloque «{block}» se despide («{quote}»), ¿el asunto del usuario ya está resuelto, sin necesidad de una persona?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra o bloco que se despede.',
        'Antes dele, pergunte “Posso ajudar em algo mais?” com as opções “Falar com atendente”, “Voltar ao menu” e “Encerrar”.',
        'Ligue “Falar com atendente” ao bloco de atendimento e só “Encerrar” à despedida.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Open the block that says goodbye.',
        'Before it, ask “Can I help with anything else?” with the options “Talk to an agent”, “Back to the menu” and “End”.',
        'Connect “Talk to an agent” to the attendance block, and only “End” to the goodbye.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Abra el bloque que se despide.',
        'Antes de él, pregunte «¿Puedo ayudarle en algo más?» con las opciones «Hablar con un asesor», «Volver al menú» y «Terminar».',
        'Conecte «Hablar con un asesor» al bloque de atención y solo «Terminar» a la despedida.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'exploration', 'said', 'contacts', 'answers'],
  audit({ graphFacts, exploration, said, contacts, answers }) {
    const { graph, handovers } = graphFacts;
    // After a desk a person was there, whatever the goodbye says.
    const botOnly = reachedWithout(graph, (at) => handovers.has(at));
    const endings = endingsOf(graphFacts, said).filter(({ at }) => botOnly.has(at));
    if (endings.length === 0) return { outcome: 'not-applicable', variant: 'not-applicable' };

    const goals = goalsOf(graphFacts, contacts);
    const texts = (at: number): string[] => [
      ...said[at]!.texts,
      ...said[at]!.options.map(({ label }) => label),
    ];
    const tells = (at: number): boolean =>
      goals.sure.has(at) || texts(at).some((text) => tellsBesidesGoodbye(text));
    const asks = (at: number): boolean => texts(at).some((text) => asksWhetherDone(text));
    const completes = (at: number): boolean => texts(at).some((text) => tellsOfCompletion(text));
    const ends = new Set(endings.map(({ at }) => at));
    const last = canReach(graph, ends, (at) => !graph.blocks[at]!.input.bypass && !ends.has(at));
    const takes = ({ from, output }: Edge, isWord: (text: string) => boolean): boolean =>
      takesWords(graph.blocks[from]!, said[from]!, output, isWord);
    /** The last exit before a goodbye, and the user's own wish. */
    const isDone = (edge: Edge): boolean =>
      edge.to !== null && last.has(edge.to) && (asks(edge.from) || takes(edge, wantsToLeave));
    const isRefused = (edge: Edge): boolean =>
      edge.to !== null && last.has(edge.to) && takes(edge, declines);

    const untold = reachedWithout(graph, tells, isDone);
    const leavesOpen = (at: number): boolean =>
      !tells(at) && !completes(at) && !goals.possible.has(at);
    const unasked = reachedWithout(
      graph,
      (at) => !leavesOpen(at),
      (edge) => isDone(edge) || isRefused(edge),
    );
    const open = endings.filter(({ at }) => untold.has(at) && !tells(at) && !asks(at));
    const alone = open.flatMap((ending) => {
      if (!unasked.has(ending.at) || !leavesOpen(ending.at)) return [];
      const way = bareWay(graphFacts, exploration, ending.at, leavesOpen);
      return way === null ? [] : [{ ending, way }];
    });
    const first = alone[0];
    if (first !== undefined) {
      return {
        outcome: 'fail',
        variant: 'fail',
        blocks: alone.map(({ ending }) => graph.blocks[ending.at]!.id),
        params: { count: alone.length, quote: words(first.ending) },
        evidence: [first.way, quoteOf(graphFacts, first.ending)],
      };
    }
    const asked = subjectToAsk(
      open.map((ending) => ({ variant: 'review', subject: graph.blocks[ending.at]!.id, ending })),
      answers,
    );
    if (asked === null) {
      return {
        outcome: 'pass',
        variant: 'pass',
        blocks: endings.map(({ at }) => graph.blocks[at]!.id),
        evidence: endings.slice(0, 1).map((ending) => quoteOf(graphFacts, ending)),
      };
    }
    const { ending, subject } = asked;
    const way = conversationTo(graphFacts, exploration, ending.at, 'ends-alone');
    return {
      outcome: 'review',
      variant: 'review',
      blocks: [subject],
      subject,
      params: { block: graph.blocks[ending.at]!.title, quote: words(ending) },
      evidence: [...(way === null ? [] : [way]), quoteOf(graphFacts, ending)],
    };
  },
});

/** Ways of one message that are looked at for a witness. */
const branchBudget = 8;

/** A conversation that comes to the goodbye, is told of nobody on the way, and does not end because the user wants it. */
function bareWay(
  facts: FlowFacts,
  exploration: Exploration,
  at: number,
  leavesOpen: (at: number) => boolean,
): Conversation | null {
  const { graph } = facts;
  const visit = exploration.visits.get(at);
  if (visit === undefined) return null;
  const session = visit.before?.reply.session ?? newSession(facts);
  const standing = { session, before: visit.before };
  // The shortest way found may owe its last word to a keyword; other words lead here as well.
  for (const message of [visit.message, ...candidateMessages(facts, session.at)]) {
    if (wantsToLeave(message.text) || declines(message.text)) continue;
    for (const reply of branches(facts, session, message, branchBudget)) {
      if (!reply.path.includes(graph.blocks[at]!.id)) continue;
      const way = conversationOn(standing, message, reply, 'ends-alone');
      const isBare = way.path.every((id) => leavesOpen(graph.indexOf.get(id)!));
      if (isBare && !isTold(way)) return way;
    }
  }
  return null;
}

function isTold({ turns }: Conversation): boolean {
  return turns.some(
    (turn) =>
      turn.from === 'bot' &&
      (turn.handover || [turn.text, ...turn.options].some((text) => tellsBesidesGoodbye(text))),
  );
}

function words({ text, span }: Ending): string {
  return text.slice(span.start, span.end);
}

function quoteOf(facts: FlowFacts, { at, text, span }: Ending): Evidence {
  return { kind: 'quote', block: facts.graph.blocks[at]!.id, text, ...span };
}
