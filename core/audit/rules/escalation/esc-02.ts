import type { Assumption, Evidence } from '#core/model/finding.ts';
import { canReach } from '#core/flow/facts/can-reach.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { idsOf, surelyReaches } from '#core/flow/facts/surely-reaches.ts';
import { conversationTo, type Exploration } from '#core/flow/simulate/explore.ts';
import { subjectToAsk, type Subject } from '#core/audit/answers/subject-to-ask.ts';
import { defineAudit, type AuditProduct } from '#core/audit/audit.ts';
import { flowStarts, type FlowStart } from '#core/audit/detect/flow-starts.ts';
import { goalsOf } from '#core/audit/detect/goals.ts';
import { missingFlows } from '#core/audit/detect/missing-flows.ts';
import { openDecision } from '#core/audit/detect/open-decision.ts';
import type { Said } from '#core/audit/detect/said.ts';
import { waysTo } from '#core/audit/detect/ways.ts';

/** ESC-02: every flow on the number offers a way to a person (POLICY, The duty, 2; testers try all flows). */
export const esc02 = defineAudit({
  meta: {
    id: 'ESC-02',
    group: 'escalation',
    titles: {
      pass: {
        'pt-BR':
          '{total} {total|fluxo leva|fluxos levam} a uma pessoa, desde o começo e para quem volta depois',
        en: '{total} {total|flow leads|flows lead} to a person, from the start and for whoever comes back later',
        es: '{total} {total|flujo lleva|flujos llevan} a una persona, desde el comienzo y para quien vuelve después',
      },
      fail: {
        'pt-BR': 'Sem caminho até uma pessoa: {count} de {total} {total|fluxo|fluxos} (“{name}”)',
        en: 'No way to a person: {count} of {total} {total|flow|flows} (“{name}”)',
        es: 'Sin camino hasta una persona: {count} de {total} {total|flujo|flujos} («{name}»)',
      },
      'review-service': {
        'pt-BR': 'O fluxo do serviço “{name}”, do mesmo número, não foi importado',
        en: 'The flow of service “{name}”, on the same number, was not imported',
        es: 'El flujo del servicio «{name}», del mismo número, no fue importado',
      },
      'review-subflow': {
        'pt-BR': 'O subfluxo “{name}” não está no arquivo',
        en: 'The subflow “{name}” is not in the file',
        es: 'El subflujo «{name}» no está en el archivo',
      },
      'review-open': {
        'pt-BR':
          'No fluxo “{flow}”, chegar a uma pessoa depende de “{name}”, que o arquivo não mostra',
        en: 'In flow “{flow}”, getting to a person depends on “{name}”, which the file does not show',
        es: 'En el flujo «{flow}», llegar a una persona depende de «{name}», que el archivo no muestra',
      },
      'review-outside': {
        'pt-BR':
          'O bloco “{block}” só pode ser aberto de fora (disparo ou API), e dele não se chega a uma pessoa',
        en: 'Block “{block}” can only be entered from outside (a broadcast or the API), and leads to no person',
        es: 'Al bloque «{block}» solo se entra desde fuera (envío masivo o API), y no lleva a una persona',
      },
      'not-applicable': {
        'pt-BR': 'O arquivo não tem um fluxo que comece',
        en: 'The file has no flow that starts',
        es: 'El archivo no tiene un flujo que comience',
      },
    },
    why: {
      'pt-BR':
        'O WhatsApp testa todos os fluxos do número. Um único sub-bot ou subfluxo sem saída basta para que o número inteiro seja penalizado.',
      en: 'WhatsApp tests all flows of the number. A single sub-bot or subflow without a way out is enough for the whole number to be penalised.',
      es: 'WhatsApp prueba todos los flujos del número. Un solo sub-bot o subflujo sin salida basta para que se penalice el número entero.',
    },
    questions: {
      'review-service': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Quem conversa com o serviço “{name}” do roteador consegue chegar a uma pessoa? Importe o fluxo dele para que seja verificado.',
        en: 'Can somebody who talks to the router’s service “{name}” get to a person? Import its flow so that it is checked.',
        es: '¿Quien conversa con el servicio «{name}» del enrutador puede llegar a una persona? Importe su flujo para que se verifique.',
      },
      'review-subflow': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'No subfluxo “{name}” o usuário consegue chegar a uma pessoa, ou volta ao fluxo que o chamou?',
        en: 'In subflow “{name}”, can the user get to a person, or back to the flow that called it?',
        es: 'En el subflujo «{name}», ¿el usuario puede llegar a una persona, o vuelve al flujo que lo llamó?',
      },
      'review-open': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'No bloco “{block}”, o valor de “{name}” sempre deixa um caminho até uma pessoa?',
        en: 'In block “{block}”, does the value of “{name}” always leave a way to a person?',
        es: 'En el bloque «{block}», ¿el valor de «{name}» siempre deja un camino hasta una persona?',
      },
      'review-outside': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'É certo que nenhum disparo, campanha ou integração coloca usuários no bloco “{block}”?',
        en: 'Is it certain that no broadcast, campaign or integration puts users into block “{block}”?',
        es: '¿Es seguro que ningún envío, campaña o integración coloca usuarios en el bloque «{block}»?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra no Builder o fluxo, sub-bot ou subfluxo indicado.',
        'Inclua nele a opção “Falar com atendente”, ligada a um bloco de atendimento ou a um redirecionamento para o serviço de atendimento.',
        'No bloco Exceções de cada fluxo, trate as palavras “atendente” e “humano”.',
        'Publique cada fluxo e importe todos de novo aqui, com o roteador, para conferir.',
      ],
      en: [
        'Open the flow, sub-bot or subflow named here in the Builder.',
        'Add the option “Talk to an agent” to it, connected to an attendance block or to a redirect to the service that attends.',
        'In the exceptions block of each flow, handle the words “agent” and “human”.',
        'Publish each flow and import all of them here again, with the router, to check.',
      ],
      es: [
        'Abra en el Builder el flujo, sub-bot o subflujo indicado.',
        'Agregue en él la opción «Hablar con un asesor», unida a un bloque de atención o a una redirección hacia el servicio de atención.',
        'En el bloque Excepciones de cada flujo, trate las palabras «asesor» y «humano».',
        'Publique cada flujo e impórtelos todos de nuevo aquí, con el enrutador, para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'exploration', 'contacts', 'said', 'answers'],
  audit({ graphFacts, exploration, contacts, said, answers }) {
    const { graph, reachable, redirects, services, entryPoints } = graphFacts;
    const id = (at: number): string => graph.blocks[at]!.id;
    const goals = goalsOf(graphFacts, contacts);
    const reaches = canReach(graph, goals.possible);
    const starts = flowStarts(graphFacts);
    const missing = missingFlows(graphFacts);
    const used = starts.filter(({ at }) => reachable.has(at));
    if (used.length === 0 && missing.length === 0)
      return { outcome: 'not-applicable', variant: 'not-applicable' };

    const without = used.filter(
      ({ at, returns }) =>
        !reaches.has(at) || (returns.length > 0 && !returns.some((one) => reaches.has(one))),
    );
    if (without.length > 0) return noWay(graphFacts, exploration, reaches, without, used.length);

    // Whether the other bots of the number offer a person is asked about each of them.
    const sure = surelyReaches(graph, new Set([...goals.sure, ...redirects]), services);
    // Of blocks that no conversation enters nobody has looked for channels; a number or a link may be one.
    const anywhere = canReach(
      graph,
      new Set([
        ...goals.possible,
        ...[...graph.blocks.keys()].filter((at) => !reachable.has(at) && mayTell(said[at]!)),
      ]),
    );
    const outside = [
      ...entryPoints.flatMap(({ at, kind }) => (kind === 'outside' ? [at] : [])),
      ...starts.flatMap(({ at }) => (reachable.has(at) ? [] : [at])),
    ].filter((at) => !anywhere.has(at));

    const ways = waysTo(graphFacts, exploration, goals.sure);
    const isShown = ({ at }: FlowStart): boolean =>
      sure.has(at) ||
      ways.some(
        ({ conversation }) =>
          (at === graph.root || conversation.path.includes(id(at))) &&
          restsOnVariables(conversation.assumptions),
      );

    const asked = subjectToAsk<Subject & Pick<AuditProduct, 'blocks' | 'params'>>(
      [
        ...missing.map(({ kind, name, blocks }) => ({
          variant: `review-${kind}`,
          subject: name,
          blocks: blocks.map(id),
          params: { name },
        })),
        ...used
          .filter((start) => !isShown(start))
          .map(({ at, name: flow }) => {
            const { block, name } = openDecision(graphFacts, at, reaches);
            return {
              variant: 'review-open',
              subject: name,
              blocks: [id(at)],
              params: { flow, block, name },
            };
          }),
        ...[...new Set(outside)].map((at) => ({
          variant: 'review-outside',
          subject: id(at),
          blocks: [id(at)],
          params: { block: graph.blocks[at]!.title },
        })),
      ],
      answers,
    );
    if (asked !== null) return { outcome: 'review', ...asked };
    const nearest = ways[0];
    return {
      outcome: 'pass',
      variant: 'pass',
      blocks: used.map(({ at }) => id(at)),
      params: { total: used.length },
      evidence: nearest === undefined ? [] : [nearest.conversation],
    };
  },
});

