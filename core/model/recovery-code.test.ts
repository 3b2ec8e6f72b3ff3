import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSameGroup,
  readRecoveryCode,
  recoveryCodeFrom,
  recoveryGroups,
} from './recovery-code.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const aCode = fc
  .uint8Array({ minLength: 26, maxLength: 26 })
  .map((bytes) => recoveryCodeFrom(bytes));
const printed = (code: string): string => recoveryGroups(code).join('');

describe('a recovery code', () => {
  it('has 26 characters and four of check, in six groups of five', () => {
    const code = recoveryCodeFrom(Uint8Array.from({ length: 26 }, (_, index) => index));
    expect(code).toBe('0123456789ABCDEFGHJKMNPQRS');
    expect(recoveryGroups(code)).toEqual(['01234', '56789', 'ABCDE', 'FGHJK', 'MNPQR', 'SKYEF']);
  });

  it('takes five bits of each byte and no other number of bytes', () => {
    expect(recoveryCodeFrom(new Uint8Array(26).fill(255))).toBe('Z'.repeat(26));
    expect(() => recoveryCodeFrom(new Uint8Array(25))).toThrow();
  });

  it('is read however it is typed', () => {
    const separator = fc.constantFrom('', ' ', '-', ' - ', '–', '\u00a0', '\n');
    fc.assert(
      fc.property(aCode, separator, fc.boolean(), fc.boolean(), (code, between, low, alike) => {
        let text = recoveryGroups(code).join(between);
        if (alike) text = text.replaceAll('0', 'O').replaceAll('1', 'l');
        if (low) text = text.toLowerCase();
        expect(readRecoveryCode(` ${text} `)).toEqual({ ok: true, code });
      }),
    );
  });

  it('is refused with up to four wrong characters, whichever they are', () => {
    const slips = fc.uniqueArray(fc.nat(29), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(aCode, slips, fc.nat(30), (code, places, add) => {
        const characters = Array.from(printed(code));
        for (const place of places) {
          const value = alphabet.indexOf(characters[place] ?? '');
          characters[place] = alphabet.charAt((value + 1 + add) % 32);
        }
        expect(readRecoveryCode(characters.join(''))).toEqual({ ok: false, problem: 'check' });
      }),
      { numRuns: 2_000 },
    );
  });

  it('is refused with any two characters exchanged', () => {
    fc.assert(
      fc.property(aCode, fc.nat(29), fc.nat(29), (code, a, b) => {
        const characters = Array.from(printed(code));
        [characters[a], characters[b]] = [characters[b] ?? '', characters[a] ?? ''];
        const text = characters.join('');
        expect(readRecoveryCode(text).ok).toBe(text === printed(code));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['', 'length'],
    ['01234', 'length'],
    ['x'.repeat(10_000), 'length'],
    ['-'.repeat(30), 'length'],
    ['U'.repeat(30), 'character'],
    ['ç'.repeat(30), 'character'],
    ['0'.repeat(29) + '2', 'check'],
  ] as const)('says what is wrong with %j', (typed, problem) => {
    expect(readRecoveryCode(typed)).toEqual({ ok: false, problem });
  });

  it('knows its groups again', () => {
    expect(isSameGroup('01234', ' o1-2 34')).toBe(true);
    expect(isSameGroup('01234', '01235')).toBe(false);
    expect(isSameGroup('01234', '')).toBe(false);
  });
});
