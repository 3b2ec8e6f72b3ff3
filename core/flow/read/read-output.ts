import type { BlockId, Output, Target } from '#core/model/flow.ts';
import type { JsonObject } from '#core/model/json.ts';
import { child, flag, objects, text } from './fields.ts';
import type { ProblemList } from './problem-list.ts';
import { order } from './read-action.ts';
import { readConditions } from './read-condition.ts';

/** Turns an id of the file into a block id: blocks of a subflow are `shortName/id`. */
export type Qualify = (id: string) => BlockId;

/** A portal block's exits: conditional ones in order, the default last (FLOW.md 2.4, 5.1). */
export function readPortalOutputs(
  raw: JsonObject,
  block: BlockId,
  qualify: Qualify,
  problems: ProblemList,
): readonly Output[] {
  const outputs = inOrder(objects(raw, '$conditionOutputs')).flatMap((output) => {
    // An internal payment exit without a target is dropped by the portal itself.
    if (flag(output, '$isPaymentInternalOutput') && !text(output, 'stateId')) return [];
    return [readOutput(output, block, false, qualify, problems)];
  });
  const byDefault = child(raw, '$defaultOutput');
  if (byDefault !== null && text(byDefault, 'stateId')) {
    outputs.push(readOutput(byDefault, block, true, qualify, problems));
  }
  return outputs;
}

/** A published state's exits; one without conditions is the default. */
export function readStateOutputs(
  raw: JsonObject,
  block: BlockId,
  qualify: Qualify,
  problems: ProblemList,
): readonly Output[] {
  return inOrder(objects(raw, 'outputs')).map((output) => {
    const read = readOutput(output, block, false, qualify, problems);
    return read.conditions.length === 0 ? { ...read, isDefault: true } : read;
  });
}

function inOrder(raws: JsonObject[]): JsonObject[] {
  return raws
    .map((raw, at) => ({ raw, at }))
    .sort((a, b) => order(a.raw) - order(b.raw) || a.at - b.at)
    .map(({ raw }) => raw);
}

function readOutput(
  raw: JsonObject,
  block: BlockId,
  isDefault: boolean,
  qualify: Qualify,
  problems: ProblemList,
): Output {
  const target = readTarget(text(raw, 'stateId'), qualify);
  if (target.kind === 'none') problems.add('no-target', block);
  return { target, conditions: isDefault ? [] : readConditions(raw, block, problems), isDefault };
}

function readTarget(stateId: string | null, qualify: Qualify): Target {
  if (stateId === null || stateId === '') return { kind: 'none' };
  if (/^\{\{[^{}]+\}\}$/.test(stateId.trim())) {
    return { kind: 'variable', expression: stateId.trim().slice(2, -2) };
  }
  return { kind: 'block', id: qualify(stateId) };
}
