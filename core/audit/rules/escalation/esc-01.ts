import type { Assumption, Conversation, Evidence } from '#core/model/finding.ts';
import type { HumanPath } from '#core/model/run.ts';
import { conversationTo, type Exploration } from '#core/flow/simulate/explore.ts';
import { idsOf } from '#core/flow/facts/surely-reaches.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { titleOf } from '#core/audit/detect/title-of.ts';
import { defineAudit, type AuditProduct } from '#core/audit/audit.ts';
import { tellsOfPerson } from '#core/audit/lexicon/person-words.ts';
import { userMessages, wayTo } from '#core/audit/detect/ways.ts';
import { saysClosed, saysNobodyFree } from '#core/audit/lexicon/closed-words.ts';
import type { Said } from '#core/audit/detect/said.ts';

/** ESC-01: the flow offers at least one accepted way to a person (POLICY, The duty, 2 and 3). */
export const esc01 = defineAudit({
  meta: {
    id: 'ESC-01',
    group: 'escalation',
    titles: {
      pass: {
        'pt-BR':
          'O fluxo oferece um caminho até uma pessoa, com {messages} {messages|mensagem|mensagens} do usuário',
        en: 'The flow offers a way to a person, after {messages} {messages|message|messages} from the user',
        es: 'El flujo ofrece un camino hasta una persona, con {messages} {messages|mensaje|mensajes} del usuario',
      },
      fail: {
        'pt-BR': 'O fluxo não oferece nenhum caminho até uma pessoa',
        en: 'The flow offers no way to a person',
        es: 'El flujo no ofrece ningún camino hasta una persona',
      },
      'fail-promised': {
        'pt-BR': 'O fluxo promete uma pessoa, mas nenhum caminho chega a ela',
        en: 'The flow promises a person, but no path leads to one',
        es: 'El flujo promete una persona, pero ningún camino llega a ella',
      },
      'review-other-bot': {
        'pt-BR': 'O único caminho até uma pessoa passa por outro bot do roteador ({service})',
        en: 'The only way to a person leads through another bot of the router ({service})',
        es: 'El único camino hasta una persona pasa por otro bot del enrutador ({service})',
      },
      'review-weak': {
        'pt-BR': 'O único caminho possível até uma pessoa precisa ser conferido: {value}',
        en: 'The only possible way to a person has to be looked at: {value}',
        es: 'El único camino posible hasta una persona debe revisarse: {value}',
      },
      'review-open': {
        'pt-BR':
          'Há um bloco de atendimento, mas chegar a ele depende do que o arquivo não mostra ({name})',
        en: 'There is a hand-over block, but reaching it depends on what the file does not show ({name})',
        es: 'Hay un bloque de atención, pero llegar a él depende de lo que el archivo no muestra ({name})',
      },
      'review-closed': {
        'pt-BR':
          'O único caminho até uma pessoa passa pelo bloco “{block}”, quando o atendimento está fechado',
        en: 'The only way to a person leads through block “{block}”, when the service is closed',
        es: 'El único camino hasta una persona pasa por el bloque «{block}», cuando la atención está cerrada',
      },
      'review-router': {
        'pt-BR': 'Este arquivo é de um roteador: os caminhos estão nos fluxos dos seus serviços',
        en: 'This file is a router’s: the ways are in the flows of its services',
        es: 'Este archivo es de un enrutador: los caminos están en los flujos de sus servicios',
      },
    },
    why: {
      'pt-BR':
        'O WhatsApp exige que todo fluxo automático tenha ao menos uma saída rápida, clara e direta para uma pessoa. Sem ela, o número é classificado como baixo e restringido.',
      en: 'WhatsApp demands that every automated flow holds at least one prompt, clear and direct way to a person. Without one the number is rated low and restricted.',
      es: 'WhatsApp exige que todo flujo automático tenga al menos una salida rápida, clara y directa hacia una persona. Sin ella, el número se clasifica como bajo y se restringe.',
    },
    questions: {
      'review-other-bot': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O serviço “{service}” para onde o bloco “{block}” redireciona é atendido por pessoas?',
        en: 'Is the service “{service}”, where block “{block}” redirects to, answered by people?',
        es: '¿El servicio «{service}» al que redirige el bloque «{block}» lo atienden personas?',
      },
      'review-weak': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Quem usa “{value}”, mostrado no bloco “{block}”, chega a uma pessoa que responde?',
        en: 'Does somebody who uses “{value}”, shown in block “{block}”, reach a person who answers?',
        es: 'Quien usa «{value}», mostrado en el bloque «{block}», ¿llega a una persona que responde?',
      },
      'review-open': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'No bloco “{block}”, a condição sobre “{name}” se cumpre quando o usuário pede uma pessoa?',
        en: 'In block “{block}”, does the condition on “{name}” hold when a user asks for a person?',
        es: 'En el bloque «{block}», ¿se cumple la condición sobre «{name}» cuando el usuario pide una persona?',
      },
      'review-closed': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Com o atendimento aberto, a saída do bloco “{block}” também leva o usuário a uma pessoa?',
        en: 'With the service open, does the exit of block “{block}” lead the user to a person as well?',
        es: 'Con la atención abierta, ¿la salida del bloque «{block}» también lleva al usuario a una persona?',
      },
      'review-router': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Algum dos serviços deste roteador leva a uma pessoa? Importe os fluxos deles para que sejam verificados.',
        en: 'Does one of this router’s services lead to a person? Import their flows so that they are checked.',
        es: '¿Alguno de los servicios de este enrutador lleva a una persona? Importe sus flujos para que se verifiquen.',
      },
    },
    fix: {
      'pt-BR': [
        'No Builder, crie um bloco de atendimento humano (ou use o que já existe).',
        'No menu principal, inclua a opção “Falar com atendente” e uma condição de saída que aceite o rótulo, o número e as palavras “atendente” e “humano”.',
        'No bloco Exceções, inclua antes da saída padrão uma condição “contém: atendente, humano” que leve ao atendimento.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In the Builder, create a human attendance block (or use the one that is there).',
        'In the main menu, add the option “Talk to an agent” and an exit condition that accepts the label, its number and the words “agent” and “human”.',
        'In the exceptions block, add before the default exit a condition “contains: agent, human” that leads to the attendance block.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'En el Builder, cree un bloque de atención humana (o use el que ya existe).',
        'En el menú principal, agregue la opción «Hablar con un asesor» y una condición de salida que acepte la etiqueta, su número y las palabras «asesor» y «humano».',
        'En el bloque de excepciones, agregue antes de la salida predeterminada una condición «contiene: asesor, humano» que lleve a la atención.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['flow', 'graphFacts', 'exploration', 'humanPaths', 'contacts', 'said', 'answers'],
  audit({ flow, graphFacts, exploration, humanPaths, contacts, said, answers }) {
    if (flow.blocks.length === 0) return { outcome: 'review', variant: 'review-router' };
    const goals = [
      ...graphFacts.handovers,
      ...contacts.filter(({ strength }) => strength === 'strong').map(({ at }) => at),
    ];
    const ways = goals
      .filter((at) => graphFacts.reachable.has(at))
      .map((at) => ({ at, way: wayTo(graphFacts, exploration, at) }));
    const found = ways.flatMap(({ at, way }) =>
      way !== null && openAnswer(way) === null ? [{ at, way, closed: closedExitOn(way) }] : [],
    );
    const sure = nearest(found.filter(({ closed }) => closed === null));
    if (sure !== null) {
      return {
        outcome: 'pass',
        variant: 'pass',
        blocks: [graphFacts.graph.blocks[sure.at]!.id],
        params: { messages: userMessages(sure.way.turns) },
        evidence: [sure.way],
      };
    }
    const shut = nearest(found);
    if (shut?.closed != null) return onlyWhenClosed(shut.way, shut.closed, graphFacts);
    // One way that somebody vouches for is enough; only when all are denied there is none.
    const asked = [
      ...ways.map((one) => dependsOnOpen(one, graphFacts)),
      ...humanPaths
        .filter(({ channel }) => channel !== 'in-chat')
        .map((path) => mustBeSeen(path, graphFacts, exploration)),
    ];
    const answered = (one: Asked): string | null => answers(one.variant, one.subject)?.says ?? null;
    const chosen =
      asked.find((one) => answered(one) === 'yes') ??
      asked.find((one) => answered(one) === null) ??
      asked[0];
    if (chosen !== undefined) return chosen;
    return noWay(graphFacts, said);
  },
});

