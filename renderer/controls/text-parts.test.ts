import { describe, expect, test } from 'vitest';
import { isolated } from '#renderer/texts/isolated.ts';
import { runsRightToLeft, textParts } from './text-parts.ts';

const said = (text: string) => textParts(text).map(({ kind, text: part }) => `${kind}:${part}`);

describe('a text in parts', () => {
  test.each([
    ['Padaria', ['plain:Padaria']],
    ['', []],
    ['<b>x</b>', ['plain:<b>x</b>']],
    ['a\u202Eb', ['plain:a', 'named:U+202E', 'plain:b']],
    ['\u2068open', ['named:U+2068', 'plain:open']],
    [`Cliente ${isolated('مخبز')} removido`, ['plain:Cliente ', 'apart:مخبز', 'plain: removido']],
    [`De ${isolated('a\u202Eb')}`, ['plain:De ', 'apart:a‹U+202E›b']],
  ])('%j', (text, parts) => {
    expect(said(text)).toEqual(parts);
  });

  test('sets nothing apart that hides a character', () => {
    for (const { text } of textParts(`\u2068a\u202Eb\u2069`)) expect(text).not.toContain('\u202E');
  });
});

test.each([
  ['مخبز الفجر', true],
  ['12 – מאפייה', true],
  ['<b> 🦆 مخبز', false],
  ['Padaria مخبز', false],
  ['🦆', false],
  ['', false],
])('%j begins on the right: %s', (text, expected) => {
  expect(runsRightToLeft(text)).toBe(expected);
});
