import { describe, expect, test } from 'vitest';
import { dotnetRegex } from './dotnet-regex.ts';
import { regexExample } from './regex-example.ts';

/** Pattern, input, what .NET says; null where this product must not guess. */
const rows: [pattern: string, input: string, expected: boolean | null][] = [
  ['.*', '', true],
  ['.', '', false],
  ['.', '\n', false],
  ['^\\d+$', '123', true],
  ['^\\d+$', '123\n', true],
  ['^\\d+$', '12a', false],
  ['\\d', '٣', true],
  ['^\\w+$', 'ação', true],
  ['^\\W$', 'ç', false],
  ['[\\w-]+', 'é', true],
  ['\\s', '\u00a0', true],
  ['\\bsim\\b', 'sim, quero', true],
  ['\\bsim\\b', 'assim', false],
  ['\\bsim\\b', 'sim é', null],
  ['(?i)atendente', 'ATENDENTE', true],
  ['fim\\Z', 'fim\n', true],
  ['fim\\z', 'fim\n', false],
  ['\\u00e9', 'é', true],
  ["(?'n'a)b", 'ab', true],
  ['(?<n>a)b', 'ab', true],
  ['[[a]', '[', true],
  ['[]a]', ']', true],
  ['(?=a)', 'a', null],
  ['(?<!a)b', 'b', null],
  ['(a)\\1', 'aa', null],
  ['[a-z-[aeiou]]', 'b', null],
  ['(?>a+)b', 'ab', null],
  ['(?m)^a$', 'b\na', true],
  ['(?x) a  b # dois', 'ab', true],
  ['[\\s\\S]+', 'a', true],
  ['^.$', '😀', null],
  ['😀', 'oi 😀', true],
  ['(?i)s', 'ſ', null],
  ['(?i)é', 'É', true],
  ['a$\\n', 'a\n', null],
  ['\\cA', '\u0001', true],
  ['a{2000}', 'a', null],
  ['\\x{41}', 'A', null],
  ['(?P<n>a)', 'a', null],
  ['\\pL', 'a', null],
  ['a(?#nota)+$', 'aa', true],
  ['\\p{IsBasicLatin}', 'a', null],
  ['(', 'a', null],
  ['^\\d{3}\\.?\\d{3}\\.?\\d{3}-?\\d{2}$', '111.444.777-35', true],
];

describe('a .NET pattern is decided as .NET does, or not at all', () => {
  test.each(rows)('%s on %j is %j', (pattern, input, expected) => {
    expect(dotnetRegex(pattern).test(input)).toBe(expected);
  });

  test('a catastrophic pattern ends at once', () => {
    expect(dotnetRegex('(a+)+$').test(`${'a'.repeat(16_000)}b`)).toBe(false);
  });

  test.each([
    '(',
    'a**',
    '[z-a]',
    '\\x{41}',
    '(?P<n>a)',
    '\\pL',
    '\\1',
    '\\ç',
    'a{2,1}',
    '\\Q',
    '[]',
  ])('%s is invalid, as .NET says', (pattern) =>
    expect(dotnetRegex(pattern).undecided).toBe('invalid pattern'),
  );

  test.each([
    ['(?=a)', 'lookaround'],
    ['[^\\S]', null],
    ['[a\\W]', null],
    ['[^a\\W]', 'intersection of classes'],
    ['(a)\\1', 'backreference'],
    ['a{2000}', 'high count'],
    [`${'('.repeat(300)}a${')'.repeat(300)}`, 'deep nesting'],
    ['a'.repeat(20_000), 'long pattern'],
    ['(((a{100}){100}){100}){100}', 'too large'],
    ['(?m)^a$', null],
  ])('%.40s is not invalid', (pattern, why) => {
    expect(dotnetRegex(pattern).undecided).toBe(why);
  });

  test('an input over the bound is not decided', () => {
    expect(dotnetRegex('a').test('a'.repeat(20_000))).toBeNull();
  });

  test.each([
    ['.*', true, true],
    ['.', true, false],
    ['.+', true, false],
    ['\\d*', true, true],
    ['^.*$', false, false],
    ['sim|', true, true],
    ['sim', false, false],
  ])('%s: any text %s, everything %s', (pattern, anyText, everything) => {
    const regex = dotnetRegex(pattern);
    expect([regex.matchesAnyText, regex.matchesEverything]).toEqual([anyText, everything]);
  });
});

describe('an example for a pattern is one that it matches', () => {
  test.each([
    ['^(1|um|primeira)$', '1'],
    ['(?i)falar com (atendente|humano)', 'falar com atendente'],
    ['^[0-9]{4}$', '0000'],
    ['humanos?', 'humano'],
    ['^\\d{2}/\\d{2}/\\d{4}$', '11/11/1111'],
    ['(?=x)', null],
  ])('%s gives %j', (pattern, expected) => {
    expect(regexExample(pattern)).toBe(expected);
  });
});
