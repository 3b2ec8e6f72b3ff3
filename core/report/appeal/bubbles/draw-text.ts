import { escapeHtml } from '#core/report/escape-html.ts';
import type { Face } from './glyph-table.ts';
import { runsOf, type Weight } from './measure.ts';

/** The faces as the drawing names them: the extended letters are only kept in the middle weight, which tells them apart. */
const attributes: Readonly<Record<Face, string>> = {
  regular: 'font-family="Inter" font-weight="400"',
  strong: 'font-family="Inter" font-weight="600"',
  extended: 'font-family="Inter" font-weight="500"',
  emoji: 'font-family="Noto Emoji" font-weight="400"',
};

/** One line of text from its left end on the base line; every stretch stands at its own place. */
export function drawLine(
  text: string,
  at: { readonly x: number; readonly y: number; readonly size: number },
  weight: Weight,
  colour: string,
): string {
  let x = at.x;
  let drawn = '';
  for (const run of runsOf(text, weight)) {
    const width = run.width * at.size;
    if (run.face === 'missing') {
      const [w, h] = [width - 0.12 * at.size, 0.72 * at.size];
      drawn += `<rect x="${px(x + 0.06 * at.size)}" y="${px(at.y - h)}" width="${px(w)}" height="${px(h)}" fill="none" stroke="${colour}"/>`;
    } else if (run.text.trim() !== '') {
      drawn += `<text x="${px(x)}" y="${px(at.y)}" font-size="${px(at.size)}" fill="${colour}" ${attributes[run.face]} xml:space="preserve">${escapeHtml(run.text)}</text>`;
    }
    x += width;
  }
  return drawn;
}

/** A length with at most two places, so that the same input gives the same bytes everywhere. */
export function px(length: number): string {
  return String(Math.round(length * 100) / 100);
}
