import type { InjectionKey } from 'vue';
import type { DrawnBlock } from '#core/model/flow-drawing.ts';
import type { Places } from './placed-blocks.ts';

/** How a block stands in a comparison. */
export type BlockMark = 'added' | 'changed' | 'gone';

/** Where a block stands on a path that is walked: behind, here, or still to come. */
export type PathPlace = 'past' | 'here' | 'ahead';

/** A line of the canvas; blocks are indices. */
export interface CanvasLine {
  readonly from: number;
  readonly to: number;
  readonly kind: 'condition' | 'default' | 'exception' | 'call';
  /** The way on which the tree comes to the block. */
  readonly isFirst: boolean;
  readonly isTaken: boolean;
  readonly mark: 'added' | 'gone' | null;
}

/** All that the canvas shows. */
export interface CanvasScene {
  /** Blocks of the flow, then those that are gone from it. */
  readonly blocks: readonly DrawnBlock[];
  readonly places: Places;
  readonly lines: readonly CanvasLine[];
  readonly selected: number | null;
  /** Blocks in the order of a path, and how far it is walked; empty for none. */
  readonly path: readonly number[];
  readonly step: number;
  /** Blocks that are lit; all are where it is empty. */
  readonly lit: ReadonlyMap<number, PathPlace>;
  readonly marks: ReadonlyMap<number, BlockMark>;
}

/** Reads the scene in the blocks of the canvas, so that a step lights them without making them anew. */
export const sceneKey: InjectionKey<() => CanvasScene> = Symbol('scene');
