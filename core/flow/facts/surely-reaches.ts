import type { BlockId } from '#core/model/flow.ts';
import type { Edge, FlowGraph } from '../graph/flow-graph.ts';
import { serviceMeaning, type ServiceMeaning } from '../handover/service-variables.ts';

/**
 * Blocks from which a user who picks the right words gets to a goal whatever scripts, intents and other outside
 * results say. Opening hours and the desk's state are taken as the service being open: what happens when it is
 * closed is the affair of other rules.
 */
export function surelyReaches(
  graph: FlowGraph,
  goals: ReadonlySet<number>,
  services: ReadonlyMap<string, ServiceMeaning>,
): ReadonlySet<number> {
  const sure = new Set(goals);
  const stack = [...goals];
  while (stack.length > 0) {
    for (const source of graph.sources[stack.pop()!]!) {
      if (sure.has(source) || !isSure(graph.edges[source]!, sure, services)) continue;
      sure.add(source);
      stack.push(source);
    }
  }
  return sure;
}

/** An output the user can choose leads to a sure block, and so does every open one that could come in between. */
function isSure(
  edges: readonly Edge[],
  sure: ReadonlySet<number>,
  services: ReadonlyMap<string, ServiceMeaning>,
): boolean {
  const own = edges.filter(({ onWhatsApp }) => onWhatsApp);
  for (const edge of own) {
    const leads = edge.to !== null && sure.has(edge.to);
    if (isOpen(edge, services)) {
      // Nobody knows whether it is taken; if it is, it must not lose the user.
      if (!leads) return false;
      continue;
    }
    if (leads && edge.feasible.text !== 'never') return true;
  }
  // All that is left were open ones, and all of them lead on.
  return own.length > 0 && own.every((edge) => edge.to !== null && sure.has(edge.to));
}

function isOpen(edge: Edge, services: ReadonlyMap<string, ServiceMeaning>): boolean {
  if (edge.to === null) return true;
  return (
    edge.dependence === 'context' &&
    edge.dependsOn.some((name) => serviceMeaning(name, services) === null)
  );
}

/** Ids of blocks, in flow order. */
export function idsOf(graph: FlowGraph, blocks: ReadonlySet<number>): BlockId[] {
  return graph.blocks.flatMap((block, at) => (blocks.has(at) ? [block.id] : []));
}
