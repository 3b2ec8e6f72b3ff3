import { field, isObject, type Json, type JsonObject } from '#core/model/json.ts';

/** A text with something in it, or null; a number is given as its digits. */
export function textAt(object: JsonObject, key: string): string | null {
  const value = field(object, key);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** One of Meta's enum words, in upper case: the specifications differ in case (WHATSAPP 9.2). Unknown words are kept. */
export function wordAt(object: JsonObject, key: string): string | null {
  return textAt(object, key)?.trim().toUpperCase() ?? null;
}

/** An object, or null. */
export function objectAt(object: JsonObject, key: string): JsonObject | null {
  const value = field(object, key);
  return isObject(value) ? value : null;
}

/** The items of a list; none where there is no list. */
export function listAt(object: JsonObject, key: string): readonly Json[] {
  const value = field(object, key);
  return Array.isArray(value) ? value : [];
}

/** The texts of a list. */
export function textsAt(object: JsonObject, key: string): string[] {
  return listAt(object, key).filter(
    (item) => typeof item === 'string' && item.trim() !== '',
  ) as string[];
}

/** Last second of the year 9999: what lies behind it has no usual ISO form. */
const lastSecond = 253_402_300_799;

/** From here on a count is of milliseconds: in seconds it would be the year 5138. */
const firstMilliseconds = 1e11;

/** Unix seconds, some loggers' milliseconds, as a UTC instant (ISO 8601); null for 0, which means never, and nonsense. */
export function instantAt(object: JsonObject, key: string): string | null {
  const value = field(object, key);
  const count = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  if (typeof count !== 'number' || !(count > 0)) return null;
  const seconds = count >= firstMilliseconds ? count / 1000 : count;
  return seconds <= lastSecond ? new Date(Math.round(seconds * 1000)).toISOString() : null;
}
