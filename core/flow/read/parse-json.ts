import { visit } from 'jsonc-parser';
import type { Json } from '#core/model/json.ts';
import { FlowReadError } from './flow-read-error.ts';
import { readWithForm } from './read-with-form.ts';
import { jsonLimits, scanJson, type JsonLimits } from './scan-json.ts';

/**
 * Parses a client's JSON text within the bounds of {@link scanJson}. A byte order mark is skipped. What a parser loses
 * without a word (repeated keys, the order of keys that look like numbers, digits) is noted as the document's form.
 * Throws FlowReadError `not-json` with line, column and the text near the fault.
 */
export function parseJson(text: string, limits: JsonLimits = jsonLimits): Json {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const { keys, isOdd } = scanJson(body, limits);
  let document: Json;
  try {
    document = JSON.parse(body) as Json;
  } catch {
    throw notJson(body);
  }
  // Nearly no text is odd; reading by hand is slower, so it is done for those alone.
  return isOdd || countKeys(document) !== keys ? readWithForm(body) : document;
}

/** Keys of all objects: fewer than the text has when one is repeated. */
function countKeys(document: Json): number {
  let count = 0;
  const stack: Json[] = [document];
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const children = Object.values(value);
    if (!Array.isArray(value)) count += children.length;
    for (const child of children) if (typeof child === 'object') stack.push(child);
  }
  return count;
}

/** Engines word their message differently, some without a place: a second parser is asked where it broke. */
function notJson(text: string): FlowReadError {
  let at = text.length;
  visit(text, { onError: (_, offset) => (at = Math.min(at, offset)) }, { disallowComments: true });
  const lines = text.slice(0, at).split(/\r\n|\n|\r/);
  const column = (lines.at(-1) ?? '').length + 1;
  return new FlowReadError('not-json', { line: lines.length, column, found: excerpt(text, at) });
}

/** A few characters around a place, on one line, made visible. */
function excerpt(text: string, at: number): string {
  const part = text.slice(Math.max(0, at - 12), at + 12).replace(/\s+/g, ' ');
  // A stranger's bytes are shown in an error text: nothing that could move a cursor or turn the line around.
  return `«${part.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '�').trim()}»`;
}
