import { visit } from 'jsonc-parser';
import type { Json } from '#core/model/json.ts';
import { FlowReadError } from './flow-read-error.ts';
import { jsonLimits, scanJson, type JsonLimits } from './scan-json.ts';

/**
 * Parses a client's JSON text within the bounds of {@link scanJson}. A byte order mark is skipped.
 * Throws FlowReadError `not-json` with line, column and the text near the fault.
 */
export function parseJson(text: string, limits: JsonLimits = jsonLimits): Json {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  scanJson(body, limits);
  try {
    return JSON.parse(body) as Json;
  } catch {
    throw notJson(body);
  }
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
