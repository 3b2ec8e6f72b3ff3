import { describe, expect, test } from 'vitest';
import { matches } from './matches.ts';

describe('a filter', () => {
  test.each([
    ['Farmácia São Bento', '', true],
    ['Farmácia São Bento', 'sao', true],
    ['Farmácia São Bento', 'BENTO farm', true],
    ['Farmácia São Bento', 'bento padaria', false],
    ['Farmácia São Bento', '-bento', false],
    ['Padaria Sol', '-bento', true],
    ['Padaria Sol', '-', true],
  ])('%s with “%s”: %s', (name, filter, found) => {
    expect(matches(name, filter)).toBe(found);
  });
});