function nearest<T extends { way: Conversation }>(ways: readonly T[]): T | null {
  return ways.reduce<T | null>(
    (best, one) =>
      best === null || userMessages(one.way.turns) < userMessages(best.way.turns) ? one : best,
    null,
  );
}

/** Something that must turn out right and that nobody can arrange: an intent, an entity, an undecidable pattern. */
function openAnswer(way: Conversation): Assumption | null {
  return (
    way.assumptions.find(
      ({ kind, holds }) => holds && (kind === 'intent' || kind === 'entity' || kind === 'input'),
    ) ?? null
  );
}

/**
 * The block whose exit a conversation takes because the service is closed, as the bot itself says; null where it takes
 * the service as open.
 */
function closedExitOn({ assumptions, turns }: Conversation): string | null {
  const given = assumptions.findLast(({ kind }) => kind === 'hours' || kind === 'desk');
  if (given === undefined) return null;
  const last = turns.slice(turns.findLastIndex(({ from }) => from === 'user'));
  const isHandedOver = last.some((turn) => turn.from === 'bot' && turn.handover);
  const isClosed = last.some(
    ({ from, text }) => from === 'bot' && (saysClosed(text) ?? saysNobodyFree(text)) !== null,
  );
  return isClosed && !isHandedOver ? given.block : null;
}

