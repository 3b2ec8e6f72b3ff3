import type { FlowDrawing } from '#core/model/flow-drawing.ts';

/** A row of the tree: a block where the tree comes to it, or an exit to a block that stands elsewhere. */
export interface TreeRow {
  /** `block` can open; `again` leads to the block's own row; `open-end` has no block that a file could name. */
  readonly kind: 'block' | 'again' | 'open-end';
  /** Index of the block; null for an open end. */
  readonly block: number | null;
  /** Index of the exit that leads here; null for where a tree begins. */
  readonly exit: number | null;
  /** 1 for where a tree begins. */
  readonly level: number;
  /** Place among its siblings, from 1, and how many there are. */
  readonly place: number;
  readonly siblings: number;
  readonly children: number;
  readonly isOpen: boolean;
  /** Index of the row above in the tree; -1 for the first level. */
  readonly parent: number;
}

/** A flow as a tree, ready to be opened and closed: exits by block. */
export interface FlowTree {
  readonly drawing: FlowDrawing;
  /** Exits of each block, in the order they are tried. */
  readonly exits: readonly (readonly number[])[];
  readonly roots: readonly number[];
}

/** Above this many blocks a tree begins closed below its second level. */
const openAll = 150;

/** Sorts the exits of a drawing by block. */
export function flowTree(drawing: FlowDrawing): FlowTree {
  const exits: number[][] = drawing.blocks.map(() => []);
  for (const [at, { from }] of drawing.exits.entries()) exits[from]!.push(at);
  const roots = drawing.blocks.flatMap(({ above }, at) => (above === null ? [at] : []));
  // The start begins the first tree, wherever it stands in the file.
  roots.sort((a, b) => rank(drawing, a) - rank(drawing, b) || a - b);
  return { drawing, exits, roots };
}

function rank({ blocks }: FlowDrawing, at: number): number {
  return blocks[at]!.tags.includes('first') ? 0 : 1;
}

/** Blocks that are open at first. */
export function firstOpen({ drawing, exits, roots }: FlowTree): Set<number> {
  if (drawing.blocks.length <= openAll) return new Set(drawing.blocks.keys());
  const below = roots.flatMap((root) =>
    exits[root]!.flatMap((exit) => {
      const { to } = drawing.exits[exit]!;
      return to !== null && drawing.blocks[to]!.above === exit ? [to] : [];
    }),
  );
  return new Set([...roots, ...below]);
}

/** Rows that show, from top to bottom. Never recurses: flows can be thousands of blocks deep. */
export function treeRows(tree: FlowTree, open: ReadonlySet<number>): TreeRow[] {
  const { drawing, exits, roots } = tree;
  const rows: TreeRow[] = [];
  const waiting: Omit<TreeRow, 'children' | 'isOpen'>[] = [];
  const push = (
    items: readonly Pick<TreeRow, 'kind' | 'block' | 'exit'>[],
    level: number,
    parent: number,
  ): void => {
    for (let at = items.length - 1; at >= 0; at -= 1) {
      waiting.push({ ...items[at]!, level, parent, place: at + 1, siblings: items.length });
    }
  };
  push(
    roots.map((block) => ({ kind: 'block', block, exit: null })),
    1,
    -1,
  );
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    const own = row.kind === 'block' && row.block !== null ? exits[row.block]! : [];
    const isOpen = row.block !== null && own.length > 0 && open.has(row.block);
    rows.push({ ...row, children: own.length, isOpen });
    if (isOpen)
      push(
        own.map((exit) => leadsTo(drawing, exit)),
        row.level + 1,
        rows.length - 1,
      );
  }
  return rows;
}

function leadsTo(
  { blocks, exits }: FlowDrawing,
  exit: number,
): Pick<TreeRow, 'kind' | 'block' | 'exit'> {
  const { to } = exits[exit]!;
  if (to === null) return { kind: 'open-end', block: null, exit };
  return { kind: blocks[to]!.above === exit ? 'block' : 'again', block: to, exit };
}

/** Blocks that must be open for a block's own row to show. */
export function blocksAbove({ drawing }: FlowTree, block: number): number[] {
  const found: number[] = [];
  let { above } = drawing.blocks[block]!;
  while (above !== null) {
    const { from } = drawing.exits[above]!;
    found.push(from);
    above = drawing.blocks[from]!.above;
  }
  return found;
}
