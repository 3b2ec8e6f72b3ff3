import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { redirectsOf } from '#core/flow/handover/handover-action.ts';

/** A flow that users are led into and that is not among the files. */
export interface MissingFlow {
  readonly kind: 'service' | 'subflow';
  /** Name of the service as the redirect writes it, or short name of the subflow. */
  readonly name: string;
  /** Blocks that lead there; empty where only the router's list names it. */
  readonly blocks: readonly number[];
}

/** Every flow of the number that somebody would have to import, in flow order. */
export function missingFlows(facts: FlowFacts): readonly MissingFlow[] {
  const { graph, reachable, humanServices } = facts;
  const { flow } = graph;
  const known = new Set([...humanServices, ...flow.joined.map(({ service }) => service)]);
  const bodies = new Set(flow.subflows.map(({ shortName }) => shortName));
  const found = new Map<string, { kind: MissingFlow['kind']; name: string; blocks: number[] }>();
  const add = (kind: MissingFlow['kind'], name: string, at: number | null): void => {
    const one = found.get(`${kind} ${name}`) ?? { kind, name, blocks: [] };
    if (at !== null) one.blocks.push(at);
    found.set(`${kind} ${name}`, one);
  };
  for (const [at, block] of graph.blocks.entries()) {
    if (!reachable.has(at)) continue;
    for (const { service } of redirectsOf(block))
      if (!known.has(service)) add('service', service, at);
    if (block.kind === 'subflow' && !bodies.has(block.calls ?? ''))
      add('subflow', block.calls ?? block.title, at);
  }
  for (const { service } of flow.services) if (!known.has(service)) add('service', service, null);
  return [...found.values()];
}
