import type { BotFacts } from '#core/model/bot-reading.ts';
import { isObject, type Json } from '#core/model/json.ts';
import { flag, get, text } from './reply-fields.ts';

/** An entity of the language model. */
export type Entity = NonNullable<BotFacts['entities']>[number];

/** An entity of `/entities` with its values, without their synonyms; null for one that is deleted or has no name. */
export function readEntity(item: Json): Entity | null {
  if (!isObject(item) || flag(item, 'isDeleted', false)) return null;
  const name = text(item, 'name');
  if (name === null) return null;
  const values = get(item, 'values');
  return {
    name,
    values: (Array.isArray(values) ? values : []).flatMap((value) => {
      const written = isObject(value) ? text(value, 'name') : text({ value }, 'value');
      return written ?? [];
    }),
  };
}
