/** Letters that Unicode does not take apart, as people write them without a keyboard that has them. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
};

/** The text with its accents taken off and its joined forms taken apart; what has no ASCII form stays. */
export function asciiFold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßẞæÆœŒøØđĐłŁ]/g, (letter) => letters[letter] ?? letter);
}

/**
 * Lower-case ASCII words joined by hyphens: accents fall off, everything else becomes a gap. Empty where no letter and
 * no digit is left.
 * @param longest in characters
 */
export function slug(text: string, longest: number): string {
  return asciiFold(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, longest)
    .replace(/-+$/, '');
}
