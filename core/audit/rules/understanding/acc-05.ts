import { canReach } from '#core/flow/facts/can-reach.ts';
import { idsOf } from '#core/flow/facts/surely-reaches.ts';
import { conversationTo } from '#core/flow/simulate/explore.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { goalsOf } from '#core/audit/detect/goals.ts';
import { sessionEnd } from '#core/audit/detect/session-end.ts';

/** ACC-05: whoever comes back after days still finds a person (POLICY, The duty, 2; FLOW.md 9.25). */
export const acc05 = defineAudit({
  meta: {
    id: 'ACC-05',
    group: 'understanding',
    titles: {
      pass: {
        'pt-BR': 'Quem volta depois de dias ainda chega a uma pessoa, de onde parou ou do início',
        en: 'Whoever comes back after days still gets to a person, from where they stood or from the start',
        es: 'Quien vuelve después de días aún llega a una persona, desde donde quedó o desde el inicio',
      },
      'fail-start': {
        'pt-BR':
          'A sessão expira, e quem recomeça leva {messages} mensagens até uma pessoa (o limite é {limit})',
        en: 'Sessions end, and whoever starts over needs {messages} messages to get to a person (the limit is {limit})',
        es: 'La sesión expira, y quien vuelve a empezar necesita {messages} mensajes hasta una persona (el límite es {limit})',
      },
      'fail-place': {
        'pt-BR':
          'A sessão nunca expira, e de {count} {count|bloco|blocos} não há caminho até uma pessoa: quem parou ali volta ao mesmo ponto',
        en: 'Sessions never end, and from {count} {count|block|blocks} no way leads to a person: whoever stopped there comes back to the same place',
        es: 'La sesión nunca expira, y desde {count} {count|bloque|bloques} no hay camino hasta una persona: quien quedó allí vuelve al mismo punto',
      },
      review: {
        'pt-BR':
          'De {count} {count|bloco|blocos} não há caminho até uma pessoa, e o arquivo não mostra se a sessão expira',
        en: 'From {count} {count|block|blocks} no way leads to a person, and the file does not show whether sessions end',
        es: 'Desde {count} {count|bloque|bloques} no hay camino hasta una persona, y el archivo no muestra si la sesión expira',
      },
      'not-applicable': {
        'pt-BR': 'O fluxo não leva a nenhuma pessoa, nem na primeira conversa',
        en: 'The flow leads to no person, not even in the first conversation',
        es: 'El flujo no lleva a ninguna persona, ni en la primera conversación',
      },
      'not-applicable-open': {
        'pt-BR': 'Se o fluxo leva a uma pessoa ainda está em aberto (ESC-01)',
        en: 'Whether the flow leads to a person is still open (ESC-01)',
        es: 'Que el flujo lleve a una persona aún está por verse (ESC-01)',
      },
    },
    why: {
      'pt-BR':
        'O motor lembra em que bloco o usuário parou, sem prazo. Quem volta semanas depois, ou um testador que insiste, precisa achar a saída de onde está.',
      en: 'The engine remembers at which block a user stopped, without any limit. Whoever comes back weeks later, or a tester who insists, has to find the way out from there.',
      es: 'El motor recuerda en qué bloque quedó el usuario, sin plazo. Quien vuelve semanas después, o un probador que insiste, debe encontrar la salida desde allí.',
    },
    questions: {
      review: {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Nas configurações do bot, a sessão do usuário expira (chave builder:stateExpiration), de modo que quem parou no bloco “{block}” recomeça do início?',
        en: 'In the bot’s configuration, do user sessions end (key builder:stateExpiration), so that whoever stopped at block “{block}” starts over?',
        es: 'En la configuración del bot, ¿la sesión del usuario expira (clave builder:stateExpiration), de modo que quien quedó en el bloque «{block}» vuelve a empezar?',
      },
    },
    fix: {
      'pt-BR': [
        'Nas configurações do bot, defina builder:stateExpiration, por exemplo 1.00:00:00 para um dia.',
        'No primeiro menu, ofereça uma pessoa, para que quem recomeça a encontre logo.',
        'Nos blocos listados, inclua uma saída que leve ao bloco Exceções.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In the bot’s configuration, set builder:stateExpiration, for example 1.00:00:00 for a day.',
        'In the first menu, offer a person, so that whoever starts over finds one soon.',
        'In the listed blocks, add an exit that leads to the exceptions block.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'En la configuración del bot, defina builder:stateExpiration, por ejemplo 1.00:00:00 para un día.',
        'En el primer menú, ofrezca una persona, para que quien vuelve a empezar la encuentre pronto.',
        'En los bloques de la lista, agregue una salida que lleve al bloque de excepciones.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['flow', 'graphFacts', 'exploration', 'contacts', 'humanPaths', 'surroundings'],
  audit({ flow, graphFacts, exploration, contacts, humanPaths, surroundings }) {
    const [nearest] = humanPaths;
    if (nearest === undefined) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const { graph, reachable } = graphFacts;
    const goals = goalsOf(graphFacts, contacts);
    if (![...goals.sure].some((at) => reachable.has(at)))
      return { outcome: 'not-applicable', variant: 'not-applicable-open' };
    const end = sessionEnd(flow);
    const limit = surroundings.client?.quickMessages ?? 2;
    const found = graph.indexOf.get(nearest.block) ?? -1;
    const way = conversationTo(graphFacts, exploration, found, 'reaches-person');
    if (end === 'set' && nearest.messages > limit) {
      return {
        outcome: 'fail',
        variant: 'fail-start',
        blocks: [nearest.block],
        params: { messages: nearest.messages, limit },
        evidence: way === null ? [] : [way],
      };
    }
    const reaches = canReach(graph, goals.possible);
    const closed = new Set([...reachable].filter((at) => !reaches.has(at)));
    const waits = [...closed].filter((at) => !graph.blocks[at]!.input.bypass);
    if (end !== 'set' && waits.length > 0) {
      const blocks = idsOf(graph, new Set(waits));
      return {
        outcome: end === 'never' ? 'fail' : 'review',
        variant: end === 'never' ? 'fail-place' : 'review',
        blocks,
        subject: 'builder:stateExpiration',
        params: { count: waits.length, block: graph.blocks[Math.min(...waits)]!.title },
        evidence: [{ kind: 'closed-set', blocks: idsOf(graph, closed) }],
      };
    }
    return { outcome: 'pass', variant: 'pass', evidence: way === null ? [] : [way] };
  },
});
