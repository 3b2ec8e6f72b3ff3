import { expect, test } from 'vitest';
import { facetedRows } from './faceted-rows.ts';

const rows = [
  { name: 'Loja Maré', size: 'big', tags: ['a', 'b', 'b'] },
  { name: 'Óptica Luz', size: 'big', tags: ['b'] },
  { name: 'Padaria Sol', size: 'small', tags: [] },
];
const none = { only: [], not: [] };
const found = (
  filter: Partial<Record<'size' | 'tag', { only: string[]; not: string[] }>>,
  text = '',
) =>
  facetedRows(
    rows,
    ['size', 'tag'],
    { size: none, tag: none, text, ...filter },
    {
      valuesOf: ({ size, tags }) => ({ size: [size], tag: tags }),
      textOf: ({ name }) => name,
    },
  );

test.each([
  ['nothing', {}, '', ['Loja Maré', 'Óptica Luz', 'Padaria Sol']],
  ['a value', { tag: { only: ['a'], not: [] } }, '', ['Loja Maré']],
  ['words without accents and case', {}, 'OTICA', []],
  ['words', {}, 'optica', ['Óptica Luz']],
  ['words that must not be there', {}, '-loja', ['Óptica Luz', 'Padaria Sol']],
  ['a lone dash', {}, '-', ['Loja Maré', 'Óptica Luz', 'Padaria Sol']],
  ['both', { size: { only: ['big'], not: [] } }, '-loja', ['Óptica Luz']],
])('%s leaves its rows', (_, filter, text, names) => {
  expect(found(filter, text).rows.map(({ name }) => name)).toEqual(names);
});

test('each facet counts what the others leave, a row once for a value', () => {
  const { counts } = found({ size: { only: ['small'], not: [] } });
  expect(Object.fromEntries(counts.size)).toEqual({ big: 2, small: 1 });
  expect(Object.fromEntries(counts.tag)).toEqual({});
  expect(Object.fromEntries(found({}).counts.tag)).toEqual({ a: 1, b: 2 });
  expect(Object.fromEntries(found({}, 'loja').counts.size)).toEqual({ big: 1 });
});
