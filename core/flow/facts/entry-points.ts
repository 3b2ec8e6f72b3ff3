import type { FlowGraph } from '../graph/flow-graph.ts';

/** A place where a user can come into the flow. */
export interface EntryPoint {
  readonly at: number;
  /**
   * `start`: a new user. `outside`: no output leads there, but a broadcast or an API can put a user into it
   * (FLOW.md 4.4). `return`: a waiting block where somebody who was silent for days still stands (FLOW.md 9.25).
   */
  readonly kind: 'start' | 'outside' | 'return';
}

/** Every way into a flow, in flow order. */
export function entryPoints(
  graph: FlowGraph,
  reachable: ReadonlySet<number>,
): readonly EntryPoint[] {
  // By what outputs name, dead or alive: a block behind a dead output is a fault, not a door.
  const named = new Set(
    graph.blocks.flatMap(({ outputs }) =>
      outputs.flatMap(({ target }) =>
        target.kind === 'block' ? (graph.indexOf.get(target.id) ?? []) : [],
      ),
    ),
  );
  return graph.blocks.flatMap((block, at): EntryPoint[] => {
    if (at === graph.root) return [{ at, kind: 'start' }];
    if (!named.has(at)) return [{ at, kind: 'outside' }];
    return reachable.has(at) && !block.input.bypass ? [{ at, kind: 'return' }] : [];
  });
}
