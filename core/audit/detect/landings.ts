import type { BlockId } from '#core/model/flow.ts';
import type { Conversation } from '#core/model/finding.ts';
import { canReach } from '#core/flow/facts/can-reach.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { idsOf, surelyReaches } from '#core/flow/facts/surely-reaches.ts';
import { branches } from '#core/flow/simulate/branches.ts';
import { joinExchanges } from '#core/flow/simulate/explore.ts';
import type { Reply } from '#core/flow/simulate/reply.ts';
import { newSession } from '#core/flow/simulate/run-message.ts';
import type { Message } from '#core/flow/simulate/message.ts';
import type { Goals } from './goals.ts';

/** Where a first message of a conversation leads, and whether a person can be had from there. */
export interface Landing {
  readonly way: 'sure' | 'possible' | 'none';
  /** The block in which the user comes to stand. */
  readonly block: { readonly id: BlockId; readonly title: string };
  readonly conversation: Conversation;
  /** For `none`: the reachable blocks from which no way leads to a person. */
  readonly closed: readonly BlockId[];
}

/** Ways of one message that are looked at. */
const branchBudget = 16;

/** Types each text as the first message of a conversation with a flow that has a start. */
export function landingsOf(
  facts: FlowFacts,
  goals: Goals,
  texts: readonly string[],
): ReadonlyMap<string, Landing> {
  const { graph, reachable, services } = facts;
  if (texts.length === 0) return new Map();
  const sure = surelyReaches(graph, goals.sure, services);
  const possible = canReach(graph, goals.possible);
  const closed = idsOf(graph, new Set([...reachable].filter((at) => !possible.has(at))));
  return new Map(texts.map((text) => [text, landing(text)]));

  function landing(text: string): Landing {
    const message: Message = { text, kind: 'text' };
    const replies = [...branches(facts, newSession(facts), message, branchBudget)].map((reply) => ({
      reply,
      way: wayOf(reply),
    }));
    const ways = new Set(replies.map((one) => one.way));
    // Only what holds for every way of the message is said; with the budget used up some were not seen.
    const isSeen = replies.length < branchBudget && ways.size === 1;
    const worst = replies.find((one) => one.way !== 'sure') ?? replies[0]!;
    const way = isSeen ? worst.way : 'possible';
    const { at } = worst.reply.session;
    return {
      way,
      block: { id: graph.blocks[at]!.id, title: graph.blocks[at]!.title },
      conversation: joinExchanges(
        [{ message, reply: worst.reply }],
        way === 'sure' ? 'reaches-person' : 'reaches-block',
      ),
      closed: way === 'none' ? closed : [],
    };
  }

  function wayOf({ ending, path, session, redirects }: Reply): Landing['way'] {
    const entered = path.map((id) => graph.indexOf.get(id) ?? -1);
    if (ending === 'handed-over' || entered.some((at) => goals.sure.has(at))) return 'sure';
    if (ending === 'lost' || ending === 'limit' || redirects.length > 0) return 'possible';
    if (entered.some((at) => goals.possible.has(at))) return 'possible';
    if (sure.has(session.at)) return 'sure';
    return possible.has(session.at) ? 'possible' : 'none';
  }
}
