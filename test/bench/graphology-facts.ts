import { DirectedGraph } from 'graphology';
import { bfsFromNode } from 'graphology-traversal';
import { canReach } from '#core/flow/facts/can-reach.ts';
import { reachableBlocks } from '#core/flow/facts/reachable.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { sourcesOf, type FlowGraph } from '#core/flow/graph/flow-graph.ts';

/** The facts that a general graph library can compute as well, from the same edges: forward and backward reach. */
export function reachWithGraphology({ graph, handovers, redirects }: FlowFacts): number {
  const general = new DirectedGraph({ multi: false, allowSelfLoops: true });
  for (const at of graph.blocks.keys()) general.addNode(at);
  for (const [at, edges] of graph.edges.entries()) {
    for (const { to } of edges) if (to !== null) general.mergeDirectedEdge(at, to);
  }
  let count = 0;
  const visit = (): void => {
    count += 1;
  };
  bfsFromNode(general, graph.root, visit, { mode: 'outbound' });
  for (const goals of goalSets(handovers, redirects)) {
    for (const goal of goals) bfsFromNode(general, goal, visit, { mode: 'inbound' });
  }
  return count;
}

/** The same by this product's own code, from the same edges. */
export function reachWithOwnCode({ graph, handovers, redirects }: FlowFacts): number {
  const own: FlowGraph = { ...graph, sources: sourcesOf(graph.edges) };
  return (
    reachableBlocks(own).size +
    goalSets(handovers, redirects).reduce((sum, goals) => sum + canReach(own, goals).size, 0)
  );
}

function goalSets(
  handovers: ReadonlySet<number>,
  redirects: ReadonlySet<number>,
): ReadonlySet<number>[] {
  return [handovers, new Set([...handovers, ...redirects]), handovers];
}
