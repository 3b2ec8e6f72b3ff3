import { expect, test } from 'vitest';
import { addressOf, choiceIn, sortAddress, sortIn, textIn } from './filter-address.ts';

test('filters come back from the address they went into, commas and all', () => {
  const tag = { only: ['varejo, SP', 'a'], not: ['b'] };
  const address = addressOf({ tag, status: { only: [], not: [] } }, 'loja');
  expect(Object.keys(address)).toEqual(['tag', 'not-tag', 'text']);
  expect(choiceIn(address, 'tag', null)).toEqual(tag);
  expect(choiceIn(address, 'status', ['active'])).toEqual({ only: [], not: [] });
  expect(textIn(address, 'text')).toBe('loja');
});

test('values that there are not are left out, one alone is taken', () => {
  const address = { status: 'paused', 'not-status': ['gone', 'ended'], text: ['x', 'y'] };
  expect(choiceIn(address, 'status', ['active', 'paused', 'ended'])).toEqual({
    ...{ only: ['paused'], not: ['ended'] },
  });
  expect(textIn(address, 'text')).toBe('');
});

test.each([
  ['the usual order', { by: 'a', descending: false }, {}],
  ['another column', { by: 'b', descending: false }, { sort: 'b' }],
  ['the other way round', { by: 'a', descending: true }, { sort: '-a' }],
] as const)('%s comes back from its address', (_, sort, address) => {
  const usual = { by: 'a', descending: false } as const;
  expect(sortAddress(sort, usual)).toEqual(address);
  expect(sortIn(address, ['a', 'b'], usual)).toEqual(sort);
  expect(sortIn({ sort: '-gone' }, ['a', 'b'], usual)).toEqual(usual);
});
