import type { Action, Block, Condition } from '#core/model/flow.ts';
import { field, isObject, type Json } from '#core/model/json.ts';
import { actionsOf } from '../handover/handover-action.ts';
import { get, text } from '../read/fields.ts';

/** Settings whose value is the name of a variable (FLOW.md 4). */
const naming = [
  'variable',
  'outputVariable',
  'responseStatusVariable',
  'responseBodyVariable',
  'exceptionVariable',
] as const;

/** Longest name that is one; what is longer stands in braces by chance. */
const longestName = 120;

/**
 * Names of the variables that a block reads or writes, as the flow writes them: in texts, addresses and bodies
 * (`{{name}}`), in conditions, in what its actions set, and in what scripts are given. Each once, in the order of the
 * block.
 */
export function usedVariables(block: Block): string[] {
  const names = new Set<string>();
  const add = (name: string | null): void => {
    const trimmed = name?.trim() ?? '';
    if (trimmed !== '' && trimmed.length <= longestName && !/[{}\s]/.test(trimmed))
      names.add(trimmed);
  };
  const addTested = (conditions: readonly Condition[]): void => {
    for (const { source, name } of conditions) if (source === 'context') add(name);
  };
  const addWritten = (value: string): void => {
    for (const [, name] of value.matchAll(/\{\{([^{}]{1,200})\}\}/g)) add(name ?? null);
  };
  for (const action of actionsOf(block)) {
    for (const key of naming) add(text(action.settings, key));
    for (const name of inputVariables(action)) add(name);
    for (const value of stringsOf(action)) addWritten(value);
    addTested(action.conditions);
  }
  const { input, outputs } = block;
  add(input.variable);
  addWritten(input.validation?.error ?? '');
  addTested(input.conditions);
  for (const { conditions, target } of outputs) {
    addTested(conditions);
    if (target.kind === 'variable') addWritten(target.expression);
  }
  return [...names];
}

function inputVariables({ settings }: Action): string[] {
  const given = get(settings, 'inputVariables');
  return Array.isArray(given) ? given.filter((name) => typeof name === 'string') : [];
}

/** Every string of an action's settings but the source of a script, in which the engine replaces nothing. */
function stringsOf({ settings }: Action): string[] {
  const strings: string[] = [];
  const stack: Json[] = [settings];
  while (stack.length > 0) {
    const value = stack.pop()!;
    if (typeof value === 'string') strings.push(value);
    else if (Array.isArray(value)) stack.push(...value.toReversed());
    else if (isObject(value))
      stack.push(
        ...Object.keys(value)
          .filter((key) => key.toLowerCase() !== 'source')
          .map((key) => field(value, key) ?? null)
          .reverse(),
      );
  }
  return strings;
}
