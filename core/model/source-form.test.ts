import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '#core/flow/read/parse-json.ts';
import { documentHash } from '#core/sync/content-hash.ts';
import { redactFlow } from '#core/vault/redact-flow.ts';
import type { JsonObject } from './json.ts';
import { namesAsWritten, sourceOddities, writeJson } from './source-form.ts';

describe('a document keeps what parsing loses', () => {
  test.each([
    [
      'names like numbers keep their order',
      '{"10":1,"2":2,"a":3,"1":4}',
      '{"10":1,"2":2,"a":3,"1":4}',
    ],
    ['an escaped name like a number', '{"b":1,"\\u0031":2}', '{"b":1,"1":2}'],
    ['a repeated name', '{"a":{"x":1},"b":2,"a":3}', '{"a":null,"a":3,"b":2}'],
    ['a name of three values', '[{"a":1,"a":2,"a":3}]', '[{"a":null,"a":null,"a":3}]'],
    ['an escaped repeat', '{"a":1,"\\u0061":2}', '{"a":null,"a":2}'],
    ['long numbers', '{"a":12345678901234567890,"b":[1e999,-0.1234567890123456789]}', null],
    ['ordinary numbers', '{"a":1.10,"b":1e3,"c":-0.0,"d":100000000000000000000}', null],
    ['a prototype', '{"1":0,"__proto__":{"a":1},"0":2}', '{"1":0,"__proto__":{"a":1},"0":2}'],
  ])('%s', (_, text, expected) => {
    const document = parseJson(text);
    const written = writeJson(document);
    if (expected !== null) expect(written).toBe(expected);
    expect(writeJson(parseJson(written))).toBe(written);
    expect(sourceOddities(parseJson(written)).length).toBe(sourceOddities(document).length);
  });

  test('the last of equal names counts, and the earlier value is nowhere', () => {
    const document = parseJson('{"senha":"girassol-7","senha":"x"}');
    expect(document).toEqual({ senha: 'x' });
    expect(writeJson(document)).not.toContain('girassol');
  });

  test('a number beyond all digits is its text', () => {
    expect(parseJson('{"id":12345678901234567890,"n":1e999}')).toEqual({
      id: '12345678901234567890',
      n: '1e999',
    });
  });

  test('blanking a secret changes nothing else', () => {
    const text = '{"9":{"accessKey":"x","accessKey":"y"},"1":12345678901234567890}';
    const { document } = redactFlow(parseJson(text));
    expect(writeJson(document)).toBe(
      '{"9":{"accessKey":null,"accessKey":"[blanked]"},"1":12345678901234567890}',
    );
    expect(namesAsWritten(document as JsonObject)).toEqual(['9', '1']);
  });

  test('repeats and digits are part of what a document is, order is not', () => {
    const hash = (text: string): string => documentHash(parseJson(text));
    expect(hash('{"2":1,"1":2}')).toBe(hash('{"1":2,"2":1}'));
    expect(hash('{"a":1,"a":1}')).not.toBe(hash('{"a":1}'));
    expect(hash('{"a":12345678901234567890}')).not.toBe(hash('{"a":"12345678901234567890"}'));
  });

  test('any ordinary JSON is read and written as before', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value);
        expect(parseJson(text)).toEqual(JSON.parse(text));
        expect(JSON.parse(writeJson(parseJson(text)))).toEqual(JSON.parse(text));
      }),
    );
  });
});
