import { hierarchy, tree, type HierarchyPointNode } from 'd3-hierarchy';
import { blockGap, blockSize } from '#core/model/canvas-grid.ts';
import type { DrawnExit, Place } from '#core/model/flow-drawing.ts';
import type { SpanningTree } from './spanning-tree.ts';

interface Branch {
  /** Index of the block; null above all roots. */
  readonly block: number | null;
  readonly children: Branch[];
}

const across = blockSize.width + blockGap.across;
const down = blockSize.height + blockGap.down;

/**
 * Places for all blocks, by index, from left to right along the trees of the flow; no two blocks overlap. Linear, so that
 * ten thousand blocks take a blink; exits that are not of the tree do not count.
 */
export function layOut({ above, roots }: SpanningTree, exits: readonly DrawnExit[]): Place[] {
  const branches = above.map((_, block): Branch => ({ block, children: [] }));
  // In the order of the exits, so that what is tried first stands on top.
  for (const [at, { to }] of exits.entries()) {
    if (to !== null && above[to] === at) branches[exits[at]!.from]!.children.push(branches[to]!);
  }
  const top: Branch = { block: null, children: roots.map((root) => branches[root]!) };
  const laid = tree<Branch>()
    .nodeSize([down, across])
    // Cousins stand a little apart, so that menus are seen as groups.
    .separation((one, other) => (one.parent === other.parent ? 1 : 1.25))(
    hierarchy(top, ({ children }) => children),
  );
  const places: Place[] = branches.map(() => ({ left: 0, top: 0 }));
  let highest = Infinity;
  laid.each(({ x }) => (highest = Math.min(highest, x)));
  laid.each((node: HierarchyPointNode<Branch>) => {
    const { block } = node.data;
    if (block === null) return;
    places[block] = { left: Math.round(node.y - across), top: Math.round(node.x - highest) };
  });
  return places;
}
