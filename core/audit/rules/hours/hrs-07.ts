import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { conversationTo, explore, type Exploration } from '#core/flow/simulate/explore.ts';
import { defineAudit, type AuditProduct } from '#core/audit/audit.ts';
import { askedBranches, reachableDesks, unguarded } from '#core/audit/hours/asked-branches.ts';
import { joinJudgements, unclearJudgement, type Judgement } from '#core/audit/hours/judgement.ts';
import type { ServiceCheck } from '#core/audit/hours/service-check.ts';
import { judgeChannel } from '#core/audit/hours/told-channel.ts';
import { judgeTold } from '#core/audit/hours/told-closed.ts';
import { noHandover } from './check-titles.ts';

/** HRS-07: no free agent is treated as closed: a message and another channel (POLICY, FAQ 4). */
export const hrs07 = defineAudit({
  meta: {
    id: 'HRS-07',
    group: 'hours',
    titles: {
      pass: {
        'pt-BR': 'Sem atendente livre, o usuário é avisado e recebe outro canal',
        en: 'With no agent free the user is told so and given another channel',
        es: 'Sin agentes libres, se avisa al usuario y se le da otro canal',
      },
      fail: {
        'pt-BR': 'Sem atendente livre, o que “{block}” diz não avisa disso',
        en: 'With no agent free, what “{block}” says does not tell so',
        es: 'Sin agentes libres, lo que dice «{block}» no avisa de ello',
      },
      'fail-silent': {
        'pt-BR': 'Sem atendente livre, o bot não diz nada (“{block}”)',
        en: 'With no agent free the bot says nothing (“{block}”)',
        es: 'Sin agentes libres, el bot no dice nada («{block}»)',
      },
      'fail-no-channel': {
        'pt-BR': 'Sem atendente livre, “{block}” não dá nenhum outro canal',
        en: 'With no agent free “{block}” names no other channel',
        es: 'Sin agentes libres, «{block}» no da ningún otro canal',
      },
      'fail-unchecked': {
        'pt-BR': 'Nada verifica se há atendente livre antes do transbordo',
        en: 'Nothing checks whether an agent is free before the hand-over',
        es: 'Nada verifica si hay un agente libre antes de la transferencia',
      },
      'review-told-variable': {
        'pt-BR': 'A mensagem sem atendente livre, em “{block}”, está na variável “{name}”',
        en: 'The message when no agent is free, in “{block}”, stands in the variable “{name}”',
        es: 'El mensaje sin agentes libres, en «{block}», está en la variable «{name}»',
      },
      'review-words': {
        'pt-BR': 'Não se reconhece em “{block}” se o texto avisa que não há atendente livre',
        en: 'Whether the text in “{block}” tells that no agent is free is not recognised',
        es: 'No se reconoce en «{block}» si el texto avisa de que no hay agentes libres',
      },
      'review-weak': {
        'pt-BR':
          'O único canal que “{block}” dá sem atendente livre precisa ser conferido: {value}',
        en: 'The only channel that “{block}” names with no agent free has to be looked at: {value}',
        es: 'El único canal que «{block}» da sin agentes libres debe revisarse: {value}',
      },
      'review-callback': {
        'pt-BR': 'Sem atendente livre, “{block}” promete um retorno em vez de dar outro canal',
        en: 'With no agent free “{block}” promises a call back instead of naming another channel',
        es: 'Sin agentes libres, «{block}» promete un retorno en lugar de dar otro canal',
      },
      'review-variable': {
        'pt-BR': 'Se há outro canal em “{block}”, ele está na variável “{name}”',
        en: 'If “{block}” names another channel, it stands in the variable “{name}”',
        es: 'Si «{block}» da otro canal, está en la variable «{name}»',
      },
      'review-other-bot': {
        'pt-BR': 'Sem atendente livre, outro serviço do roteador continua a resposta ({name})',
        en: 'With no agent free another service of the router goes on with the answer ({name})',
        es: 'Sin agentes libres, otro servicio del enrutador continúa la respuesta ({name})',
      },
      'review-media': {
        'pt-BR':
          'Sem atendente livre, “{block}” mostra uma imagem, um áudio ou um conteúdo dinâmico',
        en: 'With no agent free “{block}” shows a picture, a voice or dynamic content',
        es: 'Sin agentes libres, «{block}» muestra una imagen, un audio o un contenido dinámico',
      },
      'review-target': {
        'pt-BR': 'Sem atendente livre, só uma variável diz para onde “{block}” leva ({name})',
        en: 'With no agent free only a variable tells where “{block}” leads ({name})',
        es: 'Sin agentes libres, solo una variable dice adónde lleva «{block}» ({name})',
      },
      'review-unclear': {
        'pt-BR': 'Não se sabe o que “{block}” faz quando não há atendente livre (“{name}”)',
        en: 'What “{block}” does when no agent is free is not known (“{name}”)',
        es: 'No se sabe qué hace «{block}» cuando no hay agentes libres («{name}»)',
      },
      'review-untried': {
        'pt-BR':
          'Um caminho sem consulta de atendentes leva a “{block}”, mas nenhuma conversa o percorreu',
        en: 'A path without a look for agents leads to “{block}”, but no conversation was found to take it',
        es: 'Un camino sin consulta de agentes lleva a «{block}», pero ninguna conversación lo recorrió',
      },
      'not-applicable': noHandover,
    },
    why: {
      'pt-BR':
        'Enquanto a conversa está no atendimento, o bot se cala: sem atendente livre, o usuário espera sem resposta. A espera deve ser curta, ou outro canal deve ser oferecido.',
      en: 'While a conversation is with the desk the bot is silent: with no agent free the user waits without an answer. The wait should be short, or another channel be offered.',
      es: 'Mientras la conversación está en la atención el bot calla: sin agentes libres, el usuario espera sin respuesta. La espera debe ser corta, o debe ofrecerse otro canal.',
    },
    questions: {
      'review-told-variable': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O texto que “{name}” põe no bloco “{block}” diz que não há atendente livre agora?',
        en: 'Does the text that “{name}” puts into block “{block}” say that no agent is free now?',
        es: '¿El texto que «{name}» pone en el bloque «{block}» dice que no hay agentes libres ahora?',
      },
      'review-words': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'No bloco “{block}”, o texto “{words}” diz ao usuário que não há atendente livre agora?',
        en: 'In block “{block}”, does the text “{words}” tell the user that no agent is free now?',
        es: 'En el bloque «{block}», ¿el texto «{words}» le dice al usuario que no hay agentes libres ahora?',
      },
      'review-weak': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Quem usa “{value}”, mostrado no bloco “{block}” sem atendente livre, chega a uma pessoa que responde?',
        en: 'Does somebody who uses “{value}”, shown in block “{block}” with no agent free, reach a person who answers?',
        es: 'Quien usa «{value}», mostrado en el bloque «{block}» sin agentes libres, ¿llega a una persona que responde?',
      },
      'review-callback': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'Alguém da equipe de fato procura depois quem lê no bloco “{block}”: “{words}”?',
        en: 'Does somebody of the team really get back to those who read in block “{block}”: “{words}”?',
        es: '¿Alguien del equipo contacta de verdad después a quien lee en el bloque «{block}»: «{words}»?',
      },
      'review-variable': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O valor de “{name}”, mostrado no bloco “{block}”, dá um telefone, e-mail ou formulário de contato?',
        en: 'Does the value of “{name}”, shown in block “{block}”, name a phone, an e-mail address or a contact form?',
        es: '¿El valor de «{name}», mostrado en el bloque «{block}», da un teléfono, correo o formulario de contacto?',
      },
      'review-other-bot': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O serviço “{name}”, para onde o bloco “{block}” leva sem atendente livre, diz por onde mais se chega a uma pessoa?',
        en: 'Does the service “{name}”, where block “{block}” leads with no agent free, say how else to reach a person?',
        es: '¿El servicio «{name}», adonde lleva el bloque «{block}» sin agentes libres, dice por dónde más se llega a una persona?',
      },
      'review-media': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O que o bloco “{block}” mostra sem atendente livre (imagem, áudio ou conteúdo dinâmico) diz por onde mais se chega a uma pessoa?',
        en: 'Does what block “{block}” shows with no agent free (picture, voice or dynamic content) say how else to reach a person?',
        es: '¿Lo que el bloque «{block}» muestra sin agentes libres (imagen, audio o contenido dinámico) dice por dónde más se llega a una persona?',
      },
      'review-target': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O bloco para onde “{name}” leva a partir de “{block}” diz por onde mais se chega a uma pessoa?',
        en: 'Does the block where “{name}” leads from “{block}” say how else to reach a person?',
        es: '¿El bloque adonde lleva «{name}» desde «{block}» dice por dónde más se llega a una persona?',
      },
      'review-unclear': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Quando “{name}” diz, no bloco “{block}”, que não há atendente livre, o usuário é avisado e recebe outro canal?',
        en: 'When “{name}” says in block “{block}” that no agent is free, is the user told so and given another channel?',
        es: 'Cuando «{name}» dice, en el bloque «{block}», que no hay agentes libres, ¿se avisa al usuario y se le da otro canal?',
      },
      'review-untried': {
        yes: 'fail',
        no: 'pass',
        'pt-BR':
          'Alguém chega ao bloco “{block}” sem que se verifique antes se há atendente livre?',
        en: 'Does anybody reach block “{block}” without a look for free agents first?',
        es: '¿Alguien llega al bloque «{block}» sin que antes se verifique si hay agentes libres?',
      },
    },
    fix: {
      'pt-BR': [
        'Antes do bloco de atendimento, consulte os atendentes (comando “/attendants” ou “/teams/agents-online”); nos blocos novos, ative a saída “nenhum atendente disponível”.',
        'Saída “nenhum atendente”: um bloco que diz isso e dá telefone, e-mail ou formulário de contato.',
        'Só “tente mais tarde” não basta; se pedir os dados do usuário, faça-os chegar a quem retorna.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Before the attendance block, ask for the agents (command “/attendants” or “/teams/agents-online”); on newer blocks switch on the exit “no agent available”.',
        'Exit “no agent”: a block that says so and names a phone number, an e-mail address or a contact form.',
        '“Try again later” alone is not enough; where it asks for the user’s data, see that they reach whoever calls back.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Antes del bloque de atención, consulte los agentes (comando «/attendants» o «/teams/agents-online»); en los bloques nuevos, active la salida «ningún agente disponible».',
        'Salida «ningún agente»: un bloque que lo diga y dé un teléfono, correo o formulario de contacto.',
        'Solo «intente más tarde» no basta; si pide los datos del usuario, haga que lleguen a quien retorna.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: [
    'graphFacts',
    'exploration',
    'serviceChecks',
    'contacts',
    'referrals',
    'surroundings',
    'answers',
  ],
  audit({ answers, exploration, serviceChecks, ...sources }) {
    const { graphFacts } = sources;
    if (reachableDesks(graphFacts).length === 0)
      return { outcome: 'not-applicable', variant: 'not-applicable' };
    const agents = askedBranches(graphFacts, serviceChecks, 'agents');
    // A look at the queue alone tells as well that nobody is free.
    const { closed, unclear } =
      agents.checks.length > 0 ? agents : askedBranches(graphFacts, serviceChecks, 'queue');
    const judged = [
      ...closed.flatMap((branch): Judgement[] => [
        asTold(judgeTold(graphFacts, branch, 'agents')),
        asChannel(judgeChannel(sources, branch)),
      ]),
      ...unclear.map((check) => unclearJudgement(graphFacts, check)),
    ];
    const found = joinJudgements(judged, answers);
    if (found?.outcome === 'fail') return found;
    const bare = unchecked(graphFacts, exploration, serviceChecks);
    // Where nothing was judged there is no sure check, and a hand-over without one.
    return bare ?? found!;
  },
});

