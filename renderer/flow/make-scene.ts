import type { FlowComparison } from '#core/model/flow-comparison.ts';
import type { DrawnBlock, FlowDrawing } from '#core/model/flow-drawing.ts';
import { blockSize } from '#core/model/canvas-grid.ts';
import type { BlockMark, CanvasLine, PathPlace } from './canvas-scene.ts';
import type { Arrangement, Places } from './placed-blocks.ts';
import { areaOf, placeBlocks, shelf } from './placed-blocks.ts';

/** Blocks of the canvas with their places: those of the flow, then those that are gone since the earlier version. */
export interface Stage {
  readonly blocks: readonly DrawnBlock[];
  readonly places: Places;
  /** Index by id, the gone ones too. */
  readonly indexOf: ReadonlyMap<string, number>;
}

/**
 * Sets up blocks and places. What is gone stands where it stood in Blip; in the automatic layout, which knows no place
 * for it, below everything else.
 */
export function setStage(
  { blocks: own }: FlowDrawing,
  arrangement: Arrangement,
  gone: readonly DrawnBlock[],
): Stage {
  const blocks = [...own, ...gone];
  const indexOf = new Map(blocks.map(({ id }, at) => [id, at]));
  // An id that is both is the later version's.
  for (const [at, { id }] of own.entries()) indexOf.set(id, at);
  if (gone.length === 0 || arrangement === 'blip') {
    return { blocks, places: placeBlocks(blocks, arrangement), indexOf };
  }
  const laid = placeBlocks(own, arrangement);
  const { left: west, top, height } = areaOf(laid);
  const places: Places = {
    left: new Float64Array(blocks.length),
    top: new Float64Array(blocks.length),
  };
  places.left.set(laid.left);
  places.top.set(laid.top);
  for (const at of gone.keys()) {
    const place = shelf(at, top + height + blockSize.height);
    places.left[own.length + at] = west + place.left;
    places.top[own.length + at] = place.top;
  }
  return { blocks, places, indexOf };
}

/** Lines between the blocks of a stage; exits without a block that the file names have none. */
export function linesOf(
  { blocks, exits }: FlowDrawing,
  { indexOf }: Stage,
  comparison: FlowComparison | null,
): CanvasLine[] {
  const added = new Set(comparison?.addedExits ?? []);
  const lines = exits.flatMap(({ from, to, kind, isTaken }, at): CanvasLine[] => {
    if (to === null) return [];
    const isFirst = blocks[to]!.above === at;
    return [{ from, to, kind, isFirst, isTaken, mark: added.has(at) ? 'added' : null }];
  });
  const gone = (comparison?.goneExits ?? []).flatMap(({ from, to }): CanvasLine[] => {
    const ends = [indexOf.get(from), indexOf.get(to)];
    const [start, end] = ends;
    if (start === undefined || end === undefined) return [];
    const look = { kind: 'condition', isFirst: false, isTaken: true, mark: 'gone' } as const;
    return [{ from: start, to: end, ...look }];
  });
  return [...lines, ...gone];
}

/** How blocks stand in a comparison, by index. */
export function marksOf(
  { indexOf }: Stage,
  comparison: FlowComparison | null,
): Map<number, BlockMark> {
  const marks = new Map<number, BlockMark>();
  const mark = (ids: readonly string[], as: BlockMark): void => {
    for (const id of ids) {
      const at = indexOf.get(id);
      if (at !== undefined) marks.set(at, as);
    }
  };
  mark(comparison?.gone.map(({ id }) => id) ?? [], 'gone');
  mark(comparison?.changed ?? [], 'changed');
  mark(comparison?.added ?? [], 'added');
  return marks;
}

/** What of a path is lit at a step; blocks that the version does not have are left out. */
export function litBlocks(path: readonly number[], step: number): Map<number, PathPlace> {
  const lit = new Map<number, PathPlace>();
  for (const [at, block] of path.entries()) {
    if (at > step && !lit.has(block)) lit.set(block, 'ahead');
    if (at < step) lit.set(block, 'past');
  }
  const here = path[step];
  if (here !== undefined) lit.set(here, 'here');
  return lit;
}
