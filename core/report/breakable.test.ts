import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emoji, longWord } from '#test/fixtures/nasty-report-document.ts';
import { breakable } from './breakable.ts';

describe('a text between whose pieces a line may end', () => {
  it.each([
    ['usual words', 'Fale com um atendente agora', ['Fale com um atendente agora']],
    ['a short name of Meta', 'TIER_2K', ['TIER_2K']],
    ['a long one', 'RESTRICTED_BIZ_INITIATED', ['RESTRICTED_', 'BIZ_', 'INITIATED']],
    ['no text', '', ['']],
  ])('leaves or parts %s', (_name, text, pieces) => {
    expect(breakable(text)).toEqual(pieces);
  });

  it('is the same text whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constant(longWord.slice(0, 200)))), (parts) => {
        expect(breakable(parts.join('')).join('')).toBe(parts.join(''));
      }),
    );
  });

  it('leaves no word longer than a line, and every character whole', () => {
    for (const piece of breakable(`a ${longWord} b`))
      expect(Math.max(...piece.split(' ').map(({ length }) => length))).toBeLessThanOrEqual(80);
    const family = '👨‍👩‍👧‍👦';
    for (const piece of breakable(family.repeat(200)))
      expect(piece.replaceAll(family, '')).toBe('');
    expect(breakable(emoji)).toEqual([emoji]);
  });
});
