import fc from 'fast-check';
import { expect, it } from 'vitest';
import { searchKinds } from './search-kinds.ts';
import { botAt, kindAt, placeAt, placesOf, searchPlace, searchPlaces } from './search-place.ts';

it('a place tells bot and kind, and places stand in the order of bots and flows', () => {
  const bot = fc.integer({ min: 1, max: 1_000_000 });
  const place = fc.integer({ min: 0, max: searchPlaces - 2 });
  fc.assert(
    fc.property(bot, place, fc.constantFrom(...searchKinds), (of, at, kind) => {
      const found = searchPlace(of, at, kind);
      expect(Number.isSafeInteger(found)).toBe(true);
      expect([botAt(found), placeAt(found), kindAt(found)]).toEqual([of, at, kind]);
      const { from, to } = placesOf(of);
      expect(found).toBeGreaterThanOrEqual(from);
      expect(found).toBeLessThan(to);
      expect(searchPlace(of, at + 1, 'block')).toBeGreaterThan(found);
    }),
  );
});

it('the kinds keep their places, which are stored', () => {
  expect(searchKinds.slice(0, 7)).toEqual([
    'block',
    'text',
    'phone',
    'email',
    'link',
    'hours',
    'variable',
  ]);
});
