import type { Block } from '#core/model/flow.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';

/** Root of the subflow that a block calls; null when it calls none or the file does not hold it. */
export function calledRoot(graph: FlowGraph, block: Block): number | null {
  if (block.kind !== 'subflow' || block.calls === null) return null;
  const subflow = graph.flow.subflows.find(({ shortName }) => shortName === block.calls);
  return subflow?.rootId == null ? null : (graph.indexOf.get(subflow.rootId) ?? null);
}

/** The block that calls a subflow when there is one alone: after a wait inside it the caller is known only then. */
export function onlyCaller(graph: FlowGraph, shortName: string): number | null {
  const callers = graph.blocks.flatMap((block, at) => (block.calls === shortName ? [at] : []));
  return callers.length === 1 ? callers[0]! : null;
}
