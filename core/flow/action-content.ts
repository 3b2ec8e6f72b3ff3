import type { Action } from '#core/model/flow.ts';
import { isObject, type Json, type JsonObject } from '#core/model/json.ts';

/** What the editor writes into every message by itself; it says which block sends it, not what is sent. */
const editorsMarks = new Set([
  '#stateName',
  '#stateId',
  '#messageId',
  '#previousStateId',
  '#previousStateName',
]);

/**
 * An action's settings without what the editor gives every copy anew: the message's id and the marks in its metadata.
 * Two actions with equal settings in this form do the same.
 */
export function meantSettings({ type, settings }: Pick<Action, 'type' | 'settings'>): JsonObject {
  if (!type.startsWith('Send')) return settings;
  const { metadata, ...others } = settings;
  const meant = without(others, (name) => name === 'id');
  const own = isObject(metadata) ? without(metadata, (name) => editorsMarks.has(name)) : {};
  return Object.keys(own).length === 0 ? meant : { ...meant, metadata: own };
}

function without(object: JsonObject, isLeftOut: (name: string) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !isLeftOut(name)));
}

/** A JSON value as text that is equal for equal values in any order of keys; what is not there is null. */
export function stableText(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: Json) =>
    isObject(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** What an action does, as a text to compare: its type, its settings, when it runs. Its title is left out. */
export function actionText(action: Action): string {
  const { type, conditions } = action;
  return stableText({ type, settings: meantSettings(action), conditions });
}
