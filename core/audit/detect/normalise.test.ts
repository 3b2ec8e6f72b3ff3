import { describe, expect, test } from 'vitest';
import { blank, foldInPlace, normalise, originalSpan } from './normalise.ts';

describe('a normalised text leads back to the original', () => {
  test.each<[original: string, normalised: string, part: string, quoted: string]>([
    ['Olá, *Atenção*!', 'ola, atencao!', 'atencao', 'Atenção'],
    ['1️⃣ Falar  com\u200b atendente ', '1 falar com atendente', 'falar com', 'Falar  com'],
    ['{{nome}}, digite 2', ', digite 2', 'digite', 'digite'],
    ['ﬁm', 'fim', 'fim', 'ﬁm'],
  ])('%s', (original, text, part, quoted) => {
    const whole = normalise(original);
    expect(whole.text).toBe(text);
    const at = whole.text.indexOf(part);
    const { start, end } = originalSpan(whole, at, at + part.length);
    expect(original.slice(start, end)).toBe(quoted);
  });
});

describe('a text folded in place keeps every offset', () => {
  test.each([
    ['Atenção, NÃO ligue', 'atencao, nao ligue'],
    ['Llámanos: ¿teléfono? 😀', 'llamanos: ¿telefono? 😀'],
    ['İstanbul', 'istanbul'],
    ['', ''],
  ])('%s', (original, folded) => {
    expect(foldInPlace(original)).toBe(folded);
    expect(foldInPlace(original)).toHaveLength(original.length);
  });

  test('and so does one with parts blanked out', () => {
    expect(blank('a {{b}} c', /\{\{b\}\}/g)).toBe('a       c');
  });
});
