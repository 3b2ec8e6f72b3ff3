import { describe, expect, it } from 'vitest';
import { holdsWords, searchableText, searchWords } from './searchable-text.ts';

describe('a search', () => {
  it.each([
    ['atendente', true],
    ['ATENDENTE loja', true],
    ['óticas', true],
    ['oticas', true],
    ['humano', false],
    ['loja -óticas', false],
    ['loja -humano', true],
    ['-', true],
    ['', true],
    ['  ', true],
  ])('for “%s”', (typed, found) => {
    const texts = ['Nenhum atendente na loja', 'Óticas São João'].map(searchableText);
    expect(holdsWords(searchWords(typed), texts)).toBe(found);
  });

  it('knows composed and decomposed letters as one', () => {
    expect(searchableText('São'.normalize('NFD'))).toBe(searchableText('SÃO'.normalize('NFC')));
  });
});
