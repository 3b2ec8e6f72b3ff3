import type { BlockId, Output } from '#core/model/flow.ts';
import type { Assumption } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { isOnMessage } from '#core/flow/graph/message-class.ts';
import { matchValue } from '#core/flow/match/match-condition.ts';
import { branches } from '#core/flow/simulate/branches.ts';
import { likelyOf } from '#core/flow/simulate/likely-reply.ts';
import type { Reply, Session } from '#core/flow/simulate/reply.ts';
import type { Message } from '#core/flow/simulate/message.ts';
import type { ProbeRow } from '../probe/run-probe.ts';
import { outsideResult } from './ways.ts';

/**
 * What the engine compares when a user sends something that is no text: the document's JSON (FLOW.md 5.2). Only what
 * every such message holds stands here; the rest of the address is different each time.
 */
const media: readonly Message[] = [
  { text: '{"uri":"https://","type":"audio/ogg"}', kind: 'media' },
  { text: '{"uri":"https://","type":"image/jpeg"}', kind: 'media' },
  { text: '{"uri":"https://","type":"image/webp"}', kind: 'media' },
  { text: '{"latitude":0,"longitude":0}', kind: 'media' },
  { text: '👍', kind: 'text' },
];

/** What goes wrong with something that is no word. */
export interface MediaFault {
  readonly at: number;
  readonly block: BlockId;
  /**
   * `silent`: sent twice, nothing is answered; `broken`: the engine breaks off; `taken`: an exit meant for a short
   * answer takes it; `open`: whether something is answered hangs on what the file does not show.
   */
  readonly fault: 'silent' | 'broken' | 'taken' | 'open';
  /** The exit that it took at the block. */
  readonly exit: Output | null;
  /** For `taken`: the value that stands in every such message by chance. */
  readonly value: string;
  readonly hangsOn: Assumption | null;
}

/** Ways of one message that are looked at. */
const branchBudget = 8;

/** Values so short stand in a document by chance; a longer one, such as `audio`, is meant. */
const longestChance = 2;

/**
 * Sends audio, picture, sticker, location and emoji to every block where a user was found to stand; faults only, at
 * most one for each block.
 */
export function mediaFaults(facts: FlowFacts, rows: readonly ProbeRow[]): readonly MediaFault[] {
  return rows.flatMap((row) => {
    const seen = new Set<readonly Reply[]>();
    let open: MediaFault | null = null;
    for (const message of media) {
      const replies = row.replies(message);
      if (seen.has(replies)) continue;
      seen.add(replies);
      const found = faultOf(facts, row.standing.session, message, likelyOf(replies));
      if (found !== null && found.fault !== 'open') return [found];
      open ??= found;
    }
    return open === null ? [] : [open];
  });
}

function faultOf(
  facts: FlowFacts,
  session: Session,
  message: Message,
  replies: readonly Reply[],
): MediaFault | null {
  const [first] = replies;
  const base = {
    at: session.at,
    block: facts.graph.blocks[session.at]!.id,
    exit: first?.exits[0]?.output ?? null,
    value: '',
    hangsOn: null,
  };
  const chance = message.kind === 'text' ? null : takenByChance(replies, message.text);
  if (chance !== null) return { ...base, fault: 'taken', ...chance };
  if (replies.every(({ ending }) => ending === 'limit')) return { ...base, fault: 'broken' };
  const unanswered = replies.filter(isSilent);
  const [silent] = unanswered;
  if (silent === undefined) return null;
  const again = (reply: Reply): readonly Reply[] =>
    likelyOf([...branches(facts, reply.session, message, branchBudget)]);
  if (unanswered.length === replies.length)
    return unanswered.every((reply) => again(reply).every(isSilent))
      ? { ...base, fault: 'silent' }
      : null;
  // Some way is answered: that another is not, twice, makes it a question.
  const hangsOn = outsideResult(silent.assumptions);
  return hangsOn !== null && again(silent).some(isSilent)
    ? { ...base, fault: 'open', hangsOn }
    : null;
}

function isSilent({ turns, redirects, ending }: Reply): boolean {
  return (
    turns.length === 0 && redirects.length === 0 && ending !== 'handed-over' && ending !== 'lost'
  );
}

/** The exit that every way takes, when a value of one or two letters is all that matched. */
function takenByChance(
  replies: readonly Reply[],
  text: string,
): Pick<MediaFault, 'exit' | 'value'> | null {
  const exit = replies[0]?.exits[0]?.output ?? null;
  if (exit === null || replies.some(({ exits }) => exits[0]?.output !== exit)) return null;
  // Somebody who gets a person by chance is not lost.
  if (replies.every(({ ending }) => ending === 'handed-over')) return null;
  const [condition, ...others] = exit.conditions;
  if (condition === undefined || others.length > 0 || !isOnMessage(condition)) return null;
  if (condition.comparison !== 'contains') return null;
  const matched = condition.values.filter((value) => matchValue('contains', value, text) === true);
  const [value] = matched;
  if (value === undefined || matched.some(({ length }) => length > longestChance || length === 0))
    return null;
  return { exit, value };
}
