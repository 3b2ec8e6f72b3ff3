import { describe, expect, test } from 'vitest';
import { profileSchema } from '#core/model/surroundings.ts';
import { scriptedGraph } from '#test/fakes/scripted-graph.ts';
import { readProfile } from './read-profile.ts';

const observedAt = '2026-11-22T12:00:00.000Z';
const read = (body: unknown) => {
  const graph = scriptedGraph(() => ({ body }));
  return { graph, profile: readProfile(graph.session, '106540352242922', observedAt) };
};

const documented = {
  about: 'Plants for everyone',
  address: '1 Hacker Way, Menlo Park, CA',
  description: 'Succulents since 2019',
  email: 'shrub@example.com',
  profile_picture_url: 'https://pps.whatsapp.net/v/t61',
  websites: ['https://www.example.com/', 'https://example.com/help'],
  vertical: 'RETAIL',
  messaging_product: 'whatsapp',
};
const known = {
  about: 'Plants for everyone',
  description: 'Succulents since 2019',
  address: '1 Hacker Way, Menlo Park, CA',
  email: 'shrub@example.com',
  websites: ['https://www.example.com/', 'https://example.com/help'],
  vertical: 'RETAIL',
  observedAt,
  source: 'meta',
};
const nothing = {
  about: null,
  description: null,
  address: null,
  email: null,
  websites: [],
  vertical: null,
  observedAt,
  source: 'meta',
};

describe('a business profile', () => {
  test.each<[string, unknown, object]>([
    ['flat, as documented', { data: [documented] }, known],
    [
      'nested, as in one specification',
      { data: [{ business_profile: documented, id: '1' }] },
      known,
    ],
    ['with nothing set', { data: [{ messaging_product: 'whatsapp' }] }, nothing],
    ['as an empty list', { data: [] }, nothing],
    [
      'emptied',
      { data: [{ about: '', email: ' ', websites: [''], vertical: 'UNDEFINED' }] },
      nothing,
    ],
  ])('%s', async (_, body, told) => {
    const profile = await read(body).profile;
    expect(profile).toEqual(told);
    expect(profileSchema.parse(profile)).toEqual(told);
  });

  test('is asked for by its fields', async () => {
    const { graph, profile } = read({ data: [documented] });
    await profile;
    expect(graph.asked()).toEqual([
      '106540352242922/whatsapp_business_profile fields=about,address,description,email,websites,vertical',
    ]);
  });

  test.each([{}, { data: 'x' }, { data: [3] }])('%j is none', async (body) => {
    await expect(read(body).profile).rejects.toMatchObject({ code: 'wrong-answer' });
  });
});
