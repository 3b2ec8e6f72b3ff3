import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import { applyDelta, makeDelta } from './text-delta.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const longest = 1_000_000;

/** Texts that share much, little and nothing. */
const pair = fc
  .tuple(fc.array(fc.string({ maxLength: 60 }), { maxLength: 30 }), fc.infiniteStream(fc.nat(5)))
  .map(([parts, choices]) => {
    const changed = parts.flatMap((part) => {
      const choice = choices.next().value;
      if (choice === 0) return [];
      return choice === 1 ? [`${part}!`] : choice === 2 ? [part, part] : [part];
    });
    return [parts.join(''), changed.join('')] as const;
  });

describe('a difference between two texts', () => {
  it('gives the second one back', () => {
    fc.assert(
      fc.property(pair, ([base, text]) => {
        const delta = makeDelta(bytes(base), bytes(text));
        expect(new TextDecoder().decode(applyDelta(bytes(base), delta, longest))).toBe(text);
      }),
    );
  });

  it('is small where they differ by a few words', () => {
    const base = Array.from({ length: 2_000 }, (_, place) => `bloco ${String(place)}`).join(',');
    const text = base.replace('bloco 700', 'bloco novo');
    expect(makeDelta(bytes(base), bytes(text)).length).toBeLessThan(80);
  });

  it('ends with a fault whatever is changed in it, or with some text, and never goes on', () => {
    const base = bytes('menu inicial: 1 pedidos, 2 trocas, 3 atendente. '.repeat(20));
    const delta = makeDelta(base, bytes('menu novo: 1 pedidos, 2 trocas, 3 pessoa. '.repeat(20)));
    fc.assert(
      fc.property(
        fc.nat(delta.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.nat(delta.length),
        (place, byte, cut) => {
          const hurt = Uint8Array.from(delta).subarray(0, cut);
          if (place < cut) hurt[place] = byte;
          try {
            expect(applyDelta(base, hurt, longest).length).toBeLessThanOrEqual(longest);
          } catch (error) {
            expect(error).toBeInstanceOf(AppFault);
          }
        },
      ),
    );
  });

  it.each([
    ['nothing', ''],
    ['no size', '@0,;'],
    ['a size that is too large', '~~~~~~\n0;'],
    ['a copy from behind the end', '5\n5@3,0;'],
    ['an insert that is longer than the rest', '5\n5:ab'],
    ['more than was promised', '2\n4:abcd0;'],
    ['less than was promised', '4\n2:ab0;'],
    ['a copy without an end', '2\n2@0'],
    ['an unknown sign', '2\n2!'],
  ])('refuses %s', (_name, delta) => {
    expect(() => applyDelta(bytes('abcde'), bytes(delta), longest)).toThrow(AppFault);
  });
});
