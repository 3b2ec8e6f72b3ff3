import type { Evidence } from '#core/model/finding.ts';
import { canReach } from '#core/flow/facts/can-reach.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { handsOverOnEntry, handsOverOnLeaving } from '#core/flow/handover/handover-action.ts';
import { conversationTo, type Exploration } from '#core/flow/simulate/explore.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { defineAudit, type AuditProduct } from '#core/audit/audit.ts';
import { exitEvidence } from '#core/audit/detect/exit-evidence.ts';
import {
  faultOf,
  handoverFaults,
  isAttendanceBlock,
  isClosing,
  switchedOff,
  type FaultyHandover,
} from './handover-faults.ts';

/** CH-01: a hand-over block hands over, keeps the user with the agent, and lets go when the ticket closes (POLICY, The duty, 3). */
export const ch01 = defineAudit({
  meta: {
    id: 'CH-01',
    group: 'channels',
    titles: {
      pass: {
        'pt-BR':
          'O transbordo está completo em {count} {count|bloco|blocos}: transfere, espera e volta ao bot no encerramento',
        en: 'The hand-over is complete in {count} {count|block|blocks}: it transfers, waits, and returns to the bot at closing',
        es: 'La transferencia está completa en {count} {count|bloque|bloques}: transfiere, espera y vuelve al bot al cerrarse',
      },
      'fail-missing': {
        'pt-BR': 'Uma saída leva a um bloco de atendimento que não existe no arquivo: {target}',
        en: 'An exit leads to an attendance block that is not in the file: {target}',
        es: 'Una salida lleva a un bloque de atención que no está en el archivo: {target}',
      },
      'fail-switched-off': {
        'pt-BR':
          'O atendimento está desligado: a variável “{variable}”, que o próprio fluxo fixa, nunca deixa chegar a “{block}”',
        en: 'The hand-over is switched off: the variable “{variable}”, set by the flow itself, never lets anybody get to “{block}”',
        es: 'La atención está apagada: la variable «{variable}», que el propio flujo fija, nunca deja llegar a «{block}»',
      },
      'fail-no-action': {
        'pt-BR': 'O bloco de atendimento “{block}” não tem a ação que transfere a conversa',
        en: 'The attendance block “{block}” lacks the action that hands the conversation over',
        es: 'El bloque de atención «{block}» no tiene la acción que transfiere la conversación',
      },
      'fail-no-wait': {
        'pt-BR': 'O bloco de atendimento “{block}” não espera: o bot segue sem o usuário',
        en: 'The attendance block “{block}” does not wait: the bot goes on without the user',
        es: 'El bloque de atención «{block}» no espera: el bot sigue sin el usuario',
      },
      fail: {
        'pt-BR':
          'Do bloco de atendimento “{block}” nenhuma saída volta ao bot quando o ticket é encerrado',
        en: 'No exit of the attendance block “{block}” returns to the bot when the ticket is closed',
        es: 'Ninguna salida del bloque de atención «{block}» vuelve al bot cuando se cierra el ticket',
      },
      'fail-broken-return': {
        'pt-BR':
          'Uma saída de encerramento do bloco de atendimento “{block}” não leva a lugar nenhum',
        en: 'A closing exit of the attendance block “{block}” leads nowhere',
        es: 'Una salida de cierre del bloque de atención «{block}» no lleva a ningún lado',
      },
      'fail-leaves-early': {
        'pt-BR':
          'A primeira palavra do usuário ao atendente o tira do bloco “{block}”: a conversa volta ao bot com o ticket aberto',
        en: 'The user’s first word to the agent leaves the block “{block}”: the bot takes over while the ticket is open',
        es: 'La primera palabra del usuario al asesor lo saca del bloque «{block}»: el bot retoma con el ticket abierto',
      },
      'review-custom': {
        'pt-BR':
          'O bloco “{block}” abre o ticket por conta própria; o arquivo não mostra como a conversa volta ao bot',
        en: 'The block “{block}” opens the ticket in a way of its own; the file does not show how the conversation returns to the bot',
        es: 'El bloque «{block}» abre el ticket por su cuenta; el archivo no muestra cómo la conversación vuelve al bot',
      },
      'not-applicable': {
        'pt-BR': 'O fluxo não tem bloco de atendimento humano',
        en: 'The flow has no attendance block',
        es: 'El flujo no tiene bloque de atención humana',
      },
      'not-applicable-unreached': {
        'pt-BR': 'Nenhuma conversa chega ao bloco de atendimento; isso se julga em ESC-01',
        en: 'No conversation gets to the attendance block; ESC-01 judges that',
        es: 'Ninguna conversación llega al bloque de atención; eso se juzga en ESC-01',
      },
    },
    why: {
      'pt-BR':
        'Um bloco de atendimento mal montado promete uma pessoa e deixa o usuário preso, ou devolve a conversa ao bot no meio do atendimento.',
      en: 'A badly built attendance block promises a person and traps the user, or gives the conversation back to the bot while the agent is answering.',
      es: 'Un bloque de atención mal armado promete una persona y deja al usuario atrapado, o devuelve la conversación al bot en medio de la atención.',
    },
    questions: {
      'review-custom': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Quando o atendente encerra o ticket que o bloco “{block}” abre, a conversa volta ao bot?',
        en: 'When the agent closes the ticket that block “{block}” opens, does the conversation return to the bot?',
        es: 'Cuando el asesor cierra el ticket que abre el bloque «{block}», ¿la conversación vuelve al bot?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra o bloco de atendimento no Builder; se faltar a ação ou o bloco, apague-o e crie outro em “Adicionar atendimento humano”.',
        'Em Condições de saída, ligue “atendente finalizou”, “cliente finalizou” e “inatividade” a um bloco que existe.',
        'Deixe a saída padrão no próprio bloco e retire condições que qualquer mensagem cumpre.',
        'Retire a condição que compara uma variável com um valor que o fluxo nunca grava.',
        'Publique, peça atendimento, responda ao atendente e encerre o ticket para conferir a volta.',
      ],
      en: [
        'Open the attendance block in the Builder; if the action or the block is missing, delete it and add a new one.',
        'Under exit conditions, connect “agent closed”, “customer closed” and “inactivity” to a block that exists.',
        'Leave the default exit on the block itself and remove conditions that any message meets.',
        'Remove the condition that compares a variable with a value the flow never writes.',
        'Publish, ask for a person, answer the agent and close the ticket to see the conversation return.',
      ],
      es: [
        'Abra el bloque de atención en el Builder; si falta la acción o el bloque, bórrelo y agregue uno nuevo.',
        'En las condiciones de salida, conecte «agente finalizó», «cliente finalizó» e «inactividad» a un bloque que exista.',
        'Deje la salida predeterminada en el propio bloque y quite condiciones que cualquier mensaje cumple.',
        'Quite la condición que compara una variable con un valor que el flujo nunca escribe.',
        'Publique, pida atención, responda al asesor y cierre el ticket para comprobar la vuelta.',
      ],
    },
  },
  requires: ['flow', 'graphFacts', 'exploration', 'answers'],
  audit({ flow, graphFacts, exploration, answers }) {
    const { graph, reachable } = graphFacts;
    const own = graph.blocks.flatMap((block, at) =>
      handsOverOnEntry(block) || handsOverOnLeaving(block) ? [at] : [],
    );
    const missing = flow.problems.find(
      ({ code, block, detail }) =>
        code === 'missing-target' &&
        /(?:^|\/)desk:/.test(detail) &&
        block !== null &&
        reachable.has(graph.indexOf.get(block) ?? -1),
    );
    if (missing !== undefined) {
      return {
        outcome: 'fail',
        variant: 'fail-missing',
        blocks: missing.block === null ? [] : [missing.block],
        params: { target: missing.detail },
        evidence: [{ kind: 'problem', ...missing }],
      };
    }
    if (own.length === 0) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const reached = own.filter((at) => reachable.has(at));
    if (reached.length === 0) {
      const off = offProduct(graphFacts, own);
      return off ?? { outcome: 'not-applicable', variant: 'not-applicable-unreached' };
    }
    const standard = reached.filter((at) => isAttendanceBlock(graph.blocks[at]!));
    const faulty = standard.flatMap((at) => faultOf(graphFacts, at) ?? []);
    if (faulty.length > 0) return faultProduct(graphFacts, exploration, faulty);
    const custom = reached.filter(
      (at) => !isAttendanceBlock(graph.blocks[at]!) && !returnsNearby(graphFacts, at),
    );
    const open = subjectToAsk(
      custom.map((at) => ({ variant: 'review-custom', subject: graph.blocks[at]!.id, at })),
      answers,
    );
    if (open !== null) {
      const { variant, subject, at } = open;
      return {
        outcome: 'review',
        variant,
        subject,
        blocks: [subject],
        params: { block: graph.blocks[at]!.title },
        evidence: witness(graphFacts, exploration, at),
      };
    }
    return {
      outcome: 'pass',
      variant: 'pass',
      blocks: reached.map((at) => graph.blocks[at]!.id),
      params: { count: reached.length },
      evidence: witness(graphFacts, exploration, reached[0]!),
    };
  },
});

