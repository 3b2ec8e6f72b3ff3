import type { FlowGraph } from '../graph/flow-graph.ts';

/**
 * Blocks from which a directed path of feasible outputs leads to a goal; goals themselves included.
 * Blocks for which `barred` is true are neither passed nor counted.
 */
export function canReach(
  graph: FlowGraph,
  goals: ReadonlySet<number>,
  barred: (at: number) => boolean = () => false,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const at of goals) if (!barred(at)) found.add(at);
  const stack = [...found];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    for (const source of graph.sources[at]!) {
      if (found.has(source) || barred(source)) continue;
      found.add(source);
      stack.push(source);
    }
  }
  return found;
}
