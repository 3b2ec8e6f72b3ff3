import { expect, test } from 'vitest';
import { isDeeperThan } from './json-depth.ts';

test.each([
  ['1', 0, false],
  ['[]', 0, true],
  ['[[]]', 2, false],
  ['[[[]]]', 2, true],
  ['{"a":{"b":[]}}', 2, true],
  ['["[[[[", "{\\"{{{"]', 1, false],
  ['["\\\\", [[]]]', 2, true],
  ['[],[],[]', 1, false],
  ['['.repeat(1_000_000), 200, true],
  ['"never closed [[[', 0, false],
])('%.30s is deeper than %i: %s', (text, levels, expected) => {
  expect(isDeeperThan(text, levels)).toBe(expected);
});
