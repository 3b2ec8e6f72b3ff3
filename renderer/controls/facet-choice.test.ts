import { expect, test } from 'vitest';
import { passes, wishIn, withWishIn } from './facet-choice.ts';

const none = { only: [], not: [] };

test('a value is asked for, kept out or neither, never two of them', () => {
  const only = withWishIn<string>(none, 'a', 'only');
  expect([only, wishIn(only, 'a'), wishIn(only, 'b')]).toEqual([
    { only: ['a'], not: [] },
    'only',
    null,
  ]);
  expect(withWishIn(only, 'a', 'not')).toEqual({ only: [], not: ['a'] });
  expect(withWishIn(only, 'a', null)).toEqual(none);
});

test.each([
  ['no filter', none, [], true],
  ['a wanted value', { only: ['a', 'b'], not: [] }, ['b', 'c'], true],
  ['none of the wanted values', { only: ['a'], not: [] }, ['b'], false],
  ['wanted, and it has none', { only: ['a'], not: [] }, [], false],
  ['an unwanted value', { only: [], not: ['a'] }, ['a', 'b'], false],
  ['unwanted outweighs wanted', { only: ['b'], not: ['a'] }, ['a', 'b'], false],
])('%s', (_, choice, values, expected) => {
  expect(passes(choice, values)).toBe(expected);
});
