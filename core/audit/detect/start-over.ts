import type { Block } from '#core/model/flow.ts';
import type { FlowGraph } from '#core/flow/graph/flow-graph.ts';

/** True for a block that takes what nobody understood, in the main flow, a subflow or a service (FLOW.md 2.2). */
export function isExceptions({ ownId }: Block): boolean {
  return ownId === 'fallback';
}

/**
 * True for a block that means failing or starting over: the start, the exceptions, the excuse. The start of a subflow
 * or a service is where a call or redirect leads, and is a way on.
 */
export function isStartOver(graph: FlowGraph, at: number): boolean {
  const block = graph.blocks[at]!;
  if (at === graph.root || isExceptions(block) || block.ownId === 'error') return true;
  return block.ownId === 'onboarding' && block.subflow === null && block.service === null;
}
