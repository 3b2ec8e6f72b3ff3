import { field, isObject, type Json, type JsonObject } from '#core/model/json.ts';
import { deepestAnswer, isDeeperThan } from '#core/model/json-depth.ts';

/** A property by its name or with a capital first letter: Blip's nodes write both (BLIP_API 3.5, `Priority`). */
export function get(object: JsonObject, key: string): Json | undefined {
  return field(object, key) ?? field(object, key.charAt(0).toUpperCase() + key.slice(1));
}

/** A text property without spaces around it; numbers are taken as text, everything else and the empty text is null. */
export function text(object: JsonObject, key: string): string | null {
  const value = get(object, key);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** A whole number, also one written as text; everything else is null. */
export function wholeNumber(object: JsonObject, key: string): number | null {
  const value = get(object, key);
  if (typeof value === 'string' && !/^\s*-?\d{1,15}\s*$/.test(value)) return null;
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null;
}

/** A yes or no, also `"True"`; `unless` where nothing was said. */
export function flag(object: JsonObject, key: string, unless: boolean): boolean {
  const value = get(object, key);
  if (typeof value === 'string' && value.trim() !== '')
    return value.trim().toLowerCase() === 'true';
  return typeof value === 'boolean' ? value : unless;
}

/** The objects of an array property; none where it is missing. */
export function objects(object: JsonObject, key: string): JsonObject[] {
  const value = get(object, key);
  return Array.isArray(value) ? value.filter((item) => isObject(item)) : [];
}

/** The texts of an array property; numbers are taken as text. */
export function texts(object: JsonObject, key: string): string[] {
  const value = get(object, key);
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) =>
    typeof item === 'string' ? [item] : typeof item === 'number' ? [String(item)] : [],
  );
}

/** A value that may come as JSON text; text that is no JSON, or is nested without end, stays text. */
export function unpacked(value: Json | undefined): Json | undefined {
  if (typeof value !== 'string' || isDeeperThan(value, deepestAnswer)) return value;
  try {
    return JSON.parse(value.replace(/^\uFEFF/, '')) as Json;
  } catch {
    return value;
  }
}

/** The items of a collection (BLIP_API 2.5), or of a bare array; null for anything else. */
export function itemsOf(resource: Json): readonly Json[] | null {
  const value = unpacked(resource);
  if (Array.isArray(value)) return value;
  const items = isObject(value) ? get(value, 'items') : undefined;
  return Array.isArray(items) ? items : null;
}
