import { expect, test } from 'vitest';
import { contentHash, hashBytes } from './content-hash.ts';

test('the order of keys does not count, the order of items does', () => {
  expect(contentHash({ a: 1, b: [1, 2] })).toBe(contentHash({ b: [1, 2], a: 1 }));
  expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
});

test('a hash is the one every tool gives', () => {
  const hash = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(hashBytes(new TextEncoder().encode('abc'))).toBe(hash);
});

test('half characters are told apart, and from their own escapes in words as far as text goes', () => {
  expect(contentHash('\ud800')).not.toBe(contentHash('\ud801'));
  expect(contentHash('\ud83d\ude00')).toBe(contentHash('😀'));
  expect(contentHash('\\n')).not.toBe(contentHash('\n'));
});

test('a number beyond all bounds is hashed by its name', () => {
  const hash = (text: string): string => contentHash(JSON.parse(text) as never);
  expect(hash('{"a":1e999}')).not.toBe(hash('{"a":null}'));
  expect(hash('{"a":1e999}')).not.toBe(hash('{"a":-1e999}'));
});
