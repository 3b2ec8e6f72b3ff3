import { expect, it } from 'vitest';
import { appealFacts } from '#test/fixtures/appeal-facts.ts';
import { letters, textNodes } from './html-text.ts';
import { appealPage } from './pages-to-print.ts';
import { pdfBody } from './poppler.ts';
import { printInApp } from './print-in-app.ts';
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
    const text = letters(await pdfBody(pdf));
    const parts = textNodes(page.html);
    expect(parts.length).toBeGreaterThan(150);
    expect(parts.filter((part) => !text.includes(part))).toEqual([]);
  },
);
