import { field, isObject, type Json, type JsonObject } from '#core/model/json.ts';

/** An own property by its name or its PascalCase form: the engine reads names in either case (FLOW.md 1.3). */
export function get(object: JsonObject, key: string): Json | undefined {
  const exact = field(object, key);
  if (exact !== undefined) return exact;
  const at = key.startsWith('$') ? 1 : 0;
  return field(object, key.slice(0, at) + key.charAt(at).toUpperCase() + key.slice(at + 1));
}

/** A string property; numbers and booleans are taken as text, everything else is null. */
export function text(object: JsonObject, key: string): string | null {
  const value = get(object, key);
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** A boolean property; `"true"` counts, as official templates mix types. */
export function flag(object: JsonObject, key: string): boolean {
  const value = get(object, key);
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
}

/** The objects of an array property; null, missing and `[]` are the same (FLOW.md 9.20). */
export function objects(object: JsonObject, key: string): JsonObject[] {
  const value = get(object, key);
  return Array.isArray(value) ? value.filter((item): item is JsonObject => isObject(item)) : [];
}

/** An object property, or null. */
export function child(object: JsonObject, key: string): JsonObject | null {
  const value = get(object, key);
  return isObject(value) ? value : null;
}
