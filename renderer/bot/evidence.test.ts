import { describe, expect, test } from 'vitest';
import { shopBot } from '#test/fixtures/report-document.ts';
import { blockTitle } from '#core/model/block-title.ts';
import { cutQuote } from './cut-quote.ts';
import { groupFindings } from './finding-groups.ts';
import { readCondition } from './read-condition.ts';

describe('a quote', () => {
  const quote = { kind: 'quote', block: 'b', text: 'write to us', start: 6, end: 8 } as const;

  test('is cut where it decided', () => {
    expect(cutQuote(quote)).toEqual({ before: 'write ', marked: 'to', after: ' us' });
  });

  test.each([
    [null, null],
    [8, 6],
    [-1, 3],
    [3, 99],
  ])('offsets %s to %s mark nothing and lose nothing', (start, end) => {
    expect(cutQuote({ ...quote, start, end })).toEqual({
      before: 'write to us',
      marked: '',
      after: '',
    });
  });
});

describe('a condition', () => {
  test('is read in words of the flow', () => {
    expect(readCondition('equals true')).toEqual({ comparison: 'equals', value: 'true' });
    expect(readCondition('exists')).toEqual({ comparison: 'exists', value: '' });
    expect(readCondition('contains a b')).toEqual({ comparison: 'contains', value: 'a b' });
  });

  test('with unknown words stays whole', () => {
    expect(readCondition('rhymes with orange')).toEqual({
      comparison: null,
      value: 'rhymes with orange',
    });
    expect(readCondition('constructor x').comparison).toBeNull();
  });
});

describe('a block', () => {
  test('without a title is called by its id', () => {
    expect(blockTitle('x', { x: ' ' })).toBe('x');
    expect(blockTitle('constructor', {})).toBe('constructor');
    expect(blockTitle('x', { x: 'Menu' })).toBe('Menu');
  });
});

test('findings are grouped by urgency and keep their order inside', () => {
  const groups = groupFindings(shopBot.findings);
  expect(groups.map(({ outcome }) => outcome)).toEqual([
    'fail',
    'review',
    'error',
    'pass',
    'not-applicable',
  ]);
  expect(groups[0]?.findings.map(({ auditId }) => auditId)).toEqual(['ESC-03', 'HRS-01', 'STR-03']);
});
