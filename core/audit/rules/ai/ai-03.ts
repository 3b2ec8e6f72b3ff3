import type { Evidence, Turn } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { defineAudit, type AuditProduct } from '#core/audit/audit.ts';
import { isOpaqueTurn, openings, type Opening } from '#core/audit/detect/openings.ts';
import type { Said } from '#core/audit/detect/said.ts';
import { claimsToBeHuman, introducedName, saysItIsABot } from '#core/audit/lexicon/bot-words.ts';
import type { Span } from '#core/audit/lexicon/find-span.ts';

/** AI-03: the bot says that it is one and does not pass for a person (POLICY, The duty, 5; EU AI Act, article 50). */
export const ai03 = defineAudit({
  meta: {
    id: 'AI-03',
    group: 'ai',
    titles: {
      pass: {
        'pt-BR': 'Logo no começo o bot diz que é um robô, e em nenhum ponto se passa por gente',
        en: 'Right at the start the bot says that it is one, and nowhere does it pass for a person',
        es: 'Al comienzo el bot dice que es un robot, y en ningún punto se hace pasar por una persona',
      },
      fail: {
        'pt-BR': 'Quem conversa com a IA não fica sabendo, no começo, que não é uma pessoa',
        en: 'Whoever talks to the AI is not told at the start that it is no person',
        es: 'Quien conversa con la IA no se entera al comienzo de que no es una persona',
      },
      'fail-claims': {
        'pt-BR': 'O bot se passa por gente: “{quote}”',
        en: 'The bot passes for a person: “{quote}”',
        es: 'El bot se hace pasar por una persona: «{quote}»',
      },
      'fail-silent': {
        'pt-BR': 'O começo da conversa não diz que quem responde é um robô',
        en: 'The start of the conversation does not say that a bot answers',
        es: 'El comienzo de la conversación no dice que responde un robot',
      },
      'review-persona': {
        'pt-BR': 'O bot se apresenta como “{name}” sem dizer que é um robô',
        en: 'The bot introduces itself as “{name}” without saying that it is one',
        es: 'El bot se presenta como «{name}» sin decir que es un robot',
      },
      'review-late': {
        'pt-BR': 'O bot só diz que é um robô mais tarde, ou só em parte das conversas',
        en: 'The bot says that it is one only later, or only in some conversations',
        es: 'El bot solo dice más tarde que es un robot, o solo en algunas conversaciones',
      },
      'review-media': {
        'pt-BR':
          'O começo da conversa mostra imagem, áudio ou texto gerado em tempo de execução, que não pode ser lido aqui',
        en: 'The start of the conversation shows a picture, a voice or a text made at run time, which cannot be read here',
        es: 'El comienzo de la conversación muestra una imagen, un audio o un texto generado al ejecutarse, que no se puede leer aquí',
      },
      'not-applicable': {
        'pt-BR': 'O arquivo não tem uma conversa que comece com o bot',
        en: 'The file has no conversation that starts with the bot',
        es: 'El archivo no tiene una conversación que comience con el bot',
      },
    },
    why: {
      'pt-BR':
        'A política proíbe enganar sobre quem responde, e a lei europeia exige que se saiba que se fala com uma máquina. Quem sabe disso pede uma pessoa na hora certa.',
      en: 'The policy forbids misleading about who answers, and European law demands that people know when they talk to a machine. Whoever knows asks for a person in time.',
      es: 'La política prohíbe engañar sobre quién responde, y la ley europea exige que se sepa que se habla con una máquina. Quien lo sabe pide una persona a tiempo.',
    },
    questions: {
      'review-persona': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'Quem lê “{quote}”, no bloco “{block}”, percebe que “{name}” não é uma pessoa?',
        en: 'Does somebody who reads “{quote}”, in block “{block}”, see that “{name}” is no person?',
        es: 'Quien lee «{quote}», en el bloque «{block}», ¿se da cuenta de que «{name}» no es una persona?',
      },
      'review-late': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'A frase “{quote}”, no bloco “{block}”, aparece cedo o bastante para que ninguém tome o bot por uma pessoa?',
        en: 'Does “{quote}”, in block “{block}”, come early enough that nobody takes the bot for a person?',
        es: '¿La frase «{quote}», en el bloque «{block}», aparece lo bastante pronto para que nadie tome al bot por una persona?',
      },
      'review-media': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'O que o bloco “{block}” mostra diz ao usuário que quem responde é um robô?',
        en: 'Does what block “{block}” shows tell the user that a bot answers?',
        es: '¿Lo que muestra el bloque «{block}» le dice al usuario que responde un robot?',
      },
    },
    fix: {
      'pt-BR': [
        'No bloco de boas-vindas, apresente o bot pelo que é: “Sou a assistente virtual da loja”.',
        'Apague frases como “sou humano” ou “não sou um robô”.',
        'Se o bot tem nome próprio, ponha “assistente virtual” junto dele.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In the welcome block, introduce the bot as what it is: “I am the shop’s virtual assistant”.',
        'Delete sentences such as “I am human” or “I am not a robot”.',
        'If the bot has a name of its own, put “virtual assistant” next to it.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'En el bloque de bienvenida, presente al bot como lo que es: «Soy la asistente virtual de la tienda».',
        'Borre frases como «soy humano» o «no soy un robot».',
        'Si el bot tiene nombre propio, ponga «asistente virtual» junto a él.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'said', 'generative'],
  audit({ graphFacts, said, generative }) {
    const claim = firstSaying(graphFacts, said, claimsToBeHuman);
    if (claim !== null) {
      return {
        outcome: 'fail',
        variant: 'fail-claims',
        blocks: [claim.block],
        params: { quote: partOf(claim) },
        evidence: [claim],
      };
    }
    const { told, silent, isCut } = firstOpenings(graphFacts);
    if (silent.length > 0 || isCut) return notTold(graphFacts, said, generative.length > 0, silent);
    if (told === null) return { outcome: 'not-applicable', variant: 'not-applicable' };
    return { outcome: 'pass', variant: 'pass', evidence: [told.conversation] };
  },
});

