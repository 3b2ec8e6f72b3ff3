import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsWithoutKeys } from './words-without-keys.ts';

test.each<[string, string]>([
  ['Invalid authorization header', 'Invalid authorization header'],
  ['The requested resource was not found', 'The requested resource was not found'],
  [
    'Could not determine the WhatsApp WhatsAppBusinessAccountId for the specified sender.',
    'Could not determine the WhatsApp WhatsAppBusinessAccountId for the specified sender.',
  ],
  [
    "Unable to perform operation 'status eq 'closed''",
    "Unable to perform operation 'status eq 'closed''",
  ],
  ['Key cGFkYXJpYTphYmM= is wrong', 'Key […] is wrong'],
  ['Authorization: Key cGFkYXJpYTphYmNkZWZnaGlqa2xtbm9w', 'Authorization: Key […]'],
  ['got "cGFkYXJpYTphYmNkZWZnaGlqa2xtbm9w1"', 'got "[…]"'],
])('%s', (words, plain) => {
  expect(wordsWithoutKeys(words)).toBe(plain);
});

test('no key of a usual length comes through, whatever stands around it', () => {
  const base64 = fc
    .uint8Array({ minLength: 28, maxLength: 60 })
    .map((bytes) => Buffer.from(bytes).toString('base64'));
  fc.assert(
    fc.property(base64, fc.string(), fc.string(), (key, before, after) => {
      expect(wordsWithoutKeys(`${before} ${key} ${after}`)).not.toContain(key);
    }),
  );
});
