import type { Conversation, Evidence } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { handsOverOnEntry } from '#core/flow/handover/handover-action.ts';
import { branches } from '#core/flow/simulate/branches.ts';
import { unmatchedText } from '#core/flow/simulate/candidate-messages.ts';
import { conversationOn, type Exchange, type Exploration } from '#core/flow/simulate/explore.ts';
import { likelyAnswer } from '#core/flow/simulate/likely-answer.ts';
import type { Reply, Session } from '#core/flow/simulate/reply.ts';
import { newSession } from '#core/flow/simulate/run-message.ts';
import { shownContent } from '#core/flow/text/content-text.ts';
import { readableText } from '#core/flow/text/plain-text.ts';
import type { Message } from '#core/flow/simulate/message.ts';
import { saysClosed, saysNobodyFree } from '../lexicon/closed-words.ts';
import { saysTransfer } from '../lexicon/transfer-words.ts';
import type { Said } from './said.ts';

/** A block that tells the user to wait for a person, and a wait for the user that follows it. */
export interface SecondMessage {
  /** Block that waits. */
  readonly at: number;
  /** True when any message hands over; false when what follows is not in the file. */
  readonly isSure: boolean;
  readonly quote: Extract<Evidence, { kind: 'quote' }>;
  /** Up to the message the user need not have written; null when it is not sure. */
  readonly conversation: Conversation | null;
}

/** Ways of one message that are looked at. */
const branchBudget = 8;

/** Waits that stand between “please wait” and the hand-over (RULES OBS-06), in flow order. */
export function secondMessages(
  facts: FlowFacts,
  exploration: Exploration,
  said: readonly Said[],
): readonly SecondMessage[] {
  const found = new Map<number, SecondMessage>();
  for (const [at, block] of facts.graph.blocks.entries()) {
    if (!facts.reachable.has(at) || handsOverOnEntry(block)) continue;
    const quote = transferIn(facts, at, said);
    if (quote === null) continue;
    const visit = exploration.visits.get(at);
    if (visit === undefined) continue;
    for (const one of waitsAfter(facts, visit, at, quote)) {
      const before = found.get(one.at);
      if (before === undefined || (one.isSure && !before.isSure)) found.set(one.at, one);
    }
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
}

/** The sentence of a block that tells of the transfer, among those shown before it waits. */
function transferIn(
  { graph }: FlowFacts,
  at: number,
  said: readonly Said[],
): SecondMessage['quote'] | null {
  if (!said[at]!.texts.some((text) => saysTransfer(text) !== null)) return null;
  const block = graph.blocks[at]!;
  for (const action of block.entering) {
    for (const written of shownContent(action)?.texts ?? []) {
      const text = readableText(written);
      const span = saysTransfer(text);
      if (span !== null) return { kind: 'quote', block: block.id, text, ...span };
    }
  }
  return null;
}

function waitsAfter(
  facts: FlowFacts,
  visit: Exchange,
  at: number,
  quote: SecondMessage['quote'],
): SecondMessage[] {
  const id = facts.graph.blocks[at]!.id;
  const start = visit.before?.reply.session ?? newSession(facts);
  return open(facts, start, visit.message).flatMap((reply): SecondMessage[] => {
    if (reply.ending !== 'waits' || !reply.path.includes(id)) return [];
    const wait = reply.session.at;
    // Closed, nobody free: the bot took its word back.
    const after = reply.turns.slice(
      reply.turns.findIndex((turn) => turn.from === 'bot' && turn.block === id),
    );
    if (after.some((turn) => saysClosed(turn.text) ?? saysNobodyFree(turn.text))) return [];
    if (facts.graph.blocks[wait]!.input.expires && handsOver(facts, reply.session, '') !== 'no')
      return [];
    const result = handsOver(facts, reply.session, unmatchedText);
    if (result === 'no') return [];
    const message: Message = { text: unmatchedText, kind: 'text' };
    const next = open(facts, reply.session, message)[0]!;
    const standing = {
      session: reply.session,
      before: { before: visit.before, message: visit.message, reply, count: visit.count },
    };
    const conversation =
      result === 'yes' ? conversationOn(standing, message, next, 'reaches-person') : null;
    return [{ at: wait, isSure: result === 'yes', quote, conversation }];
  });
}

/** Whether a message that no author foresaw hands over. */
function handsOver(facts: FlowFacts, session: Session, text: string): 'yes' | 'no' | 'maybe' {
  const replies = open(facts, session, { text, kind: text === '' ? 'empty' : 'text' });
  const handed = replies.filter(({ ending }) => ending === 'handed-over').length;
  return handed === 0 ? 'no' : handed === replies.length ? 'yes' : 'maybe';
}

/** Every way of a message while the service is open. */
function open(facts: FlowFacts, session: Session, message: Message): readonly Reply[] {
  return [...branches(facts, session, message, branchBudget)].filter(({ assumptions }) =>
    assumptions.every(
      (one) => (one.kind !== 'hours' && one.kind !== 'desk') || likelyAnswer(one) === one.holds,
    ),
  );
}
