import type { Conversation, Evidence } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { branches } from '#core/flow/simulate/branches.ts';
import { candidateMessages } from '#core/flow/simulate/candidate-messages.ts';
import { conversationOn, type Exploration } from '#core/flow/simulate/explore.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { deadEnds, type DeadEnd } from '#core/audit/detect/dead-ends.ts';

/** STR-01: every block that waits for the user lets the user on (RULES STR-01; engine, outputs and restart). */
export const str01 = defineAudit({
  meta: {
    id: 'STR-01',
    group: 'structure',
    titles: {
      pass: {
        'pt-BR': 'Todos os {total} blocos que esperam o usuário o deixam seguir adiante',
        en: 'All {total} blocks that wait for the user let the user on',
        es: 'Los {total} bloques que esperan al usuario lo dejan avanzar',
      },
      fail: {
        'pt-BR':
          '{count} {count|bloco é um beco|blocos são becos} sem saída: nenhuma resposta leva adiante (ex.: “{block}”)',
        en: '{count} {count|block is a dead end|blocks are dead ends}: no reply leads on (e.g. “{block}”)',
        es: '{count} {count|bloque es un callejón|bloques son callejones} sin salida: ninguna respuesta lleva adelante (p. ej. «{block}»)',
      },
      review: {
        'pt-BR':
          'O bloco “{block}” volta sempre a si mesmo; se ele responde algo útil, o arquivo não mostra',
        en: 'Block “{block}” always comes back to itself; whether it answers anything, the file does not show',
        es: 'El bloque «{block}» siempre vuelve a sí mismo; si responde algo útil, el archivo no lo muestra',
      },
      'not-applicable': {
        'pt-BR': 'O arquivo não tem blocos que esperem o usuário',
        en: 'The file has no blocks that wait for the user',
        es: 'El archivo no tiene bloques que esperen al usuario',
      },
    },
    why: {
      'pt-BR':
        'Quem cai num beco sem saída lê a mesma pergunta para sempre ou fica sem resposta, e nem o testador do WhatsApp acha o caminho de volta.',
      en: 'Whoever comes to a dead end reads the same question for ever or gets no answer, and WhatsApp’s tester finds no way back either.',
      es: 'Quien cae en un callejón sin salida lee siempre la misma pregunta o se queda sin respuesta, y el probador de WhatsApp tampoco encuentra la vuelta.',
    },
    questions: {
      review: {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'No bloco “{block}”, o usuário recebe uma resposta ao que escreve e consegue encerrar ou mudar de assunto?',
        en: 'In block “{block}”, does the user get an answer to what they write, and can they end it or change the subject?',
        es: 'En el bloque «{block}», ¿el usuario recibe una respuesta a lo que escribe y puede terminar o cambiar de tema?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra cada bloco listado no Builder.',
        'Aponte a saída padrão para o menu ou para o bloco Exceções, e não para o próprio bloco.',
        'Inclua uma condição de saída para “voltar” ou “menu”, e diga ao usuário que ela existe.',
        'Se for o fim da conversa, faça o bloco não esperar a resposta e leve ao bloco Início.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Open each listed block in the Builder.',
        'Point the default exit to the menu or to the exceptions block, not to the block itself.',
        'Add an exit condition for “back” or “menu”, and tell the user that it exists.',
        'If it is the end of the conversation, let the block not wait for a reply and lead it to the start block.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Abra en el Builder cada bloque de la lista.',
        'Dirija la salida predeterminada al menú o al bloque de excepciones, y no al propio bloque.',
        'Agregue una condición de salida para «volver» o «menú», y dígale al usuario que existe.',
        'Si es el final de la conversación, haga que el bloque no espere respuesta y llévelo al bloque de inicio.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'exploration', 'contacts', 'answers'],
  audit({ graphFacts, exploration, contacts, answers }) {
    const { graph, reachable } = graphFacts;
    const waits = [...reachable].filter((at) => !graph.blocks[at]!.input.bypass);
    if (waits.length === 0) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const telling = new Set(
      contacts.filter(({ strength }) => strength === 'strong').map(({ at }) => at),
    );
    // A block that a complete search did not come to is entered by nobody.
    const ends = deadEnds(graphFacts, telling).filter(
      ({ at }) => exploration.standings.has(at) || !exploration.complete,
    );
    const shown = ends.flatMap((end) => {
      const way = conversationInto(graphFacts, exploration, end);
      return way === null ? [] : [{ end, way }];
    });
    const sure = shown.filter(({ end }) => end.isMute);
    const title = (at: number): string => graph.blocks[at]!.title;
    const first = sure[0];
    if (first !== undefined) {
      return {
        outcome: 'fail',
        variant: 'fail',
        blocks: sure.map(({ end }) => graph.blocks[end.at]!.id),
        params: { count: sure.length, block: title(first.end.at) },
        evidence: [first.way, ...sure.flatMap(({ end }) => circleOf(graphFacts, end))],
      };
    }
    const asked = subjectToAsk(
      ends.map(({ at }) => ({ at, variant: 'review', subject: graph.blocks[at]!.id })),
      answers,
    );
    if (asked === null)
      return { outcome: 'pass', variant: 'pass', params: { total: waits.length } };
    return {
      outcome: 'review',
      variant: asked.variant,
      subject: asked.subject,
      blocks: [asked.subject],
      params: { block: title(asked.at) },
      evidence: shown.flatMap(({ end, way }) => (end.at === asked.at ? [way] : [])),
    };
  },
});

/** A conversation that comes to a dead end and writes there once more; null when none was found. */
function conversationInto(
  facts: FlowFacts,
  exploration: Exploration,
  { at, kind }: DeadEnd,
): Conversation | null {
  const standing = exploration.standings.get(at);
  if (standing === undefined) return null;
  const ending = kind === 'circle' ? 'waits' : 'restarted';
  for (const message of candidateMessages(facts, at)) {
    for (const reply of branches(facts, standing.session, message, 4)) {
      const isBack = kind === 'silence' ? reply.turns.length === 0 : reply.session.at === at;
      if (reply.ending === ending && isBack)
        return conversationOn(standing, message, reply, 'ends-alone');
    }
  }
  return null;
}

function circleOf({ graph }: FlowFacts, { kind, blocks }: DeadEnd): Evidence[] {
  if (kind === 'silence') return [];
  return [{ kind: 'closed-set', blocks: blocks.map((at) => graph.blocks[at]!.id) }];
}
