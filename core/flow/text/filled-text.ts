/** Longest text that filling in variables makes, in UTF-16 units (SECURITY H22): texts that name each other double each time. */
export const longestFilled = 262_144;

/**
 * A text with its places filled in; null as soon as it would grow beyond {@link longestFilled}.
 * @param place finds the places, with the flag `g`; its first group is given to `valueOf`
 */
export function filledText(
  written: string,
  place: RegExp,
  valueOf: (name: string, whole: string) => string,
): string | null {
  let filled = '';
  let from = 0;
  for (const match of written.matchAll(place)) {
    filled += written.slice(from, match.index) + valueOf(match[1] ?? '', match[0]);
    from = match.index + match[0].length;
    if (filled.length > longestFilled) return null;
  }
  // Nothing was filled in: a long text of the file itself is no growth.
  if (from === 0) return written;
  filled += written.slice(from);
  return filled.length > longestFilled ? null : filled;
}
