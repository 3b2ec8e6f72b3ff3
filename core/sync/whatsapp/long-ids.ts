import { field, type Json, type JsonObject } from '#core/model/json.ts';
import { isDeeperThan } from '#core/model/json-depth.ts';

/** Whole numbers from this length on may pass 2^53 and would lose digits as JavaScript numbers. */
const longDigits = 16;

/** Deeper than any document of Meta's; deeper ones are somebody's attempt to exhaust the stack. */
const deepest = 100;

/**
 * JSON text with its long whole numbers in quotes: Meta's ids may pass 2^53 and sometimes come as bare numbers
 * (WHATSAPP 1.3.1). Text inside strings stays as it is. Text that is no JSON stays no JSON.
 */
export function withLongIdsAsText(text: string): string {
  let quoted = '';
  let copied = 0;
  let at = 0;
  while (at < text.length) {
    const character = text.charCodeAt(at);
    if (character === quote) at = afterString(text, at);
    else if (isDigit(character)) {
      const end = afterNumber(text, at);
      const isLong = end - at >= longDigits && /^\d+$/.test(text.slice(at, end));
      if (isLong && text[at - 1] !== '-') {
        quoted += `${text.slice(copied, at)}"${text.slice(at, end)}"`;
        copied = end;
      }
      at = end;
    } else at += 1;
  }
  return quoted + text.slice(copied);
}

/** A JSON text as a value, long ids kept; undefined for text that is no JSON or is nested without end. Never throws. */
export function parseWithIds(text: string): Json | undefined {
  if (isDeeperThan(text, deepest)) return undefined;
  try {
    return JSON.parse(withLongIdsAsText(text)) as Json;
  } catch {
    return undefined;
  }
}

/** An id, always as text; null where there is none. */
export function idAt(object: JsonObject, key: string): string | null {
  const value = field(object, key);
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  return typeof text === 'string' && /^\d{1,30}$/.test(text) ? text : null;
}

/** Logs may be long, so characters are compared by their codes. */
const quote = 0x22;
const backslash = 0x5c;

function isDigit(character: number): boolean {
  return character >= 0x30 && character <= 0x39;
}

function afterString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== quote)
    at += text.charCodeAt(at) === backslash ? 2 : 1;
  return at + 1;
}

function afterNumber(text: string, start: number): number {
  let at = start;
  while (at < text.length && /[0-9.eE+-]/.test(text[at]!)) at += 1;
  return at;
}
