import type { Block } from '#core/model/flow.ts';
import { canReach } from '#core/flow/facts/can-reach.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { serviceMeaning } from '#core/flow/handover/service-variables.ts';
import { conversationTo, explore } from '#core/flow/simulate/explore.ts';
import { defineAudit } from '#core/audit/audit.ts';

/** HRS-01: opening hours are checked before the hand-over (POLICY, The duty, 6). */
export const hrs01 = defineAudit({
  meta: {
    id: 'HRS-01',
    group: 'hours',
    titles: {
      pass: {
        'pt-BR': 'O horário de atendimento é verificado antes de todo transbordo',
        en: 'Opening hours are checked before every hand-over',
        es: 'El horario de atención se verifica antes de toda transferencia',
      },
      fail: {
        'pt-BR': 'Há um caminho até o atendimento que não verifica o horário',
        en: 'A path leads to the hand-over without a check of opening hours',
        es: 'Hay un camino hasta la atención que no verifica el horario',
      },
      'review-agents-only': {
        'pt-BR': 'Antes do transbordo o fluxo verifica se há atendentes, mas não o horário',
        en: 'Before the hand-over the flow checks for agents, but not for opening hours',
        es: 'Antes de la transferencia el flujo verifica si hay agentes, pero no el horario',
      },
      'review-unclear': {
        'pt-BR':
          'Antes do transbordo o fluxo testa “{name}”, e o arquivo não diz se isso é o horário',
        en: 'Before the hand-over the flow tests “{name}”, and the file does not say whether that is the opening hours',
        es: 'Antes de la transferencia el flujo comprueba «{name}», y el archivo no dice si eso es el horario',
      },
      'not-applicable': {
        'pt-BR': 'O fluxo não transfere a conversa para uma pessoa',
        en: 'The flow does not hand the conversation over to a person',
        es: 'El flujo no transfiere la conversación a una persona',
      },
    },
    why: {
      'pt-BR':
        'Quem é transferido fora do horário fica sem resposta. A política pede que o fluxo confira o horário antes e, fechado, diga as horas e dê outro canal.',
      en: 'Somebody who is handed over out of hours gets no answer. The policy asks that the flow checks the hours first and, when closed, says them and names another channel.',
      es: 'Quien es transferido fuera del horario se queda sin respuesta. La política pide que el flujo verifique antes el horario y, si está cerrado, lo diga y ofrezca otro canal.',
    },
    questions: {
      'review-agents-only': {
        'pt-BR':
          'Fora do horário, os atendentes ficam sempre desconectados, de modo que o bloco “{block}” barra a transferência?',
        en: 'Out of hours, are the agents always logged off, so that block “{block}” stops the hand-over?',
        es: 'Fuera del horario, ¿los agentes están siempre desconectados, de modo que el bloque «{block}» impide la transferencia?',
      },
      'review-unclear': {
        'pt-BR': 'No bloco “{block}”, a variável “{name}” diz se o atendimento está aberto?',
        en: 'In block “{block}”, does the variable “{name}” say whether the service is open?',
        es: 'En el bloque «{block}», ¿la variable «{name}» dice si la atención está abierta?',
      },
    },
    fix: {
      'pt-BR': [
        'Antes do bloco de atendimento, crie um bloco que não espera o usuário e verifica o horário (script ou horário do Desk).',
        'Saída “fechado”: um bloco que diz o horário e dá outro canal (telefone, e-mail).',
        'Saída “aberto”: o bloco de atendimento. Faça todos os caminhos passarem por essa verificação.',
        'Nos blocos de atendimento novos, ative também as saídas “fora do horário” e “nenhum atendente disponível”.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Before the attendance block, create a block that does not wait for the user and checks the hours (a script, or the Desk’s hours).',
        'Exit “closed”: a block that says the hours and names another channel (phone, e-mail).',
        'Exit “open”: the attendance block. Make every path pass this check.',
        'On newer attendance blocks, also switch on the exits “outside opening hours” and “no agent available”.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Antes del bloque de atención, cree un bloque que no espere al usuario y verifique el horario (un script o el horario de Desk).',
        'Salida «cerrado»: un bloque que diga el horario y dé otro canal (teléfono, correo).',
        'Salida «abierto»: el bloque de atención. Haga que todos los caminos pasen por esa verificación.',
        'En los bloques de atención nuevos, active también las salidas «fuera de horario» y «ningún agente disponible».',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts'],
  audit({ graphFacts }) {
    const { graph, reachable, handovers, services } = graphFacts;
    const desks = [...handovers].filter((at) => reachable.has(at));
    if (desks.length === 0) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const ids = (blocks: Iterable<number>): string[] =>
      [...blocks].map((at) => graph.blocks[at]!.id);
    const hours = checksOf(graphFacts, (name) => serviceMeaning(name, services) === 'hours');
    const reached = unchecked(graphFacts, desks, hours);
    if (reached.length === 0) {
      const passed = [...hours].filter((at) => reachable.has(at));
      return { outcome: 'pass', variant: 'pass', blocks: ids(passed), evidence: [] };
    }
    const agents = new Set([
      ...hours,
      ...checksOf(graphFacts, (name) => serviceMeaning(name, services) !== null),
    ]);
    if (unchecked(graphFacts, reached, agents).length === 0) {
      const asked = firstOn(agents, hours, reachable);
      return {
        outcome: 'review',
        variant: 'review-agents-only',
        blocks: ids([asked]),
        params: { block: graph.blocks[asked]!.title },
      };
    }
    const unclear = new Set([...agents, ...checksOf(graphFacts, () => true)]);
    if (unchecked(graphFacts, reached, unclear).length === 0) {
      const asked = firstOn(unclear, agents, reachable);
      return {
        outcome: 'review',
        variant: 'review-unclear',
        blocks: ids([asked]),
        params: { block: graph.blocks[asked]!.title, name: testedName(graph.blocks[asked]!) },
      };
    }
    const bare = explore(graphFacts, undefined, hours);
    const open = reached.filter((at) => bare.visits.has(at));
    const way =
      open.length === 0 ? null : conversationTo(graphFacts, bare, open[0]!, 'avoids-check');
    return {
      outcome: 'fail',
      variant: 'fail',
      blocks: ids(reached),
      evidence: way === null ? [] : [way],
    };
  },
});

/** Blocks whose outputs, or own waiting, test a variable; and desk blocks whose own exits tell that it is closed. */
function checksOf(facts: FlowFacts, isCheck: (name: string) => boolean): Set<number> {
  const { graph, handovers } = facts;
  return new Set(
    graph.blocks.flatMap((block, at) =>
      (handovers.has(at) ? checksItself(block) : testedNames(block).some((name) => isCheck(name)))
        ? [at]
        : [],
    ),
  );
}

/** The newer desk block looks at the Desk's hours itself when that exit is switched on (FLOW.md 6.1, v3). */
function checksItself(block: Block): boolean {
  return block.outputs.some(({ conditions }) =>
    conditions.some(({ values }) => values.includes('OutOfAttendanceHour')),
  );
}

/** Variables outside the message that a block's exits test. */
function testedNames(block: Block): string[] {
  return block.outputs.flatMap(({ conditions }) =>
    conditions.flatMap(({ source, name }) =>
      source === 'context' && name !== null && !/^(?:input|state|contact)\./i.test(name)
        ? [name]
        : [],
    ),
  );
}

function testedName(block: Block): string {
  return testedNames(block)[0] ?? '';
}

/** Hand-overs that a path from the root reaches without passing a check. */
function unchecked(
  facts: FlowFacts,
  desks: readonly number[],
  checks: ReadonlySet<number>,
): number[] {
  const { graph } = facts;
  return desks.filter((desk) => {
    if (checks.has(desk)) return false;
    return canReach(graph, new Set([desk]), (at) => checks.has(at)).has(graph.root);
  });
}

/** The first reachable check of one kind that is not of a clearer one. */
function firstOn(
  checks: ReadonlySet<number>,
  clearer: ReadonlySet<number>,
  reachable: ReadonlySet<number>,
): number {
  return (
    [...checks].filter((at) => !clearer.has(at) && reachable.has(at)).sort((a, b) => a - b)[0] ??
    [...checks][0]!
  );
}
