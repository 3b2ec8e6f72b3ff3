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
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const blanked = original.replace(/\{\{[^{}]*\}\}/g, (match) => ' '.repeat(match.length));
  let at = 0;
  for (const character of blanked) {
    for (const part of character.normalize('NFKD')) {
      if (dropped.test(part)) continue;
      const isSpace = /\s/.test(part);
      if (isSpace && (units.length === 0 || units[units.length - 1] === ' ')) continue;
      for (const unit of isSpace ? ' ' : part.toLowerCase()) {
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
