import { expect, test } from 'vitest';
import type { Typing } from '#app/contract/guard-channels.ts';
import { useCaseWorld } from '#test/fakes/use-case-world.ts';

const inWorld = useCaseWorld();

const typed: Typing = {
  place: '/clients/c1',
  texts: [{ place: 'incident i1 note', text: 'meia frase' }],
  clients: [{ clientId: 'c1', fields: { tags: ['vip'], notes: 'liga sexta' } }],
  reports: [],
};

test('what was typed is there once, and then gone', async () => {
  const { use } = inWorld();
  expect(await use['typing:get'](null)).toBeNull();
  await use['typing:put'](typed);
  expect(await use['typing:get'](null)).toEqual(typed);
  expect(await use['typing:get'](null)).toBeNull();
});

test('what another version kept in another shape is left alone', async () => {
  const { use, workspace } = inWorld();
  workspace.settings.put('typing', { place: 7 });
  expect(await use['typing:get'](null)).toBeNull();
});
