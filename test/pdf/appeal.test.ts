import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { tellFigure } from '#test/faults/figure.ts';
import { appealFacts } from '#test/fixtures/appeal-facts.ts';
import { letters, textNodes } from './html-text.ts';
import { appealPage } from './pages-to-print.ts';
import { pdfBody } from './poppler.ts';
import { printInApp } from './print-in-app.ts';
import { expectLettersCopied } from './copied-letters.ts';
import { expectSound } from './sound-pdf.ts';

it.each([
  ['pt-BR', 'appeal', 'A4'],
  ['pt-BR', 'remedied', 'Letter'],
  ['en', 'remedied', 'A4'],
  ['es', 'appeal', 'Letter'],
] as const)(
  'a packet’s pages are a sound document that says all that the page says: %s, %s, %s',
  async (locale, kind, paper) => {
    const page = await appealPage(appealFacts(kind), locale, paper);
    const pdf = await printInApp(`${kind}-${locale}`, page);
    await expectSound(pdf, page);
    await expectLettersCopied(pdf);
    const text = letters(await pdfBody(pdf));
    const parts = textNodes(page.html);
    expect(parts.length).toBeGreaterThan(150);
    expect(parts.filter((part) => !text.includes(part))).toEqual([]);
  },
);

it('A73 a packet’s pages printed twice, elsewhere and in another language, are the same bytes', async (context) => {
  const page = await appealPage(appealFacts('appeal'), 'pt-BR');
  const here = { TZ: 'America/Sao_Paulo', LANG: 'pt_BR.UTF-8', LANGUAGE: 'pt_BR' };
  const there = { TZ: 'Asia/Kathmandu', LANG: 'en_US.UTF-8', LANGUAGE: 'en_US' };
  // One program after the other: seconds lie between them.
  const first = readFileSync(await printInApp('twice-here', page, here));
  const second = readFileSync(await printInApp('twice-there', page, there));
  expect(second.equals(first)).toBe(true);
  // Another packet is another document.
  const other = await appealPage(appealFacts('remedied'), 'pt-BR');
  expect(readFileSync(await printInApp('twice-other', other, here)).equals(first)).toBe(false);
  tellFigure(context, `${first.length} bytes, twice the same in two time zones and languages`);
});
