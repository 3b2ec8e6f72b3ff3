import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import type { Session } from '#core/flow/simulate/reply.ts';
import { shownContent } from '#core/flow/text/content-text.ts';
import { readableText } from '#core/flow/text/plain-text.ts';
import { actionsOf } from '#core/flow/handover/handover-action.ts';
import type { PlayedStep, PlayedTalk, TalkOption } from '#core/model/talk.ts';

/** What can be answered where a user stands after a message. */
export function offeredNow(
  facts: FlowFacts,
  session: Session,
  last: PlayedStep | undefined,
): Pick<PlayedTalk, 'options' | 'rule' | 'takesSilence' | 'takesMedia'> {
  const input = facts.graph.blocks[session.at]?.input;
  const rule = input?.validation?.rule ?? null;
  return {
    options: last === undefined ? [] : optionsOf(facts, last),
    rule,
    takesSilence: last !== undefined && input?.expires === true,
    takesMedia: rule === null || rule === 'type',
  };
}

/** The options of the last words that had some. A user may also choose from older ones: those can be typed. */
function optionsOf(facts: FlowFacts, { turns }: PlayedStep): TalkOption[] {
  const turn = turns.findLast((one) => one.from === 'bot' && one.options.length > 0);
  if (turn?.from !== 'bot') return [];
  const at = facts.graph.indexOf.get(turn.block);
  const contents = at === undefined ? [] : actionsOf(facts.graph.blocks[at]!);
  const shown = contents
    .map((action) => shownContent(action)?.options ?? [])
    .find(
      (options) =>
        options.length === turn.options.length &&
        options.every(({ label }, index) => isShownAs(label, turn.options[index]!)),
    );
  return turn.options.map((label, index) => {
    const option = shown?.[index];
    // A value that holds a variable is filled in by the platform; the label is what can be told for sure.
    const reply = option === undefined || option.reply.includes('{{') ? label : option.reply;
    const isLabel = option !== undefined && reply === option.label;
    return { label, reply: isLabel ? label : reply, opensLink: option?.opensLink === true };
  });
}

/** With a variable in it, what the user reads is not what was written. */
function isShownAs(written: string, shown: string): boolean {
  return written.includes('{{') || readableText(written) === shown;
}
