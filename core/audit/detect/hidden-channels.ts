import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { findMentions, type Mention } from './mentions.ts';
import type { NumberingPlan } from './numbering-plan.ts';
import type { Said } from './said.ts';

/** A block that leads to a person, or tells of a way to one, and that no conversation enters. */
export interface HiddenChannel {
  readonly at: number;
  /** What it tells; empty where it hands over. */
  readonly mentions: readonly Mention[];
  /** The exit, block and position, that would lead towards it but is never taken; null when none does. */
  readonly deadExit: readonly [block: number, output: number] | null;
}

/**
 * Every hand-over, plausible number and address in a block that is not reachable, in flow order. Blocks of joined
 * services are left out: who sends users there, another file may say.
 */
export function hiddenChannels(
  { graph, reachable, handovers }: Pick<FlowFacts, 'graph' | 'reachable' | 'handovers'>,
  said: readonly Said[],
  plan: NumberingPlan,
): readonly HiddenChannel[] {
  const hidden = new Set(
    graph.blocks.flatMap(({ service }, at) => (service === null && !reachable.has(at) ? [at] : [])),
  );
  const told = findMentions({ graph, reachable: hidden }, said, plan).filter(
    ({ strength }) => strength === 'strong',
  );
  const behind = behindDeadExits(graph, reachable);
  return [...hidden]
    .sort((a, b) => a - b)
    .flatMap((at): HiddenChannel[] => {
      const mentions = told.filter((one) => one.at === at);
      if (mentions.length === 0 && !handovers.has(at)) return [];
      return [{ at, mentions, deadExit: behind.get(at) ?? null }];
    });
}

/** Blocks to which only an exit that is never taken leads, directly or by way of others; with that exit. */
function behindDeadExits(
  graph: FlowFacts['graph'],
  reachable: ReadonlySet<number>,
): ReadonlyMap<number, readonly [number, number]> {
  const behind = new Map<number, readonly [number, number]>();
  for (const exit of graph.deadOutputs) {
    const [from, output] = exit;
    const target = graph.blocks[from]!.outputs[output]!.target;
    const first = target.kind === 'block' ? graph.indexOf.get(target.id) : undefined;
    if (!reachable.has(from) || first === undefined) continue;
    const stack = [first];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (reachable.has(at) || behind.has(at)) continue;
      behind.set(at, exit);
      stack.push(...graph.edges[at]!.flatMap(({ to }) => to ?? []));
    }
  }
  return behind;
}
