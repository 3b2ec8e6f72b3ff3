import { expect, it } from 'vitest';
import { keptPlacesOf, noPlaces } from './kept-places.ts';

const place = { x: -5, y: 0, width: 1, height: 800, isMaximised: true, isFullScreen: false };
const kept = { last: 'a', places: { a: place, b: { ...place, x: 9 } } };

it.each<[string, unknown]>([
  ['nothing yet', noPlaces],
  ['places', kept],
  ['a display that has gone', { ...kept, last: 'c' }],
])('takes %s', (_name, stored) => {
  expect(keptPlacesOf(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
});

it.each<[string, unknown]>([
  ['nothing', null],
  ['a text', 'a'],
  ['a list', [null, {}]],
  ['a missing field', { last: null }],
  ['an unknown field', { ...kept, more: 1 }],
  ['a display that is no text', { ...kept, last: 1 }],
  ['a list of places', { ...kept, places: [place] }],
  ['no places', { ...kept, places: null }],
  ...Object.entries({
    x: 0.5,
    y: '1',
    width: 0,
    height: -1,
    isMaximised: 1,
    isFullScreen: null,
    more: 1,
  }).map(([field, value]): [string, unknown] => [
    `a place with ${field} ${JSON.stringify(value)}`,
    { ...kept, places: { a: { ...place, [field]: value } } },
  ]),
  ['a place beyond all numbers', { ...kept, places: { a: { ...place, x: 1e300 } } }],
  ['a place that lacks a field', { ...kept, places: { a: { ...place, x: undefined } } }],
])('does not take %s', (_name, stored) => {
  expect(keptPlacesOf(stored)).toBeNull();
});

it('makes no prototype of what is stored', () => {
  const stored: unknown = JSON.parse(
    `{"last":null,"places":{"__proto__":${JSON.stringify(place)}}}`,
  );
  expect(Reflect.get(keptPlacesOf(stored)?.places ?? {}, 'width')).toBeUndefined();
});
