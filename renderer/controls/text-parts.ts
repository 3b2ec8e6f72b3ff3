import { visibleParts } from '#core/report/visible-text.ts';

/** A stretch of a text as it is shown: as it is, as the name of a character, or with a direction of its own. */
export interface TextPart {
  readonly kind: 'plain' | 'named' | 'apart';
  readonly text: string;
}

/** A name within a sentence, as the window's texts set it apart (see texts/isolated.ts). */
const setApart = /\u2068([^\u2068\u2069]*)\u2069/;

/** Splits a text so that no character in it goes unseen, and names that a sentence sets apart stay so. */
export function textParts(text: string): TextPart[] {
  // Every second piece is what the expression holds on to.
  return text.split(setApart).flatMap((piece, at): TextPart[] => {
    if (at % 2 === 1) return [{ kind: 'apart', text: shown(piece) }];
    return visibleParts(piece).map(({ text: part, named }) => ({
      kind: named ? 'named' : 'plain',
      text: part,
    }));
  });
}

/** What is set apart holds no such character, unless somebody else set it apart. */
function shown(piece: string): string {
  return visibleParts(piece)
    .map(({ text, named }) => (named ? `‹${text}›` : text))
    .join('');
}

/** Before the first letter nothing has a direction. */
const fromRight = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** Whether a text begins with a letter that is read from right to left. */
export function runsRightToLeft(text: string): boolean {
  return fromRight.test(text);
}
