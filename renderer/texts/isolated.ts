import { visibleParts } from '#core/report/visible-text.ts';

/** Letters that run from right to left, and characters that are not seen or that reorder what stands beside them. */
const unruly =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u0590-\u08ff\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufb1d-\ufdff\ufe70-\ufefc\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u{e0000}-\u{e007f}]/u;

/** First strong isolate and the end of it: what stands between them keeps its direction to itself (UAX 9). */
const [begin, end] = ['\u2068', '\u2069'];

/**
 * A name as the value of a sentence: one that runs from right to left does not turn the words beside it round, and a
 * character that would not be seen is named. Most names stay as they are.
 */
export function isolated(value: string): string {
  if (!unruly.test(value)) return value;
  const visible = visibleParts(value)
    .map((part) => (part.named ? `‹${part.text}›` : part.text))
    .join('');
  return `${begin}${visible}${end}`;
}
