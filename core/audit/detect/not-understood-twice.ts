import type { BlockId } from '#core/model/flow.ts';
import type { Assumption, Conversation } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { branches } from '#core/flow/simulate/branches.ts';
import { unmatchedText } from '#core/flow/simulate/candidate-messages.ts';
import { exchangesUntil, joinExchanges } from '#core/flow/simulate/explore.ts';
import { likelyOf } from '#core/flow/simulate/likely-reply.ts';
import type { Reply, Session } from '#core/flow/simulate/reply.ts';
import type { Message } from '#core/flow/simulate/message.ts';
import { typeAgain, type Exchange } from '../probe/probe-conversation.ts';
import type { ProbeRow } from '../probe/run-probe.ts';
import { helpIn, misunderstanding, type Help } from './misunderstanding.ts';
import { outsideResult } from './ways.ts';

/** What a block does with a text that no author foresaw, typed twice. */
export interface Unforeseen {
  readonly at: number;
  readonly block: BlockId;
  /** `helped` at the latest the second time, whatever scripts say; `open` when that or unreadable content decides. */
  readonly result: 'helped' | 'open' | 'unhelped';
  /** True when the bot shows nothing at all. */
  readonly isSilent: boolean;
  readonly conversation: () => Conversation;
  /** What an open result hangs on: a script's result, or the block that shows what cannot be read. */
  readonly hangsOn: Assumption | null;
}

/** Ways of the second text that are looked at. */
const branchBudget = 6;

const unmatched: Message = { text: unmatchedText, kind: 'text' };

interface Attempt {
  readonly help: Help;
  /** The first reply and, where that was no help, the second. */
  readonly ways: readonly Reply[];
}

/** Types something meaningless at a place; null when the bot takes any text there, as for a name. */
export function unforeseenAt(facts: FlowFacts, row: ProbeRow): Unforeseen | null {
  const { at, standing } = row;
  const failed = likelyOf(row.way(unmatchedText).replies).filter(
    (reply) => misunderstanding(facts, at, reply) !== null,
  );
  if (failed.length === 0) return null;
  const tried = new Set<string>();
  const attempts = failed.flatMap((way): Attempt[] => {
    const help = helpIn(facts, way);
    if (help === 'helped') return [{ help, ways: [way] }];
    // Ways that were no help and end at one place go on alike.
    const place = `${help} ${String(way.session.at)}`;
    if (tried.has(place)) return [];
    tried.add(place);
    const seconds = [...branches(facts, way.session, unmatched, branchBudget)];
    return likelyOf(seconds).map((second) => ({
      help: helpIn(facts, second),
      ways: [way, second],
    }));
  });
  const all = (help: Help): boolean => attempts.every((one) => one.help === help);
  const result = all('helped') ? 'helped' : all('unhelped') ? 'unhelped' : 'open';
  const shown = attempts.find((one) => one.help !== 'helped') ?? attempts[0]!;
  const answers = shown.ways.flatMap((reply) => reply.assumptions);
  return {
    at,
    block: facts.graph.blocks[at]!.id,
    result,
    isSilent: shown.ways.every((reply) => reply.turns.length === 0),
    conversation: () =>
      joinExchanges(
        [...exchangesUntil(standing.before), ...typed(facts, standing.session, shown.ways)],
        result === 'helped' ? 'is-told' : 'is-silent',
      ),
    hangsOn: result === 'open' ? outsideResult(answers) : null,
  };
}

/** The same text typed once for each way, with what the bot then really says. */
function typed(facts: FlowFacts, session: Session, ways: readonly Reply[]): readonly Exchange[] {
  const exchanges: Exchange[] = [];
  let at = session;
  for (const way of ways) {
    const exchange = typeAgain(facts, at, unmatchedText, way);
    exchanges.push(exchange);
    at = exchange.reply.session;
  }
  return exchanges;
}
