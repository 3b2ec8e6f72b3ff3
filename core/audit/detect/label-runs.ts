import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { likelyOf } from '#core/flow/simulate/likely-reply.ts';
import type { Reply } from '#core/flow/simulate/reply.ts';
import { hasMoreWays, type ProbeRow, type ProbeWay } from '../probe/run-probe.ts';
import { waitsForWords } from './judges-reply.ts';
import { misunderstanding } from './misunderstanding.ts';
import type { ShownChoice } from './shown-choices.ts';

/** A way of typing a choice that differs from what is shown. */
export type LabelVariant = 'words' | 'plain' | 'upper' | 'lower' | 'no-emoji' | 'space';

/** Whether a text is taken at a block: by an exit of its own, or as an answer to a question that takes anything. */
export type Taken = 'yes' | 'no' | 'open';

/** What typing a choice in its different ways leads to. */
export interface LabelRun {
  readonly choice: ShownChoice;
  /** What a tap sends; null where nothing can be tapped. */
  readonly tap: Taken | null;
  /** The number alone; null where there is none. */
  readonly number: Taken | null;
  /** The words as shown; `open` too where other choices are worded alike. */
  readonly words: Taken;
  /** Ways of typing it that fail although the words, or the number, work. */
  readonly failing: readonly LabelVariant[];
  /** The text that fails, with what it leads to; null when nothing does. */
  readonly failure: { readonly text: string; readonly reply: Reply } | null;
  /** What the choice as shown leads to. */
  readonly reply: Reply;
}

interface TypedLabel {
  readonly taken: Taken;
  readonly reply: Reply;
}

/** Types every choice of a menu, as shown and otherwise, where the user stands. */
export function labelRuns(
  facts: FlowFacts,
  row: ProbeRow,
  choices: readonly ShownChoice[],
): readonly LabelRun[] {
  const results = new Map<ProbeWay, TypedLabel>();
  const typed = (text: string): TypedLabel => {
    const way = row.way(text);
    const before = results.get(way);
    if (before !== undefined) return before;
    const result = judged(facts, row.at, way);
    results.set(way, result);
    return result;
  };
  return choices.map((choice) => labelRun(choice, typed, isShared));

  /** Words that several choices of the menu have in common cannot tell which one is meant. */
  function isShared(choice: ShownChoice, text: string): boolean {
    const key = (one: string): string => withoutEmoji(one).toLowerCase();
    return choices.some((other) => other !== choice && key(other.label) === key(text));
  }
}

function labelRun(
  choice: ShownChoice,
  typed: (text: string) => TypedLabel,
  isShared: (choice: ShownChoice, text: string) => boolean,
): LabelRun {
  const take = (text: string): Taken => typed(text).taken;
  const best = (all: readonly string[]): Taken =>
    all.some((text) => take(text) === 'yes')
      ? 'yes'
      : all.every((text) => take(text) === 'no')
        ? 'no'
        : 'open';
  const { label, number, taps } = choice;
  const tap = taps.length === 0 ? null : best(taps);
  const byNumber = number === null ? null : take(number);
  const words = isShared(choice, label) ? 'open' : best([label, ...wordsOf(choice)]);
  const failing =
    words === 'yes'
      ? variantsOf(choice)
          .filter(([, text]) => take(text) === 'no' && !isShared(choice, text))
          // What fails in more than its last space is told first.
          .sort(([a], [b]) => Number(a === 'space') - Number(b === 'space'))
      : [];
  const text =
    tap === 'no'
      ? taps[0]!
      : byNumber === 'no'
        ? number!
        : words === 'no'
          ? label
          : (failing[0]?.[1] ?? null);
  return {
    choice,
    tap,
    number: byNumber,
    words,
    failing: failing.map(([variant]) => variant),
    failure: text === null ? null : { text, reply: typed(text).reply },
    reply: typed(taps[0] ?? number ?? label).reply,
  };
}

/** The words of a button that carries its number: `2. Falar com atendente`. */
function wordsOf({ label, number, taps }: ShownChoice): readonly string[] {
  if (taps.length === 0 || number === null) return [];
  const words = label.replace(/^\W{0,4}\d{1,2}\W{0,6}/u, '').trim();
  return words === '' ? [] : [words];
}

/** The same words as people type them. */
function variantsOf({ label }: ShownChoice): readonly (readonly [LabelVariant, string])[] {
  const all: readonly (readonly [LabelVariant, string])[] = [
    ['plain', label.normalize('NFD').replace(/\p{Mn}/gu, '')],
    ['upper', label.toUpperCase()],
    ['lower', label.toLowerCase()],
    ['no-emoji', withoutEmoji(label)],
    ['space', `${label} `],
  ];
  return all.filter(([, text]) => text !== '' && text !== label);
}

function withoutEmoji(label: string): string {
  return label
    .replace(/[\p{So}\p{Sk}\p{Cf}\u{fe0f}\u{20e3}]/gu, '')
    .replace(/\s{2,}/g, ' ')
    .trim();
}

/** Whether all, some or no likely ways take a text. */
function judged(facts: FlowFacts, at: number, way: ProbeWay): TypedLabel {
  const { replies } = way;
  const rated = likelyOf(replies);
  const lost = rated.filter(
    (reply) => !isTakenByWords(facts, at, reply) && misunderstanding(facts, at, reply) !== null,
  );
  const reply = lost[0] ?? rated[0]!;
  if (lost.length === 0) return { taken: 'yes', reply };
  const isSure = lost.length === rated.length && !hasMoreWays(way);
  return { taken: isSure ? 'no' : 'open', reply };
}

/** True when an exit that waits for certain words took the message. */
function isTakenByWords({ graph }: FlowFacts, at: number, { exits }: Reply): boolean {
  const asked = graph.blocks[at]!;
  return exits.some(({ output }) => output !== null && waitsForWords(output, asked));
}
