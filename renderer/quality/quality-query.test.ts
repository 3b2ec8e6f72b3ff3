import { describe, expect, test } from 'vitest';
import { aQualityRow } from '#test/fakes/quality-bridge.ts';
import {
  chooseNumbers,
  everyNumber,
  fromAddress,
  toAddress,
  type QualityQuery,
} from './quality-query.ts';

const low = aQualityRow({
  ...{ numberId: 'low', clientId: 'c2', clientName: 'Ótica São João', weekAgo: 'GREEN' },
  latest: { ...aQualityRow().latest!, quality: 'RED', status: 'FLAGGED' },
});
const never = aQualityRow({
  ...{ numberId: 'never', latest: null, weekAgo: null, monthAgo: null, reading: 'by-hand' },
});
const rows = [aQualityRow(), low, never];
const found = (change: Partial<QualityQuery>) => chooseNumbers(rows, { ...everyNumber, ...change });
const ids = (change: Partial<QualityQuery>) => found(change).rows.map(({ numberId }) => numberId);

describe('numbers are chosen', () => {
  test.each<[string, Partial<QualityQuery>, string[]]>([
    ['all of them', {}, ['n1', 'low', 'never']],
    ['by rating', { quality: { only: ['RED'], not: [] } }, ['low']],
    ['that were never rated', { quality: { only: ['-'], not: [] } }, ['never']],
    ['that fell in a week', { week: { only: ['fell'], not: [] } }, ['low']],
    ['without one client', { client: { only: [], not: ['c2'] } }, ['n1', 'never']],
    ['by words without accents', { text: 'otica' }, ['low']],
    ['by words that must not be there', { text: 'aurora -otica' }, ['n1', 'never']],
    ['without words', { text: '-joao' }, ['n1', 'never']],
    ['by how they are read', { reading: { only: ['by-hand'], not: [] } }, ['never']],
    [
      'by two filters at once',
      { quality: { only: ['RED', 'GREEN'], not: [] }, client: { only: ['c1'], not: [] } },
      ['n1'],
    ],
  ])('%s', (_name, change, expected) => {
    expect(ids(change)).toEqual(expected);
  });

  test('each filter counts what the others leave', () => {
    const { values } = found({ quality: { only: ['RED'], not: [] } });
    expect(values.quality).toEqual([
      { value: 'RED', count: 1 },
      { value: 'GREEN', count: 1 },
      { value: '-', count: 1 },
    ]);
    expect(values.client).toEqual([{ value: 'c2', count: 1 }]);
  });
});

describe('an address', () => {
  test.each<[string, Partial<QualityQuery>]>([
    ['is plain for all numbers', {}],
    ['keeps filters', { quality: { only: ['RED'], not: [] }, client: { only: [], not: ['a,b'] } }],
    ['keeps words', { text: 'são -joão' }],
    ['keeps the order', { sort: { by: 'observed', descending: true } }],
  ])('%s', (_name, change) => {
    const query = { ...everyNumber, ...change };
    expect(fromAddress(toAddress(query) as never)).toEqual(query);
  });

  test('that is old or typed leaves out what does not fit', () => {
    const address = { quality: ['PURPLE', 'RED'], week: 'exploded', sort: '-colour', text: 'x' };
    expect(fromAddress(address)).toEqual({
      ...everyNumber,
      ...{ quality: { only: ['RED'], not: [] }, text: 'x' },
    });
    expect(toAddress(everyNumber)).toEqual({});
  });
});
