import type { BlockId } from '#core/model/flow.ts';
import type { Assumption } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { likelyAnswer } from '#core/flow/simulate/likely-answer.ts';
import { likelyOf } from '#core/flow/simulate/likely-reply.ts';
import type { Reply } from '#core/flow/simulate/reply.ts';
import type { Contact } from '../detect/contact.ts';
import { outsideResult } from '../detect/ways.ts';
import { tellsOfPerson } from '../lexicon/person-words.ts';

/**
 * What a phrase leads to: `person` handed over or told a phone number or address, `offer` an answer that tells how to
 * get a person, `possible` one of these when something nobody can know from the file turns out right, `refused` the
 * block's validation turned it down, `nothing` any other answer.
 */
export type ProbeResult = 'person' | 'possible' | 'offer' | 'refused' | 'nothing';

/** Blocks that tell a phone number or an address: whoever sees one has come to a person. */
export function tellingBlocks(
  facts: FlowFacts,
  contacts: readonly Contact[],
): ReadonlySet<BlockId> {
  return new Set(
    contacts
      .filter(({ strength }) => strength === 'strong')
      .map(({ at }) => facts.graph.blocks[at]!.id),
  );
}

/** All ways of one message, judged. */
export interface Judgement {
  readonly result: ProbeResult;
  /** The way that shows the result: of the best ones the first while the service is open. */
  readonly shown: Reply;
  /** What nobody can know and the shown way hangs on; null where the result is certain. */
  readonly hinge: Assumption | null;
}

/** How much one way gives; a way out of this bot may be a person's or not. */
const worth = { nothing: 0, refused: 0, elsewhere: 1, offer: 2, person: 3 } as const;

type Gain = keyof typeof worth;

/**
 * Judges all ways of one message together. Opening hours and the desk's state are taken as open; what other scripts
 * and intents answer is up to nobody, so only what holds whatever they answer is certain.
 */
export function judgeReplies(replies: readonly Reply[], telling: ReadonlySet<BlockId>): Judgement {
  const gains = new Map(replies.map((reply) => [reply, gainOf(reply, telling)]));
  const rated = likelyOf(replies);
  const best = Math.max(...rated.map((reply) => worth[gains.get(reply)!]));
  const sure = certain(replies, new Set(rated), gains, 0);
  const bests = rated.filter((reply) => worth[gains.get(reply)!] === best);
  const shown = bests.find(isWhileOpen) ?? bests[0]!;
  if (sure === worth.person) return { result: 'person', shown, hinge: null };
  if (sure === worth.offer) return { result: 'offer', shown, hinge: null };
  const value = (reply: Reply): number => worth[gains.get(reply)!];
  if (best > worth.refused)
    return { result: 'possible', shown, hinge: hingeOf(shown, rated, value) };
  const refused = rated.find((reply) => gains.get(reply) === 'refused');
  return refused === undefined
    ? { result: 'nothing', shown, hinge: null }
    : { result: 'refused', shown: refused, hinge: null };
}

/** The first answer on a way whose opposite gives less; hours and the desk's state are taken as open. */
function hingeOf(
  shown: Reply,
  replies: readonly Reply[],
  value: (reply: Reply) => number,
): Assumption | null {
  let alike = replies;
  for (const [depth, answer] of shown.assumptions.entries()) {
    const others = alike.filter(({ assumptions }) => assumptions[depth]?.holds === !answer.holds);
    const isService = answer.kind === 'hours' || answer.kind === 'desk';
    if (!isService && others.length > 0 && others.every((one) => value(one) < value(shown)))
      return answer;
    alike = alike.filter(({ assumptions }) => assumptions[depth]?.holds === answer.holds);
  }
  return outsideResult(shown.assumptions);
}

/** True for a way on which the service is open and an agent there. */
function isWhileOpen({ assumptions }: Reply): boolean {
  return assumptions.every(
    (one) => (one.kind !== 'hours' && one.kind !== 'desk') || likelyAnswer(one) === one.holds,
  );
}

function gainOf(reply: Reply, telling: ReadonlySet<BlockId>): Gain {
  if (reply.ending === 'handed-over' || reply.path.some((id) => telling.has(id))) return 'person';
  const offers = reply.turns.some(
    (turn) =>
      turn.from === 'bot' &&
      [turn.text, ...turn.options].some((text) => tellsOfPerson(text) !== null),
  );
  if (offers) return 'offer';
  if (reply.redirects.length > 0) return 'elsewhere';
  return reply.ending === 'refused' ? 'refused' : 'nothing';
}

/**
 * What ways that begin alike give whatever is answered from a question on. A way that the budget left out could give
 * nothing; one that is not likely counts for nothing either way: null.
 */
function certain(
  replies: readonly Reply[],
  rated: ReadonlySet<Reply>,
  gains: ReadonlyMap<Reply, Gain>,
  depth: number,
): number | null {
  const first = replies[0];
  if (first === undefined) return worth.nothing;
  const question = first.assumptions[depth];
  if (question === undefined) return rated.has(first) ? worth[gains.get(first)!] : null;
  const sides = [true, false].map((holds) =>
    certain(
      replies.filter((reply) => reply.assumptions[depth]?.holds === holds),
      rated,
      gains,
      depth + 1,
    ),
  );
  const known = sides.filter((side) => side !== null);
  if (known.length === 0) return null;
  const isService = question.kind === 'hours' || question.kind === 'desk';
  return isService ? Math.max(...known) : Math.min(...known);
}
