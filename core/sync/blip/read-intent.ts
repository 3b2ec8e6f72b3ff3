import { isObject, type Json } from '#core/model/json.ts';
import { flag, text } from './reply-fields.ts';

/** Name of an intent of `/intentions`, which is what conditions name (BLIP_API 3.10); null for one that is deleted. */
export function readIntent(item: Json): string | null {
  return isObject(item) && !flag(item, 'isDeleted', false) ? text(item, 'name') : null;
}
