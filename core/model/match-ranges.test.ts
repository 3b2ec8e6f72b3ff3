import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, matchRanges } from './match-ranges.ts';
import { searchableText } from './searchable-text.ts';

const marked = (text: string, ranges: readonly (readonly [number, number])[]): string[] =>
  ranges.map(([start, end]) => text.slice(start, end));

describe('matches in a text', () => {
  it.each<[string, string[], string[]]>([
    ['Devolução de produtos', ['devolucao'], ['Devolução']],
    ['DEVOLUÇÃO e devolucao', ['devolucao'], ['DEVOLUÇÃO', 'devolucao']],
    // An accent as a sign of its own belongs to its letter.
    ['cafe\u0301 preto', ['cafe'], ['cafe\u0301']],
    ['😀 Olá 😀', ['ola', '😀'], ['😀', 'Olá', '😀']],
    ['banana', ['ana', 'nan'], ['anan', 'a'].slice(0, 1)],
    ['atendente', ['aten', 'dente'], ['atendente']],
    ['nada', ['tudo', ''], []],
    ['', ['a'], []],
  ])('%j, %j', (text, words, wanted) => {
    expect(marked(text, matchRanges(text, words))).toEqual(wanted);
  });

  it('hold the word, wherever it stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (a, word, b) => {
        const text = `${a} ${word} ${b}`;
        const folded = searchableText(word);
        fc.pre(folded !== '' && searchableText(text).includes(folded));
        const ranges = matchRanges(text, [folded]);
        const found = marked(text, ranges).map(searchableText);
        expect(found.length === 0 ? [''] : found).toSatisfy((all: string[]) =>
          all.every((one) => one.includes(folded)),
        );
        for (let at = 1; at < ranges.length; at += 1)
          expect(ranges[at]![0]).toBeGreaterThan(ranges[at - 1]![1]);
      }),
    );
  });
});

describe('an excerpt', () => {
  const long = `${'antes '.repeat(100)}Atendente ${'depois '.repeat(100)}`;

  it('of a short text is the text on one line', () => {
    expect(excerptOf('um\ndois', ['dois'], 20)).toEqual({ text: 'um dois', ranges: [[3, 7]] });
  });

  it('stands around the first match', () => {
    const { text, ranges } = excerptOf(long, ['atendente'], 100);
    expect(text).toMatch(/^….*Atendente.*…$/);
    expect(text.length).toBeLessThan(110);
    expect(marked(text, ranges)).toEqual(['Atendente']);
  });

  it('is the beginning where nothing matches', () => {
    expect(excerptOf(long, ['x'], 11)).toEqual({ text: 'antes antes…', ranges: [] });
  });

  it('parts no letter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 40 }), (at, most) => {
        const text = `${'😀'.repeat(at)}fim${'😀'.repeat(30)}`;
        // A lone half of a pair does not survive.
        expect(() => encodeURIComponent(excerptOf(text, ['fim'], most).text)).not.toThrow();
      }),
    );
  });
});
