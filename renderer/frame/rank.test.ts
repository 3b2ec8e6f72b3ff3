import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRanking } from './rank.ts';

const names = [
  'Atendimento Padaria Aurora',
  'Padaria Aurora',
  'SAC Farmácia São Bento',
  'Farmácia São Bento',
  '(11) 4002-8922 Padaria Aurora +551140028922',
  'Tema escuro',
  '🍞🍞',
  'مخبز الشمس',
];
const { find } = createRanking(names);
const found = (wanted: string) => find(wanted).map((at) => names[at]);

describe('a search by name', () => {
  test.each([
    ['padaria', 'Padaria Aurora'],
    ['sao bento', 'Farmácia São Bento'],
    ['FARMACIA', 'Farmácia São Bento'],
    ['bento farmácia', 'Farmácia São Bento'],
    ['aurora atend', 'Atendimento Padaria Aurora'],
    ['escuro', 'Tema escuro'],
    ['40028922', '(11) 4002-8922 Padaria Aurora +551140028922'],
    ['4002-8922', '(11) 4002-8922 Padaria Aurora +551140028922'],
    ['الشمس', 'مخبز الشمس'],
    ['🍞', '🍞🍞'],
  ])('“%s” leads to %s', (wanted, best) => {
    expect(found(wanted)[0]).toBe(best);
  });

  test.each(['padria', 'padaira', 'padarria', 'padariq'])('a slip is forgiven: “%s”', (wanted) => {
    expect(found(wanted)[0]).toBe('Padaria Aurora');
  });

  test.each(['', '   ', 'xyz', 'zzzz padaria'])('“%s” finds nothing', (wanted) => {
    expect(found(wanted)).toEqual([]);
  });

  test('what is whole in it stands before what is only near', () => {
    const near = createRanking(['Padarja', 'Padaria']);
    expect(near.find('padaria')).toEqual([1, 0]);
  });

  test('any text is taken as it is, and each hit is given once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (wanted) => {
        const hits = find(wanted);
        expect(new Set(hits).size).toBe(hits.length);
        expect(hits.every((at) => at in names)).toBe(true);
      }),
    );
  });

  test('every name is found by itself', () => {
    for (const [at, name] of names.entries()) expect(find(name)[0]).toBe(at);
  });
});
