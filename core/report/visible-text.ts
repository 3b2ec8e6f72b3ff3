/** A stretch of text, or a character that would not be seen and is named instead. */
export interface VisiblePart {
  readonly text: string;
  /** True where `text` is the name of a character, e.g. `U+202E`. */
  readonly named: boolean;
}

/**
 * Characters that print as nothing or that reorder their neighbours: controls except tab and line feed, bidirectional
 * marks, zero-width ones, tags, halves of surrogate pairs, and codes that never stand for a character. The zero-width
 * joiner stays: emoji need it.
 */
const hidden =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** Splits a stranger's text so that no character in it goes unseen; carriage returns before line feeds are dropped. */
export function visibleParts(text: string): readonly VisiblePart[] {
  const normal = text.replace(/\r\n/g, '\n');
  const parts: VisiblePart[] = [];
  let from = 0;
  for (const match of normal.matchAll(hidden)) {
    if (match.index > from) parts.push({ text: normal.slice(from, match.index), named: false });
    parts.push({ text: characterName(match[0]), named: true });
    from = match.index + match[0].length;
  }
  if (from < normal.length) parts.push({ text: normal.slice(from), named: false });
  return parts;
}

/** The text in one piece, with hidden characters named in angle brackets: for places that hold no markup. */
export function visibleLine(text: string): string {
  return visibleParts(text)
    .map((part) => (part.named ? `‹${part.text}›` : part.text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A stranger's name cut to a length that its place can hold, in whole characters. */
export function shortened(text: string, longest: number): string {
  const line = visibleLine(text);
  // No character is shorter than one code unit, and most names need no closer look.
  if (line.length <= longest) return line;
  const characters = Array.from(graphemes.segment(line), ({ segment }) => segment);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
}

/** `U+202E` for the right-to-left override. */
function characterName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
