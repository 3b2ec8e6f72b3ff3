import type { Assumption, Conversation } from '#core/model/finding.ts';
import type { Block, Condition } from '#core/model/flow.ts';
import { canReach } from '#core/flow/facts/can-reach.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import type { Edge, FlowGraph } from '#core/flow/graph/flow-graph.ts';
import { actionsOf } from '#core/flow/handover/handover-action.ts';
import { matchCondition } from '#core/flow/match/match-condition.ts';
import { exchangesUntil, joinExchanges, type Exchange } from '#core/flow/simulate/explore.ts';
import { likelyAnswer } from '#core/flow/simulate/likely-answer.ts';
import { isLikely } from '#core/flow/simulate/likely-reply.ts';
import { conditionWords, type Question } from '#core/flow/simulate/question.ts';
import type { Reply } from '#core/flow/simulate/reply.ts';
import { newSession, runMessage } from '#core/flow/simulate/run-message.ts';
import { bareName } from '#core/flow/variable-name.ts';
import { failures, valueAfter, type Failure, type OutsideStep } from './failing-steps.ts';

/**
 * What is left to a user when a step fails: `person` a way to one that does not need the step, `nobody` none, `open`
 * a script or another outside result decides, `nothing` the result decides nothing.
 */
export interface AfterFailure {
  readonly result: 'person' | 'nobody' | 'open' | 'nothing';
  /** Where nobody is left: the conversation. */
  readonly witness: Conversation | null;
}

/** Ways of one message that are looked at. */
const branchBudget = 8;

/** Goes once more the way that was found to a step, and lets it fail there, with all that fail with it. */
export function afterFailure(
  facts: FlowFacts,
  visit: Exchange,
  step: OutsideStep,
  together: readonly OutsideStep[],
  goals: ReadonlySet<number>,
): AfterFailure {
  const down = new Set(together.map(({ at }) => at));
  const besides = canReach(facts.graph, goals, (at) => down.has(at));
  const results: ('person' | 'open')[] = [];
  for (const failure of failures) {
    // A command that nobody answers ends in an exception: no exit is tried at all.
    if (failure === 'no-answer' && ![...step.written.values()].some((kind) => kind !== 'command'))
      continue;
    const judged = [...failedReplies(facts, visit, step, failure)].filter(
      (reply) => isLikelyBesides(reply, step) && asksFor(reply, step),
    );
    if (judged.length === 0) continue;
    const comes = (reply: Reply): boolean => comesToPerson(facts, reply, goals);
    const possible = exitsAfter(facts, together, failure);
    const mayCome = (reply: Reply): boolean =>
      comes(reply) || leadsTo(facts.graph, reply.session.at, goals, possible);
    if (!judged.some(mayCome)) {
      const last = { message: visit.message, reply: judged[0]! };
      const exchanges = [...exchangesUntil(visit.before), last];
      return { result: 'nobody', witness: joinExchanges(exchanges, 'ends-alone') };
    }
    const isLeft = judged.every((reply) => comes(reply) || besides.has(reply.session.at));
    results.push(isLeft ? 'person' : 'open');
  }
  const result = results.includes('open') ? 'open' : (results[0] ?? 'nothing');
  return { result, witness: null };
}

function isAffected({ written, derived }: OutsideStep, name: string): boolean {
  const bare = bareName(name);
  return written.has(bare) || derived.has(bare);
}

function asksFor({ assumptions }: Reply, step: OutsideStep): boolean {
  return assumptions.some(({ name }) => isAffected(step, name));
}

/** A failed request may well give a value that nobody asked for; a script gives one of those it is asked for. */
function isLikelyBesides(reply: Reply, { written }: OutsideStep): boolean {
  const assumptions = reply.assumptions.filter(({ name }) => !written.has(bareName(name)));
  return isLikely({ ...reply, assumptions });
}

function comesToPerson({ graph }: FlowFacts, reply: Reply, goals: ReadonlySet<number>): boolean {
  if (reply.ending === 'handed-over' || reply.redirects.length > 0) return true;
  return reply.path.some((id) => goals.has(graph.indexOf.get(id) ?? -1));
}

