import type { Block, Condition, Output } from '#core/model/flow.ts';
import { dotnetRegex } from '#core/flow/match/dotnet-regex.ts';
import { isOnMessage } from '#core/flow/graph/message-class.ts';
import { bareName } from '#core/flow/variable-name.ts';

/** True when a condition looks at what the user typed: the message, or the variable in which the block keeps it. */
export function judgesReply(condition: Condition, asked: Pick<Block, 'input'>): boolean {
  if (isOnMessage(condition)) return true;
  const { variable } = asked.input;
  return (
    condition.source === 'context' &&
    condition.name !== null &&
    variable !== null &&
    bareName(condition.name) === bareName(variable)
  );
}

/** True when an output waits for certain words of the user, not for any message. */
export function waitsForWords({ conditions }: Output, asked: Pick<Block, 'input'>): boolean {
  return conditions.some((condition) => judgesReply(condition, asked) && !takesAnything(condition));
}

/** True for a condition that every message meets. */
export function takesAnything({ comparison, values }: Condition): boolean {
  if (comparison === 'exists') return true;
  if (comparison === 'matches') return values.some((value) => dotnetRegex(value).matchesAnyText);
  return (
    ['contains', 'startsWith', 'endsWith'].includes(comparison) &&
    values.some((value) => value === '')
  );
}
