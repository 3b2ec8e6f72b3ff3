import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idAt, parseWithIds, withLongIdsAsText } from './long-ids.ts';

describe('ids of more digits than a number holds', () => {
  test.each([
    ['{"id":10499612239916012345}', '{"id":"10499612239916012345"}'],
    ['[ 9007199254740993 , 1]', '[ "9007199254740993" , 1]'],
    ['9007199254740993', '"9007199254740993"'],
    ['{"id":"9007199254740993"}', '{"id":"9007199254740993"}'],
    ['{"a":"\\"id\\": 9007199254740993"}', '{"a":"\\"id\\": 9007199254740993"}'],
    ['{"a":-9007199254740993}', '{"a":-9007199254740993}'],
    ['{"a":0.1234567890123456789}', '{"a":0.1234567890123456789}'],
    ['{"a":9007199254740993e2}', '{"a":9007199254740993e2}'],
    ['{"time":1748454394}', '{"time":1748454394}'],
  ])('%s', (given, kept) => {
    expect(withLongIdsAsText(given)).toBe(kept);
  });

  test('every id comes back digit by digit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 25n }), fc.string(), (id, name) => {
        const text = `{"name":${JSON.stringify(name)},"id":${String(id)}}`;
        const read = parseWithIds(text) as { id: string | number; name: string };
        expect(idAt(read, 'id')).toBe(String(id));
        expect(read.name).toBe(name);
      }),
    );
  });

  test('JSON without long numbers is what it was, and no text throws', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(JSON.stringify(parseWithIds(text))).toBe(
          JSON.stringify(JSON.parse(withLongIdsAsText(text))),
        );
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void parseWithIds(text)));
  });

  test('JSON nested without end is no JSON', () => {
    expect(parseWithIds('['.repeat(100_000) + ']'.repeat(100_000))).toBeUndefined();
  });

  test.each<[unknown, string | null]>([
    [106540352242922, '106540352242922'],
    ['106540352242922', '106540352242922'],
    [1.5, null],
    ['../me', null],
    ['', null],
    [null, null],
  ])('%j as an id', (id, text) => {
    expect(idAt({ id: id as string }, 'id')).toBe(text);
  });
});