/** Openings that are looked at. */
const mostOpenings = 100;

interface FirstOpenings {
  readonly told: Opening | null;
  /** Openings that do not tell; the last one is plain text, unless none is. */
  readonly silent: readonly Opening[];
  /** True when more were left to look at. */
  readonly isCut: boolean;
}

/** Looks at openings until one in plain text does not tell. Those in which the bot says nothing do not count. */
function firstOpenings(facts: FlowFacts): FirstOpenings {
  let told: Opening | null = null;
  const silent: Opening[] = [];
  let looked = 0;
  for (const opening of openings(facts, tells)) {
    const { turns } = opening.conversation;
    looked += 1;
    if (looked > mostOpenings) return { told, silent, isCut: true };
    if (!turns.some(({ from }) => from === 'bot')) continue;
    if (opening.told) {
      told ??= opening;
      continue;
    }
    silent.push(opening);
    if (!turns.some((turn) => isOpaqueTurn(turn))) break;
  }
  return { told, silent, isCut: false };
}

/** Whoever is handed over at once needs no such word. */
function tells(turn: Turn): boolean {
  if (turn.from === 'user') return false;
  if (turn.handover) return true;
  return [turn.text, ...turn.options].some((text) => saysItIsABot(text) !== null);
}

function notTold(
  facts: FlowFacts,
  said: readonly Said[],
  isGenerative: boolean,
  silent: readonly Opening[],
): AuditProduct {
  const shown = silent.slice(-1).map(({ conversation }) => conversation);
  const named = silent.find(({ conversation }) => personaIn(conversation.turns) !== null);
  const persona = named === undefined ? null : personaIn(named.conversation.turns);
  if (named !== undefined && persona !== null) {
    const params = { name: persona.name, quote: partOf(persona) };
    const evidence = [named.conversation, quoteOf(persona)];
    return asked('review-persona', facts, persona.block, params, evidence);
  }
  const elsewhere = firstSaying(facts, said, saysItIsABot);
  if (elsewhere !== null) {
    const params = { quote: partOf(elsewhere) };
    return asked('review-late', facts, elsewhere.block, params, [...shown, elsewhere]);
  }
  const opaque = shown[0]?.turns.find((turn) => isOpaqueTurn(turn));
  if (opaque?.from === 'bot') return asked('review-media', facts, opaque.block, {}, shown);
  // A menu of numbers deceives nobody: what a model writes could come from a person.
  if (isGenerative) return { outcome: 'fail', variant: 'fail', evidence: shown };
  return { outcome: 'fail', variant: 'fail-silent', severity: 'low', evidence: shown };
}

type Quote = Extract<Evidence, { kind: 'quote' }>;

/** The first text of a reachable block in which something is said, quoted. What an agent's block says, people say. */
function firstSaying(
  facts: FlowFacts,
  said: readonly Said[],
  find: (text: string) => Span | null,
): Quote | null {
  for (const [at, { id }] of facts.graph.blocks.entries()) {
    if (!facts.reachable.has(at) || facts.handovers.has(at)) continue;
    for (const text of said[at]!.texts) {
      const span = find(text);
      if (span !== null) return { kind: 'quote', block: id, text, ...span };
    }
  }
  return null;
}

function personaIn(turns: readonly Turn[]): (Quote & { readonly name: string }) | null {
  for (const turn of turns) {
    const found = turn.from === 'bot' ? introducedName(turn.text) : null;
    if (found !== null && turn.from === 'bot')
      return { kind: 'quote', block: turn.block, text: turn.text, ...found };
  }
  return null;
}

function quoteOf({ kind, block, text, start, end }: Quote): Quote {
  return { kind, block, text, start, end };
}

function partOf({ text, start, end }: Quote): string {
  return text.slice(start ?? 0, end ?? undefined);
}

function asked(
  variant: string,
  { graph }: FlowFacts,
  block: string,
  params: Record<string, string>,
  evidence: readonly Evidence[],
): AuditProduct {
  const { title } = graph.blocks[graph.indexOf.get(block)!]!;
  return {
    outcome: 'review',
    variant,
    blocks: [block],
    params: { ...params, block: title },
    evidence,
  };
}
