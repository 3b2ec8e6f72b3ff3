import { dominatorsOf, immediateDominators } from '#core/flow/facts/dominators.ts';
import { entryPoints } from '#core/flow/facts/entry-points.ts';
import { flowFacts } from '#core/flow/facts/flow-facts.ts';
import { messagesToBlocks } from '#core/flow/facts/messages-to.ts';
import { silentChains } from '#core/flow/facts/silent-chains.ts';
import type { Flow } from '#core/model/flow.ts';

/** Every fact of a flow, once; the number returned keeps an optimiser from dropping work. */
export function allFacts(flow: Flow): number {
  const facts = flowFacts(flow);
  const { graph, reachable, handovers } = facts;
  const idom = immediateDominators(graph);
  const passed = [...handovers].reduce((sum, at) => sum + dominatorsOf(graph, idom, at).length, 0);
  return (
    reachable.size +
    passed +
    messagesToBlocks(graph).length +
    silentChains(graph, reachable).length +
    entryPoints(graph, reachable).length +
    graph.deadOutputs.length +
    facts.withoutHuman.forward.length
  );
}
