/** A text as detectors read it, with the place of each of its characters in the text as it came. */
export interface FoldedText {
  readonly text: string;
  /** Offset (UTF-16) in the original of each character; one more at the end, for the original's length. */
  readonly places: readonly number[];
}

/** Nothing is seen of these, and a number may be split by them. */
const unseen =
  /[\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\u034f|\u180e|\u200d|\p{M}/u;
const dash = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/;

/**
 * Digits of every script as 0 to 9, dashes as hyphens, spaces as spaces, letters without accents and full-width forms
 * as plain ones; unseen characters fall away. What a person reads as a number is found as one.
 */
export function foldText(original: string): FoldedText {
  let text = '';
  const places: number[] = [];
  let at = 0;
  for (const character of original) {
    const folded = foldCharacter(character);
    for (let index = 0; index < folded.length; index += 1) places.push(at);
    text += folded;
    at += character.length;
  }
  places.push(original.length);
  return { text, places };
}

function foldCharacter(character: string): string {
  if (character <= '~') return character;
  if (unseen.test(character)) return '';
  if (dash.test(character)) return '-';
  if (/\s/u.test(character)) return character === '\n' ? '\n' : ' ';
  if (/\p{Nd}/u.test(character)) return String(digitValue(character));
  return character.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** Digits of a script stand in a row of ten. */
function digitValue(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  // Mathematical digits follow each other without a gap, five styles in a row.
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  return code - zero;
}
