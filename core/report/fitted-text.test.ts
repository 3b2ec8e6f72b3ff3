import { describe, expect, it } from 'vitest';
import { emoji } from '#test/fixtures/nasty-report-document.ts';
import { fitted, letterWidth, textWidth } from './fitted-text.ts';

describe('a fitted text', () => {
  it.each([
    ['is whole where it fits', 'Padaria São João', 16, 'Padaria São João'],
    ['is cut where it does not', 'uma padaria de bairro', 14, 'uma padaria…'],
    ['gives wide letters less room', 'W'.repeat(20), 20.5, `${'W'.repeat(10)}…`],
    ['counts marks as nothing', 'e\u0301'.repeat(10), 10, 'e\u0301'.repeat(10)],
    ['names unseen characters', 'a\u202eb', 20, 'a‹U+202E›b'],
    ['is one line', 'a\n\nb', 20, 'a b'],
    ['is nothing of nothing', '', 5, ''],
  ])('%s', (_name, text, room, expected) => {
    expect(fitted(text, room)).toBe(expected);
  });

  it('parts no character of several', () => {
    for (let room = 1; room < 40; room += 1) {
      const cut = fitted(emoji.repeat(3), room).replace(/…$/, '');
      expect(emoji.repeat(3).startsWith(cut)).toBe(true);
      expect(cut).not.toMatch(/\u200d$|\p{Regional_Indicator}(?<!\p{Regional_Indicator}{2})$/u);
    }
  });

  it('takes no more than its room', () => {
    for (const text of ['W'.repeat(900), '測'.repeat(900), '👨‍👩‍👧‍👦'.repeat(90), 'aÁ…'.repeat(300)])
      expect(textWidth(fitted(text, 100))).toBeLessThanOrEqual(100);
  });
});

it('usual letters are one wide, and prose with its spaces a little less', () => {
  expect(['a', 'é', '1'].map(letterWidth)).toEqual([1, 1, 1]);
  const prose =
    'Todo fluxo automático deve oferecer um caminho rápido, claro e direto até uma pessoa.';
  expect(textWidth(prose) / prose.length).toBeCloseTo(0.9, 1);
});
