import type { Block, BlockId } from '#core/model/flow.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import type { Standing } from '#core/flow/simulate/explore.ts';
import { shownContent, type ShownOption } from '#core/flow/text/content-text.ts';
import { readableText } from '#core/flow/text/plain-text.ts';
import { botTurns } from './choices.ts';
import { menuLines } from './menu-lines.ts';

/** A choice that a user sees where they stand. */
export interface ShownChoice {
  /** The block that shows it. */
  readonly block: BlockId;
  /** As the user reads it, without the number of a menu line. */
  readonly label: string;
  /** The number in front of it, or null. */
  readonly number: string | null;
  /** What a tap sends, as the flow has it; empty for a line of text, which nobody can tap. */
  readonly taps: readonly string[];
}

/** What a user can choose from where they stand. */
export interface ShownMenu {
  readonly choices: readonly ShownChoice[];
  /** Blocks that show a menu made at run time, whose choices no file holds. */
  readonly unreadable: readonly BlockId[];
}

/** Choices of one menu that are looked at; WhatsApp's lists hold ten. */
const mostChoices = 30;

/** The choices of the bot's last words before it waits. */
export function shownMenu(facts: FlowFacts, { before }: Standing): ShownMenu {
  const choices: ShownChoice[] = [];
  const unreadable = new Set<BlockId>();
  for (const turn of botTurns(before?.reply.turns ?? [])) {
    const block = facts.graph.blocks[facts.graph.indexOf.get(turn.block) ?? -1];
    if (block === undefined) continue;
    const known = optionsOf(block);
    for (const [at, label] of turn.options.entries()) {
      const option = optionAt(known, label, at);
      if (option?.opensLink === true) continue;
      if (/\{\{/.test(label) || /\{\{/.test(option?.reply ?? '')) {
        unreadable.add(turn.block);
        continue;
      }
      const taps = [option?.reply ?? label, ...(option?.id === undefined ? [] : [option.id])];
      choices.push({ block: turn.block, ...numberedLabel(label), taps });
    }
    const lines = menuLines(turn.text);
    if (lines.length > 1)
      choices.push(...lines.map((line) => ({ block: turn.block, ...line, taps: [] })));
    if (turn.text === '' && turn.options.length === 0 && sendsRawMenu(block))
      unreadable.add(turn.block);
  }
  return {
    choices: choices.slice(0, mostChoices),
    // Next to choices that can be read, a raw content is mostly cards with links.
    unreadable: choices.length > 0 ? [] : [...unreadable],
  };
}

function numberedLabel(label: string): Pick<ShownChoice, 'label' | 'number'> {
  const [line] = menuLines(label);
  return { label, number: line?.number ?? null };
}

function optionsOf(block: Block): readonly ShownOption[] {
  return [...block.entering, ...block.leaving].flatMap(
    (action) => shownContent(action)?.options ?? [],
  );
}

/** The option that a shown label stands for; where variables filled it in, the one in its place. */
function optionAt(
  known: readonly ShownOption[],
  label: string,
  at: number,
): ShownOption | undefined {
  return known.find((one) => readableText(one.label) === label) ?? known[at];
}

function sendsRawMenu(block: Block): boolean {
  return block.entering.some(
    (action) => action.type === 'SendRawMessage' && shownContent(action)?.isOpaque === true,
  );
}
