import { read, utils, type CellObject, type WorkBook } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { locales } from '#core/model/locale.ts';
import type { ReportDocument } from '#core/model/report.ts';
import { formulas } from '#test/fixtures/hostile-names.ts';
import { nastyReportDocument } from '#test/fixtures/nasty-report-document.ts';
import { reportDocument, shopBot } from '#test/fixtures/report-document.ts';
import { reportXlsx } from './report-xlsx.ts';

/** Read by a library that did not write it. */
async function opened(document: ReportDocument): Promise<WorkBook> {
  return read(await reportXlsx(document), {
    cellFormula: true,
    cellNF: true,
    cellDates: true,
    UTC: true,
  });
}

function cellsOf(book: WorkBook): CellObject[] {
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name] ?? {};
    return Object.entries(sheet).flatMap(([address, cell]) =>
      address.startsWith('!') ? [] : [cell as CellObject],
    );
  });
}

function table(book: WorkBook, sheet: number): unknown[][] {
  const found = book.Sheets[book.SheetNames[sheet] ?? ''];
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  return utils.sheet_to_json<unknown[]>(found, { header: 1, UTC: true });
}

describe('a report as a workbook', () => {
  test.each(locales)('has four sheets with headings (%s)', async (locale) => {
    const book = await opened(reportDocument(locale));
    expect(book.SheetNames).toHaveLength(4);
    for (const name of book.SheetNames) expect(name.length).toBeLessThanOrEqual(31);
    expect(table(book, 1).slice(1)).toHaveLength(shopBot.findings.length);
    expect(table(book, 2).slice(1)).toHaveLength(1);
    expect(table(book, 3).slice(1)).toHaveLength(shopBot.humanPaths.length);
  });

  test('numbers are numbers, moments are moments of the report’s zone', async () => {
    const book = await opened(reportDocument('pt-BR'));
    const summary = new Map(table(book, 0).map(([name, value]) => [name, value]));
    expect(summary.get('Falhou')).toBe(3);
    expect(summary.get('Momento de referência')).toEqual(new Date('2026-11-22T09:00:00Z'));
    expect(table(book, 3)[1]?.[4]).toBe(2);
  });

  test('columns have widths, the headings stay in sight', async () => {
    const parts = unzipSync(await reportXlsx(reportDocument('en')));
    for (const sheet of [1, 2, 3, 4]) {
      const xml = new TextDecoder().decode(parts[`xl/worksheets/sheet${sheet}.xml`]);
      expect(xml).toContain('ySplit="1"');
      expect(xml).toContain('state="frozen"');
      expect(xml).toMatch(/<col min="1" max="1" width="\d+"/);
    }
  });

  test('no text is a formula, however it begins', async () => {
    const plain = reportDocument('en');
    const finding = shopBot.findings[0];
    if (finding === undefined) throw new Error('no finding');
    const book = await opened({
      ...plain,
      client: { name: '=1+1' },
      bots: [
        {
          ...shopBot,
          name: '+1+1',
          findings: formulas.map((text) => ({ ...finding, title: text, why: text })),
        },
      ],
    });
    for (const cell of cellsOf(book)) expect(cell.f).toBeUndefined();
    const titles = table(book, 1)
      .slice(1)
      .map((row) => row[4]);
    expect(titles).toHaveLength(formulas.length);
    expect(titles.slice(0, 7)).toEqual(formulas.slice(0, 7));
    // A spreadsheet undoes such an escape; ours is escaped itself.
    expect(titles.at(-1)).toBe('_x003D_1+1');
  });

  test('what XML cannot hold and what is longer than a cell does not break the file', async () => {
    const long = 'x'.repeat(40_000);
    const plain = reportDocument('en');
    const book = await opened({
      ...plain,
      client: { name: `a\0\u0001\ufffe\uffff\ud83db` },
      agency: long,
    });
    const summary = new Map(table(book, 0).map(([name, value]) => [name, value]));
    expect(summary.get('Client')).toBe('a‹U+0000›‹U+0001›‹U+FFFE›‹U+FFFF›‹U+D83D›b');
    expect(String(summary.get('Prepared by'))).toHaveLength(32_767);
    await expect(opened(nastyReportDocument('en'))).resolves.toBeDefined();
  });

  test('the same report gives the same bytes', async () => {
    const [first, second] = [
      await reportXlsx(reportDocument('es')),
      await reportXlsx(reportDocument('es')),
    ];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});
