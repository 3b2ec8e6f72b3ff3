/**
 * A text as `equals` compares it: case and diacritics do not count (FLOW.md 5.3, 9.14).
 * Follows .NET's invariant compare with ignored case and non-spacing marks.
 */
export function foldText(text: string): string {
  // Most values are plain ASCII; normalising them would be most of the work of a run.
  // eslint-disable-next-line no-control-regex -- the ASCII range is what is meant
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
