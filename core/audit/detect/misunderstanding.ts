import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import type { Reply } from '#core/flow/simulate/reply.ts';
import { saysNotUnderstood, tellsWhatToDo } from '../lexicon/apology-words.ts';
import { tellsOfPerson } from '../lexicon/person-words.ts';
import { botTurns } from './choices.ts';
import { menuLines } from './menu-lines.ts';
import { isOpaqueTurn } from './openings.ts';

/**
 * How a bot shows that it made nothing of a reply: its validation refused it, it fell to the exceptions block, the
 * block asked again by its default exit, an apology was shown, nothing was, no output took it, or the engine broke off.
 */
export type Misunderstanding =
  'refused' | 'exceptions' | 'again' | 'apology' | 'silence' | 'untaken' | 'broken';

/** How a reply at a block was not understood; null when the bot went on with it. */
export function misunderstanding(
  { graph }: FlowFacts,
  at: number,
  reply: Reply,
): Misunderstanding | null {
  if (reply.ending === 'refused') return 'refused';
  if (reply.ending === 'limit') return 'broken';
  if (reply.ending === 'handed-over' || reply.ending === 'lost') return null;
  if (reply.ending === 'restarted') return 'untaken';
  const [first] = reply.exits;
  const byDefault = first?.output === null || first?.output.conditions.length === 0;
  const { outputs } = graph.blocks[at]!;
  if (byDefault && reply.session.at === at && outputs.length > 1) return 'again';
  const kindOf = (id: string): string => graph.blocks[graph.indexOf.get(id) ?? -1]?.kind ?? '';
  const exceptions = reply.path.findIndex((id) => kindOf(id) === 'exceptions');
  const [said] = botTurns(reply.turns);
  // What the bot says on the way to the exceptions block is its answer: it got lost later.
  const answered =
    said !== undefined &&
    !saysNotUnderstood(said.text) &&
    (exceptions < 0 || reply.path.indexOf(said.block) < exceptions);
  if (exceptions >= 0 && !answered) return 'exceptions';
  if (said !== undefined && saysNotUnderstood(said.text)) return 'apology';
  return reply.turns.length === 0 && reply.redirects.length === 0 ? 'silence' : null;
}

/** What somebody whom the bot did not understand is given: help, nothing but an apology, or something unreadable. */
export type Help = 'helped' | 'unreadable' | 'unhelped';

/** Whether a reply helps: it hands over, offers a person, shows options, or says what to do. */
export function helpIn({ graph }: FlowFacts, reply: Reply): Help {
  if (reply.ending === 'handed-over') return 'helped';
  const waiting = graph.blocks[reply.session.at]?.id;
  for (const turn of reply.turns) {
    if (turn.from !== 'bot') continue;
    const texts = [turn.text, ...turn.options];
    const isHelp =
      turn.options.length > 0 ||
      texts.some((text) => tellsOfPerson(text) !== null) ||
      menuLines(turn.text).length > 1 ||
      tellsWhatToDo(turn.text) ||
      // What the block says for itself is its question, however it is worded.
      (turn.block === waiting && turn.text !== '' && !saysNotUnderstood(turn.text));
    if (isHelp && !isOpaqueTurn(turn)) return 'helped';
  }
  if (reply.redirects.length > 0) return 'unreadable';
  return reply.turns.some((turn) => isOpaqueTurn(turn)) ? 'unreadable' : 'unhelped';
}
