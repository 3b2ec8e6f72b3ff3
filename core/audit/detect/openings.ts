import type { Conversation, Turn } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { branches } from '#core/flow/simulate/branches.ts';
import { candidateMessages, openingText } from '#core/flow/simulate/candidate-messages.ts';
import { joinExchanges } from '#core/flow/simulate/explore.ts';
import { isLikely } from '#core/flow/simulate/likely-reply.ts';
import type { Reply, Session } from '#core/flow/simulate/reply.ts';
import { newSession } from '#core/flow/simulate/run-message.ts';
import type { Message } from '#core/flow/simulate/message.ts';

/** A beginning of a conversation. */
export interface Opening {
  /** True when the bot told in it what was looked for. */
  readonly told: boolean;
  readonly conversation: Conversation;
}

/** Ways of one message that are looked at; openings branch little. */
const branchBudget = 24;

/**
 * Every likely beginning of a conversation, likeliest first: one exchange where the bot already tells or nothing more
 * comes, else two (RULES DIS-01, AI-03: the first two turns). Made as they are asked for: there may be thousands.
 */
export function* openings(facts: FlowFacts, tells: (turn: Turn) => boolean): Generator<Opening> {
  if (facts.graph.root < 0) return;
  const tellsIn = (reply: Reply): boolean => reply.turns.some((turn) => tells(turn));
  const proof = (told: boolean): Conversation['proves'] => (told ? 'is-told' : 'is-silent');
  const hello: Message = { text: openingText, kind: 'text' };
  for (const first of likely(facts, newSession(facts), hello)) {
    const one = [{ message: hello, reply: first }];
    const told = tellsIn(first);
    if (told || (first.ending !== 'waits' && first.ending !== 'restarted')) {
      yield { told, conversation: joinExchanges(one, proof(told)) };
      continue;
    }
    for (const message of candidateMessages(facts, first.session.at)) {
      for (const reply of likely(facts, first.session, message)) {
        const later = tellsIn(reply);
        const conversation = joinExchanges([...one, { message, reply }], proof(later));
        yield { told: later, conversation };
      }
    }
  }
}

function* likely(facts: FlowFacts, session: Session, message: Message): Generator<Reply> {
  for (const reply of branches(facts, session, message, branchBudget))
    if (isLikely(reply)) yield reply;
}

/**
 * True for a line of the bot whose words the file does not hold: a picture, a voice, a text made at run time. What the
 * user said or is called is no word of the bot.
 */
export function isOpaqueTurn(turn: Turn): boolean {
  return (
    turn.from === 'bot' &&
    !turn.handover &&
    turn.options.length === 0 &&
    (turn.text === '' || /^\{\{(?!(?:contact|input|calendar|state)\.)[^{}]+\}\}$/i.test(turn.text))
  );
}
