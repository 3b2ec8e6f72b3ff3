import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hintOf, readBlipKey } from './blip-key.ts';

const key = Buffer.from('padariadosol:a1B2c3D4e5F6g7H8').toString('base64');
const accessKey = Buffer.from('a1B2c3D4e5F6g7H8').toString('base64');

describe('a pasted key', () => {
  test.each([
    ['bare', key],
    ['as a header value', `Key ${key}`],
    ['in lower case', `key ${key}`],
    ['as a whole header', `Authorization: Key ${key}`],
    ['as JSON', `"Authorization": "Key ${key}"`],
    ['with line breaks', `\n  ${key.slice(0, 12)}\n${key.slice(12)}  \n`],
    ['as identifier and access key', `padariadosol ${accessKey}`],
    ['as identifier and access key with a colon', `PadariaDoSol: ${accessKey}`],
    ['as identity and access key', `padariadosol@msging.net\n${accessKey}`],
  ])('%s', (_, pasted) => {
    expect(readBlipKey(pasted)).toEqual({ httpKey: key, shortName: 'padariadosol' });
  });

  test.each([
    ['', 'empty'],
    ['   \n', 'empty'],
    ['olá, tudo bem?', 'not-base64'],
    [accessKey, 'access-key-alone'],
    ['EAAJZBZCzmS0oBOZC', 'not-base64'],
  ])('%j is refused', (pasted, fault) => {
    expect(readBlipKey(pasted)).toBe(fault);
  });

  test('every identifier and secret come back', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z][a-z0-9]{2,20}$/),
        fc.uint8Array({ minLength: 12, maxLength: 40 }),
        (shortName, secret) => {
          const bytes = Buffer.concat([Buffer.from(`${shortName}:`), Buffer.from(secret)]);
          const whole = bytes.toString('base64');
          expect(readBlipKey(`Key ${whole}`)).toEqual({ httpKey: whole, shortName });
          const pair = `${shortName} ${Buffer.from(secret).toString('base64')}`;
          expect(readBlipKey(pair)).toEqual({ httpKey: whole, shortName });
        },
      ),
    );
  });

  test('is hinted at by its last characters', () => {
    expect(hintOf('abcdefgh==')).toBe('efgh');
  });
});
