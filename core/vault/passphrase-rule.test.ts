import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { locales } from '#core/model/locale.ts';
import { assertStrongEnough, judgePassphrase } from './passphrase-rule.ts';
import { generatedBits, generatedWords, generatePassphrase } from './passphrase-words.ts';

describe('a new passphrase', () => {
  it.each([
    ['', 'short'],
    ['onze letras', 'short'],
    ['🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂', 'short'],
    ['aaaaaaaaaaaa', 'guessable'],
    ['123456789012', 'guessable'],
    ['senha12345678', 'guessable'],
    ['qwertyuiopas', 'guessable'],
    ['Transbordo2026', 'guessable'],
    ['blipblipblip', 'guessable'],
    ['x'.repeat(1025), 'long'],
    ['ç'.repeat(513), 'long'],
    ['correta bateria grampo', null],
    ['um cavalo azul no telhado', null],
    ['correct horse battery staple', null],
    ['la vaca lechera y el violín', null],
  ] as const)('%j: %s', async (passphrase, problem) => {
    expect((await judgePassphrase(passphrase)).problem).toBe(problem);
  });

  it('is counted after NFKC, in characters and not in units', async () => {
    const decomposed = 'corac\u0327a\u0303o de ma\u0303e so\u0301';
    expect(await judgePassphrase(decomposed)).toEqual(await judgePassphrase('coração de mãe só'));
    expect((await judgePassphrase('🐎'.repeat(11))).characters).toBe(11);
  });

  it.each([
    ['curta', 'weak-passphrase'],
    ['x'.repeat(2000), 'long-passphrase'],
    ['aaaaaaaaaaaa', 'guessable-passphrase'],
  ])('%j is refused by name', async (passphrase, code) => {
    await expect(assertStrongEnough(passphrase)).rejects.toMatchObject({ code });
  });
});

describe('a generated passphrase', () => {
  const words = fc.uint8Array({ minLength: 14, maxLength: 14 });
  const drawn = (bytes: Uint8Array) => {
    let at = 0;
    return (count: number) => bytes.slice(at, (at += count));
  };

  it.each(locales)('in %s is plain words that are always taken', async (locale) => {
    await fc.assert(
      fc.asyncProperty(words, async (bytes) => {
        const passphrase = await generatePassphrase(locale, drawn(bytes));
        expect(passphrase).toMatch(/^[a-z]+( [a-z]+){6}$/);
        expect((await judgePassphrase(passphrase)).problem).toBeNull();
      }),
      { numRuns: 5 },
    );
  });

  it('differs with every bit that is drawn, and with no other', async () => {
    const of = (high: number, low: number) => {
      const random = drawn(Uint8Array.from({ length: 14 }, (_, at) => (at % 2 ? low : high)));
      return generatePassphrase('pt-BR', random);
    };
    expect(await of(0, 0)).toBe(Array.from({ length: 7 }, () => 'abacate').join(' '));
    expect(await of(0b1111_1000, 0)).toBe(await of(0, 0));
    const drawnWords = new Set<string>();
    for (let bit = 0; bit < 11; bit += 1)
      drawnWords.add(await of((1 << bit) >> 8, (1 << bit) & 255));
    expect(drawnWords.size).toBe(11);
  });
});

test.each(locales)('the list of %s has 2,048 words, told apart by four letters', async (locale) => {
  const all = new Set<string>();
  for (let index = 0; index < 2048; index += 1) {
    const passphrase = await generatePassphrase(locale, () =>
      Uint8Array.of(index >> 8, index & 255),
    );
    all.add(passphrase.split(' ')[0]?.slice(0, 4) ?? '');
  }
  expect(all.size).toBe(2048);
  expect(generatedWords * 11).toBe(generatedBits);
});
