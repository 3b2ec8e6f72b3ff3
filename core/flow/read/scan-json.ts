import { isExactNumber } from './exact-number.ts';
import { FlowReadError } from './flow-read-error.ts';

/** Bounds of one client file. Real flows stay far below each of them. */
export interface JsonLimits {
  /** Levels of nesting. */
  readonly depth: number;
  /** Values of any kind, keys not counted. */
  readonly values: number;
  /** UTF-16 units of one string. */
  readonly stringLength: number;
  /** Keys of one object. */
  readonly keys: number;
}

/** The bounds every client file is held to before it is parsed. */
export const jsonLimits: JsonLimits = {
  depth: 200,
  values: 3_000_000,
  stringLength: 2_000_000,
  keys: 50_000,
};

/** What a parser would not tell of the text. */
export interface JsonScan {
  /** Keys of all objects, repeated ones included. */
  readonly keys: number;
  /** True when a key looks like an index or a number has more digits than a JavaScript number holds. */
  readonly isOdd: boolean;
}

const quote = 0x22;
const backslash = 0x5c;

/**
 * Walks a JSON text once without building anything, so that a bomb is refused before a parser meets it.
 * Does not judge the grammar: that is the parser's work.
 * Throws FlowReadError `too-deep`, `too-many-values`, `string-too-long`, `too-many-keys`.
 */
export function scanJson(text: string, limits: JsonLimits = jsonLimits): JsonScan {
  const keysAt = new Int32Array(limits.depth + 1);
  let depth = 0;
  let values = 0;
  let keys = 0;
  let isOdd = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === quote) {
      const end = skipString(text, at, limits);
      if (isKey(text, end)) {
        keys += 1;
        // A closing bracket too many is the parser's to refuse.
        const level = Math.max(depth, 0);
        keysAt[level] = (keysAt[level] ?? 0) + 1;
        if ((keysAt[level] ?? 0) > limits.keys) {
          throw new FlowReadError('too-many-keys', { limit: limits.keys, at });
        }
        isOdd ||= isDigit(text.charCodeAt(at + 1)) || text.charCodeAt(at + 1) === backslash;
      } else values += 1;
      at = end;
    } else if (unit === 0x7b || unit === 0x5b) {
      depth += 1;
      values += 1;
      if (depth > limits.depth) throw new FlowReadError('too-deep', { limit: limits.depth, at });
      if (depth > 0) keysAt[depth] = 0;
    } else if (unit === 0x7d || unit === 0x5d) {
      depth -= 1;
    } else if (isDigit(unit) || unit === 0x2d) {
      const end = numberEnd(text, at);
      values += 1;
      isOdd ||= !isExactNumber(text.slice(at, end));
      at = end - 1;
    } else if (unit === 0x74 || unit === 0x66 || unit === 0x6e) {
      values += 1;
      while (isLetter(text.charCodeAt(at + 1))) at += 1;
    }
    if (values > limits.values)
      throw new FlowReadError('too-many-values', { limit: limits.values });
  }
  return { keys, isOdd };
}

/** Index of a string's closing quote, or the text's end when it never closes. Searching beats looking at each unit. */
function skipString(text: string, start: number, limits: JsonLimits): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && isEscaped(text, at)) at = text.indexOf('"', at + 1);
  if (at < 0) at = text.length;
  if (at - start > limits.stringLength) {
    throw new FlowReadError('string-too-long', { limit: limits.stringLength, at: start });
  }
  return at;
}

/** True when an odd number of backslashes stands before a quote. */
function isEscaped(text: string, quoteAt: number): boolean {
  let before = quoteAt - 1;
  while (text.charCodeAt(before) === backslash) before -= 1;
  return (quoteAt - before) % 2 === 0;
}

/** True when a colon follows the string that ends here. */
function isKey(text: string, end: number): boolean {
  let at = end + 1;
  for (;;) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return unit === 0x3a;
    at += 1;
  }
}

function numberEnd(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const unit = text.charCodeAt(at);
    const goesOn = isDigit(unit) || unit === 0x2e || unit === 0x2b || unit === 0x2d;
    if (!goesOn && unit !== 0x65 && unit !== 0x45) return at;
    at += 1;
  }
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}
