import type { Condition } from '#core/model/flow.ts';
import { dotnetRegex } from '../match/dotnet-regex.ts';
import { matchCondition } from '../match/match-condition.ts';

/**
 * The two kinds of message that reach an output: `text`, anything a user sends, and `empty`, the event after
 * silence (FLOW.md 5.5). A ticket's closing counts as text: only conditions on context tell it apart.
 */
export type MessageClass = 'text' | 'empty';

/** Both message classes. */
export const messageClasses: readonly MessageClass[] = ['text', 'empty'];

/** Whether something is so on every message of a class, on some, or on none. */
export type Feasibility = 'always' | 'maybe' | 'never';

/** True when a condition looks at the message itself, under either of its names. */
export function isOnMessage({ source, name }: Condition): boolean {
  return source === 'input' || (source === 'context' && name === 'input.content');
}

/** True or false when a condition on the message is so for every message of the class, else null. */
export function holdsForClass(condition: Condition, kind: MessageClass): boolean | null {
  if (!isOnMessage(condition)) return null;
  return kind === 'empty' ? matchCondition(condition, '') : holdsForAnyText(condition);
}

/** Conditions that every user message meets, or none. */
function holdsForAnyText({ comparison, values, operator }: Condition): boolean | null {
  switch (comparison) {
    case 'exists':
      return true;
    case 'notExists':
      return false;
    case 'matches':
      return everyText(values, operator, (value) => dotnetRegex(value).matchesAnyText);
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return everyText(values, operator, (value) => value === '');
    case 'unknown':
      return null;
    default:
      return values.length > 0 ? null : operator === 'and' || comparison === 'notEquals';
  }
}

function everyText(
  values: readonly string[],
  operator: 'or' | 'and',
  test: (value: string) => boolean,
): boolean | null {
  if (values.length === 0) return operator === 'and';
  return (operator === 'or' ? values.some(test) : values.every(test)) ? true : null;
}
