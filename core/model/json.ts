/** A value as JSON can carry it. Client files are held in this form until a reader gives them meaning. */
export type Json = string | number | boolean | null | Json[] | JsonObject;

/** A JSON object. Keys are data of a stranger: read them with {@link field}, never by `in` or a prototype chain. */
export interface JsonObject {
  [key: string]: Json;
}

/** True for a JSON object (not an array, not null). */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property, or undefined; `__proto__` in a client's file is data like any other key. */
export function field(object: JsonObject, key: string): Json | undefined {
  return Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined;
}
