/** A text made comparable, with the way back to the original for quoting. */
export interface Normalised {
  /** Lower case, without accents, marks, emoji and variables; single spaces. */
  readonly text: string;
  /** Where in the original each UTF-16 unit of `text` begins. */
  readonly starts: readonly number[];
  /** Where in the original each UTF-16 unit of `text` ends. */
  readonly ends: readonly number[];
}

const dropped = /[\p{M}\p{Cf}\p{So}\p{Sk}\u{fe0f}*_~]/u;

/**
 * Normalises a bot's or user's text for word lists: compatibility forms unified, case, accents, WhatsApp marks,
 * emoji, zero-width characters and `{{variables}}` dropped, white space squeezed.
 */
export function normalise(original: string): Normalised {
  const before = known.get(original);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const normalised = normaliseOnce(original);
  known.set(original, normalised);
  return normalised;
}

/** A dozen word lists look at the same few texts of a flow, one after the other. */
const known = new Map<string, Normalised>();
const mostKnown = 1_000;

function normaliseOnce(original: string): Normalised {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const blanked = original.replace(/\{\{[^{}]*\}\}/g, (match) => ' '.repeat(match.length));
  let at = 0;
  for (const character of blanked) {
    for (const part of partsOf(character)) {
      const isSpace = part === ' ';
      if (isSpace && (units.length === 0 || units[units.length - 1] === ' ')) continue;
      for (const unit of part) {
        units.push(unit);
        starts.push(at);
        ends.push(at + character.length);
      }
    }
    at += character.length;
  }
  if (units[units.length - 1] === ' ') {
    for (const list of [units, starts, ends]) list.pop();
  }
  return { text: units.join(''), starts, ends };
}

/** What is left of one character: its letters in lower case, a space for any white space, nothing for marks. */
function partsOf(character: string): readonly string[] {
  const before = parts.get(character);
  if (before !== undefined) return before;
  const made = Array.from(character.normalize('NFKD'))
    .filter((part) => !dropped.test(part))
    .map((part) => (/\s/.test(part) ? ' ' : part.toLowerCase()));
  if (parts.size >= mostParts) parts.clear();
  parts.set(character, made);
  return made;
}

const parts = new Map<string, readonly string[]>();
const mostParts = 4_000;

/** The part of the original that a match in the normalised text stands for. */
export function originalSpan(
  normalised: Normalised,
  start: number,
  end: number,
): { start: number; end: number } {
  return { start: normalised.starts[start] ?? 0, end: normalised.ends[end - 1] ?? 0 };
}

/**
 * Case and accents dropped letter by letter, so that every offset still fits the original: for word lists that are
 * searched around a place.
 */
export function foldInPlace(original: string): string {
  // eslint-disable-next-line no-control-regex -- everything outside ASCII is what is meant
  const plain = original.replace(/[^\x00-\x7f]/g, (unit) => {
    const folded = unit.normalize('NFKD').charAt(0).toLowerCase();
    return folded.length === 1 ? folded : unit;
  });
  return plain.toLowerCase();
}

/** Replaces what a pattern finds by spaces of the same length. */
export function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => ' '.repeat(match.length));
}
