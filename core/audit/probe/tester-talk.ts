import type { BlockId } from '#core/model/flow.ts';
import type { Assumption, Conversation } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { joinExchanges } from '#core/flow/simulate/explore.ts';
import { likelyOf } from '#core/flow/simulate/likely-reply.ts';
import type { Reply, Session } from '#core/flow/simulate/reply.ts';
import { newSession } from '#core/flow/simulate/run-message.ts';
import type { ProbeLanguage } from './phrase.ts';
import { typeAgain, type Exchange } from './probe-conversation.ts';
import { isOpenWay, typeOnce } from './run-probe.ts';

/**
 * What a tester of WhatsApp writes, in our words: a long opening that says who writes and asks for a contact, then
 * the plain request, then the request again (RULES TST-01).
 */
export const testerLines: Readonly<Record<ProbeLanguage, readonly [string, string, string]>> = {
  pt: [
    'Bom dia, escrevo em nome do WhatsApp. Estamos avaliando a qualidade do atendimento das empresas que usam a plataforma e queremos saber como um cliente consegue falar com uma pessoa da sua equipe por este número. Pode nos informar um contato, por exemplo telefone, e-mail ou formulário? Agradecemos a resposta nas próximas 24 horas.',
    'falar com um humano',
    'quero falar com um humano',
  ],
  es: [
    'Buenos días, escribo en nombre de WhatsApp. Estamos evaluando la calidad de la atención de las empresas que usan la plataforma y queremos saber cómo un cliente logra hablar con una persona de su equipo por este número. ¿Nos puede indicar un contacto, por ejemplo teléfono, correo o formulario? Agradecemos su respuesta en las próximas 24 horas.',
    'hablar con un humano',
    'quiero hablar con un humano',
  ],
  en: [
    'Good morning, I am writing on behalf of WhatsApp. We are reviewing the quality of service of the businesses on the platform and would like to know how a customer can reach a person of your team on this number. Could you give us a contact, such as a phone number, an e-mail address or a form? We would appreciate your answer within 24 hours.',
    'talk to a human',
    'I want to talk to a human',
  ],
};

/** What becomes of a tester. */
export interface TesterTalk {
  /** `answered`: handed over or told how, whatever scripts say; `lost`: in no way; `open`: it depends. */
  readonly result: 'answered' | 'open' | 'lost';
  readonly conversation: Conversation;
  /** How many of the lines it took. */
  readonly lines: number;
  /** What an open result hangs on. */
  readonly hinge: Assumption | null;
}

/** Places after one line that are gone on from. */
const mostEnds = 4;

/** A conversation of a tester with a flow that has a start. */
export function talkAsTester(
  facts: FlowFacts,
  language: ProbeLanguage,
  telling: ReadonlySet<BlockId>,
): TesterTalk {
  const lines = testerLines[language];
  const { result, exchanges, hinge } = step(newSession(facts), 0);
  const proves = result === 'answered' ? 'is-answered' : 'loses-request';
  return {
    result,
    conversation: joinExchanges(exchanges, proves),
    lines: exchanges.length,
    hinge,
  };

  function step(session: Session, at: number): Step {
    const text = lines[at]!;
    const way = typeOnce(facts, session, text, telling);
    const typed = (reply: Reply): Exchange => typeAgain(facts, session, text, reply);
    const own = { exchanges: [typed(way.shown)], hinge: way.hinge };
    if (way.result === 'person' || way.result === 'offer') return { result: 'answered', ...own };
    if (at === lines.length - 1) return { result: isOpenWay(way) ? 'open' : 'lost', ...own };
    const next = ends(way.replies).map((reply): Step => {
      const first = typed(reply);
      const then = step(first.reply.session, at + 1);
      return { ...then, exchanges: [first, ...then.exchanges] };
    });
    const [one] = next;
    if (one === undefined) return { result: 'open', ...own };
    if (next.every(({ result }) => result === 'answered')) return one;
    if (next.every(({ result }) => result === 'lost') && !isOpenWay(way)) return one;
    const other = next.find(({ result }) => result !== 'answered') ?? one;
    return { ...other, result: 'open', hinge: way.hinge ?? other.hinge };
  }
}

interface Step {
  readonly result: TesterTalk['result'];
  readonly exchanges: readonly Exchange[];
  readonly hinge: Assumption | null;
}

/** One likely way for each place where the user can stand afterwards. */
function ends(replies: readonly Reply[]): readonly Reply[] {
  const byPlace = new Map<number, Reply>();
  for (const reply of likelyOf(replies)) {
    if (!byPlace.has(reply.session.at)) byPlace.set(reply.session.at, reply);
  }
  return [...byPlace.values()].slice(0, mostEnds);
}
