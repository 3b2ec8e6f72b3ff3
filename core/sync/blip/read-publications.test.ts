import { expect, test } from 'vitest';
import type { Json } from '#core/model/json.ts';
import { readPublications } from './read-publications.ts';

const entry = (index: number, publishedAt: Json): Json => ({
  index,
  author: 'Ana Souza',
  authorIdentity: 'ana%40padaria.com.br@blip.ai',
  publishedAt,
});
const at = (publishedAt: Json): Json => ({
  lastInsertedIndex: 7,
  isMoreOptionsActive: true,
  publications: [entry(7, publishedAt), entry(6, '2025-01-01T00:00:00.000Z')],
});

test.each<[string, Json, number | null, string | null]>([
  ['ISO text', at('2026-11-20T14:03:05.123Z'), 7, '2026-11-20T14:03:05.123Z'],
  ['seven digits of a second', at('2026-11-20T14:03:05.1234567Z'), 7, '2026-11-20T14:03:05.123Z'],
  ['an offset', at('2026-11-20T11:03:05-03:00'), 7, '2026-11-20T14:03:05.000Z'],
  ['no zone', at('2026-11-20T14:03:05'), 7, '2026-11-20T14:03:05.000Z'],
  ['epoch milliseconds', at(1_700_000_000_000), 7, '2023-11-14T22:13:20.000Z'],
  ['epoch milliseconds as text', at('1700000000000'), 7, '2023-11-14T22:13:20.000Z'],
  ['words', at('yesterday'), 7, null],
  ['a day that is none', at('2026-13-40T00:00:00Z'), 7, null],
  ['a number out of reach', at(1e300), 7, null],
  ['JSON text', JSON.stringify(at('2026-11-20T14:03:05.123Z')), 7, '2026-11-20T14:03:05.123Z'],
  ['no last index', { publications: [entry(3, 1_700_000_000_000)] }, 3, '2023-11-14T22:13:20.000Z'],
  [
    'oldest first',
    { lastInsertedIndex: 2, publications: [entry(1, 0), entry(2, 1_700_000_000_000)] },
    2,
    '2023-11-14T22:13:20.000Z',
  ],
  ['the index alone', { lastInsertedIndex: 4 }, 4, null],
  ['an empty list', { publications: [] }, null, null],
])('%s', (_, resource, publicationIndex, publishedAt) => {
  expect(readPublications(resource)).toEqual({ publicationIndex, publishedAt });
});

test.each<Json>([[], {}, 'text', 7, { publications: 'none' }])('%j is no list', (resource) => {
  expect(readPublications(resource)).toBeNull();
});
