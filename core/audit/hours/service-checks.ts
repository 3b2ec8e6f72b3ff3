import type { Block, BlockId } from '#core/model/flow.ts';
import type { Assumption } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { branches } from '#core/flow/simulate/branches.ts';
import { candidateMessages } from '#core/flow/simulate/candidate-messages.ts';
import type { Exchange, Exploration } from '#core/flow/simulate/explore.ts';
import { conditionWords } from '#core/flow/simulate/question.ts';
import type { Exit, Session } from '#core/flow/simulate/reply.ts';
import { newSession } from '#core/flow/simulate/run-message.ts';
import type { Message } from '#core/flow/simulate/message.ts';
import { saysClosed, saysNobodyFree } from '../lexicon/closed-words.ts';
import { Sides, type Side } from './check-sides.ts';
import { deskChecks } from './desk-checks.ts';
import { isNearDesk } from './near-desk.ts';
import { branchOf, isSameBranch, type ServiceBranch } from './service-branch.ts';
import type { ServiceCheck } from './service-check.ts';
import { ServiceTests, type ServiceAsk, type ServiceTest } from './service-tests.ts';

/** Ways that are looked at through one block. */
const waysThrough = 48;
/** Messages that are run through one block. */
const mostRuns = 400;
/** Messages that are tried at a block until each exit that asks about the service was taken. */
const mostMessages = 24;
/** Ways on that are kept for one exit. */
const branchesPerExit = 4;

/**
 * Every reachable block that checks the service before a hand-over, with what it leads to. Which side is the closed
 * one is told by where it leads, not by how its values are spelt.
 */
export function findServiceChecks(
  facts: FlowFacts,
  exploration: Exploration,
): readonly ServiceCheck[] {
  const { graph, reachable, handovers } = facts;
  if (handovers.size === 0) return [];
  const tests = new ServiceTests(facts);
  const asking = new Map<ServiceAsk, Set<number>>();
  const found: { at: number; test: ServiceTest }[] = [];
  for (const [at, block] of graph.blocks.entries()) {
    if (!reachable.has(at) || handovers.has(at) || !isChoice(facts, at)) continue;
    const own = tests.ofBlock(block);
    for (const asks of ['hours', 'agents', 'queue'] as const) {
      const of = own.filter((test) => test.asks === asks);
      const test = of.find(({ isSure }) => isSure) ?? of[0];
      if (test === undefined) continue;
      found.push({ at, test: { ...test, isHoliday: of.every(({ isHoliday }) => isHoliday) } });
      asking.set(asks, (asking.get(asks) ?? new Set()).add(at));
    }
  }
  const sides = new Sides(facts, asking);
  return [
    ...found.map(({ at, test }) => checkOf(facts, exploration, tests, sides, at, test)),
    ...deskChecks(facts, exploration),
  ].sort((a, b) => a.at - b.at);
}

/** A block all of whose exits lead to one place decides nothing. A subflow’s caller has its exits behind the subflow. */
function isChoice({ graph }: FlowFacts, at: number): boolean {
  const { kind, outputs } = graph.blocks[at]!;
  const ends: readonly (BlockId | number | null)[] =
    kind === 'subflow'
      ? outputs.map(({ target }) => (target.kind === 'block' ? target.id : null))
      : graph.edges[at]!.map(({ to }) => to);
  return new Set(ends).size > 1;
}

function checkOf(
  facts: FlowFacts,
  exploration: Exploration,
  tests: ServiceTests,
  sides: Sides,
  at: number,
  test: ServiceTest,
): ServiceCheck {
  const found = [...sidesOf(facts, exploration, tests, at, test.asks).values()];
  const { graph } = facts;
  const next = graph.edges[at]!.flatMap(({ to }) => to ?? []);
  const isNear = isNearDesk(facts, next, new Set([at, graph.root]));
  const base = { at, asks: test.asks, name: test.name, isHoliday: test.isHoliday, isNear };
  if (found.length === 0)
    return { ...base, isSure: test.isSure, closed: [], open: [], state: 'untried' };
  const split = sides.split(found, at, test.asks);
  const all = (list: readonly Side[]): ServiceBranch[] => list.flatMap((side) => side.branches);
  if (split === null)
    return { ...base, isSure: test.isSure, closed: [], open: all(found), state: 'unclear' };
  const closed = all(split.closed);
  const says = test.asks === 'hours' ? saysClosed : saysNobodyFree;
  const isTold = closed.some(({ said }) => said.some(({ text }) => says(text) !== null));
  return { ...base, isSure: test.isSure || isTold, closed, open: all(split.open), state: 'clear' };
}

