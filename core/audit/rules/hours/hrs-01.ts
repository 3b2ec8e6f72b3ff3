import { conversationTo, explore } from '#core/flow/simulate/explore.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { reachableDesks, unguarded } from '#core/audit/hours/asked-branches.ts';
import type { ServiceCheck } from '#core/audit/hours/service-check.ts';
import { ServiceTests } from '#core/audit/hours/service-tests.ts';
import { noHandover } from './check-titles.ts';

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
      'review-untried': {
        'pt-BR':
          'Um caminho sem verificação de horário leva a “{block}”, mas nenhuma conversa o percorreu',
        en: 'A path without a check of hours leads to “{block}”, but no conversation was found to take it',
        es: 'Un camino sin verificación de horario lleva a «{block}», pero ninguna conversación lo recorrió',
      },
      'not-applicable': noHandover,
    },
    why: {
      'pt-BR':
        'Quem é transferido fora do horário fica sem resposta. A política pede que o fluxo confira o horário antes e, fechado, diga as horas e dê outro canal.',
      en: 'Somebody who is handed over out of hours gets no answer. The policy asks that the flow checks the hours first and, when closed, says them and names another channel.',
      es: 'Quien es transferido fuera del horario se queda sin respuesta. La política pide que el flujo verifique antes el horario y, si está cerrado, lo diga y ofrezca otro canal.',
    },
    questions: {
      'review-agents-only': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Fora do horário, os atendentes ficam sempre desconectados, de modo que o bloco “{block}” barra a transferência?',
        en: 'Out of hours, are the agents always logged off, so that block “{block}” stops the hand-over?',
        es: 'Fuera del horario, ¿los agentes están siempre desconectados, de modo que el bloque «{block}» impide la transferencia?',
      },
      'review-unclear': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'No bloco “{block}”, a variável “{name}” diz se o atendimento está aberto?',
        en: 'In block “{block}”, does the variable “{name}” say whether the service is open?',
        es: 'En el bloque «{block}», ¿la variable «{name}» dice si la atención está abierta?',
      },
      'review-untried': {
        yes: 'fail',
        no: 'pass',
        'pt-BR': 'Alguém chega ao bloco “{block}” sem que o horário seja verificado antes?',
        en: 'Does anybody reach block “{block}” without the hours being checked first?',
        es: '¿Alguien llega al bloque «{block}» sin que antes se verifique el horario?',
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
  requires: ['graphFacts', 'serviceChecks'],
  audit({ graphFacts, serviceChecks }) {
    const { graph, reachable, handovers } = graphFacts;
    if (reachableDesks(graphFacts).length === 0)
      return { outcome: 'not-applicable', variant: 'not-applicable' };
    const ids = (blocks: Iterable<number>): string[] =>
      [...blocks].map((at) => graph.blocks[at]!.id);
    const at = (keep: (check: ServiceCheck) => boolean): Set<number> =>
      new Set(serviceChecks.filter((check) => keep(check)).map((check) => check.at));
    const hours = at(({ asks, isSure, isHoliday }) => asks === 'hours' && isSure && !isHoliday);
    const reached = unguarded(graphFacts, hours);
    if (reached.length === 0)
      return { outcome: 'pass', variant: 'pass', blocks: ids(hours), evidence: [] };
    const agents = new Set([...hours, ...at(({ asks }) => asks !== 'hours')]);
    if (unguarded(graphFacts, agents).length === 0) {
      const asked = firstOn(agents, hours);
      return {
        outcome: 'review',
        variant: 'review-agents-only',
        blocks: ids([asked]),
        params: { block: graph.blocks[asked]!.title },
      };
    }
    const tests = new ServiceTests(graphFacts);
    const names = new Map(
      [...reachable].flatMap((one) => {
        const name = handovers.has(one) ? null : tests.openName(graph.blocks[one]!);
        return name === null ? [] : [[one, name] as const];
      }),
    );
    const unclear = new Set([...agents, ...names.keys()]);
    if (unguarded(graphFacts, unclear).length === 0) {
      const asked = firstOn(unclear, agents);
      return {
        outcome: 'review',
        variant: 'review-unclear',
        blocks: ids([asked]),
        subject: names.get(asked) ?? '',
        params: { block: graph.blocks[asked]!.title, name: names.get(asked) ?? '' },
      };
    }
    const bare = explore(graphFacts, undefined, hours);
    const open = reached.filter((one) => bare.visits.has(one));
    const way =
      open.length === 0 ? null : conversationTo(graphFacts, bare, open[0]!, 'avoids-check');
    if (way === null) {
      const { id, title } = graph.blocks[reached[0]!]!;
      return {
        outcome: 'review',
        variant: 'review-untried',
        blocks: [id],
        params: { block: title },
      };
    }
    return { outcome: 'fail', variant: 'fail', blocks: ids(open), evidence: [way] };
  },
});

/** The first check of one kind that is not of a clearer one. */
function firstOn(checks: ReadonlySet<number>, clearer: ReadonlySet<number>): number {
  return [...checks].filter((at) => !clearer.has(at)).sort((a, b) => a - b)[0] ?? [...checks][0]!;
}
