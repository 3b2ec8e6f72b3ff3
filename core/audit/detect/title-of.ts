import type { BlockId } from '#core/model/flow.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';

/** A block's name in the Builder. */
export function titleOf({ graph }: FlowFacts, id: BlockId): string {
  return graph.blocks[graph.indexOf.get(id)!]!.title;
}
