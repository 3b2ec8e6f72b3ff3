import type { Action, Block, Condition, Flow } from '#core/model/flow.ts';
import { actionsOf, commandOf } from '../handover/handover-action.ts';
import { matchCondition } from '../match/match-condition.ts';
import { text } from '../read/fields.ts';
import { filledText } from '../text/filled-text.ts';
import { bareName } from '../variable-name.ts';

/** A variable that only constants are ever written to. Value 0 means that it does not exist. */
export interface ConstantVariable {
  readonly name: string;
  /** The texts it can hold; index 0 stands for none at all. */
  readonly values: readonly (string | null)[];
}

/** One write of a constant variable: the value it leaves, as a bit of {@link ConstantVariable.values}. */
export interface ConstantWrite {
  readonly variable: number;
  readonly bits: number;
  /** True when the action has conditions, so that the old value may stay. */
  readonly maySkip: boolean;
}

/** Variables a flow writes constants to, and every write of them. */
export interface Constants {
  readonly variables: readonly ConstantVariable[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** What an action writes, or null. */
  readonly writeOf: (action: Action) => ConstantWrite | null;
}

/** One bit a value, and a sign bit to spare. */
const mostValues = 30;

/**
 * Finds the variables that only `SetVariable` and `DeleteVariable` with constant values write (FLOW.md 8.1, abstract
 * store). A script, an answer, a stored reply or a global action makes a variable open; code that can write any
 * variable makes all of them open.
 */
export function constantVariables(flow: Flow): Constants {
  const open = new Set<string>();
  const written = new Map<string, Set<string>>();
  const writes = new Map<Action, { name: string; value: string | null; maySkip: boolean }>();
  for (const block of flow.blocks) {
    if (block.input.variable !== null) open.add(bareName(block.input.variable));
    for (const action of actionsOf(block)) {
      if (writesAnything(action)) return none;
      const value = constantOf(action, block);
      if (value === undefined) {
        for (const name of openNames(action)) open.add(name);
        continue;
      }
      const name = bareName(text(action.settings, 'variable') ?? '');
      const known = written.get(name) ?? new Set();
      if (value !== null) known.add(value);
      written.set(name, known);
      writes.set(action, { name, value, maySkip: action.conditions.length > 0 });
    }
  }
  for (const action of [...flow.inputActions, ...flow.outputActions]) {
    if (writesAnything(action)) return none;
    for (const name of openNames(action)) open.add(name);
    const target = text(action.settings, 'variable');
    if (target) open.add(bareName(target));
  }
  for (const name of expectedElsewhere(flow, written)) open.add(name);
  return compile(written, open, writes);
}

/**
 * Variables compared with a value that nothing in this file writes. The author knows of a writer outside (another
 * service of the router, a broadcast, an API), so the file's own constants do not tell what they hold.
 */
function expectedElsewhere(
  flow: Flow,
  written: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  return conditionsOf(flow).flatMap((condition) => {
    const { source, name } = condition;
    const values = source === 'context' && name !== null ? written.get(bareName(name)) : undefined;
    if (values === undefined || name === null) return [];
    const isMet = [null, ...values].some((value) => matchCondition(condition, value) !== false);
    return isMet ? [] : [bareName(name)];
  });
}

function conditionsOf(flow: Flow): Condition[] {
  return flow.blocks.flatMap((block) => [
    ...block.outputs.flatMap(({ conditions }) => conditions),
    ...block.input.conditions,
    ...actionsOf(block).flatMap(({ conditions }) => conditions),
  ]);
}

const none: Constants = { variables: [], indexOf: new Map(), writeOf: () => null };

function compile(
  written: ReadonlyMap<string, ReadonlySet<string>>,
  open: ReadonlySet<string>,
  writes: ReadonlyMap<Action, { name: string; value: string | null; maySkip: boolean }>,
): Constants {
  const variables: ConstantVariable[] = [];
  const indexOf = new Map<string, number>();
  for (const [name, values] of written) {
    if (open.has(name) || name.includes('.') || values.size > mostValues) continue;
    indexOf.set(name, variables.length);
    variables.push({ name, values: [null, ...values] });
  }
  return {
    variables,
    indexOf,
    writeOf: (action) => {
      const write = writes.get(action);
      const variable = write === undefined ? undefined : indexOf.get(write.name);
      if (write === undefined || variable === undefined) return null;
      const bits = bitOf(variables[variable]!, write.value);
      return { variable, bits, maySkip: write.maySkip };
    },
  };
}

function bitOf(variable: ConstantVariable, value: string | null): number {
  return 1 << variable.values.indexOf(value === '' ? null : value);
}

/** The constant an action writes, null for clearing, undefined when it writes none. */
function constantOf(action: Action, block: Block): string | null | undefined {
  if (action.type === 'DeleteVariable') return null;
  if (action.type !== 'SetVariable') return undefined;
  const written = text(action.settings, 'value');
  if (written === null || written === '') return null;
  // Where the machine is, is known when the action runs.
  const placed = filledText(written, /\{\{state\.(id|name)\}\}/g, (name) =>
    name === 'id' ? block.ownId : block.title,
  );
  return placed === null || placed.includes('{{') ? undefined : placed;
}

/** Variables that an action fills with something no file knows. */
function openNames(action: Action): string[] {
  return [
    'variable',
    'outputVariable',
    'responseStatusVariable',
    'responseBodyVariable',
    'exceptionVariable',
  ].flatMap((key) => {
    const name = text(action.settings, key);
    return name ? [bareName(name)] : [];
  });
}

/** Newer scripts and commands to the bot itself can write every variable (FLOW.md 4.2, 4.4). */
function writesAnything(action: Action): boolean {
  const source = text(action.settings, 'source') ?? '';
  if (/(?:set|delete)VariableAsync/.test(source)) return true;
  return /\/contexts\//i.test(commandOf(action)?.uri ?? '');
}
