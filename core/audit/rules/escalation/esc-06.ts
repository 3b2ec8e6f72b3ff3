import type { Conversation } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { branches } from '#core/flow/simulate/branches.ts';
import { candidateMessages } from '#core/flow/simulate/candidate-messages.ts';
import { exchangesUntil, joinExchanges, type Exploration } from '#core/flow/simulate/explore.ts';
import type { Session } from '#core/flow/simulate/reply.ts';
import type { Message } from '#core/flow/simulate/message.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { defineAudit } from '#core/audit/audit.ts';
import type { Step } from '#core/audit/detect/choices.ts';
import { goalsOf } from '#core/audit/detect/goals.ts';
import { menuEntries } from '#core/audit/detect/menu-lines.ts';
import { requestExits, type RequestExit } from '#core/audit/detect/request-exits.ts';
import type { Said } from '#core/audit/detect/said.ts';
import { fewestWaits, type WayOn } from '#core/audit/detect/waits-between.ts';
import { tellsOfPerson } from '#core/audit/lexicon/person-words.ts';
import { asksForSubject } from '#core/audit/lexicon/subject-words.ts';

/** ESC-06: whoever asks for a person gets there without a detour (POLICY, The duty, 2: direct). */
export const esc06 = defineAudit({
  meta: {
    id: 'ESC-06',
    group: 'escalation',
    titles: {
      pass: {
        'pt-BR': 'Quem pede uma pessoa responde no máximo uma pergunta antes de chegar a ela',
        en: 'Whoever asks for a person answers at most one question before getting there',
        es: 'Quien pide una persona responde como máximo una pregunta antes de llegar a ella',
      },
      fail: {
        'pt-BR':
          'Depois de pedir uma pessoa (“{words}”), o usuário ainda responde {count} perguntas',
        en: 'After asking for a person (“{words}”), the user still answers {count} questions',
        es: 'Después de pedir una persona («{words}»), el usuario aún responde {count} preguntas',
      },
      review: {
        'pt-BR':
          'Depois de pedir uma pessoa (“{words}”), o usuário ainda responde {count} perguntas, que podem ser necessárias',
        en: 'After asking for a person (“{words}”), the user still answers {count} questions, which may be needed',
        es: 'Después de pedir una persona («{words}»), el usuario aún responde {count} preguntas, que pueden ser necesarias',
      },
      'not-applicable': {
        'pt-BR': 'Nenhuma saída do fluxo aceita um pedido de pessoa que leve a ela',
        en: 'No exit of the flow takes a request for a person that leads to one',
        es: 'Ninguna salida del flujo acepta un pedido de persona que lleve a ella',
      },
    },
    why: {
      'pt-BR':
        'A política pede uma saída direta. Um questionário depois do pedido parece uma recusa, e o testador não responde a tudo.',
      en: 'The policy asks for a direct way out. A questionnaire after the request looks like a refusal, and the tester does not answer everything.',
      es: 'La política pide una salida directa. Un cuestionario después del pedido parece una negativa, y el probador no responde a todo.',
    },
    questions: {
      review: {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'As perguntas a partir do bloco “{block}”, depois do pedido “{words}”, são todas necessárias para escolher a equipe certa?',
        en: 'Are the questions from block “{block}” on, after the request “{words}”, all needed to choose the right team?',
        es: 'Las preguntas a partir del bloque «{block}», después del pedido «{words}», ¿son todas necesarias para elegir el equipo correcto?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra o bloco que recebe o pedido e siga as saídas até o atendimento.',
        'Ligue o pedido direto ao bloco de atendimento, ou deixe só a escolha da equipe no meio.',
        'Passe nome, e-mail e outras perguntas para o atendente, ou para antes do pedido.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Open the block that takes the request and follow its exits to the attendance block.',
        'Connect the request straight to the attendance block, or leave only the choice of team in between.',
        'Leave name, e-mail and other questions to the agent, or ask them before the request.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Abra el bloque que recibe el pedido y siga sus salidas hasta la atención.',
        'Una el pedido directamente al bloque de atención, o deje solo la elección del equipo en el medio.',
        'Pase nombre, correo y otras preguntas al asesor, o a antes del pedido.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'exploration', 'contacts', 'said', 'answers'],
  audit({ graphFacts, exploration, contacts, said, answers }) {
    const { graph, redirects } = graphFacts;
    const { sure, possible } = goalsOf(graphFacts, contacts);
    // What happens in another bot is looked at in that bot.
    const goals = new Set([...sure, ...redirects]);
    const id = (at: number): string => graph.blocks[at]!.id;
    const asked = requestExits(graphFacts, said).flatMap((exit) => {
      const way = fewestWaits(graph, exit.to, goals);
      return way === null ? [] : [{ exit, way }];
    });
    if (asked.length === 0) return { outcome: 'not-applicable', variant: 'not-applicable' };

    const long = asked
      .filter(({ way }) => way.waits.length > mostWaits)
      .sort((a, b) => b.way.waits.length - a.way.waits.length);
    const params = (one: { exit: RequestExit; way: WayOn }) => ({
      words: one.exit.words,
      count: one.way.waits.length,
    });
    for (const one of long) {
      const detours = one.way.waits.filter((at) => meaningOf(said[at]!) === 'unrelated');
      if (detours.length <= mostWaits) continue;
      // Something on the way may be a person already: a form, a shop, a target that only a variable names.
      const least = fewestWaits(graph, one.exit.to, possible);
      if (least !== null && least.waits.length <= mostWaits) continue;
      const shown = walk(graphFacts, exploration, one.exit, one.way, 'asks-first');
      if (shown === null) continue;
      return {
        outcome: 'fail',
        variant: 'fail',
        blocks: one.way.waits.map(id),
        params: params(one),
        evidence: [shown],
      };
    }
    const open = subjectToAsk(
      long.map((one) => ({ ...one, variant: 'review', subject: id(one.way.waits[0]!) })),
      answers,
    );
    if (open !== null) {
      const shown = walk(graphFacts, exploration, open.exit, open.way, 'asks-first');
      return {
        outcome: 'review',
        variant: 'review',
        blocks: open.way.waits.map(id),
        subject: open.subject,
        params: { ...params(open), block: graph.blocks[open.way.waits[0]!]!.title },
        evidence: shown === null ? [] : [shown],
      };
    }
    const shown = asked
      .map(({ exit, way }) => walk(graphFacts, exploration, exit, way, 'reaches-person'))
      .find((one) => one !== null);
    return {
      outcome: 'pass',
      variant: 'pass',
      blocks: [...new Set(asked.map(({ exit }) => id(exit.from)))],
      evidence: shown == null ? [] : [shown],
    };
  },
});

/** One question after the request is as direct as a choice of team. */
const mostWaits = 1;
const branchBudget = 8;

/** What a wait is for: to choose who answers, nobody can read it, or something else. */
function meaningOf({ texts, options }: Said): 'subject' | 'unreadable' | 'unrelated' {
  const entries = menuEntries(
    texts,
    options.map(({ label }) => label),
  );
  if (entries.length > 1) return 'subject';
  const words = texts.filter((text) => !/^\s*(?:\{\{[^{}]{1,80}\}\}\s*){1,5}$/.test(text));
  if (words.length === 0) return 'unreadable';
  const isSubject = words.some((text) => asksForSubject(text) || tellsOfPerson(text) !== null);
  return isSubject ? 'subject' : 'unrelated';
}

/** The request in a conversation, and what it leads to as far as one was found; null when nobody was found to stand there. */
function walk(
  facts: FlowFacts,
  exploration: Exploration,
  { from, to, words }: RequestExit,
  { blocks, waits }: WayOn,
  proves: Conversation['proves'],
): Conversation | null {
  const { graph } = facts;
  const standing = exploration.standings.get(from);
  const visit = exploration.visits.get(to);
  const asking: Message = { text: words, kind: 'text' };
  const first =
    standing === undefined ? null : step(facts, standing.session, [asking], graph.blocks[to]!.id);
  const steps: Step[] =
    first !== null
      ? [...exchangesUntil(standing!.before), first]
      : [...exchangesUntil(visit ?? null)];
  if (steps.length === 0) return null;
  for (const target of [...waits.slice(1), blocks.at(-1)!]) {
    const { reply } = steps.at(-1)!;
    const id = graph.blocks[target]!.id;
    if (reply.path.includes(id)) continue;
    const next = step(facts, reply.session, candidateMessages(facts, reply.session.at), id);
    if (next === null) break;
    steps.push(next);
  }
  return joinExchanges(steps, proves);
}

/** The first message that enters a block from where a user stands. */
function step(
  facts: FlowFacts,
  session: Session,
  messages: readonly Message[],
  id: string,
): Step | null {
  for (const message of messages)
    for (const reply of branches(facts, session, message, branchBudget))
      if (reply.path.includes(id)) return { message, reply };
  return null;
}
