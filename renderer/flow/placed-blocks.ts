import { blockGap, blockSize } from '#core/model/canvas-grid.ts';
import type { DrawnBlock, Place } from '#core/model/flow-drawing.ts';
import type { Direction } from './canvas-keys.ts';

/** How blocks are placed: as their authors did in Blip, or by the automatic layout. */
export type Arrangement = 'blip' | 'auto';

/** A part of the canvas in its own pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Places by block, in two lists that loops over thousands of blocks read fast. */
export interface Places {
  readonly left: Float64Array;
  readonly top: Float64Array;
}

/** True where Blip's own positions say enough to be the first choice: the file gives most blocks one. */
export function knowsPlaces(blocks: readonly DrawnBlock[]): boolean {
  return blocks.filter(({ place }) => place !== null).length * 10 >= blocks.length * 8;
}

/**
 * Places of all blocks. Every subflow and service has a canvas of its own in Blip: here they stand one under the other.
 * A block without a position stands below the rest of its flow.
 */
export function placeBlocks(blocks: readonly DrawnBlock[], arrangement: Arrangement): Places {
  const places: Places = {
    left: new Float64Array(blocks.length),
    top: new Float64Array(blocks.length),
  };
  if (arrangement === 'auto') {
    for (const [at, { laid }] of blocks.entries()) put(places, at, laid);
    return places;
  }
  let below = 0;
  for (const own of byPart(blocks)) {
    const known = own.flatMap((at) => blocks[at]!.place ?? []);
    const left = nearest(known, 'left');
    const top = nearest(known, 'top');
    let bottom = below;
    for (const at of own) {
      const { place } = blocks[at]!;
      if (place === null) continue;
      put(places, at, { left: place.left - left, top: below + place.top - top });
      bottom = Math.max(bottom, places.top[at]! + blockSize.height + blockGap.down);
    }
    const homeless = own.filter((at) => blocks[at]!.place === null);
    for (const [index, at] of homeless.entries()) {
      put(places, at, shelf(index, bottom));
    }
    if (homeless.length > 0) bottom = shelf(homeless.length - 1, bottom).top + pitchDown;
    below = bottom + blockSize.height;
  }
  return places;
}

/** So many blocks without a place stand side by side. */
const shelfLength = 6;
const pitchDown = blockSize.height + blockGap.down;

/** Place of the nth block of those that have none, below what is there already. */
export function shelf(index: number, top: number): Place {
  return {
    left: (index % shelfLength) * (blockSize.width + blockGap.down),
    top: top + Math.floor(index / shelfLength) * pitchDown,
  };
}

/** What all blocks take up together; a flow without blocks has room for one. */
export function areaOf({ left, top }: Places): Area {
  if (left.length === 0) return { left: 0, top: 0, ...blockSize };
  const [west, east] = [least(left), most(left) + blockSize.width];
  const [north, south] = [least(top), most(top) + blockSize.height];
  return { left: west, top: north, width: east - west, height: south - north };
}

/** Blocks that an area shows any of, by index. */
export function blocksIn({ left, top }: Places, area: Area): number[] {
  const found: number[] = [];
  const [east, south] = [area.left + area.width, area.top + area.height];
  for (let at = 0; at < left.length; at += 1) {
    if (left[at]! < east && left[at]! + blockSize.width > area.left) {
      if (top[at]! < south && top[at]! + blockSize.height > area.top) found.push(at);
    }
  }
  return found;
}

/** The next block from one in a direction: near, and more ahead than aside; null where there is none. */
export function blockToward(
  { left, top }: Places,
  from: number,
  direction: Direction,
): number | null {
  const sideways = direction === 'left' || direction === 'right';
  const sign = direction === 'right' || direction === 'down' ? 1 : -1;
  let best: number | null = null;
  let shortest = Infinity;
  for (let at = 0; at < left.length; at += 1) {
    const [across, down] = [left[at]! - left[from]!, top[at]! - top[from]!];
    const ahead = sign * (sideways ? across : down);
    if (at === from || ahead <= 0) continue;
    const far = ahead + 2 * Math.abs(sideways ? down : across);
    if (far < shortest) [best, shortest] = [at, far];
  }
  return best;
}

function put(places: Places, at: number, { left, top }: Place): void {
  places.left[at] = left;
  places.top[at] = top;
}

function byPart(blocks: readonly DrawnBlock[]): number[][] {
  const parts = new Map<string | null, number[]>();
  for (const [at, { part }] of blocks.entries()) {
    const own = parts.get(part) ?? [];
    own.push(at);
    parts.set(part, own);
  }
  return [...parts.values()];
}

/** The smallest of the places on a side; zero where there are none. */
function nearest(places: readonly Place[], side: keyof Place): number {
  if (places.length === 0) return 0;
  return places.reduce((smallest, place) => Math.min(smallest, place[side]), Infinity);
}

function least(values: Float64Array): number {
  return values.reduce((smallest, value) => Math.min(smallest, value), Infinity);
}

function most(values: Float64Array): number {
  return values.reduce((largest, value) => Math.max(largest, value), -Infinity);
}
