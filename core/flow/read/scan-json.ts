import { FlowReadError } from './flow-read-error.ts';

/** Bounds of one client file. Real flows stay far below each of them. */
export interface JsonLimits {
  /** Levels of nesting. */
  readonly depth: number;
  /** Values of any kind, keys not counted. */
  readonly values: number;
  /** UTF-16 units of one string. */
  readonly stringLength: number;
}

/** The bounds every client file is held to before it is parsed. */
export const jsonLimits: JsonLimits = { depth: 200, values: 3_000_000, stringLength: 2_000_000 };

const quote = 0x22;
const backslash = 0x5c;

/**
 * Walks a JSON text once without building anything, so that a bomb is refused before a parser meets it.
 * Does not judge the grammar: that is the parser's work.
 * Throws FlowReadError `too-deep`, `too-many-values`, `string-too-long`.
 */
export function scanJson(text: string, limits: JsonLimits = jsonLimits): void {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === quote) {
      at = skipString(text, at, limits);
      values += 1;
    } else if (unit === 0x7b || unit === 0x5b) {
      depth += 1;
      values += 1;
      if (depth > limits.depth) throw new FlowReadError('too-deep', { limit: limits.depth, at });
    } else if (unit === 0x7d || unit === 0x5d) {
      depth -= 1;
    } else if (unit === 0x2c) {
      // Numbers and literals are counted by the comma after them: close enough for a bound.
      values += 1;
    }
    if (values > limits.values)
      throw new FlowReadError('too-many-values', { limit: limits.values });
  }
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
