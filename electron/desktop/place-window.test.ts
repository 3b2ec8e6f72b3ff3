import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptPlacesOf, noPlaces, type KeptPlaces } from './kept-places.ts';
import {
  isOutOfReach,
  keepPlace,
  placeWindow,
  smallestWindow,
  type Area,
  type DisplayArea,
} from './place-window.ts';

const laptop: DisplayArea = { id: 'laptop', workArea: { x: 0, y: 24, width: 1440, height: 876 } };
const desk: DisplayArea = { id: 'desk', workArea: { x: 1440, y: 0, width: 2560, height: 1400 } };
const netbook: DisplayArea = { id: 'old', workArea: { x: 0, y: 0, width: 1000, height: 560 } };

const stood = (x: number, y: number, width: number, height: number) => ({
  ...{ x, y, width, height },
  isMaximised: false,
  isFullScreen: false,
});
const kept = (last: string, places: KeptPlaces['places']): KeptPlaces => ({ last, places });
const onDesk = kept('desk', { desk: stood(500, 100, 1600, 1000) });

describe('the window opens', () => {
  it.each<[string, KeptPlaces, DisplayArea[], Area]>([
    ['in the middle at first', noPlaces, [laptop], { x: 80, y: 62, width: 1280, height: 800 }],
    [
      'where it stood, on the display it was on',
      onDesk,
      [laptop, desk],
      { x: 1940, y: 100, width: 1600, height: 1000 },
    ],
    [
      'where it stood when the displays changed sides',
      onDesk,
      [laptop, { ...desk, workArea: { ...desk.workArea, x: -2560 } }],
      { x: -2060, y: 100, width: 1600, height: 1000 },
    ],
    [
      'on the primary one when its own has gone, made to fit',
      onDesk,
      [laptop],
      { x: 0, y: 24, width: 1440, height: 876 },
    ],
    [
      'as it once stood there, when its own has gone',
      kept('desk', { ...onDesk.places, laptop: stood(10, 20, 1100, 720) }),
      [laptop],
      { x: 10, y: 44, width: 1100, height: 720 },
    ],
    [
      'inside a display that has become smaller',
      kept('laptop', { laptop: stood(900, 700, 1200, 800) }),
      [laptop],
      { x: 240, y: 100, width: 1200, height: 800 },
    ],
    [
      'never smaller than it can be used',
      kept('laptop', { laptop: stood(-50, -50, 200, 100) }),
      [laptop],
      { x: 0, y: 24, width: 1024, height: 700 },
    ],
    [
      'as large as a display that is smaller than that',
      kept('old', { old: stood(0, 0, 2000, 2000) }),
      [netbook],
      { x: 0, y: 0, width: 1000, height: 560 },
    ],
    [
      'somewhere, where no display is known',
      noPlaces,
      [],
      { x: 0, y: 0, width: 1280, height: 800 },
    ],
  ])('%s', (_name, places, displays, expected) => {
    expect(placeWindow(places, displays)).toEqual({
      ...expected,
      isMaximised: false,
      isFullScreen: false,
    });
  });

  it('maximised or in full screen again, also on another display', () => {
    const large = { ...stood(0, 0, 1280, 800), isMaximised: true, isFullScreen: true };
    expect(placeWindow(kept('desk', { desk: large }), [laptop])).toMatchObject({
      isMaximised: true,
      isFullScreen: true,
    });
  });
});

const size = fc.integer({ min: 300, max: 8_000 });
const offset = fc.integer({ min: -20_000, max: 20_000 });
const displayArea = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  workArea: fc.record({ x: offset, y: offset, width: size, height: size }),
});
const placeOf = fc.record({
  ...{ x: offset, y: offset, width: size, height: size },
  isMaximised: fc.boolean(),
  isFullScreen: fc.boolean(),
});

it('always stands whole on one of the displays, and nothing smaller than it needs', () => {
  fc.assert(
    fc.property(
      fc.array(displayArea, { minLength: 1, maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c', 'gone'), placeOf),
      fc.constantFrom('a', 'b', 'gone', null),
      (displays, places, last) => {
        const at = placeWindow({ last, places }, displays);
        const home = displays.find(
          ({ workArea: area }) =>
            at.x >= area.x &&
            at.y >= area.y &&
            at.x + at.width <= area.x + area.width &&
            at.y + at.height <= area.y + area.height &&
            at.width >= Math.min(1024, area.width) &&
            at.height >= Math.min(700, area.height),
        );
        expect(home).toBeDefined();
        expect(isOutOfReach(at, displays)).toBe(false);
      },
    ),
  );
});

it('opens where it was left', () => {
  fc.assert(
    fc.property(displayArea, placeOf, (display, place) => {
      const first = placeWindow(keepPlace(noPlaces, display, place), [display]);
      const again = keepPlace(noPlaces, display, first);
      expect(keptPlacesOf(again)).toEqual(again);
      expect(placeWindow(again, [display])).toEqual(first);
    }),
  );
});

it('remembers a dozen displays, the last seen ones', () => {
  const many = Array.from({ length: 20 }, (_, at) => ({ ...laptop, id: `d${at}` }));
  const places = many.reduce(
    (known, display) => keepPlace(known, display, stood(0, 0, 1280, 800)),
    noPlaces,
  );
  expect(places.last).toBe('d19');
  expect(Object.keys(places.places)).toHaveLength(12);
  expect(places.places['d7']).toBeUndefined();
});

it.each<[string, Area, boolean]>([
  ['on a display', { x: 100, y: 100, width: 1280, height: 800 }, false],
  ['half outside', { x: 1300, y: 600, width: 1280, height: 800 }, false],
  ['on a display that has gone', { x: 1600, y: 100, width: 1280, height: 800 }, true],
  [
    'with a strip that nobody can take hold of',
    { x: 1400, y: 100, width: 1280, height: 800 },
    true,
  ],
  ['with its upper edge above every display', { x: 100, y: -400, width: 1280, height: 800 }, true],
])('a window %s is out of reach: %s', (_name, area, isGone) => {
  expect(isOutOfReach(area, [laptop])).toBe(isGone);
});

it('may be made as small as the smallest display asks', () => {
  expect(smallestWindow([laptop, desk])).toEqual({ width: 1024, height: 700 });
  expect(smallestWindow([laptop, netbook])).toEqual({ width: 1000, height: 560 });
});
