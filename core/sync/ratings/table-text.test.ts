import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainWords, readTable } from './table-text.ts';

const names = { name: ['nome', 'name'], note: ['observacao', 'note'] } as const;
type Column = keyof typeof names;
const read = (text: string) => {
  const { rows, ...table } = readTable<Column>(text, names);
  return { ...table, rows: rows.map(({ line, cell }) => [line, cell('name'), cell('note')]) };
};

describe('a table', () => {
  test.each<[string, string, unknown[]]>([
    ['commas', 'name,note\na,b', [[2, 'a', 'b']]],
    ['semicolons', 'Nome;Observação\r\na, c;b\r\n', [[2, 'a, c', 'b']]],
    ['tabs', 'NAME\tNote\ra\tb\r', [[2, 'a', 'b']]],
    ['a byte order mark', '\uFEFFnome;observação\na;b', [[2, 'a', 'b']]],
    ['the line that Excel writes', 'sep=;\nname;note\na;b', [[3, 'a', 'b']]],
    [
      'semicolons that are told, and a heading with commas',
      '"sep=;"\r\nname;note,x\na;b',
      [[3, 'a', '']],
    ],
    ['columns in another order', 'x;note;name\n1;b;a', [[2, 'a', 'b']]],
    ['no column', 'name\na', [[2, 'a', '']]],
    ['a column twice', 'name;nome\na;b', [[2, 'a', '']]],
    [
      'short and long rows',
      'name;note\na\na;b;c',
      [
        [2, 'a', ''],
        [3, 'a', 'b'],
      ],
    ],
    ['empty rows', '\n\nname;note\n;\n\n a ; b \n', [[6, 'a', 'b']]],
    [
      'quotes over lines',
      'name;note\n"a;1";"b\n""c"""\nd;e',
      [
        [2, 'a;1', 'b\n"c"'],
        [4, 'd', 'e'],
      ],
    ],
    [
      'line ends of both kinds',
      'name;note\r\na;b\nc;d\r\n',
      [
        [2, 'a', 'b'],
        [3, 'c', 'd'],
      ],
    ],
    ['a quote that is not closed', 'name;note\n"a;b', [[2, 'a;b', '']]],
    ['headings alone', 'name;note', []],
    ['nothing', '', []],
  ])('with %s', (_, text, rows) => {
    expect(read(text).rows).toEqual(rows);
  });

  test('names what it knows and what it leaves out', () => {
    const { columns, ignoredColumns, heading } = read('Nome;Cor; ;Observação\na;b;c;d');
    expect([columns, ignoredColumns]).toEqual([['Nome', 'Observação'], ['Cor']]);
    expect([heading('name'), read('Nome').heading('note')]).toEqual(['Nome', 'note']);
  });

  test('shows no key that stands where a heading should', () => {
    const key = Buffer.from('padariadosol:a1B2c3D4e5F6g7H8').toString('base64');
    expect(read(`Padaria;Key ${key};${key}`).ignoredColumns).toEqual(['Padaria']);
  });

  test('any cell comes back, whatever the separator', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r\n?/g, '\n').trim());
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.constantFrom(',', ';', '\t'), cell, cell, (separator, one, other) => {
        fc.pre(one !== '' || other !== '');
        const text = `name${separator}note\n${quoted(one)}${separator}${quoted(other)}`;
        expect(read(text).rows).toEqual([[2, one, other]]);
      }),
    );
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void read(text)));
    fc.assert(fc.property(fc.stringMatching(/^[nameot;,\t"\n\r =]*$/), (text) => void read(text)));
  });
});

test.each([
  ['Classificação', 'classificacao'],
  [' N/A ', 'n a'],
  ['TELÉFONO (móvil)', 'telefono movil'],
])('%j in plain words', (text, plain) => {
  expect(plainWords(text)).toBe(plain);
});
