import { charactersOf, measured, type Weight } from './measure.ts';

/** A text in lines no wider than `width` (in sizes of the type). Words that are longer are cut; line feeds are kept. */
export function wrapped(text: string, width: number, weight: Weight): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, '    ')
    .split('\n')
    .flatMap((line) => wrapLine(line, width, weight));
}

function wrapLine(text: string, width: number, weight: Weight): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of text.split(/(?<=\s)(?=\S)/u)) {
    const characters = charactersOf(piece);
    const own = measuredWidth(characters, weight);
    // The space that ends a line takes no room.
    const visible = measuredWidth(charactersOf(piece.trimEnd()), weight);
    if (used > 0 && used + visible > width) {
      lines.push(line);
      [line, used] = ['', 0];
    }
    if (visible <= width) {
      [line, used] = [line + piece, used + own];
      continue;
    }
    for (const character of characters) {
      const one = measured(character, weight).width;
      if (used > 0 && used + one > width) {
        lines.push(line);
        [line, used] = ['', 0];
      }
      [line, used] = [line + character, used + one];
    }
  }
  return [...lines, line].map((one) => one.trimEnd());
}

function measuredWidth(characters: readonly string[], weight: Weight): number {
  return characters.reduce((sum, one) => sum + measured(one, weight).width, 0);
}
