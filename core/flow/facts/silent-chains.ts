import type { FlowGraph } from '../graph/flow-graph.ts';
import { transitionLimit } from '../simulate/transition-limit.ts';

/** Blocks that hand a message on without waiting, in a way that can end badly. */
export interface SilentChain {
  readonly kind: 'loop' | 'too-long';
  readonly blocks: readonly number[];
  /** True when the engine certainly runs into it once the first block is entered; else only for some messages or variables. */
  readonly certain: boolean;
}

/**
 * Loops of bypassed blocks, which the engine breaks off with an exception, and chains of more transitions than it
 * allows (FLOW.md 5.4, 5.5). A block that waits under conditions counts as waiting.
 */
export function silentChains(
  graph: FlowGraph,
  reachable: ReadonlySet<number>,
): readonly SilentChain[] {
  return [...certainChains(graph, reachable), ...possibleLoops(graph, reachable)];
}

function isSilent(graph: FlowGraph, at: number): boolean {
  const block = graph.blocks[at]!;
  return block.input.bypass && block.kind !== 'desk';
}

/** Follows outputs that every text takes. */
function certainChains(graph: FlowGraph, reachable: ReadonlySet<number>): SilentChain[] {
  const next = (at: number): number | null => {
    const first = graph.edges[at]!.find((edge) => edge.feasible.text !== 'never');
    return first?.feasible.text === 'always' && first.to !== null ? first.to : null;
  };
  const found: SilentChain[] = [];
  const seen = new Set<number>();
  for (const start of reachable) {
    if (seen.has(start) || !isSilent(graph, start)) continue;
    const walked: number[] = [];
    for (
      let at: number | null = start;
      at !== null && isSilent(graph, at) && !seen.has(at);
      at = next(at)
    ) {
      const again = walked.indexOf(at);
      if (again >= 0) {
        found.push({ kind: 'loop', blocks: walked.slice(again), certain: true });
        break;
      }
      walked.push(at);
    }
    for (const at of walked) seen.add(at);
    if (walked.length > transitionLimit && found.at(-1)?.blocks.includes(walked.at(-1)!) !== true) {
      found.push({ kind: 'too-long', blocks: walked, certain: true });
    }
  }
  return found;
}

/** Strongly connected bypassed blocks: a loop for some messages or variables (Tarjan, iterative). */
function possibleLoops(graph: FlowGraph, reachable: ReadonlySet<number>): SilentChain[] {
  const successors = (at: number): number[] =>
    graph.edges[at]!.flatMap(({ to, feasible }) =>
      to !== null &&
      isSilent(graph, to) &&
      reachable.has(to) &&
      (feasible.text !== 'never' || feasible.empty !== 'never')
        ? [to]
        : [],
    );
  const index = new Map<number, number>();
  const low = new Map<number, number>();
  const onStack = new Set<number>();
  const stack: number[] = [];
  const loops: SilentChain[] = [];
  for (const root of reachable) {
    if (index.has(root) || !isSilent(graph, root)) continue;
    const work: { at: number; rest: number[] }[] = [];
    const open = (at: number): void => {
      index.set(at, index.size);
      low.set(at, index.get(at)!);
      stack.push(at);
      onStack.add(at);
      work.push({ at, rest: successors(at) });
    };
    open(root);
    while (work.length > 0) {
      const { at, rest } = work.at(-1)!;
      const to = rest.pop();
      if (to !== undefined) {
        if (!index.has(to)) open(to);
        else if (onStack.has(to)) low.set(at, Math.min(low.get(at)!, index.get(to)!));
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent !== undefined) low.set(parent.at, Math.min(low.get(parent.at)!, low.get(at)!));
      if (low.get(at) !== index.get(at)) continue;
      const component: number[] = [];
      for (let member = stack.pop()!; ; member = stack.pop()!) {
        onStack.delete(member);
        component.unshift(member);
        if (member === at) break;
      }
      const isLoop = component.length > 1 || successors(at).includes(at);
      if (isLoop) loops.push({ kind: 'loop', blocks: component, certain: false });
    }
  }
  return loops;
}
