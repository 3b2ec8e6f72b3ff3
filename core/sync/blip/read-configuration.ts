import { isObject, type Json } from '#core/model/json.ts';
import { unpacked } from './reply-fields.ts';

/**
 * The Builder's own settings of a flow, the keys that begin with `builder:`. The rest are the bot's variables, which
 * often hold secrets, and stay behind (BLIP_API 3.1). Null where the resource is no map.
 */
export function readConfiguration(resource: Json): Readonly<Record<string, string>> | null {
  const map = unpacked(resource);
  if (!isObject(map)) return null;
  return Object.fromEntries(
    Object.entries(map).flatMap(([key, value]) =>
      key.startsWith('builder:') && (typeof value !== 'object' || value === null)
        ? [[key, value === null ? '' : String(value)]]
        : [],
    ),
  );
}
