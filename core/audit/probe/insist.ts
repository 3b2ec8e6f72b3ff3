import type { BlockId } from '#core/model/flow.ts';
import type { Conversation } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { exchangesUntil, joinExchanges } from '#core/flow/simulate/explore.ts';
import { typeAgain } from './probe-conversation.ts';
import { typeOnce, type ProbeRow } from './run-probe.ts';

/**
 * The conversation in which a user asks for a person twice in a row and gets nowhere; null when the second request is
 * heard after all, or might be.
 */
export function lostTwice(
  facts: FlowFacts,
  row: ProbeRow,
  text: string,
  telling: ReadonlySet<BlockId>,
): Conversation | null {
  const first = typeAgain(facts, row.standing.session, text, row.way(text).shown);
  const { session } = first.reply;
  const way = typeOnce(facts, session, text, telling);
  if (way.result !== 'nothing' && way.result !== 'refused') return null;
  const second = typeAgain(facts, session, text, way.shown);
  return joinExchanges([...exchangesUntil(row.standing.before), first, second], 'loses-request');
}
