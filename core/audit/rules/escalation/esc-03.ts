import type { Evidence } from '#core/model/finding.ts';
import { canReach } from '#core/flow/facts/can-reach.ts';
import { idsOf, surelyReaches } from '#core/flow/facts/surely-reaches.ts';
import { conversationTo, messagesTo } from '#core/flow/simulate/explore.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { goalsOf } from '#core/audit/detect/goals.ts';
import { openDecision } from '#core/audit/detect/open-decision.ts';

/** ESC-03: from every waiting block a person can be reached (POLICY, The duty, 2; testers try every branch). */
export const esc03 = defineAudit({
  meta: {
    id: 'ESC-03',
    group: 'escalation',
    titles: {
      pass: {
        'pt-BR': 'De todos os {total} blocos que esperam o usuário há caminho até uma pessoa',
        en: 'From all {total} blocks that wait for the user a way leads to a person',
        es: 'Desde los {total} bloques que esperan al usuario hay un camino hasta una persona',
      },
      fail: {
        'pt-BR':
          'De {count} dos {total} blocos que esperam o usuário não há caminho até uma pessoa',
        en: 'From {count} of {total} blocks that wait for the user no way leads to a person',
        es: 'Desde {count} de los {total} bloques que esperan al usuario no hay camino hasta una persona',
      },
      review: {
        'pt-BR':
          'De {count} dos {total} blocos que esperam o usuário, o caminho depende do que o arquivo não mostra',
        en: 'From {count} of {total} blocks that wait for the user, the way depends on what the file does not show',
        es: 'Desde {count} de los {total} bloques que esperan al usuario, el camino depende de lo que el archivo no muestra',
      },
      'not-applicable': {
        'pt-BR': 'O arquivo não tem blocos que esperem o usuário',
        en: 'The file has no blocks that wait for the user',
        es: 'El archivo no tiene bloques que esperen al usuario',
      },
    },
    why: {
      'pt-BR':
        'O testador do WhatsApp entra por qualquer ramo do menu. Um ramo sem volta nem saída é um beco: ele não acha a pessoa e o número é penalizado.',
      en: 'WhatsApp’s tester walks into any branch of the menu. A branch without a way back or out is a trap: no person is found and the number is penalised.',
      es: 'El probador de WhatsApp entra por cualquier rama del menú. Una rama sin vuelta ni salida es una trampa: no encuentra a la persona y el número se penaliza.',
    },
    questions: {
      review: {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'No bloco “{block}”, o valor de “{name}” sempre deixa o usuário chegar a uma pessoa?',
        en: 'In block “{block}”, does the value of “{name}” always let the user get to a person?',
        es: 'En el bloque «{block}», ¿el valor de «{name}» siempre deja que el usuario llegue a una persona?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra cada bloco listado no Builder.',
        'Inclua uma condição de saída “contém: atendente, humano, pessoa” que leve ao bloco de atendimento, antes das outras.',
        'Ou aponte a saída padrão para o bloco Exceções e trate lá o pedido de uma pessoa.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Open each listed block in the Builder.',
        'Add an exit condition “contains: agent, human, person” that leads to the attendance block, before the others.',
        'Or point the default exit to the exceptions block and handle the request for a person there.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Abra en el Builder cada bloque de la lista.',
        'Agregue una condición de salida «contiene: asesor, humano, persona» que lleve al bloque de atención, antes de las otras.',
        'O dirija la salida predeterminada al bloque de excepciones y atienda allí el pedido de una persona.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'exploration', 'contacts'],
  audit({ graphFacts, exploration, contacts }) {
    const { graph, reachable, handovers, services } = graphFacts;
    const waits = [...reachable]
      .filter((at) => !graph.blocks[at]!.input.bypass && !handovers.has(at))
      .sort((a, b) => a - b);
    if (waits.length === 0) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const { sure: strong, possible: any } = goalsOf(graphFacts, contacts);
    const reaches = canReach(graph, any);
    const trapped = waits.filter((at) => !reaches.has(at));
    if (trapped.length > 0) {
      const closed = new Set([...reachable].filter((at) => !reaches.has(at)));
      const nearest = trapped.toSorted(
        (a, b) =>
          (messagesTo(exploration, a) ?? Infinity) - (messagesTo(exploration, b) ?? Infinity),
      )[0]!;
      const way = conversationTo(graphFacts, exploration, nearest, 'reaches-block');
      const evidence: Evidence[] = [{ kind: 'closed-set', blocks: idsOf(graph, closed) }];
      return {
        outcome: 'fail',
        variant: 'fail',
        blocks: trapped.map((at) => graph.blocks[at]!.id),
        params: { count: trapped.length, total: waits.length },
        evidence: way === null ? evidence : [way, ...evidence],
      };
    }
    const sure = surelyReaches(graph, strong, services);
    const open = waits.filter((at) => !sure.has(at));
    if (open.length === 0) {
      const way = farthest(
        waits.filter((at) => messagesTo(exploration, at) !== null),
        (at) => messagesTo(exploration, at) ?? 0,
      );
      const witness =
        way === null ? null : conversationTo(graphFacts, exploration, way, 'reaches-block');
      return {
        outcome: 'pass',
        variant: 'pass',
        params: { total: waits.length },
        evidence: witness === null ? [] : [witness],
      };
    }
    const asked = openDecision(graphFacts, open[0]!, reaches);
    return {
      outcome: 'review',
      variant: 'review',
      blocks: open.map((at) => graph.blocks[at]!.id),
      params: { count: open.length, total: waits.length, ...asked },
      evidence: [],
    };
  },
});

function farthest(blocks: readonly number[], distance: (at: number) => number): number | null {
  return blocks.reduce<number | null>(
    (best, at) => (best === null || distance(at) > distance(best) ? at : best),
    null,
  );
}
