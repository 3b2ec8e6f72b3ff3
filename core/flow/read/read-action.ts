import type { Action, BlockId } from '#core/model/flow.ts';
import { isObject, type JsonObject } from '#core/model/json.ts';
import { get, objects, text } from './fields.ts';
import type { ProblemList } from './problem-list.ts';
import { readConditions } from './read-condition.ts';

/** One action; `settings` is kept as it came, it has authority over the editor's copy (FLOW.md 3). */
export function readAction(
  raw: JsonObject,
  block: BlockId,
  isContent: boolean,
  problems: ProblemList,
): Action {
  const settings = get(raw, 'settings');
  return {
    type: text(raw, 'type') ?? '',
    title: text(raw, '$title'),
    settings: isObject(settings) ? settings : {},
    conditions: readConditions(raw, block, problems),
    isContent,
  };
}

/** A list of custom actions in the order they run: stable by `order`, which exports leave out (FLOW.md 4.1). */
export function readActions(
  owner: JsonObject,
  key: string,
  block: BlockId,
  problems: ProblemList,
): readonly Action[] {
  const raws = objects(owner, key);
  const ordered = raws.some((raw) => get(raw, 'order') !== undefined)
    ? raws
        .map((raw, at) => ({ raw, at }))
        .sort((a, b) => order(a.raw) - order(b.raw) || a.at - b.at)
        .map(({ raw }) => raw)
    : raws;
  return ordered.map((raw) => readAction(raw, block, false, problems));
}

/** Sort key of actions and outputs; absent is 0. */
export function order(raw: JsonObject): number {
  const value = get(raw, 'order');
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
