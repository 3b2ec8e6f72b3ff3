import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { serviceMeaning } from '#core/flow/handover/service-variables.ts';

/** What a way on hangs on: a variable, an intent, an expression that names a target, and the block that reads it. */
export interface OpenDecision {
  /** Title of the block. */
  readonly block: string;
  readonly name: string;
}

/**
 * The first block, from a given one on, whose way to a goal hangs on something the file does not show. `reaches`:
 * blocks from which a goal can be reached at all.
 */
export function openDecision(
  { graph, services }: Pick<FlowFacts, 'graph' | 'services'>,
  start: number,
  reaches: ReadonlySet<number>,
): OpenDecision {
  const seen = new Set([start]);
  const queue = [start];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const { title, outputs } = graph.blocks[at]!;
    for (const edge of graph.edges[at]!) {
      const name = edge.dependsOn.find((one) => serviceMeaning(one, services) === null);
      if (edge.to === null) {
        const target = outputs[edge.output]?.target;
        return { block: title, name: target?.kind === 'variable' ? target.expression : '' };
      }
      if (name !== undefined && reaches.has(edge.to)) return { block: title, name };
      if (!seen.has(edge.to)) queue.push(edge.to);
      seen.add(edge.to);
    }
  }
  return { block: graph.blocks[start]!.title, name: graph.blocks[start]!.title };
}