/** Plays conversations through a block, until every exit that asks was taken, and sorts them by where they lead. */
function sidesOf(
  facts: FlowFacts,
  exploration: Exploration,
  tests: ServiceTests,
  at: number,
  asks: ServiceAsk,
): ReadonlyMap<number | null, Side> {
  const { graph } = facts;
  const block = graph.blocks[at]!;
  const sides = new Map<number | null, Side>();
  const left = new Set(
    block.outputs.filter(
      (output) => answersFor({ block: block.id, output }, tests, asks).length > 0,
    ),
  );
  let runs = 0;
  for (const start of startsAt(facts, exploration, at)) {
    if (runs >= mostRuns || left.size === 0) break;
    const { session, before, message, given } = start;
    for (const reply of branches(facts, session, message, waysThrough, null, given)) {
      runs += 1;
      const answers = answersAt(reply.assumptions.slice(given.length), block, tests, asks);
      const exit = reply.exits.find((one) => one.block === block.id);
      if (answers.length === 0 || exit === undefined) continue;
      if (exit.output !== null) left.delete(exit.output);
      const { next, leftAt } = wayOn(reply.path, exit, session.at === at ? -1 : null);
      const to = next === null ? null : (graph.indexOf.get(next) ?? null);
      const side = sides.get(to) ?? { to, answers: new Set<string>(), branches: [] };
      sides.set(to, side);
      for (const answer of answersFor(exit, tests, asks)) side.answers.add(answer);
      const exchange: Exchange = { before, message, reply, count: (before?.count ?? 0) + 1 };
      const branch = branchOf(facts, exchange, exit, leftAt, true);
      const isNew = !side.branches.some((one) => isSameBranch(one, branch));
      if (isNew && side.branches.length < branchesPerExit) side.branches.push(branch);
    }
  }
  return sides;
}

/** The block an exit leads to, and the place in the path before it. `from`: -1 when the user stood in the block. */
function wayOn(
  path: readonly BlockId[],
  { block, output }: Exit,
  from: number | null,
): { readonly next: BlockId | null; readonly leftAt: number } {
  const entered = from ?? path.indexOf(block);
  if (output === null) return { next: null, leftAt: entered };
  const { target } = output;
  // Between a subflow's caller and its exit stands the subflow.
  const at = target.kind === 'block' ? path.indexOf(target.id, entered + 1) : entered + 1;
  const leftAt = at < 0 ? entered : at - 1;
  return { next: path[leftAt + 1] ?? null, leftAt };
}

interface Start {
  readonly session: Session;
  readonly before: Exchange | null;
  readonly message: Message;
  /** Answers that bring the message to the block. */
  readonly given: readonly boolean[];
}

/** Messages that bring a user through a block, the one of the shortest conversation first. */
function* startsAt(facts: FlowFacts, exploration: Exploration, at: number): Generator<Start> {
  const { id, input, kind } = facts.graph.blocks[at]!;
  const standing = exploration.standings.get(at);
  if (standing !== undefined) {
    for (const message of candidateMessages(facts, at).slice(0, mostMessages))
      yield { ...standing, message, given: [] };
  }
  const visit = exploration.visits.get(at);
  const isPassed = input.bypass || input.conditions.length > 0 || kind === 'subflow';
  if (visit === undefined || !isPassed) return;
  const session = visit.before?.reply.session ?? newSession(facts);
  const given = givenUntil(visit.reply.assumptions, id);
  yield { session, before: visit.before, message: visit.message, given };
  for (const message of candidateMessages(facts, session.at).slice(0, mostMessages)) {
    for (const reply of branches(facts, session, message, 8)) {
      if (!reply.path.includes(id)) continue;
      yield { session, before: visit.before, message, given: givenUntil(reply.assumptions, id) };
      break;
    }
  }
}

/** Answers given before a block asked for the first time; all of them where it did not. */
function givenUntil(assumptions: readonly Assumption[], id: string): boolean[] {
  const first = assumptions.findIndex(({ block }) => block === id);
  return assumptions.slice(0, first < 0 ? undefined : first).map(({ holds }) => holds);
}

/** What a block's exits asked about the service, before it was left. */
function answersAt(
  assumptions: readonly Assumption[],
  block: Block,
  tests: ServiceTests,
  asks: ServiceAsk,
): readonly Assumption[] {
  const end = assumptions.findIndex((one) => one.block !== block.id);
  const own = assumptions.slice(0, end < 0 ? undefined : end);
  const conditions = block.outputs.flatMap((output) => output.conditions);
  return own.filter(({ name, condition }) =>
    conditions.some(
      (one) =>
        one.name === name && conditionWords(one) === condition && tests.of(one)?.asks === asks,
    ),
  );
}

const failureValue = /err|fail|falha|undefined|null|exce[cp]/i;

/** What an exit wants the service to answer; that there is an answer at all, or a fault, is none. */
function answersFor({ output }: Exit, tests: ServiceTests, asks: ServiceAsk): readonly string[] {
  return (output?.conditions ?? [])
    .filter(
      (condition) =>
        tests.of(condition)?.asks === asks &&
        condition.comparison !== 'exists' &&
        condition.comparison !== 'notExists' &&
        !condition.values.every((value) => failureValue.test(value)),
    )
    .map((condition) => conditionWords(condition));
}
