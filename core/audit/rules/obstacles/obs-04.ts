import { defineAudit, type AuditProduct } from '#core/audit/audit.ts';
import { trapsOf } from '#core/audit/detect/traps.ts';

/** OBS-04: a validation cannot trap: what is no data leads out, at the latest when it is a request for a person. */
export const obs04 = defineAudit({
  meta: {
    id: 'OBS-04',
    group: 'obstacles',
    titles: {
      pass: {
        'pt-BR': 'Nenhuma validação prende quem pede uma pessoa',
        en: 'No validation traps a user who asks for a person',
        es: 'Ninguna validación atrapa a quien pide una persona',
      },
      fail: {
        'pt-BR':
          '{count} {count|bloco repete|blocos repetem} a pergunta para sempre, mesmo a quem pede uma pessoa: {block}',
        en: '{count} {count|block repeats|blocks repeat} the question for ever, even to a user who asks for a person: {block}',
        es: '{count} {count|bloque repite|bloques repiten} la pregunta para siempre, incluso a quien pide una persona: {block}',
      },
      review: {
        'pt-BR': 'Não dá para saber do arquivo se o bloco “{block}” aceita um pedido de pessoa',
        en: 'The file does not tell whether block “{block}” takes a request for a person',
        es: 'El archivo no permite saber si el bloque «{block}» acepta un pedido de persona',
      },
      'not-applicable': {
        'pt-BR': 'O fluxo não valida respostas nem pede dados',
        en: 'The flow validates no replies and asks for no data',
        es: 'El flujo no valida respuestas ni pide datos',
      },
    },
    why: {
      'pt-BR':
        'Uma resposta que não passa na validação nem chega às saídas do bloco: o usuário fica preso na mesma pergunta, por mais que peça um atendente.',
      en: 'A reply that fails the validation never gets to the block’s exits: the user is stuck at one question, however often they ask for an agent.',
      es: 'Una respuesta que no pasa la validación ni siquiera llega a las salidas del bloque: el usuario queda atrapado en la misma pregunta, por más que pida un agente.',
    },
    questions: {
      review: {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'Quem escreve “falar com atendente” no bloco “{block}” passa na validação?',
        en: 'Does “falar com atendente”, typed in block “{block}”, pass the validation?',
        es: '¿Pasa la validación «hablar con un asesor», escrito en el bloque «{block}»?',
      },
    },
    fix: {
      'pt-BR': [
        'Nos blocos listados, tire a validação da entrada e valide com condições de saída.',
        'Primeira saída: “contém: atendente, humano” para o atendimento.',
        'Depois: o formato certo segue em frente; a saída padrão pergunta de novo, no máximo duas vezes, e então oferece uma pessoa.',
        'Ou aceite na expressão da validação também as palavras do pedido e diga na mensagem de erro qual usar.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In the listed blocks, take the validation off the input and validate by exit conditions.',
        'First exit: “contains: agent, human” to the attendance block.',
        'Then: the right format goes on; the default exit asks again, twice at most, and then offers a person.',
        'Or let the validation’s expression take the words of the request too, and say in the error message which to use.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'En los bloques de la lista, quite la validación de la entrada y valide con condiciones de salida.',
        'Primera salida: «contiene: asesor, humano» hacia la atención.',
        'Después: el formato correcto sigue adelante; la salida predeterminada pregunta otra vez, como máximo dos veces, y luego ofrece una persona.',
        'O acepte en la expresión de la validación también las palabras del pedido e indique cuál usar en el mensaje de error.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'exploration', 'beforePerson', 'dataRequests', 'answers'],
  audit({ graphFacts, exploration, beforePerson, dataRequests, answers }): AuditProduct {
    const { graph } = graphFacts;
    const found = trapsOf(graphFacts, exploration, beforePerson.replies, dataRequests);
    if (found.looked === 0) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const answerTo = (at: number): string | undefined =>
      answers('review', graph.blocks[at]!.id)?.says;
    const denied = found.undecided.filter((at) => answerTo(at) === 'no');
    const blocks = [...found.traps.map(({ at }) => at), ...denied].sort((a, b) => a - b);
    if (blocks.length > 0) {
      const evidence = found.traps.slice(0, 2).map((trap) => trap.evidence);
      return {
        outcome: 'fail',
        variant: 'fail',
        // Somebody who may answer with anything at hand, such as a number of the menu, is not held for long.
        severity:
          found.traps.some(({ isEasy }) => !isEasy) || denied.length > 0 ? 'high' : 'medium',
        blocks: blocks.map((at) => graph.blocks[at]!.id),
        params: { count: blocks.length, block: graph.blocks[blocks[0]!]!.title },
        evidence,
      };
    }
    const open = found.undecided.find((at) => answerTo(at) === undefined);
    if (open === undefined) return { outcome: 'pass', variant: 'pass' };
    const { id, title } = graph.blocks[open]!;
    return { outcome: 'review', variant: 'review', blocks: [id], params: { block: title } };
  },
});
