import type { Condition } from '#core/model/flow.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { canReach } from '#core/flow/facts/can-reach.ts';
import type { Contact } from './contact.ts';
import { enteredPast } from './cut-graph.ts';
import type { DataRequest } from './data-requests.ts';
import { goalsOf } from './goals.ts';

const data = new Set<DataRequest['kind']>([
  'login',
  'identity',
  'money',
  'health',
  'contact',
  'name',
  'reference',
]);

/** Words of exits for users who ask for a person. */
const person =
  /atendente|humano|pessoa|falar|consultor|vendedor|especialista|asesor|agente|persona|hablar|human|agent|person|talk/i;

/**
 * Requests for data that stand between a user and a person: where every way leads through some request, all that lie
 * on one; else those that come right after the user asked for a person.
 */
export function requestsBeforePerson(
  facts: FlowFacts,
  contacts: readonly Contact[],
  requests: readonly DataRequest[],
  isBarrier: (request: DataRequest) => boolean,
): readonly DataRequest[] {
  const { graph, reachable } = facts;
  const goals = new Set([...goalsOf(facts, contacts).sure].filter((at) => reachable.has(at)));
  const asked = requests.filter((one) => data.has(one.kind) && isBarrier(one));
  if (goals.size === 0 || asked.length === 0) return [];
  const isStartOver = (at: number): boolean =>
    at === graph.root || ['fallback', 'error'].includes(graph.blocks[at]!.ownId);
  const leads = canReach(graph, goals, isStartOver);
  const onWay = asked.filter(({ at }) => leads.has(at));
  const asks = new Set(onWay.map(({ at }) => at));
  const past = enteredPast(facts, { at: asks, exitsOf: () => [] });
  if (![...goals].some((at) => past.has(at) && !asks.has(at))) return onWay;
  const afterRequest = askedForPerson(facts, goals, asks, isStartOver);
  return onWay.filter(({ at }) => afterRequest.has(at));
}

/** Blocks that a user comes to after an exit for people who ask for a person, before the person is reached. */
function askedForPerson(
  { graph, reachable }: FlowFacts,
  goals: ReadonlySet<number>,
  asks: ReadonlySet<number>,
  isStartOver: (at: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  const stack: number[] = [];
  const enter = (at: number): void => {
    if (found.has(at) || isStartOver(at) || (goals.has(at) && !asks.has(at))) return;
    found.add(at);
    stack.push(at);
  };
  for (const at of reachable) {
    for (const { to, output } of graph.edges[at]!) {
      const conditions = graph.blocks[at]!.outputs[output]?.conditions ?? [];
      if (to !== null && conditions.some((condition) => namesPerson(condition))) enter(to);
    }
  }
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    // A menu on the way is a new choice of the user.
    if (!graph.blocks[at]!.input.bypass && !asks.has(at)) continue;
    for (const { to } of graph.edges[at]!) if (to !== null) enter(to);
  }
  return found;
}

function namesPerson({ source, name, comparison, values }: Condition): boolean {
  const onMessage = source === 'input' || name === 'input.content';
  return onMessage && comparison !== 'notEquals' && values.some((value) => person.test(value));
}
