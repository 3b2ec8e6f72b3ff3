import type { FlowGraph } from '../graph/flow-graph.ts';

/**
 * Fewest user messages until each block is entered, the opening one counted, when every open condition goes the
 * right way: leaving a block that waits costs one, a bypassed one nothing (READINGS: messages to a human).
 * Infinity for blocks that cannot be entered. Index 0..n-1 as in the graph.
 */
export function messagesToBlocks(graph: FlowGraph): readonly number[] {
  const costs = graph.blocks.map(() => Number.POSITIVE_INFINITY);
  if (graph.root < 0) return costs;
  costs[graph.root] = 0;
  // Levels of equal cost instead of a heap: steps cost nothing or one.
  let level = [graph.root];
  while (level.length > 0) {
    const next: number[] = [];
    for (let at = level.pop(); at !== undefined; at = level.pop()) {
      const block = graph.blocks[at]!;
      const step =
        at === graph.root || (!block.input.bypass && block.input.conditions.length === 0) ? 1 : 0;
      const cost = costs[at]! + step;
      for (const { to, feasible } of graph.edges[at]!) {
        if (
          to === null ||
          (feasible.text === 'never' && feasible.empty === 'never') ||
          cost >= costs[to]!
        )
          continue;
        costs[to] = cost;
        (step === 0 ? level : next).push(to);
      }
    }
    level = next;
  }
  return costs;
}
