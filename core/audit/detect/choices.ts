import type { BlockId } from '#core/model/flow.ts';
import type { Evidence, Turn } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { branches } from '#core/flow/simulate/branches.ts';
import type { Reply, Session } from '#core/flow/simulate/reply.ts';
import type { Message } from '#core/flow/simulate/message.ts';
import { tellsOfPerson } from '../lexicon/person-words.ts';
import { menuEntries, menuLines, type MenuEntry } from './menu-lines.ts';
import type { Said } from './said.ts';

/** A message with what it led to. */
export interface Step {
  readonly message: Message;
  readonly reply: Reply;
}

/** A place in a conversation where the user chose from what the bot had just shown. */
export interface Choice {
  /** The block that showed it. */
  readonly block: BlockId;
  /** What the user could choose there with the same result, as the user reads it. */
  readonly labels: readonly string[];
  /** True when any choice goes on the same way: a question, not a fork. */
  readonly isQuestion: boolean;
  /** True when the sentences around it offer a person. */
  readonly offersPerson: boolean;
  /** True when what can be chosen cannot be read: a picture, a voice, a menu made at run time. */
  readonly isOpaque: boolean;
}

/** Ways of one message that are looked at, and choices of one menu. */
const branchBudget = 8;
const mostEntries = 24;

/** Every choice of a conversation, in order; the last step must come to the goal. */
export function choicesOf(
  facts: FlowFacts,
  said: readonly Said[],
  steps: readonly Step[],
  goal: BlockId,
): readonly Choice[] {
  return steps.slice(1).flatMap((step, at): Choice[] => {
    const shown = botTurns(steps[at]!.reply.turns);
    const last = shown.at(-1);
    if (last === undefined) return [];
    const entries = entriesOf(shown);
    if (entries.length === 0)
      return isOpaque(last)
        ? [
            {
              block: last.block,
              labels: [],
              isQuestion: false,
              offersPerson: false,
              isOpaque: true,
            },
          ]
        : [];
    const isLast = at + 2 === steps.length;
    const leads = (reply: Reply): boolean =>
      isLast
        ? reply.path.includes(goal)
        : reply.ending === step.reply.ending && reply.session.at === step.reply.session.at;
    const from = steps[at]!.reply.session;
    const leading = entries.filter((entry) =>
      typedFor(facts, said, shown, entry).some((text) => reaches(facts, from, text, leads)),
    );
    const holder =
      shown.findLast(
        ({ text, options }) =>
          options.length > 0 || leading.some(({ label }) => text.includes(label)),
      ) ?? last;
    return [
      {
        block: holder.block,
        labels: leading.map(({ label }) => label),
        isQuestion: leading.length === entries.length && entries.length > 1,
        offersPerson: shown.some(({ text }) => tellsOfPerson(withoutMenu(text)) !== null),
        isOpaque: false,
      },
    ];
  });
}

type BotTurn = Extract<Turn, { from: 'bot' }>;

/** What the bot said, in order. */
export function botTurns(turns: readonly Turn[]): readonly BotTurn[] {
  return turns.filter((turn) => turn.from === 'bot');
}

/** Everything that can be chosen from what the bot said. */
export function entriesOf(shown: readonly BotTurn[]): readonly MenuEntry[] {
  return menuEntries(
    shown.map(({ text }) => text),
    shown.flatMap(({ options }) => options),
  ).slice(0, mostEntries);
}

/** What a user sends who takes a choice: its words, its number, and what its button returns. */
export function typedFor(
  facts: FlowFacts,
  said: readonly Said[],
  shown: readonly BotTurn[],
  { label, number }: MenuEntry,
): readonly string[] {
  const returned = shown.flatMap(({ block }) =>
    (said[facts.graph.indexOf.get(block) ?? -1]?.options ?? []).flatMap((option) =>
      option.label === label ? [option.reply] : [],
    ),
  );
  return [...new Set([...returned, label, ...(number === null ? [] : [number])])];
}

function reaches(
  facts: FlowFacts,
  session: Session,
  text: string,
  leads: (reply: Reply) => boolean,
): boolean {
  for (const reply of branches(facts, session, { text, kind: 'text' }, branchBudget))
    if (leads(reply)) return true;
  return false;
}

function withoutMenu(text: string): string {
  return text
    .split('\n')
    .filter((line) => menuLines(line).length === 0)
    .join('\n');
}

function isOpaque({ text, handover }: BotTurn): boolean {
  return !handover && (text === '' || /^\{\{[^{}]{1,80}\}\}$/.test(text));
}

/** A choice in the bot's own words: the button, or the line of the menu; null where it was made at run time. */
export function quoteOf(
  facts: FlowFacts,
  said: readonly Said[],
  block: BlockId,
  label: string,
): Evidence | null {
  const { texts, options } = said[facts.graph.indexOf.get(block)!]!;
  if (options.some((option) => option.label === label))
    return { kind: 'quote', block, text: label, start: null, end: null };
  for (const text of texts) {
    let start = 0;
    for (const line of text.split('\n')) {
      if (menuLines(line)[0]?.label === label)
        return { kind: 'quote', block, text, start, end: start + line.length };
      start += line.length + 1;
    }
  }
  return null;
}