function asTold(judgement: Judgement): Judgement {
  return judgement.variant === 'review-variable'
    ? { ...judgement, variant: 'review-told-variable' }
    : judgement;
}

function asChannel(judgement: Judgement): Judgement {
  return judgement.outcome === 'fail' ? { ...judgement, variant: 'fail-no-channel' } : judgement;
}

/** Hand-overs before which nobody looks for an agent; whether the Desk sends such users on is not in the flow. */
function unchecked(
  facts: FlowFacts,
  exploration: Exploration,
  checks: readonly ServiceCheck[],
): AuditProduct | null {
  const asking = checks.filter(({ asks }) => asks !== 'hours');
  const sure = new Set(asking.filter(({ isSure }) => isSure).map(({ at }) => at));
  const desks = unguarded(facts, sure);
  if (desks.length === 0) return null;
  const { blocks } = facts.graph;
  const doubtful = asking.find(({ isSure }) => !isSure);
  if (doubtful !== undefined) {
    const all = new Set(asking.map(({ at }) => at));
    if (unguarded(facts, all).length === 0)
      return {
        outcome: 'review',
        variant: 'review-unclear',
        blocks: [blocks[doubtful.at]!.id],
        subject: doubtful.name,
        params: { name: doubtful.name, block: blocks[doubtful.at]!.title },
      };
  }
  const bare = sure.size === 0 ? exploration : explore(facts, undefined, sure);
  const open = desks.filter((at) => bare.visits.has(at));
  const way = open.length === 0 ? null : conversationTo(facts, bare, open[0]!, 'avoids-check');
  if (way === null) {
    const { id, title } = blocks[desks[0]!]!;
    return { outcome: 'review', variant: 'review-untried', blocks: [id], params: { block: title } };
  }
  return {
    outcome: 'fail',
    variant: 'fail-unchecked',
    severity: 'medium',
    blocks: open.map((at) => blocks[at]!.id),
    evidence: [way],
  };
}
