import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathFault, pathKey, safeName } from './safe-path.ts';

describe('paths inside a packet', () => {
  test.each([
    'manifest.json',
    'provas/fluxo publicado.json',
    'ação/ñandú-1_2.txt',
    '同意.txt',
    '.well-known/x',
    'console.log',
    'com10',
    'a'.repeat(120),
  ])('%s may stand there', (path) => {
    expect(pathFault(path)).toBeNull();
  });

  test.each([
    ['', 'empty'],
    ['a//b', 'empty'],
    ['a/', 'empty'],
    ['/etc/passwd', 'absolute'],
    ['\\\\server\\share', 'absolute'],
    ['C:x', 'absolute'],
    ['..', 'climbs'],
    ['a/../../b', 'climbs'],
    ['./a', 'climbs'],
    ['a\\b', 'character'],
    ['ab:c', 'character'],
    ['a*b', 'character'],
    ['a\nb', 'character'],
    ['a\u0000b', 'character'],
    ['a\u202eb', 'character'],
    ['a\ud800b', 'character'],
    ['😀', 'character'],
    ['a.', 'end'],
    ['a ', 'end'],
    [' a', 'end'],
    ['-rf', 'end'],
    ['a./b', 'end'],
    ['CON', 'reserved'],
    ['con.txt', 'reserved'],
    ['aux .txt', 'reserved'],
    ['a/Lpt¹.log', 'reserved'],
    ['__proto__', 'reserved'],
    ['a\u0301', 'not-nfc'],
    ['a'.repeat(121), 'too-long'],
    ['同'.repeat(81), 'too-long'],
  ])('%j may not', (path, fault) => {
    expect(pathFault(path)).toBe(fault);
  });

  test('capitals do not make another file', () => {
    expect(pathKey('Provas/AÇÃO.txt')).toBe(pathKey('provas/ação.txt'));
  });
});

describe('names made from a text', () => {
  test.each([
    ['Padaria São João & Cia.', 'Padaria-São-João-Cia'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'x'],
    ['  ', 'x'],
    ['😀', 'x'],
    ['=1+1', '1-1'],
    ['a\u202etxt.exe', 'a-txt.exe'],
  ])('%j gives %s', (text, name) => {
    expect(safeName(text, 'x')).toBe(name);
  });

  test('are always safe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(pathFault(safeName(text, 'x'))).toBeNull();
      }),
    );
  });
});
