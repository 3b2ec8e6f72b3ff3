import { describe, expect, test } from 'vitest';
import { isRunaway } from './runaway-regex.ts';

describe('a pattern that can keep a bot busy for minutes', () => {
  test.each([
    '(a+)+$',
    '(a|aa)+$',
    '^(\\w+\\s?)*$',
    '(.*)*=',
    '(?i)^(sim|s|si|im)+$',
    '.*.*.*.*=x',
    '(.*a){20}$',
    '^((ab)*)*$',
    '^(?=x)(a+)+$',
    '(?x) ( \\p{L}+ )+ ! # nomes',
  ])('%s', (pattern) => expect(isRunaway(pattern)).toBe(true));
});

describe('a pattern that ends in time', () => {
  test.each([
    '^\\d{3}\\.?\\d{3}\\.?\\d{3}-?\\d{2}$',
    '^[\\w.-]+@[\\w-]+\\.[\\w.-]+$',
    '.*falar.*atendente.*',
    '^\\s*(sim|s)\\s*$',
    '\\s+|\\s+$',
    '([^;]*;)*',
    '^([0-9]+,)*[0-9]+$',
    // Nothing behind the loop can fail, so nothing is tried again.
    '(a+)+',
    // An atomic group gives nothing back.
    '^(?>(a+)+)$',
    // .NET makes one set of these two.
    '(\\w|\\d)+!',
    '^[A-Z][a-z]+( [A-Z][a-z]+)*$',
    // Neither is looked at.
    '(',
    'a'.repeat(20_000),
  ])('%.60s', (pattern) => expect(isRunaway(pattern)).toBe(false));
});
