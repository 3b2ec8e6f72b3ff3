import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { locales } from '#core/model/locale.ts';
import type { ReportDocument } from '#core/model/report.ts';
import { reportTexts } from '#core/report/report-context.ts';
import { reportDocument, shopBot } from '#test/fixtures/report-document.ts';
import { letters, textNodes } from './html-text.ts';
import { reportPage } from './pages-to-print.ts';
import { pdfBody, pdfDrawn } from './poppler.ts';
import { printInApp } from './print-in-app.ts';
import { expectLettersCopied } from './copied-letters.ts';
import { expectSound } from './sound-pdf.ts';

describe.each(locales)('a report in %s', (locale) => {
  // The page's words are compared with a golden file; those of the PDF with the page's, whatever browser breaks the lines.
  it('is a sound document that says all that its page says', async () => {
    const page = await reportPage(reportDocument(locale));
    const pdf = await printInApp(`report-${locale}`, page);
    await expectSound(pdf, page);
    await expectLettersCopied(pdf);
    const text = letters(await pdfBody(pdf));
    const parts = textNodes(page.html);
    expect(parts.length).toBeGreaterThan(300);
    expect(parts.filter((part) => !text.includes(part))).toEqual([]);
    expect(text.length).toBeGreaterThanOrEqual(parts.join('').length);
  });

  it('fits on two pages of Letter, and is a draft on both until somebody approves', async () => {
    const page = await reportPage({
      ...reportDocument(locale),
      length: 'summary',
      paper: 'Letter',
      isDraft: true,
      approval: null,
    });
    const pdf = await printInApp(`summary-${locale}`, page);
    await expectSound(pdf, page);
    await expectLettersCopied(pdf);
    const pages = await pdfDrawn(pdf);
    expect(pages).toHaveLength(2);
    for (const one of pages) expect(one.split('\n')).toContain(reportTexts[locale].front.draft);
  });
});

it('a draft says so on every page, and an approved report on none', async () => {
  const { draft } = reportTexts['pt-BR'].front;
  const drawn = async (name: string, document: ReportDocument): Promise<readonly string[]> =>
    pdfDrawn(await printInApp(name, await reportPage(document)));
  const plain = reportDocument('pt-BR');
  const pages = await drawn('draft', { ...plain, isDraft: true, approval: null });
  expect(pages.length).toBeGreaterThan(10);
  for (const [at, one] of pages.entries())
    expect(one.split('\n'), `page ${String(at + 1)}`).toContain(draft);
  for (const one of await drawn('approved', plain)) expect(one.split('\n')).not.toContain(draft);
});

it('the same report printed at the same time by three apps is the same file', async () => {
  const page = await reportPage(reportDocument('es'));
  const [first, ...others] = await Promise.all(
    ['once', 'twice', 'thrice'].map(async (name) => readFile(await printInApp(name, page))),
  );
  expect(first?.length).toBeGreaterThan(50_000);
  for (const other of others) expect(first?.equals(other)).toBe(true);
});

it('the first report of an empty bot is sound', async () => {
  const page = await reportPage({
    ...reportDocument('es'),
    changes: null,
    numbers: [],
    incidents: [],
    period: null,
    approval: null,
    agency: null,
    preparedBy: null,
    bots: [{ ...shopBot, survey: null, score: null, triages: [], humanPaths: [], findings: [] }],
  });
  await expectSound(await printInApp('empty', page), page);
});
