import type { BlockId, Condition } from '#core/model/flow.ts';
import type { Assumption } from '#core/model/finding.ts';

/** Something a simulation cannot know and must be told: does this condition hold? */
export interface Question {
  readonly block: BlockId;
  readonly kind: Assumption['kind'];
  readonly name: string;
  readonly condition: string;
}

/** Answers the questions of a simulation. */
export type Oracle = (question: Question) => boolean;

/** A condition in the flow's own words, e.g. `equals false`. */
export function conditionWords(condition: Condition): string {
  const before = known.get(condition);
  if (before !== undefined) return before;
  const { comparison, values } = condition;
  const words = values.length === 0 ? comparison : `${comparison} ${values.join(' | ')}`;
  known.set(condition, words);
  return words;
}

/** The same conditions are asked thousands of times. */
const known = new WeakMap<Condition, string>();

/** A question with its answer, as a witness lists it. */
export function toAssumption(question: Question, holds: boolean): Assumption {
  return { ...question, holds };
}
