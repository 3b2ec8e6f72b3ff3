import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockSize } from '#core/model/canvas-grid.ts';
import type { DrawnBlock, Place } from '#core/model/flow-drawing.ts';
import { areaOf, blocksIn, blockToward, knowsPlaces, placeBlocks } from './placed-blocks.ts';

function aBlock(id: string, place: Place | null, part: string | null = null): DrawnBlock {
  return {
    id,
    title: id,
    kind: 'content',
    part,
    place,
    laid: { left: 0, top: 0 },
    above: null,
    lines: [],
    waits: true,
    way: 'person',
    tags: [],
  };
}

const corner = { left: 500, top: -300 };

describe('Blip’s own places', () => {
  test('begin at the corner, and keep what lies between blocks', () => {
    const blocks = [aBlock('a', corner), aBlock('b', { left: 800, top: -100 })];
    const { left, top } = placeBlocks(blocks, 'blip');
    expect([...left]).toEqual([0, 300]);
    expect([...top]).toEqual([0, 200]);
  });

  test('of a subflow stand below the flow that calls it, whose corner they share in Blip', () => {
    const blocks = [aBlock('a', corner), aBlock('s', corner, 'pagamento')];
    const { top } = placeBlocks(blocks, 'blip');
    expect(top[1]! - top[0]!).toBeGreaterThan(blockSize.height);
  });

  test('are missing for some: those stand below, none over another', () => {
    const homeless = Array.from({ length: 9 }, (_, at) => aBlock(`x${at}`, null));
    const places = placeBlocks([aBlock('a', corner), ...homeless], 'blip');
    for (const at of homeless.keys()) {
      const [x, y] = [places.left[at + 1]!, places.top[at + 1]!];
      expect(blocksIn(places, { left: x + 1, top: y + 1, width: 1, height: 1 })).toEqual([at + 1]);
    }
  });

  test('are the first choice where nearly all blocks have one', () => {
    const some = (known: number) =>
      Array.from({ length: 10 }, (_, at) => aBlock(`${at}`, at < known ? corner : null));
    expect(knowsPlaces(some(8))).toBe(true);
    expect(knowsPlaces(some(7))).toBe(false);
  });
});

test('an area shows the blocks that reach into it, and no others', () => {
  const places = fc.array(
    fc.record({
      left: fc.integer({ min: -900, max: 900 }),
      top: fc.integer({ min: -900, max: 900 }),
    }),
    { minLength: 1, maxLength: 30 },
  );
  fc.assert(
    fc.property(places, (all) => {
      const blocks = all.map((laid, at) => ({ ...aBlock(`${at}`, null), laid }));
      const placed = placeBlocks(blocks, 'auto');
      expect(blocksIn(placed, areaOf(placed))).toHaveLength(blocks.length);
      const { left, top } = all[0]!;
      expect(blocksIn(placed, { left, top, width: 1, height: 1 })).toContain(0);
      expect(blocksIn(placed, { left: 2_000, top: 2_000, width: 50, height: 50 })).toEqual([]);
    }),
  );
});

test('a flow without blocks takes up room for one', () => {
  expect(areaOf(placeBlocks([], 'auto'))).toEqual({ left: 0, top: 0, ...blockSize });
});

describe('the block beside', () => {
  //  a  b
  //  c     d
  const at = { a: [0, 0], b: [300, 0], c: [0, 120], d: [700, 120] } as const;
  const ids = Object.keys(at) as (keyof typeof at)[];
  const places = placeBlocks(
    ids.map((id) => ({ ...aBlock(id, null), laid: { left: at[id][0], top: at[id][1] } })),
    'auto',
  );
  test.each([
    ['a', 'right', 'b'],
    ['a', 'down', 'c'],
    ['c', 'right', 'b'],
    ['c', 'up', 'a'],
    ['b', 'right', 'd'],
    ['d', 'left', 'b'],
    ['a', 'left', null],
    ['a', 'up', null],
  ] as const)('from %s to the %s is %s', (from, direction, to) => {
    const found = blockToward(places, ids.indexOf(from), direction);
    expect(found === null ? null : ids[found]).toBe(to);
  });
});
