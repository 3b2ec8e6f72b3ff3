import type { FlowGraph } from '../graph/flow-graph.ts';
import { reversePostOrder } from '../graph/reverse-post-order.ts';

/**
 * For each reachable block its immediate dominator: the last block that every path from the root to it passes; -1 for
 * the root and for blocks that are not reachable (Cooper, Harvey and Kennedy's algorithm).
 */
export function immediateDominators(graph: FlowGraph): Int32Array {
  const count = graph.blocks.length;
  const idom = new Int32Array(count).fill(-1);
  if (graph.root < 0) return idom;
  const order = reversePostOrder(count, graph.root, (at) =>
    graph.edges[at]!.flatMap(({ to }) => to ?? []),
  );
  const rank = new Int32Array(count).fill(-1);
  for (const [position, at] of order.entries()) rank[at] = position;
  idom[graph.root] = graph.root;
  const meet = (a: number, b: number): number => {
    let [left, right] = [a, b];
    while (left !== right) {
      while (rank[left]! > rank[right]!) left = idom[left]!;
      while (rank[right]! > rank[left]!) right = idom[right]!;
    }
    return left;
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const at of order) {
      if (at === graph.root) continue;
      let best = -1;
      for (const source of graph.sources[at]!) {
        if (idom[source]! >= 0) best = best < 0 ? source : meet(best, source);
      }
      if (best >= 0 && idom[at] !== best) {
        idom[at] = best;
        changed = true;
      }
    }
  }
  idom[graph.root] = -1;
  return idom;
}

/** Blocks that every path from the root to a block passes, root first, the block itself last; empty when unreachable. */
export function dominatorsOf(graph: FlowGraph, idom: Int32Array, at: number): readonly number[] {
  if (at !== graph.root && idom[at] === -1) return [];
  const chain = [at];
  for (let above = idom[at]!; above >= 0; above = idom[above]!) chain.unshift(above);
  return chain;
}
