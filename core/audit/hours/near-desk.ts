import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';

/**
 * Questions that may stand between a check of the service and the hand-over it is for: a team, a subject, a menu. A
 * shop that looks whether it is open before it takes an order has the desk somewhere behind as well.
 */
const mostWaits = 3;

/** True when a hand-over is reached from one of the blocks with few questions on the way and without a barred block. */
export function isNearDesk(
  { graph, handovers }: FlowFacts,
  starts: readonly number[],
  barred: ReadonlySet<number>,
): boolean {
  const seen = new Set(starts.filter((at) => !barred.has(at)));
  let edge = [...seen];
  for (let waits = 0; waits <= mostWaits && edge.length > 0; waits += 1) {
    const later: number[] = [];
    for (let at = edge.pop(); at !== undefined; at = edge.pop()) {
      if (handovers.has(at)) return true;
      for (const { to } of graph.edges[at]!) {
        if (to === null || barred.has(to) || seen.has(to)) continue;
        seen.add(to);
        if (graph.blocks[to]!.input.bypass || handovers.has(to)) edge.push(to);
        else later.push(to);
      }
    }
    edge = later;
  }
  return false;
}
