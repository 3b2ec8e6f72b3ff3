import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import type { Edge } from '#core/flow/graph/flow-graph.ts';
import { serviceMeaning } from '#core/flow/handover/service-variables.ts';

/** Where a block that must not be passed still lets a user out, without giving what it asks for. */
export interface SideExit {
  readonly to: number;
  /** False when it hangs on something that nobody can know from the file. */
  readonly isSure: boolean;
}

/** Blocks that a way may not lead through; their side exits are asked for only where a way comes to them. */
export interface Barriers {
  readonly at: ReadonlySet<number>;
  readonly exitsOf: (at: number) => readonly SideExit[];
}

/** An exit that may well be shut for a stranger, whatever the graph says. */
export type IsDoubtful = (edge: Edge) => boolean;

const neverDoubtful: IsDoubtful = () => false;

/** Blocks that can be entered from the root without passing a barrier when every unknown goes the right way. */
export function enteredPast(facts: FlowFacts, barriers: Barriers): ReadonlySet<number> {
  const { root } = facts.graph;
  const seen = new Set(root < 0 ? [] : [root]);
  const stack = [...seen];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    for (const to of targets(facts, at, barriers, false)) {
      if (seen.has(to)) continue;
      seen.add(to);
      stack.push(to);
    }
  }
  return seen;
}

/**
 * True when a user who picks the right words comes to a goal without passing a barrier, and no outside result can push
 * them into where only barriers lead on. What has nothing to do with barriers (hours, a dead branch) does not count.
 */
export function isFreePast(
  facts: FlowFacts,
  barriers: Barriers,
  goals: ReadonlySet<number>,
  isDoubtful: IsDoubtful = neverDoubtful,
): boolean {
  const { graph } = facts;
  const entered = enteredPast(facts, barriers);
  const open = new Set([...goals].filter((at) => entered.has(at) && !barriers.at.has(at)));
  if (open.size === 0) return false;
  const sources = sourcesPast(facts, barriers, entered, isDoubtful);
  const behind = behindBarriers(facts, barriers, goals, entered, isDoubtful);
  const free = new Set(open);
  const stack = [...free];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    for (const source of sources[at]!) {
      if (free.has(source) || !isSafe(facts, source, free, behind, barriers, isDoubtful)) continue;
      free.add(source);
      stack.push(source);
    }
  }
  return free.has(graph.root);
}

function backwards(
  sources: readonly (readonly number[])[],
  goals: ReadonlySet<number>,
): ReadonlySet<number> {
  const found = new Set(goals);
  const stack = [...goals];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    for (const source of sources[at]!) {
      if (found.has(source)) continue;
      found.add(source);
      stack.push(source);
    }
  }
  return found;
}

function isSafe(
  facts: FlowFacts,
  at: number,
  free: ReadonlySet<number>,
  behind: ReadonlySet<number>,
  barriers: Barriers,
  isDoubtful: IsDoubtful,
): boolean {
  if (barriers.at.has(at))
    return barriers.exitsOf(at).some(({ to, isSure }) => isSure && free.has(to));
  const edges = facts.graph.edges[at]!.filter(({ onWhatsApp }) => onWhatsApp);
  const isOpen = ({ to, dependence, dependsOn }: Edge): boolean =>
    to === null ||
    (dependence === 'context' &&
      dependsOn.some((name) => serviceMeaning(name, facts.services) === null));
  const leadsBehind = ({ to }: Edge): boolean => to === null || behind.has(to);
  if (edges.some((edge) => isOpen(edge) && leadsBehind(edge))) return false;
  return edges.some((edge) => {
    if (edge.to === null || !free.has(edge.to) || edge.feasible.text === 'never') return false;
    if (isDoubtful(edge)) return false;
    // An open exit may not be taken: then the others must not lead behind a barrier either.
    return !isOpen(edge) || !edges.some((other) => !isOpen(other) && leadsBehind(other));
  });
}

/** Blocks that a block leads to on WhatsApp, or that a barrier lets out to. */
function targets(
  { graph }: FlowFacts,
  at: number,
  barriers: Barriers,
  onlySure: boolean,
): readonly number[] {
  if (barriers.at.has(at)) {
    const exits = barriers.exitsOf(at);
    return exits.filter(({ isSure }) => isSure || !onlySure).map(({ to }) => to);
  }
  return graph.edges[at]!.flatMap(({ to, onWhatsApp }) => (to === null || !onWhatsApp ? [] : [to]));
}

function sourcesPast(
  facts: FlowFacts,
  barriers: Barriers,
  entered: ReadonlySet<number>,
  isDoubtful: IsDoubtful,
): readonly (readonly number[])[] {
  const sources: number[][] = facts.graph.blocks.map(() => []);
  for (const at of entered) {
    const edges = barriers.at.has(at) ? [] : facts.graph.edges[at]!;
    const doubtful = new Set(
      edges.flatMap((edge) => (edge.to !== null && isDoubtful(edge) ? [edge.to] : [])),
    );
    for (const to of targets(facts, at, barriers, true))
      if (!doubtful.has(to)) sources[to]!.push(at);
  }
  return sources;
}

/**
 * The variable that most likely shuts the way past the barriers: one that tells strangers apart, else one that leads to
 * where only barriers lead on, else one that names a target, else any. Null when none is found.
 */
export function shuttingVariable(
  facts: FlowFacts,
  barriers: Barriers,
  goals: ReadonlySet<number>,
  isDoubtful: IsDoubtful = neverDoubtful,
): { readonly at: number; readonly name: string } | null {
  const { graph, services } = facts;
  const entered = enteredPast(facts, barriers);
  const behind = behindBarriers(facts, barriers, goals, entered, isDoubtful);
  const found: { readonly at: number; readonly name: string; readonly rank: number }[] = [];
  for (const at of entered) {
    if (barriers.at.has(at)) continue;
    for (const edge of graph.edges[at]!) {
      const target = graph.blocks[at]!.outputs[edge.output]?.target;
      if (edge.to === null) {
        if (target?.kind === 'variable') found.push({ at, name: target.expression, rank: 2 });
        continue;
      }
      const name = edge.dependsOn.find((one) => serviceMeaning(one, services) === null);
      if (name === undefined) continue;
      found.push({ at, name, rank: isDoubtful(edge) ? 0 : behind.has(edge.to) ? 1 : 3 });
    }
  }
  return found.toSorted((a, b) => a.rank - b.rank)[0] ?? null;
}

/** Blocks from which goals are reached, but only through barriers. */
function behindBarriers(
  facts: FlowFacts,
  barriers: Barriers,
  goals: ReadonlySet<number>,
  entered: ReadonlySet<number>,
  isDoubtful: IsDoubtful,
): ReadonlySet<number> {
  const open = [...goals].filter((at) => entered.has(at) && !barriers.at.has(at));
  const past = backwards(sourcesPast(facts, barriers, entered, isDoubtful), new Set(open));
  const all = backwards(facts.graph.sources, goals);
  return new Set([...all].filter((at) => !past.has(at)));
}
