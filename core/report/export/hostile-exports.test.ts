import { read, type CellObject, type WorkBook } from '@e965/xlsx';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv, type SchemaObject } from 'ajv';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { ReportDocument } from '#core/model/report.ts';
import { freePlaces, hostileReport } from '#test/fixtures/hostile-report.ts';
import { hostileTexts } from '#test/fixtures/hostile-texts.ts';
import { reportDocument } from '#test/fixtures/report-document.ts';
import { renderReport } from '../render-report.ts';
import { reportFileName, reportNameValues } from '../report-file-name.ts';
import { nameTokens, patternName } from '../file-name/name-pattern.ts';
import { reportCsv } from './report-csv.ts';
import { reportJson } from './report-json.ts';
import { reportSarif } from './report-sarif.ts';
import { reportXlsx } from './report-xlsx.ts';

// Every text that a stranger can choose is the same hostile one: what is made of it stays what it is.

// The schema is of an older draft, whose name for itself the reader does not take; its rules are the same.
const sarifSchema: SchemaObject = { ...schema };
delete sarifSchema.$schema;
delete sarifSchema.id;
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  sarifSchema,
);

/** What a spreadsheet begins a formula with. */
const formula = /^[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/;

interface Markup {
  readonly elements: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  readonly links: readonly string[];
  readonly text: string;
}

async function markupOf(document: ReportDocument): Promise<Markup> {
  const html = await renderReport(document);
  const page = new new Window().DOMParser().parseFromString(html, 'text/html');
  const all = [...page.querySelectorAll('*')];
  const attributes = all.flatMap((element) => [...element.attributes]);
  return {
    elements: new Set(all.map(({ localName }) => localName)),
    attributes: new Set(attributes.map(({ name }) => name)),
    links: attributes.flatMap(({ name, value }) =>
      /href|src|action|data$/.test(name) ? [value ?? ''] : [],
    ),
    text: page.body.textContent,
  };
}

/** Cells as a spreadsheet opens them. */
function cellsOf(book: WorkBook): CellObject[] {
  return book.SheetNames.flatMap((name) =>
    Object.entries(book.Sheets[name] ?? {}).flatMap(([address, cell]) =>
      address.startsWith('!') ? [] : [cell as CellObject],
    ),
  );
}

it('there are many places where a stranger’s text can stand', () => {
  expect(freePlaces().size).toBeGreaterThan(200);
});

describe.each(Object.entries(hostileTexts))('everywhere %s', (_name, text) => {
  const document = hostileReport('pt-BR', () => text);

  it('is text on the page and nothing else', async () => {
    const [own, hostile] = [await markupOf(reportDocument('pt-BR')), await markupOf(document)];
    // Characters that would not be seen are named in an element of their own; long names may part.
    const known = new Set([...own.elements, 'span', 'wbr']);
    expect([...hostile.elements].filter((name) => !known.has(name))).toEqual([]);
    expect([...hostile.attributes].filter((name) => !own.attributes.has(name))).toEqual([]);
    for (const link of hostile.links)
      expect(link).toMatch(/^(?:#|https:|mailto:|tel:|data:image\/)/);
    expect(hostile.text).not.toMatch(/undefined|\[object|NaN/);
  });

  it('is no formula in CSV, whichever separator a spreadsheet takes', () => {
    const csv = reportCsv(document);
    for (const FS of [',', ';']) {
      const cells = cellsOf(read(csv, { type: 'string', FS, cellFormula: true, raw: true }));
      expect(cells.length).toBeGreaterThan(10);
      for (const { f, v } of cells) {
        expect(f).toBeUndefined();
        expect(String(v).replace(/^["']?"/, '')).not.toMatch(formula);
      }
    }
  });

  it('is no formula in a workbook', async () => {
    const cells = cellsOf(read(await reportXlsx(document), { cellFormula: true, cellHTML: false }));
    expect(cells.length).toBeGreaterThan(50);
    for (const { f, t, l } of cells) {
      expect([f, l]).toEqual([undefined, undefined]);
      expect(['s', 'n', 'd', 'z']).toContain(t);
    }
  });

  it('comes back from JSON as it went in, and makes a valid SARIF log', () => {
    expect(JSON.parse(reportJson(document))).toHaveProperty('report', document);
    isSarif(JSON.parse(reportSarif(document)));
    expect(isSarif.errors ?? []).toEqual([]);
  });

  it('makes a file name that every system takes', () => {
    const pattern = nameTokens.map((token) => `{${token}}`).join('_');
    const { name } = patternName(pattern, reportNameValues(document), 'pdf');
    for (const one of [name, reportFileName(document)]) {
      expect(one).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]*\.pdf$/);
      expect(one.length).toBeLessThanOrEqual(120);
      expect(one).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
    }
  });
});
