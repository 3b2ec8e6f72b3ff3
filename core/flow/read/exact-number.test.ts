import { expect, test } from 'vitest';
import { isExactNumber } from './exact-number.ts';

test.each([
  ['0', true],
  ['-0', true],
  ['0.000', true],
  ['1.10', true],
  ['1e3', true],
  ['1E+3', true],
  ['1000000000000000000000', true],
  ['9007199254740992', true],
  ['0.1', true],
  ['1.5e-7', true],
  ['9007199254740993', false],
  ['12345678901234567890', false],
  ['0.12345678901234567890', false],
  ['1e999', false],
  ['-1e999', false],
  ['1e-999', false],
  ['1.0000000000000000001', false],
])('%s keeps its digits: %s', (text, expected) => {
  expect(isExactNumber(text)).toBe(expected);
});
