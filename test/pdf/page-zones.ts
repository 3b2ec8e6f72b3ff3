import { letters } from './html-text.ts';
import { margin, slack } from './page-margin.ts';
import type { PdfPage, PdfWord } from './poppler.ts';

/** A letter of the draft mark is larger than anything else on a page, in points. */
const markHeight = 60;

/** What stands where on a page. */
export interface PageZones {
  readonly header: readonly PdfWord[];
  readonly body: readonly PdfWord[];
  readonly footer: readonly PdfWord[];
  /** Words that reach over a margin, which is where a page is cut. */
  readonly cut: readonly PdfWord[];
}

/** Sorts a page's words into header, body and footer; the draft mark, which lies across all, is left out. */
export function zonesOf({ width, height, words }: PdfPage): PageZones {
  const zones = { header: [] as PdfWord[], body: [] as PdfWord[], footer: [] as PdfWord[] };
  const cut: PdfWord[] = [];
  for (const word of words) {
    if (isMark(word)) continue;
    const { text, left, right, top, bottom } = word;
    // A drawn character of several is measured as if each of them stood there.
    const isDrawn = /\u200d|\ufe0f|\u20e3/.test(text);
    const isWide = left < margin - slack || (right > width - margin + slack && !isDrawn);
    const isBody = top >= margin - slack && bottom <= height - margin + slack;
    const isHeader = top >= 0 && bottom < margin;
    const isFooter = top > height - margin && bottom <= height;
    if (isWide || !(isBody || isHeader || isFooter)) cut.push(word);
    if (isHeader) zones.header.push(word);
    else if (isFooter) zones.footer.push(word);
    else zones.body.push(word);
  }
  return { ...zones, cut };
}

/** Letters of words in their order. */
export function lettersOf(words: readonly PdfWord[]): string {
  return letters(words.map(({ text }) => text).join(''));
}

function isMark({ text, top, bottom }: PdfWord): boolean {
  return bottom - top > markHeight && Array.from(text).length === 1;
}
