import { glyphWidths } from './glyph-widths.ts';

/** A face of the pictures: the report's type in two weights, its extended letters, and its emoji. */
export type Face = keyof typeof glyphWidths;

/** Units of the widths in one size. */
const unitsPerSize = 2048;

const tables: Readonly<Record<Face, ReadonlyMap<number, number>>> = {
  regular: read(glyphWidths.regular),
  strong: read(glyphWidths.strong),
  extended: read(glyphWidths.extended),
  emoji: read(glyphWidths.emoji),
};

function read(text: string): ReadonlyMap<number, number> {
  const table = new Map<number, number>();
  for (const stretch of text.split('|')) {
    const [from = '', widths = ''] = stretch.split(':');
    let code = Number.parseInt(from, 16);
    for (const word of widths.split(',')) {
      const [width, count = '1'] = word.split('*');
      for (let left = Number(count); left > 0; left -= 1) table.set(code++, Number(width));
    }
  }
  return table;
}

/** Width of a character in sizes of the type; null where the face has none. */
export function widthIn(face: Face, character: string): number | null {
  const width = tables[face].get(character.codePointAt(0) ?? 0);
  return width === undefined ? null : width / unitsPerSize;
}
