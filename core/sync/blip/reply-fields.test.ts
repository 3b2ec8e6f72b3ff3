import { expect, test } from 'vitest';
import type { Json } from '#core/model/json.ts';
import { flag, get, itemsOf, text, texts, wholeNumber } from './reply-fields.ts';

test('names count with a small or a capital first letter, and only own ones', () => {
  expect(get({ Priority: 1 }, 'priority')).toBe(1);
  expect(get({}, 'constructor')).toBeUndefined();
});

test.each<[Json, string | null]>([
  ['a', 'a'],
  [' a ', 'a'],
  [7, '7'],
  ['', null],
  [null, null],
  [{}, null],
])('text of %j is %j', (value, expected) => {
  expect(text({ x: value }, 'x')).toBe(expected);
});

test.each<[Json, number | null]>([
  [3, 3],
  ['3', 3],
  ['3.5', null],
  [3.5, null],
  ['', null],
  ['1e3', null],
  [1e300, null],
])('whole number of %j is %j', (value, expected) => {
  expect(wholeNumber({ x: value }, 'x')).toBe(expected);
});

test.each<[Json, boolean]>([
  [true, true],
  ['True', true],
  ['false', false],
  [false, false],
  ['', true],
  [null, true],
])('flag of %j is %j where yes is the rule', (value, expected) => {
  expect(flag({ x: value }, 'x', true)).toBe(expected);
});

test('texts of a list leave out what is none', () => {
  expect(texts({ x: ['a', 1, null, {}] }, 'x')).toEqual(['a', '1']);
});

test.each<[Json, Json[] | null]>([
  [{ items: [1] }, [1]],
  [[1], [1]],
  ['{"items":[1]}', [1]],
  [{ items: {} }, null],
  ['no', null],
  [{}, null],
])('items of %j are %j', (resource, expected) => {
  expect(itemsOf(resource)).toEqual(expected);
});
