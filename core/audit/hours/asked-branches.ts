import { canReach } from '#core/flow/facts/can-reach.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import type { ServiceBranch } from './service-branch.ts';
import type { ServiceCheck } from './service-check.ts';
import type { ServiceAsk } from './service-tests.ts';

/** What a flow does when the service is closed, or when no agent is free. */
export interface AskedBranches {
  readonly checks: readonly ServiceCheck[];
  readonly closed: readonly ServiceBranch[];
  /** Checks whose exits nobody can tell apart and that a user may pass without passing a clear one. */
  readonly unclear: readonly ServiceCheck[];
}

/** The closed branches of the checks that surely ask one thing. */
export function askedBranches(
  facts: FlowFacts,
  checks: readonly ServiceCheck[],
  asks: ServiceAsk,
): AskedBranches {
  // A shop may look at its hours for its orders; nobody looks for agents but for the desk.
  const sure = checks.filter(
    (check) => check.isSure && check.asks === asks && (check.isNear || asks !== 'hours'),
  );
  const clear = sure.filter(({ state }) => state === 'clear');
  const isGuarded = unguarded(facts, new Set(clear.map(({ at }) => at))).length === 0;
  return {
    checks: sure,
    closed: clear.flatMap(({ closed }) => closed),
    unclear: isGuarded ? [] : sure.filter(({ state }) => state !== 'clear'),
  };
}

/** Reachable hand-overs that a path from the root comes to without passing one of the blocks. */
export function unguarded(facts: FlowFacts, checks: ReadonlySet<number>): readonly number[] {
  const { graph, reachable, handovers } = facts;
  return [...handovers].filter(
    (at) =>
      reachable.has(at) &&
      !checks.has(at) &&
      canReach(graph, new Set([at]), (one) => checks.has(one)).has(graph.root),
  );
}

/** Reachable blocks that hand over to a person. */
export function reachableDesks({ reachable, handovers }: FlowFacts): readonly number[] {
  return [...handovers].filter((at) => reachable.has(at));
}
