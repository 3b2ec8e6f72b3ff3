import type { Conversation, Turn } from '#core/model/finding.ts';
import type { FlowFacts } from '../facts/flow-facts.ts';
import { bareName } from '../variable-name.ts';
import { MessageSorter } from './alike-messages.ts';
import { Replayer } from './branches.ts';
import { candidateMessages } from './candidate-messages.ts';
import type { Question } from './question.ts';
import type { Reply, Session } from './reply.ts';
import { newSession, runMessage } from './run-message.ts';
import type { Message } from './message.ts';

/** One message of a conversation and what it led to. */
export interface Exchange {
  readonly before: Exchange | null;
  readonly message: Message;
  readonly reply: Reply;
  /** User messages so far, this one counted. */
  readonly count: number;
}

/** A user who stands in a block, and how they came there. */
export interface Standing {
  readonly session: Session;
  /** The last exchange; null for a new user. */
  readonly before: Exchange | null;
}

/** Conversations that a machine can repeat, for every block that one was found for. */
export interface Exploration {
  /** The exchange that first entered each block, by block index. */
  readonly visits: ReadonlyMap<number, Exchange>;
  /** The first conversation found to end in each block that waits, by block index; the root's is a new user's. */
  readonly standings: ReadonlyMap<number, Standing>;
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
  /**
   * How often the other answer to one question is tried where one message is typed. All combinations of a dozen
   * open questions would fill any budget before the search gets to the next block.
   */
  readonly triesPerQuestion: number;
  /** Messages run before the two limits above hold: a small flow is searched in full. */
  readonly ease: number;
}

/** Sessions kept for one block while the search is at ease. */
const mostSessions = 4;

/** Enough for every real flow seen; reported when it is not. */
export const exploreBudget: ExploreBudget = {
  runs: 15_000,
  branches: 48,
  sessionsPerBlock: 1,
  triesPerQuestion: 4,
  ease: 150,
};

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
  const standings = new Map<number, Standing>();
  if (facts.graph.root < 0) return { visits, standings, complete: true };
  const relevant = readVariables(facts);
  const sessions = new Map<number, Set<string>>();
  let runs = 0;
  let frontier: Standing[] = [];
  const cut = new Set<number>();
  const enqueue = (session: Session, before: Exchange | null, into: typeof frontier): void => {
    const known = sessions.get(session.at) ?? new Set<string>();
    const limit = runs < budget.ease ? mostSessions : budget.sessionsPerBlock;
    if (known.size >= limit && cut.has(session.at)) return;
    const print = session.variables.fingerprint(relevant);
    if (known.has(print)) return;
    if (known.size >= limit) {
      cut.add(session.at);
      return;
    }
    sessions.set(session.at, known.add(print));
    if (!standings.has(session.at)) standings.set(session.at, { session, before });
    into.push({ session, before });
  };
  const tries = new Map<string, number>();
  const pruned = { any: false };
  const isWorthTrying = (question: Question, { at }: Session, { text }: Message): boolean => {
    const key = `${String(at)}\n${text}\n${question.block}\n${question.name}\n${question.condition}`;
    const before = tries.get(key) ?? 0;
    const isWorth = runs < budget.ease || before < budget.triesPerQuestion;
    if (isWorth) tries.set(key, before + 1);
    else pruned.any = true;
    return isWorth;
  };
  const sorters = new Map<number, { messages: readonly Message[]; sorter: MessageSorter }>();
  const candidates = (at: number): { messages: readonly Message[]; sorter: MessageSorter } => {
    const before = sorters.get(at);
    if (before !== undefined) return before;
    const messages = candidateMessages(facts, at);
    const sorter = new MessageSorter(facts, messages, {
      budget: budget.branches,
      isWorthTrying,
      isOwn: (reply, message) => reply.session.variables.keeps(message, relevant),
    });
    const made = { messages, sorter };
    sorters.set(at, made);
    return made;
  };
  enqueue(newSession(facts), null, frontier);
  const sought = [...facts.reachable].filter((at) => at !== facts.graph.root);
  const allFound = (): boolean => barred.size === 0 && sought.every((at) => visits.has(at));
  while (frontier.length > 0 && runs < budget.runs && !allFound()) {
    const next: typeof frontier = [];
    for (const { session, before } of frontier) {
      const { messages, sorter } = candidates(session.at);
      for (const { members, replies } of sorter.classesAt(session)) {
        const message = messages[members[0]!]!;
        for (const reply of replies) {
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
  return { visits, standings, complete: !pruned.any && cut.size === 0 && runs < budget.runs };
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
  return joinExchanges(exchangesUntil(visit), proves);
}

/** All exchanges of a conversation, from the first to the given one. */
export function exchangesUntil(last: Exchange | null): readonly Exchange[] {
  const exchanges: Exchange[] = [];
  for (let one = last; one !== null; one = one.before) exchanges.unshift(one);
  return exchanges;
}

/** The conversation that comes to where a user stands, and goes on with one more message. */
export function conversationOn(
  standing: Standing,
  message: Message,
  reply: Reply,
  proves: Conversation['proves'],
): Conversation {
  return joinExchanges([...exchangesUntil(standing.before), { message, reply }], proves);
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
