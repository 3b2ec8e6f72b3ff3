import type { BlockId } from '#core/model/flow.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { AlikeReplies, TestResults } from '#core/flow/simulate/alike-messages.ts';
import type { Exploration, Standing } from '#core/flow/simulate/explore.ts';
import { likelyOf } from '#core/flow/simulate/likely-reply.ts';
import type { Reply, Session } from '#core/flow/simulate/reply.ts';
import type { Message } from '#core/flow/simulate/message.ts';
import type { Contact } from '../detect/contact.ts';
import { judgeReplies, tellingBlocks, type Judgement } from './judge-replies.ts';
import type { ProbePhrase } from './phrase.ts';

/** What texts that the bot cannot tell apart lead to. */
export interface ProbeWay extends Judgement {
  /** Every way it can go, within the budget; where the bot repeats the user's words they hold none. */
  readonly replies: readonly Reply[];
  /** Blocks in which the user can stand afterwards, unlikely ways left out. */
  readonly ends: ReadonlySet<number>;
}

/** One waiting block, where anything can be typed. */
export interface ProbeRow {
  readonly at: number;
  readonly block: BlockId;
  readonly title: string;
  /** How the user came to stand there. */
  readonly standing: Standing;
  /** What a text leads to there; texts that the bot cannot tell apart share one object. Computed when first asked for. */
  readonly way: (text: string) => ProbeWay;
  /** Every way of a message that need not be a text. */
  readonly replies: (message: Message) => readonly Reply[];
}

/** Every way of asking for a person, at every waiting block. */
export interface Probe {
  readonly phrases: readonly ProbePhrase[];
  /** In flow order. */
  readonly rows: readonly ProbeRow[];
  /** Waiting blocks that no conversation was found for; nothing was typed there. */
  readonly untried: readonly BlockId[];
}

/** Ways of one text that are looked at. */
const branchBudget = 16;

/** A phrase that the bot only repeats is no offer of the bot's. */
const withoutEcho = { budget: branchBudget, repeats: () => '' } as const;

/** True when there may be more ways than were looked at. */
export function hasMoreWays({ replies }: ProbeWay): boolean {
  return replies.length >= branchBudget;
}

/** True when something unknown decides, or might in a way that was not looked at. */
export function isOpenWay(way: ProbeWay): boolean {
  return way.result === 'possible' || hasMoreWays(way);
}

/** What one text leads to where a user stands. */
export function typeOnce(
  facts: FlowFacts,
  session: Session,
  text: string,
  telling: ReadonlySet<BlockId>,
): ProbeWay {
  const replies = new AlikeReplies(facts, session, withoutEcho).to({ text, kind: 'text' });
  return wayOf(replies, telling);
}

function wayOf(replies: readonly Reply[], telling: ReadonlySet<BlockId>): ProbeWay {
  const ends = new Set(likelyOf(replies).map(({ session }) => session.at));
  return { ...judgeReplies(replies, telling), replies, ends };
}

/** Rows for every block that a conversation was found to wait in. */
export function runProbe(
  facts: FlowFacts,
  exploration: Exploration,
  contacts: readonly Contact[],
  phrases: readonly ProbePhrase[],
): Probe {
  const { graph, reachable, handovers } = facts;
  const telling = tellingBlocks(facts, contacts);
  const results = new TestResults();
  const rows: ProbeRow[] = [];
  const untried: BlockId[] = [];
  for (const [at, block] of graph.blocks.entries()) {
    if (!reachable.has(at) || block.input.bypass || handovers.has(at)) continue;
    const standing = exploration.standings.get(at);
    if (standing === undefined) {
      untried.push(block.id);
      continue;
    }
    const alike = new AlikeReplies(facts, standing.session, withoutEcho, results);
    const { id, title } = block;
    rows.push({ at, block: id, title, standing, ...typingAt(alike, telling) });
  }
  return { phrases, rows, untried };
}

/** Types at one place; each way is judged once. */
function typingAt(
  alike: AlikeReplies,
  telling: ReadonlySet<BlockId>,
): Pick<ProbeRow, 'way' | 'replies'> {
  const ways = new Map<readonly Reply[], ProbeWay>();
  const known = new Map<string, ProbeWay>();
  const way = (text: string): ProbeWay => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const replies = alike.to({ text, kind: 'text' });
    const judged = ways.get(replies) ?? wayOf(replies, telling);
    ways.set(replies, judged);
    known.set(text, judged);
    return judged;
  };
  return { way, replies: (message) => alike.to(message) };
}
