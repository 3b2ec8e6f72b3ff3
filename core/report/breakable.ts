/** Stretches without a space that are longer than this get places where a line may end. */
const longWord = 80;

/** Characters from one such place to the next. */
const stretch = 24;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text in pieces between which a line may end: after the underscores of long names, and every so often inside of what
 * is longer than any word. Chromium shapes a word again from its beginning for each line it fills, so that one word of
 * ten thousand letters holds a print up for half a minute.
 */
export function breakable(text: string): readonly string[] {
  if (!/\S{20}/.test(text)) return [text];
  return text.split(/(?<=\w_)(?=\w)/).flatMap((part) => {
    if (part.length <= longWord) return [part];
    return part
      .split(new RegExp(`(\\S{${String(longWord + 1)},})`, 'u'))
      .flatMap((piece, at) => (at % 2 === 0 ? piece : stretches(piece)))
      .filter((piece) => piece !== '');
  });
}

function stretches(word: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  let count = 0;
  for (const { index } of graphemes.segment(word)) {
    if (count === stretch) {
      pieces.push(word.slice(start, index));
      start = index;
      count = 0;
    }
    count += 1;
  }
  return [...pieces, word.slice(start)];
}