/** Which exits can still be taken while requests fail: not those whose conditions a failed request does not meet. */
function exitsAfter(
  { graph }: FlowFacts,
  together: readonly OutsideStep[],
  failure: Failure,
): (edge: Edge) => boolean {
  const byBlock = new Map(together.map((step) => [step.at, step]));
  return ({ from, output }) => {
    const step = byBlock.get(from);
    if (step === undefined) return true;
    return (graph.blocks[from]!.outputs[output]?.conditions ?? []).every((condition) => {
      const value = valueAfter(step, condition.name ?? '', failure);
      return value === undefined || matchCondition(condition, value) !== false;
    });
  };
}

function leadsTo(
  graph: FlowGraph,
  start: number,
  goals: ReadonlySet<number>,
  possible: (edge: Edge) => boolean,
): boolean {
  const seen = new Set([start]);
  const stack = [start];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (goals.has(at)) return true;
    for (const edge of graph.edges[at]!) {
      if (!possible(edge)) continue;
      if (edge.to === null) return true;
      if (!seen.has(edge.to)) stack.push(edge.to);
      seen.add(edge.to);
    }
  }
  return false;
}

/** Every way the message can go once the step has failed; what it does not touch stays as on the way that was found. */
function* failedReplies(
  facts: FlowFacts,
  { before, message, reply }: Exchange,
  step: OutsideStep,
  failure: Failure,
): Generator<Reply> {
  const session = before?.reply.session ?? newSession(facts);
  const untouched = assumptionsBefore(reply, facts.graph.blocks[step.at]!.id);
  const open: boolean[][] = [[]];
  for (let runs = 0; runs < branchBudget && open.length > 0; runs += 1) {
    const prefix = open.shift()!;
    const taken: boolean[] = [];
    let asked = 0;
    yield runMessage(facts, session, message, (question) => {
      const answered = reply.assumptions[asked];
      asked += 1;
      if (asked <= untouched && answered !== undefined) return answered.holds;
      const known = isAffected(step, question.name)
        ? heldAfter(facts, step, question, failure)
        : (same(reply.assumptions, question) ?? ofService(question));
      if (known !== null) return known;
      const answer = prefix[taken.length] ?? true;
      taken.push(answer);
      return answer;
    });
    for (let at = taken.length - 1; at >= prefix.length; at -= 1)
      open.unshift([...taken.slice(0, at), false]);
  }
}

/** How many questions were asked before a block was entered. */
function assumptionsBefore({ path, assumptions }: Reply, block: string): number {
  const entered = path.indexOf(block);
  let place = -1;
  for (const [at, assumption] of assumptions.entries()) {
    const again = path.indexOf(assumption.block, Math.max(place, 0));
    if (again >= 0) place = again;
    if (place >= entered) return at;
  }
  return assumptions.length;
}

function same(assumptions: readonly Assumption[], question: Question): boolean | null {
  const { block, name, condition } = question;
  return (
    assumptions.find(
      (one) => one.block === block && one.name === name && one.condition === condition,
    )?.holds ?? null
  );
}

/** Whether it is open and somebody is there is the affair of other rules: it is, unless the step itself was to tell. */
function ofService(question: Question): boolean | null {
  return question.kind === 'hours' || question.kind === 'desk' ? likelyAnswer(question) : null;
}

/** Whether a condition on the step's own result holds after the failure; null where a script decides. */
function heldAfter(
  { graph }: FlowFacts,
  step: OutsideStep,
  question: Question,
  failure: Failure,
): boolean | null {
  const value = valueAfter(step, question.name, failure);
  if (value === undefined) return null;
  const block = graph.blocks[graph.indexOf.get(question.block)!]!;
  const condition = conditionsOf(block).find(
    (one) => one.name === question.name && conditionWords(one) === question.condition,
  );
  return condition === undefined ? false : (matchCondition(condition, value) ?? false);
}

function conditionsOf(block: Block): readonly Condition[] {
  return [
    ...block.outputs.flatMap(({ conditions }) => conditions),
    ...block.input.conditions,
    ...actionsOf(block).flatMap(({ conditions }) => conditions),
  ];
}
