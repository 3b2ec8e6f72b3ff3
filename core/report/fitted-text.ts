import { visibleLine } from './visible-text.ts';

/** How many usual letters of the page's type, like “a” or “n”, a character is as wide as, on the safe side. */
export function letterWidth(character: string): number {
  // Marks, joiners and skin tones are drawn on what stands before them.
  if (/^(?:\p{M}|\p{Cf}|\p{Emoji_Modifier})/u.test(character)) return 0;
  if ((character.codePointAt(0) ?? 0) >= 0x1100) return 2;
  if (/[WMwm@%œæŒÆ]/.test(character)) return 1.8;
  if (/[iljtfrI .,:;!|'()-]/.test(character)) return 0.6;
  return /\p{Lu}/u.test(character) ? 1.4 : 1;
}

/** How many usual letters a text is as wide as. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += letterWidth(character);
  return width;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A stranger's text cut to the room of so many usual letters, in whole characters: for places that must not grow, whatever
 * letters they are given.
 */
export function fitted(text: string, room: number): string {
  const line = visibleLine(text);
  // No character is wider than two letters, and most texts need no closer look.
  if (line.length * 2 <= room || textWidth(line) <= room) return line;
  let left = room - letterWidth('…');
  let end = 0;
  for (const { segment, index } of graphemes.segment(line)) {
    left -= textWidth(segment);
    if (left < 0) break;
    end = index + segment.length;
  }
  return `${line.slice(0, end).trimEnd()}…`;
}
