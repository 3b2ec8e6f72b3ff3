import type { Conversation } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { Replayer } from '#core/flow/simulate/branches.ts';
import { exchangesUntil, joinExchanges } from '#core/flow/simulate/explore.ts';
import type { Reply, Session } from '#core/flow/simulate/reply.ts';
import { runMessage } from '#core/flow/simulate/run-message.ts';
import type { Message } from '#core/flow/simulate/message.ts';
import type { ProbeRow } from './run-probe.ts';

/** A message and what it led to. */
export interface Exchange {
  readonly message: Message;
  readonly reply: Reply;
}

/** What a user types at a place, going the way of a known reply: the same answers to what nobody can know. */
export function typeAgain(
  facts: FlowFacts,
  session: Session,
  text: string,
  way: Pick<Reply, 'assumptions'>,
): Exchange {
  const message: Message = { text, kind: 'text' };
  const reply = runMessage(facts, session, message, new Replayer(way.assumptions).oracle);
  return { message, reply };
}

/** The conversation of one cell of the matrix: how the user came to the block, the phrase, and what it led to. */
export function cellConversation(
  facts: FlowFacts,
  row: ProbeRow,
  text: string,
  proves: Conversation['proves'],
): Conversation {
  const exchange = typeAgain(facts, row.standing.session, text, row.way(text).shown);
  return joinExchanges([...exchangesUntil(row.standing.before), exchange], proves);
}
