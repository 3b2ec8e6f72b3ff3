import { describe, expect, test } from 'vitest';
import { missingCharacters } from './passphrase-rules.ts';

describe('a new passphrase', () => {
  test.each([
    ['curta', 7],
    ['', 12],
    ['um cavalo azul', 0],
    ['🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎', 1],
  ])('“%s” lacks %i characters, as the vault counts', (passphrase, missing) => {
    expect(missingCharacters(passphrase)).toBe(missing);
  });
});
