import { expect, test } from 'vitest';
import type { Json } from '#core/model/json.ts';
import type { SyncError } from '../sync-error.ts';
import { documentText } from './document-text.ts';

const nested = (levels: number): string => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);

test.each<[string, Json, string | null, string | null]>([
  ['an object', { a: { b: 1 } }, null, '{"a":{"b":1}}'],
  ['text stays as it came', { a: 1 }, '{ "a" : 1.0 }', '{ "a" : 1.0 }'],
  ['text of a plain type', '{ "a": 1 }', '{ "a": 1 }', '{ "a": 1 }'],
  ['text with a byte order mark', '\uFEFF{"a":1}', '\uFEFF{"a":1}', '{"a":1}'],
  [
    'a name that is a prototype’s',
    JSON.parse('{"__proto__":{"a":1}}') as Json,
    null,
    '{"__proto__":{"a":1}}',
  ],
  ['an empty one', {}, null, null],
  ['an empty one as text', '{}', '{}', null],
  ['an empty text', '', '', null],
])('%s', (_, resource, text, expected) => {
  expect(documentText(resource, text)).toEqual({ text: expected });
});

test.each<[string, Json]>([
  ['a list', []],
  ['words', 'fluxo'],
  ['a number', 7],
  ['cut-off text', '{"a":'],
  ['text that would close the document around it', '{"a":1},"b":{"c":2}'],
])('%s is no document', (_, resource) => {
  expect(documentText(resource, typeof resource === 'string' ? resource : null)).toBeNull();
});

test.each<[string, Json]>([
  ['as an object', JSON.parse(nested(100_000)) as Json],
  ['as text', nested(100_000)],
])('nesting without end %s is refused', (_, resource) => {
  expect(() => documentText(resource, typeof resource === 'string' ? resource : null)).toThrow(
    expect.objectContaining({ code: 'wrong-answer' }) as SyncError,
  );
});
