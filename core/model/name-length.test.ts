import { expect, test } from 'vitest';
import { isTooLong, longestName } from './name-length.ts';

test.each([
  ['', false],
  ['a'.repeat(longestName), false],
  ['a'.repeat(longestName + 1), true],
  ['é'.repeat(longestName), false],
  ['🦆'.repeat(longestName), false],
  ['🦆'.repeat(longestName + 1), true],
  ['👨‍👩‍👧'.repeat(100), false],
  ['👨‍👩‍👧'.repeat(101), true],
])('%#: %j', (name, expected) => {
  expect(isTooLong(name)).toBe(expected);
});