/** True when something in a block's words could be a number, an address or a link. */
function mayTell({ texts, links }: Said): boolean {
  return links.length > 0 || texts.some((text) => /@|https?:|www\.|\d[\d ().-]{5,20}\d/.test(text));
}

/**
 * True when a conversation needs no intent, entity or undecidable pattern to turn out right. Whether a variable ever
 * keeps users from it is asked, block by block, by ESC-03.
 */
function restsOnVariables(assumptions: readonly Assumption[]): boolean {
  return !assumptions.some(
    ({ kind, holds }) => holds && (kind === 'intent' || kind === 'entity' || kind === 'input'),
  );
}

/** The flows from whose start, or for whose returning users, nothing leads out; the closed set and a way into it. */
function noWay(
  facts: FlowFacts,
  exploration: Exploration,
  reaches: ReadonlySet<number>,
  without: readonly FlowStart[],
  total: number,
): AuditProduct {
  const { graph, reachable } = facts;
  const closed = new Set([...reachable].filter((at) => !reaches.has(at)));
  const { at, returns, name } = without[0]!;
  const shown = [at, ...returns].find((one) => closed.has(one) && one !== graph.root) ?? at;
  const way = conversationTo(facts, exploration, shown, 'reaches-block');
  const evidence: Evidence[] = [{ kind: 'closed-set', blocks: idsOf(graph, closed) }];
  return {
    outcome: 'fail',
    variant: 'fail',
    blocks: without.map((one) => graph.blocks[one.at]!.id),
    params: { count: without.length, total, name },
    evidence: way === null ? evidence : [way, ...evidence],
  };
}
