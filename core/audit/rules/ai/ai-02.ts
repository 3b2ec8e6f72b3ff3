import type { Evidence } from '#core/model/finding.ts';
import { canReach } from '#core/flow/facts/can-reach.ts';
import { idsOf } from '#core/flow/facts/surely-reaches.ts';
import { conversationTo } from '#core/flow/simulate/explore.ts';
import { requestsAtModel } from '#core/audit/ai/requests-at-model.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { goalsOf } from '#core/audit/detect/goals.ts';

/** AI-02: where a model answers, a request for a person still gets to one (POLICY, The duty, 2; AI rule). */
export const ai02 = defineAudit({
  meta: {
    id: 'AI-02',
    group: 'ai',
    titles: {
      pass: {
        'pt-BR': 'Onde a IA responde, o fluxo leva o pedido de uma pessoa ao atendimento',
        en: 'Where the AI answers, the flow takes a request for a person to one',
        es: 'Donde responde la IA, el flujo lleva el pedido de una persona a la atención',
      },
      fail: {
        'pt-BR': 'Do bloco em que a IA responde (“{block}”) não há caminho até uma pessoa',
        en: 'From the block in which the AI answers (“{block}”) no way leads to a person',
        es: 'Desde el bloque en el que responde la IA («{block}») no hay camino hasta una persona',
      },
      'fail-swallowed': {
        'pt-BR':
          'Quem pede uma pessoa onde a IA responde (“{block}”) recebe só mais uma resposta da IA',
        en: 'Whoever asks for a person where the AI answers (“{block}”) only gets one more answer of the AI',
        es: 'Quien pide una persona donde responde la IA («{block}») solo recibe otra respuesta de la IA',
      },
      review: {
        'pt-BR': 'No bloco “{block}”, quem decide se chama uma pessoa é a IA',
        en: 'In block “{block}” the AI decides whether to call a person',
        es: 'En el bloque «{block}» es la IA quien decide si llama a una persona',
      },
      'not-applicable': {
        'pt-BR': 'Nenhum bloco do fluxo dá respostas geradas por um modelo de IA',
        en: 'No block of the flow gives answers that an AI model generates',
        es: 'Ningún bloque del flujo da respuestas generadas por un modelo de IA',
      },
    },
    why: {
      'pt-BR':
        'Um modelo responde a tudo, também a “quero falar com uma pessoa”. Se o fluxo não passa o pedido adiante, ninguém chega a um atendente.',
      en: 'A model answers everything, “I want to talk to a person” as well. Unless the flow passes the request on, nobody gets to an agent.',
      es: 'Un modelo responde a todo, también a «quiero hablar con una persona». Si el flujo no pasa el pedido, nadie llega a un asesor.',
    },
    questions: {
      review: {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Quem escreve “quero falar com um atendente” à IA do bloco “{block}” é transferido a uma pessoa?',
        en: 'Is somebody who writes “I want to talk to an agent” to the AI of block “{block}” transferred to a person?',
        es: '¿Quien escribe «quiero hablar con un asesor» a la IA del bloque «{block}» es transferido a una persona?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra no Builder o bloco que espera a pergunta feita à IA.',
        'Inclua, antes das outras saídas, uma condição “contém: atendente, humano, pessoa” que leve ao bloco de atendimento.',
        'Num agente de IA, crie um transbordo (handoff) para pessoas e ligue a saída dele ao bloco de atendimento.',
        'Escreva nas instruções da IA que ela transfira a quem pedir uma pessoa e recuse o que não é do negócio.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In the Builder, open the block that waits for the question put to the AI.',
        'Add, before the other exits, a condition “contains: agent, human, person” that leads to the attendance block.',
        'In an AI agent, create a handoff to people and connect its exit to the attendance block.',
        'Write into the AI’s instructions that it transfers whoever asks for a person and refuses what is not of the business.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'En el Builder, abra el bloque que espera la pregunta hecha a la IA.',
        'Agregue, antes de las otras salidas, una condición «contiene: asesor, humano, persona» que lleve al bloque de atención.',
        'En un agente de IA, cree una transferencia (handoff) a personas y conecte su salida al bloque de atención.',
        'Escriba en las instrucciones de la IA que transfiera a quien pida una persona y rechace lo que no es del negocio.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'exploration', 'generative', 'contacts', 'answers'],
  audit({ graphFacts, exploration, generative, contacts, answers }) {
    const { graph, reachable } = graphFacts;
    const writing = generative.filter(({ at }) => reachable.has(at)).map(({ at }) => at);
    if (writing.length === 0) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const goals = goalsOf(graphFacts, contacts);
    const reaches = canReach(graph, goals.possible);
    const name = (at: number) => ({ block: graph.blocks[at]!.title });
    const alone = writing.filter((at) => !reaches.has(at));
    if (alone[0] !== undefined) {
      const closed = new Set([...reachable].filter((at) => !reaches.has(at)));
      const way = conversationTo(graphFacts, exploration, alone[0], 'reaches-block');
      const evidence: Evidence[] = [{ kind: 'closed-set', blocks: idsOf(graph, closed) }];
      return {
        outcome: 'fail',
        variant: 'fail',
        blocks: alone.map((at) => graph.blocks[at]!.id),
        params: name(alone[0]),
        evidence: way === null ? evidence : [way, ...evidence],
      };
    }
    const tried = writing.map((at) => ({
      at,
      ...requestsAtModel(graphFacts, exploration, goals, reaches, at),
    }));
    const lost = tried.find(({ result }) => result === 'lost');
    if (lost !== undefined) {
      return {
        outcome: 'fail',
        variant: 'fail-swallowed',
        blocks: [graph.blocks[lost.at]!.id],
        params: name(lost.at),
        evidence: lost.witness === null ? [] : [lost.witness],
      };
    }
    const asked = subjectToAsk(
      tried
        .filter(({ result }) => result === 'open')
        .map(({ at }) => ({ at, variant: 'review', subject: graph.blocks[at]!.id })),
      answers,
    );
    if (asked === null) {
      return {
        outcome: 'pass',
        variant: 'pass',
        blocks: writing.map((at) => graph.blocks[at]!.id),
        evidence: tried.flatMap(({ witness }) => witness ?? []).slice(0, 1),
      };
    }
    const way = conversationTo(graphFacts, exploration, asked.at, 'reaches-block');
    return {
      outcome: 'review',
      variant: asked.variant,
      subject: asked.subject,
      blocks: [asked.subject],
      params: name(asked.at),
      evidence: way === null ? [] : [way],
    };
  },
});
