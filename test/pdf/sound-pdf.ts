import { expect } from 'vitest';
import type { PrintablePage } from '#app/ports/report-printer.ts';
import { headingsOf, letters, parsedPage } from './html-text.ts';
import { lettersOf, zonesOf } from './page-zones.ts';
import { pdfFonts, pdfInfo, pdfLinks, pdfStructure, pdfWords } from './poppler.ts';
import { qpdfCheck, qpdfDictionaries, qpdfOutline } from './qpdf.ts';

/** Sizes of the papers in points, as Chromium rounds them. */
const sizes = { A4: [595, 842], Letter: [612, 792] } as const;

/** What no document of ours holds: something that runs, a file inside it, an address it leads to by itself. */
const active = [
  '/JS',
  '/JavaScript',
  '/Launch',
  '/EmbeddedFile',
  '/AA',
  '/OpenAction',
  '/RichMedia',
];

/** Expects of a print of `page` everything that does not depend on what it says. */
export async function expectSound(pdf: string, page: PrintablePage): Promise<void> {
  await expectWellFormed(pdf, page);
  await expectOwnFonts(pdf);
  await expectHarmless(pdf);
  await expectTagged(pdf, page);
  await expectFurniture(pdf, page);
  await expectHeadings(pdf, page);
}

async function expectWellFormed(pdf: string, page: PrintablePage): Promise<void> {
  expect(await qpdfCheck(pdf)).toContain('No syntax or stream encoding errors found');
  const info = await pdfInfo(pdf);
  const [width, height] = sizes[page.paper];
  const size = /^([\d.]+) x ([\d.]+) pts/.exec(info.get('Page size') ?? '') ?? [];
  expect([Math.round(Number(size[1])), Math.round(Number(size[2]))]).toEqual([width, height]);
  expect(info.get('Title')).toBe(page.title);
  expect(info.get('Producer')).toBe(page.producer);
  expect(info.get('Creator')).toBe(page.producer);
  const moment = `${page.asOf.slice(0, 19)}Z`;
  expect([info.get('CreationDate'), info.get('ModDate')]).toEqual([moment, moment]);
  expect(info.get('Tagged')).toBe('yes');
}

/** Every font is in the file, in part, and tells which letters it draws; otherwise no search finds them. */
async function expectOwnFonts(pdf: string): Promise<void> {
  const fonts = await pdfFonts(pdf);
  expect(fonts.some(({ name }) => name.endsWith('+Inter-Regular'))).toBe(true);
  const poor = fonts.filter(
    ({ isEmbedded, isSubset, isType3, hasUnicode }) =>
      // A font of drawings is always whole and has no name.
      !isEmbedded || !hasUnicode || !(isSubset || isType3),
  );
  expect(poor).toEqual([]);
}

async function expectHarmless(pdf: string): Promise<void> {
  for (const link of await pdfLinks(pdf)) expect(link).toMatch(/^(?:https?:|mailto:|tel:)/);
  const dictionaries = await qpdfDictionaries(pdf);
  const found = active.filter((name) =>
    dictionaries.some((one) => name in one || Object.values(one).includes(name)),
  );
  expect(found).toEqual([]);
}

async function expectTagged(pdf: string, page: PrintablePage): Promise<void> {
  const elements = await pdfStructure(pdf);
  const kinds = elements.map(({ kind }) => kind);
  expect(kinds[0]).toBe('Document');
  expect(kinds.filter((kind) => kind === 'Document')).toHaveLength(1);
  const levels = kinds.flatMap((kind) => /^H(\d)$/.exec(kind)?.[1] ?? []).map(Number);
  expect(levels).toEqual(headingsOf(page.html).map(({ level }) => level));
  const html = parsedPage(page.html);
  expect(kinds.filter((kind) => kind === 'Table')).toHaveLength(
    html.querySelectorAll('table').length,
  );
  const heads = elements.filter(({ kind }) => kind === 'TH');
  const [filled, all] = [
    [...html.querySelectorAll('th')].filter(({ textContent }) => letters(textContent) !== ''),
    html.querySelectorAll('th'),
  ];
  // Cells without any text are no part of what is read.
  expect(heads.length).toBeGreaterThanOrEqual(filled.length);
  expect(heads.length).toBeLessThanOrEqual(all.length);
  for (const { attributes } of heads) expect(attributes.get('Scope')).toMatch(/^\/(?:Column|Row)$/);
  const dictionaries = await qpdfDictionaries(pdf);
  const figures = dictionaries.filter((one) => one['/S'] === '/Figure');
  expect(figures).toHaveLength(kinds.filter((kind) => kind === 'Figure').length);
  for (const figure of figures) expect(figure['/Alt']).toMatch(/^u:\s*\S/u);
  const catalog = dictionaries.find((one) => one['/Type'] === '/Catalog');
  expect(catalog?.['/Lang']).toBe(`u:${page.language}`);
}

/** On every page but a cover: the header, the footer, the page’s number. Nothing reaches over a margin. */
async function expectFurniture(pdf: string, page: PrintablePage): Promise<void> {
  const pages = await pdfWords(pdf);
  const [header, footer] = [page.headerTemplate, page.footerTemplate].map((template) =>
    letters(parsedPage(template).body.textContent),
  ) as [string, string];
  expect(pages.length).toBeGreaterThan(1);
  for (const [at, one] of pages.entries()) {
    const { header: top, footer: bottom, body, cut } = zonesOf(one);
    expect(cut, `page ${String(at + 1)}`).toEqual([]);
    expect(body.length, `page ${String(at + 1)}`).toBeGreaterThan(0);
    const isCover = page.hasCover && at === 0;
    // Lines beside each other, and scripts from right to left, are read in another order: the letters are compared.
    expect(sorted(lettersOf(top))).toBe(isCover ? '' : sorted(header));
    const numbers = `${String(at + 1)}${String(pages.length)}`;
    expect(sorted(lettersOf(bottom))).toBe(isCover ? '' : sorted(footer + numbers));
  }
}

function sorted(text: string): string {
  return Array.from(text).sort().join('');
}

/** The outline is the headings in order, and below each heading its page goes on. */
async function expectHeadings(pdf: string, page: PrintablePage): Promise<void> {
  const outline = await qpdfOutline(pdf);
  const headings = headingsOf(page.html);
  // Chromium leaves out what stands after a drawn character, and takes scripts from right to left as they are drawn.
  const spoken = (title: string): string => sorted(letters(title).replace(/[^\p{L}\p{N}]/gu, ''));
  expect(outline.map(({ title, level }) => ({ level, title: spoken(title) }))).toEqual(
    headings.map(({ title, level }) => ({ level, title: spoken(title) })),
  );
  const pages = await pdfWords(pdf);
  for (const { title, page: number, y } of outline) {
    const on = pages[number - 1];
    if (on === undefined) throw new Error(`${title} is on no page`);
    const below = zonesOf(on).body.filter(({ bottom }) => bottom > on.height - y);
    expect(lettersOf(below).length, `“${title}” is the last line of page ${String(number)}`)
      // A line of text at least, and not the number of a step.
      .toBeGreaterThan(letters(title).length + 4);
  }
}
