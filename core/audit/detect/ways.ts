import type { Assumption, Conversation, Turn } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { branches } from '#core/flow/simulate/branches.ts';
import { openingText } from '#core/flow/simulate/candidate-messages.ts';
import { conversationOn, conversationTo, type Exploration } from '#core/flow/simulate/explore.ts';
import type { Message } from '#core/flow/simulate/message.ts';

/** A conversation that comes to a person. */
export interface Way {
  /** The block where the person is reached or told of. */
  readonly at: number;
  readonly conversation: Conversation;
  /** User messages, the opening one counted. */
  readonly messages: number;
}

/** The shortest conversation found to each goal, nearest first; ways of equal length in flow order. */
export function waysTo(
  facts: FlowFacts,
  exploration: Exploration,
  goals: ReadonlySet<number>,
): readonly Way[] {
  return [...goals]
    .sort((a, b) => a - b)
    .flatMap((at): Way[] => {
      const conversation = wayTo(facts, exploration, at);
      return conversation === null
        ? []
        : [{ at, conversation, messages: userMessages(conversation.turns) }];
    })
    .sort((a, b) => a.messages - b.messages);
}

/** The shortest conversation found that comes to one goal; one more message where a block hands over on being left. */
export function wayTo(facts: FlowFacts, exploration: Exploration, at: number): Conversation | null {
  const entered = conversationTo(facts, exploration, at, 'reaches-person');
  if (entered === null || !facts.handovers.has(at)) return entered;
  if (entered.turns.some((turn) => turn.from === 'bot' && turn.handover)) return entered;
  // It hands over on being left: one more message.
  const standing = exploration.standings.get(at);
  if (standing === undefined) return null;
  const message: Message = { text: openingText, kind: 'text' };
  for (const reply of branches(facts, standing.session, message, branchBudget))
    if (reply.ending === 'handed-over')
      return conversationOn(standing, message, reply, 'reaches-person');
  return null;
}

/** Ways of one message that are looked at. */
const branchBudget = 16;

/** How often the user speaks. */
export function userMessages(turns: readonly Turn[]): number {
  return turns.filter(({ from }) => from === 'user').length;
}

/**
 * Something a conversation rests on that no user can bring about: a script, an intent, an answer from outside.
 * Opening hours and the desk's state are taken as open, as everywhere.
 */
export function outsideResult(assumptions: readonly Assumption[]): Assumption | null {
  return assumptions.find(({ kind }) => kind !== 'hours' && kind !== 'desk') ?? null;
}
