import type { BotFacts } from '#core/model/bot-reading.ts';
import { isObject, type Json } from '#core/model/json.ts';
import { flag, text } from './reply-fields.ts';

/** A queue of the Desk. */
export type Queue = NonNullable<BotFacts['desk']>['queues'][number];

/** A queue of `/attendance-queues` (BLIP_API 3.5); null for an item without a name. */
export function readQueue(item: Json): Queue | null {
  if (!isObject(item)) return null;
  const name = text(item, 'name');
  return name === null ? null : { name, isActive: flag(item, 'isActive', true) };
}
