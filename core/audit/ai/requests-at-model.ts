import type { Conversation } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { branches } from '#core/flow/simulate/branches.ts';
import { candidateMessages, unmatchedText } from '#core/flow/simulate/candidate-messages.ts';
import { conversationOn, type Exploration, type Standing } from '#core/flow/simulate/explore.ts';
import type { Reply } from '#core/flow/simulate/reply.ts';
import type { Message } from '#core/flow/simulate/message.ts';
import type { Goals } from '../detect/goals.ts';
import { outsideResult } from '../detect/ways.ts';

/**
 * What becomes of a request for a person where a model answers: `passed` the flow takes it to one, `lost` no request
 * tried does and nothing the model says could, `open` the model or something else outside the file decides.
 */
export interface RequestsAtModel {
  readonly result: 'passed' | 'open' | 'lost';
  /** A request that was passed on or lost; null where none shows it. */
  readonly witness: Conversation | null;
}

/** Requests that are tried, plainest first: of the battery, some in each language. */
export const triedRequests = [
  'falar com um humano',
  'quero falar com um atendente',
  'atendente',
  'hablar con una persona',
  'quiero un asesor',
  'asesor',
  'talk to a human',
  'talk to an agent',
  'agent',
] as const;

/** Ways of one message that are looked at. */
const branchBudget = 12;

/** Types requests for a person wherever what a user writes freely is given to the model of a block. */
export function requestsAtModel(
  facts: FlowFacts,
  exploration: Exploration,
  goals: Goals,
  reachesPerson: ReadonlySet<number>,
  at: number,
): RequestsAtModel {
  const before = waitsBefore(facts, at);
  const standings = before.flatMap((one) => exploration.standings.get(one) ?? []);
  const isSearched = exploration.complete || standings.length === before.length;
  const free = standings.filter((standing) => isGiven(facts, standing, at));
  const tried = free.map((standing) => requestsAt(facts, standing, goals));
  const lost = tried.find(({ result }) => result === 'lost');
  if (lost !== undefined && !modelDecides(facts, reachesPerson, at)) return lost;
  if (lost !== undefined || !isSearched || tried.some(({ result }) => result === 'open'))
    return { result: 'open', witness: null };
  return { result: 'passed', witness: tried[0]?.witness ?? null };
}

/** The block itself when it waits, else the waiting blocks whose messages it may be given. */
function waitsBefore({ graph, reachable }: FlowFacts, at: number): readonly number[] {
  if (!graph.blocks[at]!.input.bypass) return [at];
  const waits: number[] = [];
  const seen = new Set([at]);
  const stack = [at];
  for (let on = stack.pop(); on !== undefined; on = stack.pop()) {
    for (const source of graph.sources[on]!) {
      if (seen.has(source) || !reachable.has(source)) continue;
      seen.add(source);
      const isWait = !graph.blocks[source]!.input.bypass;
      (isWait ? waits : stack).push(source);
    }
  }
  return waits.sort((a, b) => a - b);
}

/** True when a text that no author foresaw comes to the block. */
function isGiven(facts: FlowFacts, { session }: Standing, at: number): boolean {
  if (session.at === at) return true;
  const id = facts.graph.blocks[at]!.id;
  const message: Message = { text: unmatchedText, kind: 'text' };
  for (const { path } of branches(facts, session, message, branchBudget))
    if (path.includes(id)) return true;
  return false;
}

function requestsAt(facts: FlowFacts, standing: Standing, goals: Goals): RequestsAtModel {
  let isOpen = false;
  let lost: Conversation | null = null;
  for (const text of triedRequests) {
    const message: Message = { text, kind: 'text' };
    for (const reply of branches(facts, standing.session, message, branchBudget)) {
      const end = endOf(facts, reply, goals);
      if (end === 'person') {
        const witness = conversationOn(standing, message, reply, 'reaches-person');
        return { result: 'passed', witness };
      }
      if (end === 'possible') isOpen = true;
      else lost ??= conversationOn(standing, message, reply, 'loses-request');
    }
  }
  if (isOpen || lost === null || hasOtherWord(facts, standing, goals))
    return { result: 'open', witness: null };
  return { result: 'lost', witness: lost };
}

/** True when some other word than a request, a number for instance, leads to a person. */
function hasOtherWord(facts: FlowFacts, standing: Standing, goals: Goals): boolean {
  return candidateMessages(facts, standing.session.at).some((message) => {
    for (const reply of branches(facts, standing.session, message, branchBudget))
      if (endOf(facts, reply, goals) !== 'nobody') return true;
    return false;
  });
}

function endOf({ graph }: FlowFacts, reply: Reply, goals: Goals): 'person' | 'possible' | 'nobody' {
  const entered = reply.path.map((id) => graph.indexOf.get(id) ?? -1);
  const comes = reply.ending === 'handed-over' || entered.some((at) => goals.sure.has(at));
  if (comes) return outsideResult(reply.assumptions) === null ? 'person' : 'possible';
  return reply.redirects.length > 0 || entered.some((at) => goals.possible.has(at))
    ? 'possible'
    : 'nobody';
}

/** True when what the model says may choose an exit that leads on to a person. */
function modelDecides(
  { graph }: FlowFacts,
  reachesPerson: ReadonlySet<number>,
  start: number,
): boolean {
  const seen = new Set([start]);
  const stack = [start];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    for (const { to, dependence } of graph.edges[at]!) {
      if (to === null) return true;
      if (dependence === 'context' && reachesPerson.has(to)) return true;
      if (seen.has(to) || !graph.blocks[to]!.input.bypass) continue;
      seen.add(to);
      stack.push(to);
    }
  }
  return false;
}
