import type { Edge, FlowGraph } from '../graph/flow-graph.ts';

/**
 * Blocks from which a directed path of feasible outputs leads to a goal; goals themselves included.
 * Blocks for which `barred` is true are neither passed nor counted.
 */
export function canReach(
  graph: FlowGraph,
  goals: ReadonlySet<number>,
  barred: (at: number) => boolean = () => false,
  follow: (edge: Edge) => boolean = () => true,
): ReadonlySet<number> {
  const sources: number[][] = graph.blocks.map(() => []);
  for (const [at, edges] of graph.edges.entries()) {
    if (barred(at)) continue;
    for (const edge of edges) {
      if (edge.to !== null && follow(edge) && !barred(edge.to)) sources[edge.to]!.push(at);
    }
  }
  const found = new Set([...goals].filter((at) => !barred(at)));
  const stack = [...found];
  while (stack.length > 0) {
    for (const source of sources[stack.pop()!]!) {
      if (found.has(source)) continue;
      found.add(source);
      stack.push(source);
    }
  }
  return found;
}
