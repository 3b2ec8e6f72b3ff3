import type { Conversation, Turn } from '#core/model/finding.ts';
import type { FlowFacts } from '../facts/flow-facts.ts';
import { bareName } from '../variable-name.ts';
import { branches, Replayer } from './branches.ts';
import { candidateMessages } from './candidate-messages.ts';
import type { Reply, Session } from './reply.ts';
import { newSession, runMessage } from './run-message.ts';
import type { Message } from './variables.ts';

/** One message of a conversation and what it led to. */
export interface Exchange {
  readonly before: Exchange | null;
  readonly message: Message;
  readonly reply: Reply;
  /** User messages so far, this one counted. */
  readonly count: number;
}

/** Conversations that a machine can repeat, for every block that one was found for. */
export interface Exploration {
  /** The exchange that first entered each block, by block index. */
  readonly visits: ReadonlyMap<number, Exchange>;
  /** The first session found to stand in each block that waits, by block index; the root's is a new user's. */
  readonly sessions: ReadonlyMap<number, Session>;
  /** False when a budget ended the search: a block that was not found may still be there. */
  readonly complete: boolean;
}

/** Bounds of one exploration. */
export interface ExploreBudget {
  /** Messages run in all. */
  readonly runs: number;
  /** Ways of one message. */
  readonly branches: number;
  /** Sessions kept for one block, told apart by the variables that conditions read. */
  readonly sessionsPerBlock: number;
}

/** Enough for every real flow seen; reported when it is not. */
export const exploreBudget: ExploreBudget = { runs: 15_000, branches: 48, sessionsPerBlock: 4 };

/**
 * Talks to the bot breadth first: all conversations of one message, then of two, with every candidate reply and both
 * ways of what cannot be known. Finds for each block a shortest conversation that enters it; conversations end
 * before a barred block.
 */
export function explore(
  facts: FlowFacts,
  budget: ExploreBudget = exploreBudget,
  barred: ReadonlySet<number> = new Set(),
): Exploration {
  const visits = new Map<number, Exchange>();
  const standing = new Map<number, Session>();
  if (facts.graph.root < 0) return { visits, sessions: standing, complete: true };
  const relevant = readVariables(facts);
  const sessions = new Map<number, Set<string>>();
  let frontier: { session: Session; before: Exchange | null }[] = [];
  const cut = new Set<number>();
  const enqueue = (session: Session, before: Exchange | null, into: typeof frontier): void => {
    const known = sessions.get(session.at) ?? new Set<string>();
    const print = session.variables.fingerprint(relevant);
    if (known.has(print)) return;
    if (known.size >= budget.sessionsPerBlock) {
      cut.add(session.at);
      return;
    }
    sessions.set(session.at, known.add(print));
    if (!standing.has(session.at)) standing.set(session.at, session);
    into.push({ session, before });
  };
  enqueue(newSession(facts), null, frontier);
  let runs = 0;
  const sought = [...facts.reachable].filter((at) => at !== facts.graph.root);
  const allFound = (): boolean => barred.size === 0 && sought.every((at) => visits.has(at));
  while (frontier.length > 0 && runs < budget.runs && !allFound()) {
    const next: typeof frontier = [];
    for (const { session, before } of frontier) {
      for (const message of candidateMessages(facts, session.at)) {
        for (const reply of branches(facts, session, message, budget.branches)) {
          runs += 1;
          const exchange: Exchange = { before, message, reply, count: (before?.count ?? 0) + 1 };
          const entered = reply.path.map((id) => facts.graph.indexOf.get(id) ?? -1);
          const stop = entered.findIndex((at) => barred.has(at));
          for (const at of entered.slice(0, stop < 0 ? undefined : stop)) {
            if (!visits.has(at)) visits.set(at, exchange);
          }
          const goesOn =
            reply.ending === 'waits' || reply.ending === 'restarted' || reply.ending === 'lost';
          if (goesOn && stop < 0) enqueue(reply.session, exchange, next);
        }
      }
      if (runs >= budget.runs) break;
    }
    frontier = next;
  }
  return { visits, sessions: standing, complete: cut.size === 0 && runs < budget.runs };
}

/** Lower-case names of the variables that any condition or target reads: only these tell sessions apart. */
function readVariables(facts: FlowFacts): ReadonlySet<string> {
  const names = new Set<string>();
  for (const block of facts.graph.blocks) {
    const conditions = [
      ...block.outputs.flatMap((output) => output.conditions),
      ...block.input.conditions,
      ...block.entering.flatMap((action) => action.conditions),
      ...block.leaving.flatMap((action) => action.conditions),
    ];
    for (const { source, name } of conditions) {
      if (source === 'context' && name !== null) names.add(bareName(name));
    }
    for (const { target } of block.outputs) {
      if (target.kind === 'variable') names.add(bareName(target.expression));
    }
  }
  return names;
}

/** Fewest user messages after which a block is entered, the opening one counted; null when no conversation was found. */
export function messagesTo(exploration: Exploration, at: number): number | null {
  return exploration.visits.get(at)?.count ?? null;
}

/** The conversation that enters a block, with all that its last message led to; null when none was found. */
export function conversationTo(
  facts: FlowFacts,
  exploration: Exploration,
  at: number,
  proves: Conversation['proves'],
): Conversation | null {
  const visit = exploration.visits.get(at);
  if (visit === undefined) return null;
  const exchanges: Exchange[] = [];
  for (let one: Exchange | null = visit; one !== null; one = one.before) exchanges.unshift(one);
  return joinExchanges(exchanges, proves);
}

/** A conversation made of messages and what each led to. */
export function joinExchanges(
  exchanges: readonly { readonly message: Message; readonly reply: Reply }[],
  proves: Conversation['proves'],
): Conversation {
  return {
    kind: 'conversation',
    proves,
    turns: exchanges.flatMap(({ message, reply }): Turn[] => [
      { from: 'user', text: message.text },
      ...reply.turns,
    ]),
    assumptions: exchanges.flatMap(({ reply }) => [...reply.assumptions]),
    path: exchanges.flatMap(({ reply }) => [...reply.path]),
  };
}

/** True when the simulator, given a conversation's messages and assumptions, says and enters exactly the same again. */
export function replays(facts: FlowFacts, conversation: Conversation): boolean {
  let session = newSession(facts);
  const replayer = new Replayer(conversation.assumptions);
  const path: string[] = [];
  const turns: Turn[] = [];
  for (const turn of conversation.turns) {
    if (turn.from !== 'user') continue;
    const message: Message = { text: turn.text, kind: turn.text === '' ? 'empty' : 'text' };
    const reply = runMessage(facts, session, message, replayer.oracle);
    path.push(...reply.path);
    turns.push(turn, ...reply.turns);
    session = reply.session;
  }
  return (
    replayer.faithful &&
    path.join('\n') === conversation.path.join('\n') &&
    JSON.stringify(turns) === JSON.stringify(conversation.turns)
  );
}
