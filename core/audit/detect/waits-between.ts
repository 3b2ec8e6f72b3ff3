import type { FlowGraph } from '#core/flow/graph/flow-graph.ts';
import { isStartOver } from './start-over.ts';

/** A way from a block to a goal with the fewest stops for the user. */
export interface WayOn {
  /** Blocks passed, the first and the goal included. */
  readonly blocks: readonly number[];
  /** Those among them that wait for the user, in order. */
  readonly waits: readonly number[];
}

/**
 * The way with the fewest waits from a block, once entered, to a goal, without failing or starting over; null when
 * there is none. No way has fewer: what is counted is unavoidable.
 */
export function fewestWaits(
  graph: FlowGraph,
  start: number,
  goals: ReadonlySet<number>,
): WayOn | null {
  if (isStartOver(graph, start)) return null;
  const waits = (at: number): boolean => !graph.blocks[at]!.input.bypass && !goals.has(at);
  const before = new Map<number, number>([[start, -1]]);
  // Levels of equal cost instead of a heap: leaving a block that waits costs one, a bypassed one nothing.
  let level = [start];
  while (level.length > 0) {
    const next: number[] = [];
    for (let at = level.shift(); at !== undefined; at = level.shift()) {
      if (goals.has(at)) return wayOn(at, before, waits);
      for (const { to, onWhatsApp } of graph.edges[at]!) {
        if (to === null || !onWhatsApp || before.has(to) || isStartOver(graph, to)) continue;
        before.set(to, at);
        (waits(to) ? next : level).push(to);
      }
    }
    level = next;
  }
  return null;
}

function wayOn(
  goal: number,
  before: ReadonlyMap<number, number>,
  waits: (at: number) => boolean,
): WayOn {
  const blocks: number[] = [];
  for (let at = goal; at >= 0; at = before.get(at) ?? -1) blocks.unshift(at);
  return { blocks, waits: blocks.filter(waits) };
}
