import type { FlowGraph } from '../graph/flow-graph.ts';
import { messageClasses, type MessageClass } from '../graph/message-class.ts';

/**
 * Blocks that a conversation can enter from the root. A block is entered on a text or on the empty message after
 * silence; which of its outputs are alive depends on that, so both are followed.
 * A target that only a variable names makes every block of its flow possible (FLOW.md 9.1) and is not followed here:
 * a claim of unreachability then says so.
 */
export function reachableBlocks(graph: FlowGraph): ReadonlySet<number> {
  const entered: Record<MessageClass, Set<number>> = { text: new Set(), empty: new Set() };
  const stack: { at: number; kind: MessageClass }[] = [];
  const enter = (at: number, kind: MessageClass): void => {
    if (entered[kind].has(at)) return;
    entered[kind].add(at);
    stack.push({ at, kind });
  };
  if (graph.root >= 0) enter(graph.root, 'text');
  while (stack.length > 0) {
    const { at, kind } = stack.pop()!;
    for (const judged of messagesJudged(graph, at, kind)) {
      for (const edge of graph.edges[at]!) {
        if (edge.to !== null && edge.feasible[judged] !== 'never') enter(edge.to, judged);
      }
    }
  }
  return new Set([...entered.text, ...entered.empty]);
}

/** Which messages a block's outputs judge when it was entered on a message of a kind. */
function messagesJudged(
  graph: FlowGraph,
  at: number,
  entered: MessageClass,
): readonly MessageClass[] {
  const { input } = graph.blocks[at]!;
  if (input.bypass) return [entered];
  const waited: readonly MessageClass[] = input.expires ? messageClasses : ['text'];
  return input.conditions.length === 0 ? waited : [...new Set([...waited, entered])];
}
