import { expect, it } from 'vitest';
import type { ReportDocument } from '#core/model/report.ts';
import { reportDocument, shopBot } from '#test/fixtures/report-document.ts';
import { shopNumber } from '#test/fixtures/report-parts.ts';
import { letters, parsedPage, textNodes } from './html-text.ts';
import { reportPage } from './pages-to-print.ts';
import { pdfBody, pdfDrawn } from './poppler.ts';
import { printInApp } from './print-in-app.ts';
import { expectLettersCopied } from './copied-letters.ts';
import { expectSound } from './sound-pdf.ts';

// Pages of a fixed size, with as much on them as a person may write: nothing of it is cut off.

const long = 'Padaria e Confeitaria São João Batista do Açaí de Minas Gerais & Filhos Ltda';
const words = 'Corrigimos o menu e publicamos o fluxo novo; falta responder às perguntas. ';

const full: ReportDocument = {
  ...reportDocument('pt-BR'),
  paper: 'Letter',
  isDraft: true,
  client: { name: `${long}, ${long}` },
  agency: long,
  preparedBy: long,
  approval: { by: long, at: '2026-11-22T14:30:00Z' },
  brand: {
    ...reportDocument('pt-BR').brand,
    footer: words.repeat(3).slice(0, 200),
    confidentiality: words.repeat(3).slice(0, 160),
  },
};

it('a cover holds many bots and numbers with long names', async () => {
  const page = await reportPage({
    ...full,
    bots: Array.from({ length: 9 }, (_, at) => ({
      ...{ ...shopBot, findings: [], survey: null, humanPaths: [], triages: [] },
      ...{ botId: String(at), name: `${String(at + 1)}. ${long}` },
    })),
    numbers: Array.from({ length: 9 }, () => ({ ...shopNumber, spans: [], gaps: [] })),
  });
  const pdf = await printInApp('full-cover', page);
  await expectSound(pdf, page);
  await expectLettersCopied(pdf);
  const cover = parsedPage(page.html).querySelector('.cover')?.outerHTML ?? '';
  const [drawn = ''] = (await pdfDrawn(pdf)).map(letters);
  const parts = textNodes(`<!doctype html><body>${cover}</body>`);
  expect(parts.length).toBeGreaterThan(20);
  expect(parts.filter((part) => !drawn.includes(part))).toEqual([]);
});

it.each([
  ['in one piece', words.repeat(40).slice(0, 1_500)],
  ['in many', `${words.trim()}\n`.repeat(12)],
])('two pages hold the longest summary, %s', async (_name, text) => {
  const page = await reportPage({
    ...full,
    length: 'summary',
    summary: { text, by: long, at: '2026-11-22T12:00:00Z' },
    bots: [shopBot, { ...shopBot, botId: 'bot-2', name: long }],
  });
  const pdf = await printInApp('full-summary', page);
  await expectSound(pdf, page);
  await expectLettersCopied(pdf);
  expect(await pdfDrawn(pdf)).toHaveLength(2);
  const drawn = letters(await pdfBody(pdf));
  expect(textNodes(page.html).filter((part) => !drawn.includes(part))).toEqual([]);
});
