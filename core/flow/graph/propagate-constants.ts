import type { Action, Condition, Flow } from '#core/model/flow.ts';
import { matchCondition } from '../match/match-condition.ts';
import { reversePostOrder } from './reverse-post-order.ts';
import { bareName } from '../variable-name.ts';
import type { Constants, ConstantWrite } from './constant-variables.ts';

/** What constants decide once they were followed through the flow. */
export interface ConstantFacts {
  /** Whether a block's condition on a constant variable holds: always, never, or null when both can be. */
  readonly holds: (block: number, condition: Condition) => boolean | null;
  /** Texts that a variable can hold when a block's outputs are tried; null when it is no constant variable. */
  readonly valuesAt: (block: number, expression: string) => readonly (string | null)[] | null;
}

/** Decides nothing: for flows without constant variables. */
export const noConstants: ConstantFacts = { holds: () => null, valuesAt: () => null };

/** A step that constants are carried along: from a block to a block by an output's conditions. */
export interface ConstantStep {
  readonly to: number;
  readonly conditions: readonly Condition[];
}

/** A condition on a constant variable: the bits of its values that meet it, or may. */
interface Test {
  readonly variable: number;
  readonly bits: number;
}

/**
 * Follows the values of constant variables from the root along every feasible output, joining where paths meet, until
 * nothing changes. A condition that a value cannot meet stops that value on its output.
 * A block is worked on again only when a value is new to it, so the cost is blocks times values at the most.
 */
export function propagateConstants(
  flow: Flow,
  constants: Constants,
  root: number,
  steps: readonly (readonly ConstantStep[])[],
): ConstantFacts {
  const width = constants.variables.length;
  if (width === 0 || root < 0) return noConstants;
  const tests = new TestTable(constants);
  // One row of masks a block, all in one piece of memory.
  const entry = new Int32Array(flow.blocks.length * width);
  const outputs = new Int32Array(flow.blocks.length * width);
  const reached = new Uint8Array(flow.blocks.length);
  const writes = flow.blocks.map(({ entering, leaving, changed }) => ({
    before: writesOf(constants, entering, leaving),
    after: writesOf(constants, changed),
  }));
  const carried = new Int32Array(width);
  entry.fill(1, root * width, (root + 1) * width);
  reached[root] = 1;
  const isDirty = new Uint8Array(flow.blocks.length);
  isDirty[root] = 1;
  const order = reversePostOrder(flow.blocks.length, root, (at) => steps[at]!.map(({ to }) => to));
  for (let rest = 1; rest > 0;) {
    for (const at of order) {
      if (isDirty[at] !== 1) continue;
      isDirty[at] = 0;
      rest -= 1;
      const row = at * width;
      outputs.set(entry.subarray(row, row + width), row);
      const { before, after } = writes[at]!;
      for (const write of before) apply(outputs, row, write, write.maySkip);
      for (const { to, conditions } of steps[at]!) {
        carried.set(outputs.subarray(row, row + width));
        if (!restrict(carried, conditions, tests)) continue;
        for (const write of after) apply(carried, 0, write, true);
        const isNew = join(entry, to * width, carried) || reached[to] === 0;
        reached[to] = 1;
        if (!isNew || isDirty[to] === 1) continue;
        isDirty[to] = 1;
        rest += 1;
      }
    }
  }
  return {
    holds: (block, condition) => {
      const test = tests.of(condition);
      if (test === null || reached[block] !== 1) return null;
      const mask = outputs[block * width + test.variable]!;
      const passing = mask & test.bits;
      return passing === 0 ? false : passing === mask ? true : null;
    },
    valuesAt: (block, expression) => {
      const variable = expression.includes('@')
        ? undefined
        : constants.indexOf.get(bareName(expression));
      if (variable === undefined || reached[block] !== 1) return null;
      const mask = outputs[block * width + variable]!;
      return constants.variables[variable]!.values.filter((_, bit) => (mask & (1 << bit)) !== 0);
    },
  };
}

/** Conditions on constant variables, worked out once each: many blocks of real flows share none, some share all. */
class TestTable {
  readonly #known = new Map<Condition, Test | null>();
  readonly #constants: Constants;

  constructor(constants: Constants) {
    this.#constants = constants;
  }

  of(condition: Condition): Test | null {
    if (condition.source !== 'context') return null;
    const known = this.#known.get(condition);
    if (known !== undefined) return known;
    const test = this.#work(condition);
    this.#known.set(condition, test);
    return test;
  }

  /** A part of a variable (`@path`) is not followed. */
  #work(condition: Condition): Test | null {
    const { name } = condition;
    if (name === null || name.includes('@')) return null;
    const variable = this.#constants.indexOf.get(bareName(name));
    if (variable === undefined) return null;
    const bits = this.#constants.variables[variable]!.values.reduce(
      (sum, value, bit) => (matchCondition(condition, value) === false ? sum : sum | (1 << bit)),
      0,
    );
    return { variable, bits };
  }
}

function writesOf(constants: Constants, ...lists: readonly (readonly Action[])[]): ConstantWrite[] {
  return lists.flatMap((actions) => actions.flatMap((action) => constants.writeOf(action) ?? []));
}

function apply(
  masks: Int32Array,
  row: number,
  { variable, bits }: ConstantWrite,
  maySkip: boolean,
): void {
  masks[row + variable] = maySkip ? masks[row + variable]! | bits : bits;
}

/** Keeps the values that can pass an output's conditions; false when none can. */
function restrict(masks: Int32Array, conditions: readonly Condition[], tests: TestTable): boolean {
  for (const condition of conditions) {
    const test = tests.of(condition);
    if (test === null) continue;
    masks[test.variable] = masks[test.variable]! & test.bits;
    if (masks[test.variable] === 0) return false;
  }
  return true;
}

/** Adds values to a block's entry; true when something was new. */
function join(entry: Int32Array, row: number, masks: Int32Array): boolean {
  let isNew = false;
  for (let at = 0; at < masks.length; at += 1) {
    const before = entry[row + at]!;
    const after = before | masks[at]!;
    if (after === before) continue;
    entry[row + at] = after;
    isNew = true;
  }
  return isNew;
}
