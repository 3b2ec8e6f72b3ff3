import type { BlockId, Output } from '#core/model/flow.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { matchCondition } from '#core/flow/match/match-condition.ts';
import type { Probe } from './run-probe.ts';

/**
 * Waiting blocks that nothing was typed at and a user may still come to. Not those of another channel, nor those that
 * only come after a person has closed the ticket.
 */
export function unseenWaits(
  { graph, handovers }: FlowFacts,
  { untried }: Pick<Probe, 'untried'>,
): readonly BlockId[] {
  if (untried.length === 0) return [];
  const entered = new Set<number>([graph.root]);
  const stack = [graph.root];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (handovers.has(at)) continue;
    for (const { to, output, onWhatsApp } of graph.edges[at] ?? []) {
      if (!onWhatsApp) continue;
      if (to !== null && !entered.has(to)) {
        entered.add(to);
        stack.push(to);
      }
      // What stands behind an output for WhatsApp is for other channels.
      if (isForWhatsApp(graph.blocks[at]!.outputs[output])) break;
    }
  }
  return untried.filter((id) => entered.has(graph.indexOf.get(id) ?? -1));
}

/** True for an output that every user on WhatsApp takes and nobody else need. */
function isForWhatsApp(output: Output | undefined): boolean {
  return (
    output !== undefined &&
    output.conditions.length > 0 &&
    output.conditions.every(
      (condition) =>
        condition.source === 'context' &&
        condition.name?.toLowerCase() === 'contact.source' &&
        matchCondition(condition, 'WhatsApp') === true,
    )
  );
}
