import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { branches } from '#core/flow/simulate/branches.ts';
import type { Exchange, Exploration } from '#core/flow/simulate/explore.ts';
import { known } from '#core/flow/simulate/value.ts';
import { branchOf, isSameBranch, type ServiceBranch } from './service-branch.ts';
import type { ServiceCheck } from './service-check.ts';
import { deskStatus } from './service-tests.ts';

/** Exits by which the newer desk block says itself that it is closed or that nobody is there (FLOW.md 6.1, v3). */
export function deskChecks(facts: FlowFacts, exploration: Exploration): ServiceCheck[] {
  const { graph, reachable, handovers } = facts;
  const states = [
    ['hours', 'OutOfAttendanceHour'],
    ['agents', 'NoAgentAvailable'],
  ] as const;
  return [...handovers].flatMap((at) => {
    const block = graph.blocks[at]!;
    if (!reachable.has(at)) return [];
    return states.flatMap(([asks, status]): ServiceCheck[] => {
      const output = block.outputs.find(({ conditions }) =>
        conditions.some(({ values }) => values.includes(status)),
      );
      if (output === undefined) return [];
      const base = {
        at,
        asks,
        name: deskStatus,
        isSure: true,
        isHoliday: false,
        isNear: true,
        open: [],
      };
      const visit = exploration.visits.get(at);
      if (visit === undefined) return [{ ...base, closed: [], state: 'untried' }];
      const variables = visit.reply.session.variables.copy();
      variables.set(deskStatus, known(status));
      const session = { ...visit.reply.session, at, variables };
      const closed: ServiceBranch[] = [];
      for (const reply of branches(facts, session, visit.message, 8)) {
        const exit = reply.exits[0];
        if (exit?.output !== output) continue;
        const exchange: Exchange = { ...visit, reply };
        const branch = branchOf(facts, exchange, exit, -1, false);
        if (!closed.some((one) => isSameBranch(one, branch))) closed.push(branch);
      }
      return [{ ...base, closed, state: closed.length > 0 ? 'clear' : 'untried' }];
    });
  });
}