function onlyWhenClosed(way: Conversation, check: string, { graph }: FlowFacts): AuditProduct {
  const block = graph.blocks[graph.indexOf.get(check)!]!;
  return {
    outcome: 'review',
    variant: 'review-closed',
    blocks: [block.id],
    params: { block: block.title },
    evidence: [way],
  };
}

/** A question about one way. */
type Asked = AuditProduct & { readonly variant: string; readonly subject: string };

function dependsOnOpen(open: { at: number; way: Conversation | null }, facts: FlowFacts): Asked {
  const { at, way } = open;
  const answer = way === null ? null : openAnswer(way);
  const block = answer?.block ?? facts.graph.blocks[at]!.id;
  const name = answer?.name ?? facts.graph.blocks[at]!.title;
  return {
    outcome: 'review',
    variant: 'review-open',
    blocks: [facts.graph.blocks[at]!.id],
    params: { name, block: titleOf(facts, block) },
    evidence: way === null ? [] : [way],
    subject: answer?.name ?? facts.graph.blocks[at]!.id,
  };
}

/** A channel of which only somebody who uses it can say whether a person answers. */
function mustBeSeen(path: HumanPath, facts: FlowFacts, exploration: Exploration): Asked {
  const block = facts.graph.blocks[facts.graph.indexOf.get(path.block)!]!;
  const isOtherBot = path.channel === 'other-bot';
  return {
    outcome: 'review',
    variant: isOtherBot ? 'review-other-bot' : 'review-weak',
    blocks: [path.block],
    params: { [isOtherBot ? 'service' : 'value']: path.value ?? '', block: block.title },
    evidence: witnessOf(facts, exploration, path.block),
    subject: path.value ?? path.block,
  };
}

function witnessOf(facts: FlowFacts, exploration: Exploration, block: string): Evidence[] {
  const way = conversationTo(facts, exploration, facts.graph.indexOf.get(block)!, 'reaches-block');
  return way === null ? [] : [way];
}

/** No goal at all: the whole reachable flow is the closed set. A promise in it makes the fault worse and is quoted. */
function noWay(facts: FlowFacts, said: readonly Said[]): AuditProduct {
  const evidence: Evidence[] = [
    { kind: 'closed-set', blocks: idsOf(facts.graph, facts.reachable) },
  ];
  const variables =
    facts.openTargets.size > 0 ? facts.graph.blocks[[...facts.openTargets][0]!]! : null;
  if (variables !== null) {
    return {
      outcome: 'review',
      variant: 'review-open',
      blocks: [variables.id],
      params: { name: openTargetName(variables.outputs), block: variables.title },
      evidence: [],
    };
  }
  for (const at of facts.reachable) {
    for (const text of [...said[at]!.texts, ...said[at]!.options.map(({ label }) => label)]) {
      const span = tellsOfPerson(text);
      if (span === null) continue;
      const block = facts.graph.blocks[at]!;
      const quote: Evidence = { kind: 'quote', block: block.id, text, ...span };
      return {
        outcome: 'fail',
        variant: 'fail-promised',
        blocks: [block.id],
        evidence: [quote, ...evidence],
      };
    }
  }
  return { outcome: 'fail', variant: 'fail', evidence };
}

function openTargetName(outputs: FlowFacts['graph']['blocks'][number]['outputs']): string {
  for (const { target } of outputs) if (target.kind === 'variable') return target.expression;
  return '';
}
