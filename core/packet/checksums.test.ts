import { describe, expect, test } from 'vitest';
import { checksumsText, readChecksums } from './checksums.ts';

const [one, two] = ['1'.repeat(64), '2'.repeat(64)];

describe('SHA256SUMS', () => {
  test('is written by path and read again', () => {
    const sums = [
      { path: 'b/ç d.txt', sha256: two },
      { path: 'B', sha256: one },
    ];
    const text = checksumsText(sums);
    expect(text).toBe(`${one}  B\n${two}  b/ç d.txt\n`);
    expect(readChecksums(text)).toEqual([...sums].reverse());
    expect(readChecksums('')).toEqual([]);
  });

  test.each([
    ['without a last line end', `${one}  a`],
    ['with lines of Windows', `${one} a\r\n`],
    ['with the mark of binary mode', `${one} *a\n`],
    ['with an escaped name', `\\${one}  a\\nb\n`],
    ['with a shorter hash', `${one.slice(1)}  a\n`],
    ['with capitals', `${'A'.repeat(64)}  a\n`],
    ['with a blank line', `${one}  a\n\n`],
    ['with a comment', `# x\n`],
  ])('is not read %s', (_, text) => {
    expect(readChecksums(text)).toBeNull();
  });
});
