import { describe, expect, test } from 'vitest';
import { judgePassphrase, missingCharacters } from './passphrase-rules.ts';

describe('a new passphrase', () => {
  test.each([
    ['curta', 'curta', 'too-short'],
    ['um cavalo azul', 'um cavalo azul', null],
    ['um cavalo azul', 'um cavalo azuL', 'differ'],
    ['', '', 'too-short'],
  ])('“%s” and “%s”: %s', (passphrase, repeated, problem) => {
    expect(judgePassphrase(passphrase, repeated)).toBe(problem);
  });

  test('is counted as the vault counts', () => {
    expect(missingCharacters('🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎')).toBe(1);
  });
});
