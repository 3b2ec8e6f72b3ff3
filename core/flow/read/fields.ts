import { isObject, type Json, type JsonObject } from '#core/model/json.ts';

/** The PascalCase form of a name, worked out once. */
const pascalNames = new Map<string, string>();

function pascalName(key: string): string {
  const known = pascalNames.get(key);
  if (known !== undefined) return known;
  const at = key.startsWith('$') ? 1 : 0;
  const name = key.slice(0, at) + key.charAt(at).toUpperCase() + key.slice(at + 1);
  pascalNames.set(key, name);
  return name;
}

/**
 * A property by its name or its PascalCase form: the engine reads names in either case (FLOW.md 1.3).
 * `key` is a name of Blip's written in this code, never one from a file: none of them is on an object's prototype, so
 * the plain read is safe, and it is what a reader does most.
 */
export function get(object: JsonObject, key: string): Json | undefined {
  return object[key] ?? object[pascalName(key)];
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
