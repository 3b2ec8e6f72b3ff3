import { widthIn, type Face } from './glyph-table.ts';

/** A stretch of text in one face; `missing` stands for a character that no face has. */
export interface Run {
  readonly face: Face | 'missing';
  readonly text: string;
  /** In sizes of the type. */
  readonly width: number;
}

/** Two weights of the type. */
export type Weight = 'regular' | 'strong';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Marks that choose a character's look and have none of their own. */
const joiners = /\u200d|\ufe0e|\ufe0f/gu;

/** A character that no face has is drawn as a box of this width. */
const missingWidth = 0.62;

/** Whole characters, as people count them. */
export function charactersOf(text: string): string[] {
  return Array.from(graphemes.segment(text.normalize('NFC')), ({ segment }) => segment);
}

/** One character with its face and width. */
export function measured(character: string, weight: Weight): Run {
  const known = cache[weight].get(character);
  if (known !== undefined) return known;
  const run = faceOf(character, weight);
  // Only single code points: a stranger's sequences are without number.
  if (character.length <= 2) cache[weight].set(character, run);
  return run;
}

const cache = { regular: new Map<string, Run>(), strong: new Map<string, Run>() };

function faceOf(character: string, weight: Weight): Run {
  const codes = Array.from(character.replace(joiners, ''));
  const isEmoji = /\ufe0f|\u200d|\u20e3|\p{RI}/u.test(character);
  for (const face of isEmoji ? (['emoji'] as const) : ([weight, 'extended', 'emoji'] as const)) {
    const widths = codes.map((code) => widthIn(face, code));
    if (codes.length === 0 || widths.some((width) => width === null)) continue;
    // A sequence of emoji is drawn as one.
    const width =
      face === 'emoji' ? widths[0]! : widths.reduce<number>((sum, one) => sum + one!, 0);
    return { face, text: character, width };
  }
  return { face: 'missing', text: character, width: missingWidth };
}

/** Width of a text in sizes of the type. */
export function widthOf(text: string, weight: Weight): number {
  return charactersOf(text).reduce((sum, one) => sum + measured(one, weight).width, 0);
}

/** Faces whose characters are drawn together. */
const joined: ReadonlySet<Run['face']> = new Set(['regular', 'strong', 'extended']);

/**
 * Stretches to draw, each on its own: one face in each, and no two signs together, because the type joins some of them
 * to others (`->` to an arrow) and evidence is shown as it was written.
 */
export function runsOf(text: string, weight: Weight): Run[] {
  const runs: Run[] = [];
  for (const character of charactersOf(text)) {
    const one = measured(character, weight);
    const last = runs.at(-1);
    const isSame = last?.face === one.face && joined.has(one.face);
    if (isSame && !(isSign(character) && isSign(last.text.slice(-1))))
      runs[runs.length - 1] = {
        face: last.face,
        text: last.text + one.text,
        width: last.width + one.width,
      };
    else runs.push(one);
  }
  return runs;
}

function isSign(character: string): boolean {
  return /[^\p{L}\p{N}\s]/u.test(character);
}
