import { searchableText } from './searchable-text.ts';

/** Where a word stands in a text, as UTF-16 offsets. */
export type MatchRange = readonly [start: number, end: number];

/**
 * Where words, as they are searched, stand in a text, whatever its accents and case: from left to right, those that touch
 * joined. Accents that a letter carries belong to the match.
 */
export function matchRanges(text: string, words: readonly string[]): MatchRange[] {
  const { folded, startOf } = foldedText(text);
  const found = words.flatMap((word) => placesIn(folded, word));
  const ranges: [number, number][] = [];
  for (const [from, to] of found.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const [start, end] = [startOf[from]!, startOf[to]!];
    const last = ranges.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}

function placesIn(folded: string, word: string): [number, number][] {
  const places: [number, number][] = [];
  if (word === '') return places;
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
    places.push([at, at + word.length]);
  return places;
}

/** A text as it is searched, and for each of its letters (and its end) where that begins in the text. */
function foldedText(text: string): { folded: string; startOf: number[] } {
  let folded = '';
  const startOf: number[] = [];
  let start = 0;
  for (const letter of text) {
    const part = searchableText(letter);
    for (let unit = 0; unit < part.length; unit += 1) startOf.push(start);
    folded += part;
    start += letter.length;
  }
  startOf.push(text.length);
  return { folded, startOf };
}

/** A part of a text around its first matches, with the matches in it. */
export interface Excerpt {
  readonly text: string;
  readonly ranges: readonly MatchRange[];
}

/**
 * The part of a text around its first match, about `longest` UTF-16 units on one line; `…` stands for what is left out.
 * The beginning where nothing matches.
 */
export function excerptOf(text: string, words: readonly string[], longest: number): Excerpt {
  const line = text.replace(/\s/g, ' ');
  const ranges = matchRanges(line, words);
  if (line.length <= longest) return { text: line, ranges };
  const first = ranges[0]?.[0] ?? 0;
  let from = first < longest * 0.6 ? 0 : first - Math.floor(longest / 4);
  let to = Math.min(line.length, from + longest);
  // Neither end may part a pair of surrogates.
  if (isLowSurrogate(line, from)) from -= 1;
  if (isLowSurrogate(line, to)) to += 1;
  const before = from > 0 ? '…' : '';
  const shift = before.length - from;
  return {
    text: `${before}${line.slice(from, to)}${to < line.length ? '…' : ''}`,
    ranges: ranges
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start + shift, end + shift]),
  };
}

/** The beginning of a text on one line, at most so many UTF-16 units; `…` stands for the rest. */
export function shortText(text: string, longest: number): string {
  return excerptOf(text, [], longest).text;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
