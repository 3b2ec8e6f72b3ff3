import { expect, test } from 'vitest';
import type { Json } from '#core/model/json.ts';
import { fakeBlip, notFound, type Said } from '#test/fakes/blip-exchange.ts';
import { blipReads } from './blip-reads.ts';
import { partAsker } from './part-reading.ts';
import { readIntent } from './read-intent.ts';
import { mostPages, readList } from './read-list.ts';
import { turns } from './take-turns.ts';

const all = (count: number): Json[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `i${String(at)}`,
    name: `Intent ${String(at)}`,
  }));
const skipOf = (uri: string): number => Number(/\$skip=(\d+)/.exec(uri)![1]);
const page = (items: Json[], total: number | null = null): Said => ({
  resource: total === null ? { items } : { items, total },
});

/** A node that pages as asked, with a total of that many, or without one. */
const proper =
  (count: number, total: number | null = count, most = 100) =>
  (uri: string): Said =>
    page(all(count).slice(skipOf(uri), skipOf(uri) + most), total);

type Node = (uri: string) => Said;

test.each<[what: string, node: Node, items: number | null, requests: number, gap: string | null]>([
  ['nothing there', () => notFound, null, 1, null],
  ['an empty list', proper(0), 0, 1, null],
  ['one short page', proper(3), 3, 1, null],
  ['one short page without a total', proper(3, null), 3, 1, null],
  ['one full page whose total may be its own length', proper(100), 100, 2, null],
  ['several pages', proper(250), 250, 3, null],
  ['several full pages', proper(200), 200, 2, null],
  ['several full pages without a total', proper(200, null), 200, 3, null],
  ['pages shorter than asked for', proper(50, 50, 20), 50, 3, null],
  [
    'an end that is answered as nothing',
    (uri) => (skipOf(uri) < 100 ? proper(100, null)(uri) : notFound),
    100,
    2,
    null,
  ],
  [
    'a total that counts the page',
    (uri) =>
      skipOf(uri) < 200 ? page(all(300).slice(skipOf(uri), skipOf(uri) + 100), 100) : page([], 0),
    200,
    3,
    null,
  ],
  [
    'a total that is never reached',
    (uri) => (skipOf(uri) === 0 ? page(all(40), 60) : page([], 60)),
    40,
    2,
    'wrong-answer',
  ],
  ['a page that comes again', () => page(all(100)), 100, 2, 'wrong-answer'],
  [
    'a page that comes again though there is more',
    () => page(all(100), 250),
    100,
    2,
    'wrong-answer',
  ],
  ['the whole list at once', () => page(all(130)), 130, 2, null],
  ['the whole list at once, counted', () => page(all(130), 130), 130, 2, null],
  ['no list', () => ({ resource: { a: 1 } }), null, 1, 'wrong-answer'],
  [
    'a refusal',
    () => ({ reason: { code: 66, description: 'Not allowed' } }),
    null,
    1,
    'not-allowed',
  ],
  [
    'a refusal on the way',
    (uri) =>
      skipOf(uri) === 0
        ? page(all(100))
        : { reason: { description: 'The take parameter is too great' } },
    100,
    2,
    'refused',
  ],
  [
    'a list without end',
    (uri) => page(Array.from({ length: 100 }, (_, at) => ({ id: skipOf(uri) + at, name: 'x' }))),
    mostPages * 100,
    mostPages,
    'too-large',
  ],
  [
    'pages longer than any list',
    (uri) => page(Array.from({ length: 9_000 }, (_, at) => ({ id: skipOf(uri) + at, name: 'x' }))),
    9_000,
    1,
    'too-large',
  ],
])('%s', async (_, node, items, requests, gap) => {
  const blip = fakeBlip({ '/intentions': node });
  const read = await readList(partAsker(blip.session, turns(4), new Set()), {
    part: 'intents',
    page: blipReads.intents,
    decode: readIntent,
  });
  expect(read.value?.length ?? null).toBe(items);
  expect(blip.requests).toHaveLength(requests);
  expect(read.gap?.code ?? null).toBe(gap);
  expect(new Set(read.raw.map(({ uri }) => uri)).size).toBe(read.raw.length);
});

test('items that do not read are left out, and none is lost to paging', async () => {
  const { session } = fakeBlip({
    '/intentions': (uri) => page(['x', null, ...all(230)].slice(skipOf(uri), skipOf(uri) + 100)),
  });
  const { value } = await readList(partAsker(session, turns(4), new Set()), {
    part: 'intents',
    page: blipReads.intents,
    decode: readIntent,
  });
  expect(value).toEqual(all(230).map((_, at) => `Intent ${String(at)}`));
});