/** A constant keeps everybody out of all hand-overs; one that works makes up for one that does not. */
function offProduct(facts: FlowFacts, own: readonly number[]): AuditProduct | null {
  const { graph } = facts;
  const off = switchedOff(facts, canReach(graph, new Set(own)));
  if (off === null) return null;
  const block = graph.blocks[off.at]!;
  return {
    outcome: 'fail',
    variant: 'fail-switched-off',
    blocks: [block.id],
    params: { variable: off.variable, block: block.title },
    evidence: [exitEvidence(graph.blocks[off.by]!.id, off.output)],
  };
}

function faultProduct(
  facts: FlowFacts,
  exploration: Exploration,
  faulty: readonly FaultyHandover[],
): AuditProduct {
  const { graph } = facts;
  const first = [...faulty].sort(
    (a, b) => handoverFaults.indexOf(a.fault) - handoverFaults.indexOf(b.fault),
  )[0]!;
  const alike = faulty.filter(({ fault }) => fault === first.fault);
  const block = graph.blocks[first.at]!;
  const exit: Evidence[] =
    first.fault === 'no-action' ? [] : [exitEvidence(block.id, first.output ?? byDefault(block))];
  return {
    outcome: 'fail',
    variant: first.fault === 'no-return' ? 'fail' : `fail-${first.fault}`,
    blocks: alike.map(({ at }) => graph.blocks[at]!.id),
    params: { block: block.title },
    evidence: [...exit, ...witness(facts, exploration, first.at)],
  };
}

function byDefault(block: FlowFacts['graph']['blocks'][number]) {
  return block.outputs.find(({ isDefault }) => isDefault) ?? null;
}

/** A ticket opened by a command may be waited for in the next block. */
function returnsNearby({ graph }: FlowFacts, at: number): boolean {
  const next = graph.edges[at]!.flatMap(({ to }) => to ?? []);
  return [at, ...next].some((one) =>
    graph.blocks[one]!.outputs.some((output) => isClosing(output)),
  );
}

function witness(facts: FlowFacts, exploration: Exploration, at: number): Evidence[] {
  const way = conversationTo(facts, exploration, at, 'reaches-person');
  return way === null ? [] : [way];
}
