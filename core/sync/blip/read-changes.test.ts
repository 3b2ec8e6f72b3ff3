import { expect, test } from 'vitest';
import { fakeBlip, notFound, padaria, publications, type Said } from '#test/fakes/blip-exchange.ts';
import { readChanges } from './read-changes.ts';

const uri = '/buckets/blip_portal:builder_latestpublications';

test('tells the newest publication in one request', async () => {
  const { session, requests } = fakeBlip(padaria());
  expect(await readChanges(session)).toEqual({
    publicationIndex: 7,
    publishedAt: '2026-11-20T14:03:05.000Z',
    shortName: 'padaria',
  });
  expect(requests).toHaveLength(1);
});

test('a bot that was never published', async () => {
  const { session } = fakeBlip({ [uri]: notFound });
  expect(await readChanges(session)).toEqual({
    publicationIndex: null,
    publishedAt: null,
    shortName: 'padaria',
  });
});

test.each<[string, Said]>([
  ['not-allowed', { reason: { code: 66, description: 'Not allowed' } }],
  ['refused', { reason: { code: 64, description: 'Invalid' } }],
  ['wrong-answer', { resource: ['no list of publications'] }],
  ['bad-credential', { status: 401, body: '' }],
])('%s ends it', async (code, said) => {
  const { session } = fakeBlip({ [uri]: said });
  await expect(readChanges(session)).rejects.toMatchObject({ name: 'SyncError', code });
});

test('what was lost once is asked again', async () => {
  const { session, requests } = fakeBlip({ [uri]: [{ fault: 'timeout' }, publications(8)] });
  expect(await readChanges(session)).toMatchObject({ publicationIndex: 8 });
  expect(requests).toHaveLength(2);
});
