import { dominatorsOf } from '#core/flow/facts/dominators.ts';
import { flowFacts } from '#core/flow/facts/flow-facts.ts';
import type { Flow } from '#core/model/flow.ts';

/** Every fact of a flow, once; the number returned keeps an optimiser from dropping work. */
export function allFacts(flow: Flow): number {
  const facts = flowFacts(flow);
  const { graph, dominators } = facts;
  const passed = [...facts.handovers].map((at) => dominatorsOf(graph, dominators, at).length);
  return (
    passed.reduce((sum, one) => sum + one, 0) +
    facts.reachable.size +
    facts.fewestMessages.length +
    facts.silentChains.length +
    facts.entryPoints.length +
    graph.deadOutputs.length +
    facts.withoutHuman.forward.length
  );
}
