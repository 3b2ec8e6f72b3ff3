import type { BlockId, Condition } from '#core/model/flow.ts';
import { matchCondition } from '../match/match-condition.ts';
import { serviceMeaning, type ServiceMeaning } from '../handover/service-variables.ts';
import { conditionWords, type Oracle, type Question } from './question.ts';
import { known, type Origin, type Value } from './value.ts';
import type { Message } from './message.ts';
import type { StatePlace, Variables } from './variables.ts';
import type { Watch } from './watch.ts';

/** What a condition is judged against. */
export interface Situation {
  readonly block: BlockId;
  readonly message: Message;
  /** What the user typed; `message` differs from it in a service that a redirect gave another text. */
  readonly typed: Message;
  readonly watch: Watch | null;
  readonly place: StatePlace;
  readonly variables: Variables;
  readonly services: ReadonlyMap<string, ServiceMeaning>;
  readonly oracle: Oracle;
}

/** True when all conditions hold; what cannot be known is asked of the oracle, once. */
export function allHold(conditions: readonly Condition[], situation: Situation): boolean {
  return conditions.every((condition) => holds(condition, situation));
}

function holds(condition: Condition, situation: Situation): boolean {
  const { message, typed, oracle, watch } = situation;
  switch (condition.source) {
    case 'input': {
      const decided = matchCondition(condition, message.text);
      if (message === typed) watch?.tested(condition, decided);
      return decided ?? oracle(question(condition, 'input', 'input', situation));
    }
    case 'context':
      return contextHolds(condition, situation);
    case 'intent':
      if (message.intent !== undefined) return matchCondition(condition, message.intent) ?? false;
      // Only plain text has an intent (FLOW.md 5.2).
      return message.kind === 'text' && message.text !== ''
        ? oracle(question(condition, 'intent', 'intent', situation))
        : (matchCondition(condition, null) ?? false);
    case 'entity':
      return message.kind === 'text' && message.text !== ''
        ? oracle(question(condition, 'entity', condition.name ?? '', situation))
        : (matchCondition(condition, null) ?? false);
  }
}

function contextHolds(condition: Condition, situation: Situation): boolean {
  const { message, place, variables, services, oracle } = situation;
  const name = condition.name ?? '';
  const value = variables.get(name, message, place);
  if (value.kind === 'known') {
    const decided = matchCondition(condition, value.text);
    tellWatch(condition, value.origin, decided, situation);
    if (decided !== null) return decided;
  } else {
    const before = value.decided.get(conditionWords(condition)) ?? ruledOut(condition, value);
    if (before !== null) return before;
  }
  const answer = oracle(
    question(condition, serviceMeaning(name, services) ?? 'variable', name, situation),
  );
  if (value.kind === 'unknown') variables.refine(name, refined(condition, value, answer));
  return answer;
}

function tellWatch(
  condition: Condition,
  origin: Origin | undefined,
  decided: boolean | null,
  { typed, watch }: Situation,
): void {
  if (origin?.message !== typed) return;
  if (origin.isWhole) watch?.tested(condition, decided);
  else watch?.derived();
}

function question(
  condition: Condition,
  kind: Question['kind'],
  name: string,
  situation: Situation,
): Question {
  return { block: situation.block, kind, name, condition: conditionWords(condition) };
}

/** An answer that follows from earlier ones. */
function ruledOut(
  condition: Condition,
  value: Extract<Value, { kind: 'unknown' }>,
): boolean | null {
  if (condition.comparison === 'exists') return value.nonEmpty;
  if (condition.comparison === 'notExists') return value.nonEmpty === null ? null : !value.nonEmpty;
  return null;
}

/** What is known of a value once a condition on it was answered. */
function refined(
  condition: Condition,
  value: Extract<Value, { kind: 'unknown' }>,
  answer: boolean,
): Value {
  const { comparison, values } = condition;
  const single = values[0];
  // From here on the value is that text, up to case and accents, which nothing after tells apart by more.
  if (comparison === 'equals' && answer && single !== undefined) return known(single);
  if (comparison === 'notEquals' && !answer && single !== undefined) return known(single);
  const exists = comparison === 'exists' ? answer : comparison === 'notExists' ? !answer : null;
  return {
    kind: 'unknown',
    nonEmpty: exists ?? value.nonEmpty,
    decided: new Map([...value.decided, [conditionWords(condition), answer]]),
  };
}
