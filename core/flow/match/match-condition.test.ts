import { describe, expect, test } from 'vitest';
import type { Comparison } from '#core/model/flow.ts';
import { matchCondition } from './match-condition.ts';

type Row = [
  comparison: Comparison,
  values: string[],
  actual: string | null,
  expected: boolean | null,
];

/** FLOW.md 5.3, row by row. */
const rows: Row[] = [
  // Case and accents do not count, spaces do.
  ['equals', ['atenção'], 'ATENCAO', true],
  ['equals', ['atencao'], 'atenção', true],
  ['equals', ['sim'], 'sim ', false],
  ['equals', ['não', 'nao'], 'Não', true],
  ['equals', ['❤️'], '❤', true],
  ['equals', ['a'], null, false],
  ['equals', [], 'a', false],
  ['notEquals', ['sim', 'não'], 'talvez', true],
  ['notEquals', ['sim', 'não'], 'NAO', false],
  ['notEquals', ['sim'], null, true],
  ['notEquals', [], 'a', true],
  // Case does not count, accents do.
  ['contains', ['ATENÇÃO'], 'pede atenção', true],
  ['contains', ['atencao'], 'pede atenção', false],
  ['contains', ['1'], '10', true],
  ['contains', [''], 'x', true],
  ['contains', ['a'], null, false],
  ['startsWith', ['fal'], 'Falar', true],
  ['startsWith', ['alar'], 'Falar', false],
  ['endsWith', ['AR'], 'Falar', true],
  // Unanchored and case-sensitive.
  ['matches', ['Sim'], 'sim', false],
  ['matches', ['im'], 'sim', true],
  ['matches', ['(?i)SIM'], 'sim', true],
  ['matches', ['(?=x)y'], 'y', null],
  ['matches', ['(?=x)y', 'a'], 'a', true],
  ['matches', ['[)'], 'a', null],
  // A quarter of the input's length, rounded up.
  ['approximateTo', ['sim'], 'sin', true],
  ['approximateTo', ['sim'], 'san', false],
  ['approximateTo', ['atendente'], 'atendnte', true],
  ['approximateTo', ['atendente'], 'atentdnt', false],
  ['greaterThan', ['2'], '3', true],
  ['greaterThan', ['2'], 'três', false],
  ['greaterThan', ['2'], '2,5', null],
  ['lessThan', ['2'], '1.5', true],
  ['greaterThanOrEquals', ['2'], '2', true],
  ['lessThanOrEquals', ['2'], '3', false],
  ['exists', [], 'x', true],
  ['exists', [], '', false],
  ['exists', [], null, false],
  ['notExists', [], '', true],
  ['notExists', [], null, true],
  ['notExists', [], 'x', false],
  ['unknown', ['x'], 'x', null],
];

describe('a condition compares as the engine does', () => {
  test.each(rows)('%s %j on %j is %j', (comparison, values, actual, expected) => {
    const condition = { source: 'input', name: null, comparison, operator: 'or', values } as const;
    expect(matchCondition(condition, actual)).toBe(expected);
  });

  test('values joined by and must all hold', () => {
    const both = (actual: string): boolean | null =>
      matchCondition(
        {
          source: 'input',
          name: null,
          comparison: 'contains',
          operator: 'and',
          values: ['falar', 'humano'],
        },
        actual,
      );
    expect(both('falar com humano')).toBe(true);
    expect(both('falar')).toBe(false);
  });
});
