/**
 * A text as `equals` compares it: case and diacritics do not count (FLOW.md 5.3, 9.14).
 * Follows .NET's invariant compare with ignored case and non-spacing marks.
 */
export function foldText(text: string): string {
  // Most values are plain ASCII; normalising them would be most of the work of a run.
  // eslint-disable-next-line no-control-regex -- the ASCII range is what is meant
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const folded = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  known.set(text, folded);
  return folded;
}

/** The same values and messages are compared thousands of times. */
const known = new Map<string, string>();
const mostKnown = 2_000;
