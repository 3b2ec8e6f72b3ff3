import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { writeNewFile } from '#app/node/report/write-new-file.ts';
import { csvCell, csvLines } from '#core/report/export/csv-cell.ts';
import { reportCsv } from '#core/report/export/report-csv.ts';
import { reportJson } from '#core/report/export/report-json.ts';
import { reportXlsx } from '#core/report/export/report-xlsx.ts';
import { nameTokens, patternName, type NameValues } from '#core/report/file-name/name-pattern.ts';
import { safeStem } from '#core/report/file-name/safe-stem.ts';
import { renderReport } from '#core/report/render-report.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { formulas, hostileNames } from '#test/fixtures/hostile-names.ts';
import { hostileReport } from '#test/fixtures/hostile-report.ts';
import { hostileTexts } from '#test/fixtures/hostile-texts.ts';
import { isLong, tellFigure, times } from '../figure.ts';
import { below, seededRandom, type Random } from '../seeded-random.ts';
import { cellsOf } from './spreadsheet-cells.ts';

const newFolder = temporaryFolders();
const seed = isLong ? Date.now() >>> 0 : 20_261_122;

/** What a spreadsheet begins a formula with, behind quotes and blanks as well. */
const dangerous = /^[\s"]*[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/;
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|com\d|lpt\d)(?:\.|$)/i;

function nameOf(client: string): string {
  const values = { ...Object.fromEntries(nameTokens.map((token) => [token, ''])), client };
  return patternName('{client}', { ...(values as NameValues), kind: 'relatorio' }, 'pdf').name;
}

/** Texts of hostile pieces in a row. */
function hostileText(random: Random): string {
  const pieces = [...formulas, ...hostileNames, ...Object.values(hostileTexts)];
  const count = 1 + below(random, 4);
  const parts = Array.from({ length: count }, () => {
    const piece = pieces[below(random, pieces.length)]!;
    return below(random, 3) === 0
      ? String.fromCharCode(below(random, 0xffff))
      : piece.slice(below(random, 4), 400);
  });
  return parts.join(['', ';', '\n', '"', ' '][below(random, 5)]);
}

describe('A47 names of strangers become names of files', () => {
  test('in the folder, readable, and nothing is overwritten', async (context) => {
    const folder = realpathSync(newFolder());
    const written = new Map<string, string>();
    const names = [...hostileNames, '../../x', 'CON', 'a\u202Egpj.exe', '😀'.repeat(300), 'a\0b'];
    for (const [at, name] of [...names, ...names].entries()) {
      const path = await writeNewFile(folder, nameOf(name), String(at));
      expect(dirname(path)).toBe(folder);
      expect(written.has(path)).toBe(false);
      written.set(path, String(at));
    }
    expect(readdirSync(folder)).toHaveLength(written.size);
    for (const [path, content] of written) expect(readFileSync(path, 'utf8')).toBe(content);
    for (const name of readdirSync(folder)) {
      expect(name).toMatch(/^[\w][\w.-]*\.pdf$/);
      expect(name).not.toMatch(device);
    }
    tellFigure(context, `${String(written.size)} files in the folder, 0 overwritten`);
  });

  test('whatever they are', (context) => {
    const random = seededRandom(seed);
    const count = times(500, 20_000);
    for (let at = 0; at < count; at += 1) {
      const text = hostileText(random);
      const name = nameOf(text);
      const { stem } = safeStem(text, 80, 'x');
      if (
        !/^\w[\w.-]*\.pdf$/.test(name) ||
        name.length > 120 ||
        device.test(name) ||
        device.test(stem)
      ) {
        throw new Error(`${JSON.stringify(text)} became ${name}`);
      }
    }
    tellFigure(context, `${String(count)} names (seed ${String(seed)}), 0 outside, 0 devices`);
    expect(count).toBeGreaterThan(0);
  });
});

describe('A48 texts that look like formulas', () => {
  const document = hostileReport('pt-BR', (place) => formulas[place % formulas.length] ?? '');

  test('are text in CSV, by commas and by semicolons', (context) => {
    expect(formulas.length).toBeGreaterThanOrEqual(30);
    let cells = 0;
    for (const separator of [',', ';']) {
      for (const { f, v } of cellsOf(reportCsv(document), separator)) {
        cells += 1;
        expect(f).toBeUndefined();
        expect(String(v)).not.toMatch(dangerous);
      }
    }
    tellFigure(
      context,
      `CSV: ${String(formulas.length)} strings, ${String(cells)} cells, 0 formulas`,
    );
    expect(cells).toBeGreaterThan(100);
  });

  test('are text in a workbook', async (context) => {
    const cells = cellsOf(await reportXlsx(document));
    for (const { f, t, l } of cells) {
      expect([f, l]).toEqual([undefined, undefined]);
      expect(['s', 'n', 'd', 'z']).toContain(t);
    }
    tellFigure(
      context,
      `XLSX: ${String(formulas.length)} strings, ${String(cells.length)} cells, 0 formulas`,
    );
    expect(cells.length).toBeGreaterThan(100);
  });

  test('and whatever else, cell by cell', (context) => {
    const random = seededRandom(seed);
    const count = times(500, 20_000);
    for (let at = 0; at < count; at += 1) {
      const text = hostileText(random);
      const line = csvLines([[text, 'end']]);
      const [cell, end] = cellsOf(line);
      const value = String(cell?.v ?? '');
      if (
        cell?.f !== undefined ||
        dangerous.test(value) ||
        (text.trim() !== '' && end?.v !== 'end')
      ) {
        throw new Error(`${JSON.stringify(text)} became ${JSON.stringify(csvCell(text))}`);
      }
    }
    tellFigure(context, `${String(count)} cells (seed ${String(seed)}), 0 formulas`);
    expect(count).toBeGreaterThan(0);
  });
});

test('A42 a report of anything is a page, a table, a workbook and a document', async (context) => {
  const random = seededRandom(seed);
  const count = times(2, 150);
  const known = new Set(['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'FORM', 'LINK', 'BASE']);
  for (let at = 0; at < count; at += 1) {
    const texts = Array.from({ length: 50 }, () => hostileText(random));
    const document = hostileReport('es', (place) => texts[place % texts.length]!);
    const page = new new Window().DOMParser().parseFromString(
      await renderReport(document),
      'text/html',
    );
    const all = [...page.querySelectorAll('*')];
    expect(all.filter(({ tagName }) => known.has(tagName))).toEqual([]);
    expect(
      all.flatMap(({ attributes }) => [...attributes]).filter(({ name }) => name.startsWith('on')),
    ).toEqual([]);
    for (const file of [reportCsv(document), await reportXlsx(document)]) {
      expect(cellsOf(file).filter(({ f }) => f !== undefined)).toEqual([]);
    }
    expect(JSON.parse(reportJson(document))).toHaveProperty('report', document);
  }
  tellFigure(
    context,
    `exports: ${String(count)} reports of hostile texts (seed ${String(seed)}), 0 broken`,
  );
});
