import type { Block, Condition, Flow } from '#core/model/flow.ts';
import { matchCondition } from '../match/match-condition.ts';
import { bareName, type ConstantVariable, type Constants } from './constant-variables.ts';

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

/**
 * Follows the values of constant variables from the root along every feasible output, joining where paths meet, until
 * nothing changes. A condition that a value cannot meet stops that value on its output.
 */
export function propagateConstants(
  flow: Flow,
  constants: Constants,
  root: number,
  steps: readonly (readonly ConstantStep[])[],
): ConstantFacts {
  const { variables } = constants;
  if (variables.length === 0 || root < 0) return noConstants;
  const entry: (Int32Array | null)[] = flow.blocks.map(() => null);
  entry[root] = new Int32Array(variables.length).fill(1);
  const queue = [root];
  const queued = new Set(queue);
  const atOutputs = (at: number, masks: Int32Array): Int32Array =>
    leave(enter(masks, flow.blocks[at]!, constants), flow.blocks[at]!, constants);
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    queued.delete(at);
    const out = atOutputs(at, entry[at]!);
    for (const { to, conditions } of steps[at]!) {
      const carried = restrict(out, conditions, constants);
      if (carried === null) continue;
      for (const action of flow.blocks[at]!.changed)
        write(carried, constants.writeOf(action), true);
      if (join(entry, to, carried) && !queued.has(to)) {
        queued.add(to);
        queue.push(to);
      }
    }
  }
  const outputs = entry.map((masks, at) => (masks === null ? null : atOutputs(at, masks)));
  return {
    holds: (block, condition) => {
      const masks = outputs[block];
      const variable = variableOf(condition, constants);
      if (masks == null || variable === null) return null;
      const passing = bitsMeeting(condition, variables[variable]!, masks[variable]!);
      return passing === masks[variable] ? true : passing === 0 ? false : null;
    },
    valuesAt: (block, expression) => {
      const masks = outputs[block];
      const variable = expression.includes('@')
        ? undefined
        : constants.indexOf.get(bareName(expression));
      if (masks == null || variable === undefined) return null;
      return variables[variable]!.values.filter((_, bit) => (masks[variable]! & (1 << bit)) !== 0);
    },
  };
}

function enter(masks: Int32Array, block: Block, constants: Constants): Int32Array {
  const out = masks.slice();
  for (const action of block.entering) write(out, constants.writeOf(action), false);
  return out;
}

function leave(masks: Int32Array, block: Block, constants: Constants): Int32Array {
  for (const action of block.leaving) write(masks, constants.writeOf(action), false);
  return masks;
}

function write(masks: Int32Array, what: ReturnType<Constants['writeOf']>, maySkip: boolean): void {
  if (what === null) return;
  const { variable, bits } = what;
  masks[variable] = what.maySkip || maySkip ? masks[variable]! | bits : bits;
}

/** Values that can pass an output's conditions, or null when none can. */
function restrict(
  masks: Int32Array,
  conditions: readonly Condition[],
  constants: Constants,
): Int32Array | null {
  const out = masks.slice();
  for (const condition of conditions) {
    const variable = variableOf(condition, constants);
    if (variable === null) continue;
    out[variable] = bitsMeeting(condition, constants.variables[variable]!, out[variable]!);
    if (out[variable] === 0) return null;
  }
  return out;
}

/** Which constant variable a condition looks at; a part of one (`@path`) is not followed. */
function variableOf({ source, name }: Condition, constants: Constants): number | null {
  if (source !== 'context' || name === null || name.includes('@')) return null;
  return constants.indexOf.get(bareName(name)) ?? null;
}

/** The bits whose value meets a condition, or may meet it when that cannot be decided. */
function bitsMeeting(condition: Condition, { values }: ConstantVariable, mask: number): number {
  let out = 0;
  for (const [bit, value] of values.entries()) {
    const isPossible = (mask & (1 << bit)) !== 0;
    if (isPossible && matchCondition(condition, value) !== false) out |= 1 << bit;
  }
  return out;
}

/** Adds values to a block's entry; true when something was new. */
function join(entry: (Int32Array | null)[], to: number, masks: Int32Array): boolean {
  const before = entry[to];
  if (before == null) {
    entry[to] = masks.slice();
    return true;
  }
  let changed = false;
  for (const [at, mask] of masks.entries()) {
    if ((before[at]! | mask) === before[at]) continue;
    before[at] = before[at]! | mask;
    changed = true;
  }
  return changed;
}
