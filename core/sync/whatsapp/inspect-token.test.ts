import { describe, expect, test } from 'vitest';
import { Secret } from '#core/model/secret.ts';
import { tokenFactsSchema } from '#core/model/credential.ts';
import { graphError, scriptedGraph, scriptedToken } from '#test/fakes/scripted-graph.ts';
import { inspectToken } from './inspect-token.ts';

const documented = {
  app_id: '634974688087057',
  type: 'SYSTEM_USER',
  application: 'Example App',
  data_access_expires_at: 0,
  expires_at: 0,
  is_valid: true,
  issued_at: 1712099387,
  scopes: ['whatsapp_business_management', 'whatsapp_business_messaging'],
  granular_scopes: [
    { scope: 'whatsapp_business_management', target_ids: ['102289599326934'] },
    { scope: 'whatsapp_business_messaging' },
  ],
  user_id: '104169029247128',
};

const inspect = (data: unknown) => {
  const graph = scriptedGraph(() => ({ body: { data } }));
  return { graph, facts: inspectToken(graph.session) };
};

describe('what a token may do', () => {
  test('as documented', async () => {
    const { graph, facts } = inspect(documented);
    const told = await facts;
    expect(tokenFactsSchema.parse(told)).toEqual({
      appId: '634974688087057',
      application: 'Example App',
      type: 'SYSTEM_USER',
      scopes: ['whatsapp_business_management', 'whatsapp_business_messaging'],
      expiresAt: null,
      dataAccessExpiresAt: null,
      wabaIds: ['102289599326934'],
      businessIds: [],
    });
    expect(graph.asked()).toEqual([`debug_token input_token=${scriptedToken}`]);
    expect(JSON.stringify(told)).not.toContain(scriptedToken);
  });

  const management = (target_ids?: unknown[]) => ({
    scope: 'whatsapp_business_management',
    ...(target_ids === undefined ? {} : { target_ids }),
  });
  test.each<[string, object, object]>([
    ['an end', { expires_at: 1764547200 }, { expiresAt: '2025-12-01T00:00:00.000Z' }],
    ['an app id as number', { app_id: 634974688087057 }, { appId: '634974688087057' }],
    ['no granular scopes', { granular_scopes: undefined }, { wabaIds: null }],
    ['every account', { granular_scopes: [management()] }, { wabaIds: null }],
    [
      'every account, although sending is for one',
      {
        granular_scopes: [
          { scope: 'whatsapp_business_messaging', target_ids: ['7'] },
          management(),
        ],
      },
      { wabaIds: null },
    ],
    [
      'sending alone',
      { granular_scopes: [{ scope: 'whatsapp_business_messaging', target_ids: ['7'] }] },
      { wabaIds: ['7'] },
    ],
    [
      'ids as numbers, one twice',
      { granular_scopes: [management([7, '8', '7'])] },
      { wabaIds: ['7', '8'] },
    ],
    [
      'portfolios',
      { granular_scopes: [{ scope: 'business_management', target_ids: ['506'] }] },
      { businessIds: ['506'] },
    ],
  ])('%s', async (_, fields, told) => {
    expect(await inspect({ ...documented, ...fields }).facts).toMatchObject(told);
  });

  test('an invalid one comes as a success', async () => {
    const message = `Error validating access token ${scriptedToken}: Session has expired`;
    const { facts } = inspect({ is_valid: false, error: { code: 190, message, subcode: 463 } });
    await expect(facts).rejects.toMatchObject({
      code: 'bad-credential',
      words: 'Error validating access token [secret]: Session has expired',
    });
  });

  test.each([{}, { is_valid: 'yes' }, [], null])('%j is no answer', async (data) => {
    await expect(inspect(data).facts).rejects.toMatchObject({ code: 'wrong-answer' });
  });

  test('refused as such', async () => {
    const graph = scriptedGraph(() => graphError(401, { code: 190, message: 'Invalid OAuth' }));
    await expect(inspectToken(graph.session)).rejects.toMatchObject({ code: 'bad-credential' });
  });

  test('text that is no token is not sent', async () => {
    const graph = scriptedGraph(() => ({ body: {} }));
    for (const text of ['', 'two words', 'ol\u00e1', '\ud800'])
      await expect(
        inspectToken({ ...graph.session, token: new Secret(text) }),
      ).rejects.toMatchObject({ code: 'bad-credential' });
    expect(graph.requests).toEqual([]);
  });
});
