import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostSearchEntries, searchPlaces } from '#core/model/search-place.ts';
import { freePlaces, usualStep } from './free-places.ts';

const step = usualStep;

describe('places of rows', () => {
  it.each<[string, (number | null)[], number, number[]]>([
    ['none', [], 100, []],
    ['new ones leave room between them', [null, null], 1_000, [step - 1, 2 * step - 1]],
    ['those that are kept', [3, 9], 100, [3, 9]],
    ['one between two', [10, null, 20], 100, [10, 15, 20]],
    ['at the beginning', [null, 10], 100, [4, 10]],
    ['at the end', [10, null], 1_000, [10, 10 + step]],
    ['the only place there is', [10, null, 12], 100, [10, 11, 12]],
    ['no place: the next moves', [10, null, 11, 20], 100, [10, 13, 16, 20]],
    [
      'no place: all behind move',
      [0, null, 1, 2, 3],
      1_000,
      [0, 1, 2, 3, 4].map((at) => at * step),
    ],
    ['no place at the end: those before move', [0, 8, 9, null], 10, [0, 2, 4, 6]],
    ['no place anywhere', [1, 2, null, 3], 4, [0, 1, 2, 3]],
  ])('%s', (_name, kept, room, places) => {
    expect(freePlaces(kept, room)).toEqual(places);
  });

  it('rise within their room, and are kept where there is some between them', () => {
    const gaps = fc.array(fc.tuple(fc.nat({ max: 6 }), fc.boolean()), { maxLength: 30 });
    fc.assert(
      fc.property(gaps, fc.nat({ max: 5 }), (list, more) => {
        let place = -1;
        const kept = list.map(([gap, isKept]) => {
          if (isKept) place += gap + 1;
          return isKept ? place : null;
        });
        const room = Math.max(place + 1, kept.length) + more;
        const places = freePlaces(kept, room);
        expect(places).toHaveLength(kept.length);
        for (const [at, one] of places.entries()) expect(one).toBeGreaterThan(places[at - 1] ?? -1);
        expect(places.at(-1) ?? -1).toBeLessThan(room);
        if (hasRoom(kept, room))
          for (const [at, one] of kept.entries()) if (one !== null) expect(places[at]).toBe(one);
      }),
    );
  });

  it('have room for the largest flow', () => {
    expect(mostSearchEntries * usualStep).toBeLessThan(searchPlaces);
  });
});

/** Whether what is new between two kept places fits there. */
function hasRoom(kept: readonly (number | null)[], room: number): boolean {
  let [before, waiting] = [-1, 0];
  for (const place of [...kept, room]) {
    if (place === null) waiting += 1;
    else {
      if (place - before - 1 < waiting) return false;
      [before, waiting] = [place, 0];
    }
  }
  return true;
}
