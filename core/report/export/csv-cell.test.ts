import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { formulas } from '#test/fixtures/hostile-names.ts';
import { csvCell, csvLines } from './csv-cell.ts';

/** What a spreadsheet would run. */
const dangerous = /^[\s"']*[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/;

/** As a spreadsheet reads it; `'` before the text is how ours says "text". */
function isInert(cell: string): boolean {
  return cell.startsWith("'") || !dangerous.test(cell);
}

describe('a cell', () => {
  test.each(formulas)('%j is no formula, with whichever separator the file is read', (text) => {
    const csv = csvLines([[text, 'end']]);
    for (const delimiter of [',', ';', '\t']) {
      const { data } = Papa.parse<string[]>(csv, { delimiter, skipEmptyLines: true });
      for (const cell of data.flat()) expect(cell).toSatisfy(isInert);
    }
    expect(Papa.parse<string[]>(csv, { delimiter: ',', skipEmptyLines: true }).data).toEqual([
      [csvCell(text), 'end'],
    ]);
  });

  test('keeps what is harmless as it is', () => {
    for (const text of ['Olá, "amigo"', 'a=b', '1-2', 'R$ 1.000,00', "d'água", 'ana@loja.com']) {
      expect(csvCell(text)).toBe(text);
    }
  });

  test('any text is one cell of one line that reads back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (first, second) => {
        const csv = csvLines([[first, second]]);
        expect(csv.match(/[\r\n]/g)).toEqual(['\r', '\n']);
        const { data } = Papa.parse<string[]>(csv, { delimiter: ',', skipEmptyLines: true });
        expect(data).toEqual([[csvCell(first), csvCell(second)]]);
      }),
    );
  });
});
