import type { Conversation } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { reversePostOrder } from '#core/flow/graph/reverse-post-order.ts';
import { branches } from '#core/flow/simulate/branches.ts';
import { exchangesUntil, joinExchanges, type Exploration } from '#core/flow/simulate/explore.ts';
import type { Reply, Session } from '#core/flow/simulate/reply.ts';
import type { Message } from '#core/flow/simulate/message.ts';

/** Ends of waits in a row: the engine itself stops at fifty in one block (FLOW.md 5.5). */
const mostSilences = 50;

/** One message of a conversation and what it led to. */
type Spoken = Parameters<typeof joinExchanges>[0][number];

/** A block whose wait ends by itself, and until when a user may have been silent by then. */
export interface Silence {
  readonly at: number;
  /** Minutes since the user's last message, at the most; infinity where a time is not readable. */
  readonly longest: number;
}

/** What silence leads to in one conversation. */
export interface Silenced {
  /** Block whose wait ended. */
  readonly at: number;
  /** Minutes since the user's last message. */
  readonly minutes: number;
  readonly reply: Reply;
  readonly conversation: () => Conversation;
}

/**
 * Every reachable block whose wait ends by itself, with the longest silence that can lead to its end: one wait may
 * follow another without a word from the user. Blocks that silence can turn in are each counted once; how often it
 * really turns, the simulator shows.
 */
export function silencesOf({ graph, reachable }: FlowFacts): readonly Silence[] {
  const { blocks } = graph;
  const minutes = (at: number): number => {
    const { expires, expiresAfter } = blocks[at]!.input;
    return expires ? (expiresAfter ?? Infinity) : 0;
  };
  const ending = [...reachable].filter((at) => blocks[at]!.input.expires).sort((a, b) => a - b);
  if (ending.length === 0) return [];
  const next = blocks.map((block, at) => {
    const { bypass, conditions, expires } = block.input;
    const goesOn = reachable.has(at) && (bypass || expires || conditions.length > 0);
    return goesOn
      ? graph.edges[at]!.flatMap(({ to, feasible }) =>
          to === null || feasible.empty === 'never' ? [] : [to],
        )
      : [];
  });
  const { circleOf, circles } = circlesOf(next);
  // Circles come in the order in which silence passes them, so each is settled before what it leads to.
  const before = circles.map(() => 0);
  const until = circles.map((circle, at) => {
    const total = before[at]! + circle.reduce((sum, one) => sum + minutes(one), 0);
    for (const one of circle) {
      for (const to of next[one]!) {
        const other = circleOf[to]!;
        if (other !== at) before[other] = Math.max(before[other]!, total);
      }
    }
    return total;
  });
  return ending.map((at) => ({ at, longest: until[circleOf[at]!]! }));
}

/** Sets of blocks that lead to each other, or one block each, every set before those it leads to (Kosaraju). */
function circlesOf(next: readonly (readonly number[])[]): {
  circleOf: readonly number[];
  circles: readonly (readonly number[])[];
} {
  const count = next.length;
  const all = next.map((_, at) => at);
  const order = reversePostOrder(count + 1, count, (at) => next[at] ?? all);
  const previous: number[][] = next.map(() => []);
  for (const [at, own] of next.entries()) for (const to of own) previous[to]!.push(at);
  const circleOf: number[] = next.map(() => -1);
  const circles: number[][] = [];
  for (const start of order) {
    if (start === count || circleOf[start] !== -1) continue;
    const circle: number[] = [];
    const stack = [start];
    circleOf[start] = circles.length;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      circle.push(at);
      for (const from of previous[at]!) {
        if (circleOf[from] !== -1) continue;
        circleOf[from] = circles.length;
        stack.push(from);
      }
    }
    circles.push(circle);
  }
  return { circleOf, circles };
}

/** Messages run over all conversations; a flow has few blocks that expire. */
const mostRuns = 2_000;

/** Ways of one silence that are looked at; the first is followed. */
const branchBudget = 8;

/** Stays silent in every conversation that was found to wait in a block whose wait ends by itself. */
export function* stayingSilent(facts: FlowFacts, exploration: Exploration): Generator<Silenced> {
  const { blocks } = facts.graph;
  const message: Message = { text: '', kind: 'empty' };
  let runs = 0;
  for (const { session, before } of exploration.standings.values()) {
    let exchanges: readonly Spoken[] = exchangesUntil(before);
    let minutes = 0;
    let standing: Session | null = session;
    for (let count = 0; count < mostSilences && runs < mostRuns && standing !== null; count += 1) {
      const { at }: Session = standing;
      const { expires, expiresAfter } = blocks[at]!.input;
      if (!expires || expiresAfter === null) break;
      minutes += expiresAfter;
      const until = exchanges;
      const replies: readonly Reply[] = [...branches(facts, standing, message, branchBudget)];
      runs += replies.length;
      for (const reply of replies) {
        const conversation = (): Conversation =>
          joinExchanges([...until, { message, reply }], 'reaches-block');
        yield { at, minutes, reply, conversation };
      }
      const followed: Reply = replies[0]!;
      exchanges = [...until, { message, reply: followed }];
      standing = followed.ending === 'waits' ? followed.session : null;
    }
  }
}
