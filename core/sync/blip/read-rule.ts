import type { BotFacts } from '#core/model/bot-reading.ts';
import { isObject, type Json, type JsonObject } from '#core/model/json.ts';
import { flag, objects, text, texts } from './reply-fields.ts';

/** A rule by which the Desk chooses a queue. */
export type DeskRule = NonNullable<BotFacts['desk']>['rules'][number];

const relations = ['Contains', 'NotContains', 'Equals', 'NotEquals'] as const;

/**
 * A rule of `/rules`, with its conditions or, in old ones, the one that lies flat in it (BLIP_API 3.5). Null for an
 * item that is no object.
 */
export function readRule(item: Json): DeskRule | null {
  if (!isObject(item)) return null;
  const conditions = objects(item, 'conditions');
  const isFlat = conditions.length === 0 && text(item, 'property') !== null;
  return {
    title: text(item, 'title') ?? '',
    queue: text(item, 'team') ?? '',
    isActive: flag(item, 'isActive', true),
    operator: text(item, 'operator') ?? 'Or',
    conditions: (isFlat ? [item] : conditions).map(conditionOf),
  };
}

function conditionOf(condition: JsonObject): DeskRule['conditions'][number] {
  const property = text(condition, 'property') ?? '';
  const relation = text(condition, 'relation') ?? '';
  return {
    property,
    relation: /^[0-3]$/.test(relation) ? relations[Number(relation)]! : relation,
    // Whose name or address is asked for stays at Blip.
    values: /^contact\.(?!extras\.)/i.test(property) ? [] : texts(condition, 'values'),
  };
}
