import CloudAPI from '@great-detail/whatsapp';
import { GraphApiError, WhatsAppClient } from '@kapso/whatsapp-cloud-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startGraphPeer, type GraphPeer } from './graph/graph-peer.ts';
import { virtualClock, type VirtualClock } from './peer-clock.ts';
import { number, portfolio, template, token, waba } from './scenarios/graph-assets.ts';

const wabaId = '102289599326934';
const ids = Array.from({ length: 30 }, (_, at) => String(106540352242900 + at));
let peer: GraphPeer;
let clock: VirtualClock;

beforeEach(async () => {
  clock = virtualClock();
  peer = await startGraphPeer({
    clock,
    content: {
      portfolios: [portfolio('506', { ownedWabas: [wabaId] }), portfolio('507')],
      wabas: [waba(wabaId, '506', { name: 'Padaria do Sol' })],
      numbers: ids.map((id) => number(id, wabaId)),
      templates: ['910', '911', '912'].map((id) => template(id, wabaId)),
      tokens: [
        token('good', '506'),
        token('short', '506', { expiresAt: clock.now() / 1000 + 3600 }),
        token('stranger', '507'),
        token('ungranted', '506', { targets: [] }),
        token('messages', '506', { scopes: ['whatsapp_business_messaging'] }),
      ],
    },
  });
});
afterEach(() => peer.close());

/** @great-detail/whatsapp; its base address holds the version. */
function greatDetail(value = 'good', version = 'v25.0'): CloudAPI {
  return new CloudAPI({
    baseUrl: `${peer.origin}/${version}`,
    request: { headers: { Authorization: `Bearer ${value}` }, retry: 0 },
  });
}

/** @kapso/whatsapp-cloud-api. */
function kapso(accessToken = 'good', graphVersion = 'v25.0'): WhatsAppClient {
  return new WhatsAppClient({ accessToken, baseUrl: peer.origin, graphVersion });
}

async function refusal(call: Promise<unknown>): Promise<GraphApiError> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof GraphApiError)) throw new Error('no GraphApiError', { cause: error });
  return error;
}

describe('@great-detail/whatsapp against the peer', () => {
  test('lists the numbers of an account', async () => {
    const list = await greatDetail()
      .phoneNumbers.listPhoneNumbers({
        businessAccountID: wabaId,
        fields: ['id', 'display_phone_number', 'quality_rating', 'status'],
      })
      .json();
    expect(list.data).toHaveLength(25);
    expect(list.data[0]).toEqual({
      id: ids[0],
      display_phone_number: '+55 11 4002-8922',
      quality_rating: 'GREEN',
      status: 'CONNECTED',
    });
    // Its types know no paging; the answer has it.
    expect(list).toHaveProperty('paging.cursors.after');
  });

  test('reads a number, with its default fields and with chosen ones', async () => {
    const { phoneNumbers } = greatDetail();
    const whole = await phoneNumbers.getPhoneNumber({ phoneNumberID: ids[3]! }).json();
    expect(whole).toMatchObject({
      id: ids[3],
      quality_rating: 'GREEN',
      throughput: { level: 'STANDARD' },
    });
    const chosen = await phoneNumbers
      .getPhoneNumber({ phoneNumberID: ids[3]!, fields: ['name_status'] })
      .json();
    expect(chosen).toEqual({ name_status: 'APPROVED', id: ids[3] });
  });

  test('reads the profile, the account and the templates', async () => {
    const sdk = greatDetail();
    const profile = await sdk.businessProfile
      .getBusinessProfile({ phoneNumberID: ids[0]!, fields: ['about', 'email', 'address'] })
      .json();
    expect(profile.data).toEqual([
      {
        about: 'Atendimento de segunda a sábado',
        email: 'contato@example.com',
        messaging_product: 'whatsapp',
      },
    ]);
    expect(await sdk.whatsappBusinessAccount.get(wabaId).json()).toMatchObject({
      id: wabaId,
      name: 'Padaria do Sol',
      currency: 'BRL',
    });
    const templates = await sdk.template.list(wabaId, { limit: 2, status: ['APPROVED'] }).json();
    expect(templates.data.map(({ id }) => id)).toEqual(['910', '911']);
    expect(await sdk.template.get('912', {}).json()).toMatchObject({
      id: '912',
      language: 'pt_BR',
    });
    expect(new Set(peer.requests.map(({ tokenIn }) => tokenIn))).toEqual(new Set(['header']));
    expect(peer.violations).toEqual([]);
    expect(
      await sdk.subscribedApps.listSubscriptions({ businessAccountID: wabaId }).json(),
    ).toHaveProperty('data.length', 1);
  });

  test('a token that expired meanwhile is told by 401', async () => {
    const read = (): Promise<unknown> =>
      greatDetail('short').phoneNumbers.getPhoneNumber({ phoneNumberID: ids[0]! }).json();
    await expect(read()).resolves.toHaveProperty('id');
    clock.advance(3_600_000);
    await expect(read()).rejects.toHaveProperty('response.status', 401);
  });
});

describe('@kapso/whatsapp-cloud-api against the peer', () => {
  const read = (client: WhatsAppClient, path: string, query = {}): Promise<unknown> =>
    client.request('GET', path, { query, responseType: 'json' });

  test('turns the pages of a list by its cursors', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    let pages = 0;
    do {
      const page = (await read(kapso(), `${wabaId}/phone_numbers`, { limit: 8, after })) as {
        data: { id: string }[];
        paging: { cursors: { after: string }; next?: string };
      };
      pages += 1;
      seen.push(...page.data.map(({ id }) => id));
      after = page.paging.next === undefined ? undefined : page.paging.cursors.after;
    } while (after !== undefined);
    expect(pages).toBe(4);
    expect(seen).toEqual(ids);
  });

  test('reads profile and templates', async () => {
    const { phoneNumbers, templates } = kapso();
    expect(
      await phoneNumbers.businessProfile.get({ phoneNumberId: ids[0]!, fields: 'vertical' }),
    ).toMatchObject({ data: [{ vertical: 'RETAIL' }] });
    const list = await templates.list({ businessAccountId: wabaId, limit: 10 });
    expect(list.data).toHaveLength(3);
  });

  test.each<[string, () => Promise<unknown>, object]>([
    [
      'a token of nobody',
      () => read(kapso('wrong'), ids[0]!),
      { httpStatus: 401, code: 190, errorSubcode: 467, category: 'authorization' },
    ],
    [
      'an unknown field',
      () => read(kapso(), ids[0]!, { fields: 'id,colour' }),
      {
        httpStatus: 400,
        code: 100,
        category: 'parameter',
        message: expect.stringContaining('(colour)'),
      },
    ],
    [
      'a number that does not exist',
      () => read(kapso(), '999'),
      { httpStatus: 400, code: 100, errorSubcode: 33, type: 'GraphMethodException' },
    ],
    [
      'an account of another portfolio',
      () => read(kapso('stranger'), wabaId),
      { httpStatus: 400, code: 100, errorSubcode: 33 },
    ],
    [
      'an account that was not granted',
      () => read(kapso('ungranted'), wabaId),
      { httpStatus: 403, code: 200, category: 'permission' },
    ],
    [
      'a permission that is missing',
      () => read(kapso('messages'), wabaId),
      { httpStatus: 403, code: 10, category: 'permission' },
    ],
  ])('%s', async (_, call, expected) => {
    expect(await refusal(call())).toMatchObject({ ...expected, fbtraceId: expect.any(String) });
  });

  test('an expired token asks to be renewed', async () => {
    clock.advance(3_600_000);
    const error = await refusal(read(kapso('short'), wabaId));
    expect(error).toMatchObject({ code: 190, errorSubcode: 463 });
    expect(error.requiresTokenRefresh()).toBe(true);
  });

  test('calls are refused past the quota until the hour is over', async () => {
    peer.settings.hourlyQuota = 3;
    const call = (): Promise<unknown> => read(kapso(), wabaId, { fields: 'name' });
    for (let at = 0; at < 3; at += 1) await call();
    const error = await refusal(call());
    expect(error).toMatchObject({ httpStatus: 400, code: 80007 });
    expect(error.isRateLimit()).toBe(true);
    peer.settings.throttleStatus = 429;
    expect(await refusal(call())).toMatchObject({ httpStatus: 429, code: 80007 });
    clock.advance(3_600_000);
    await expect(call()).resolves.toHaveProperty('id', wabaId);
  });

  test('a service that is down asks to be tried again', async () => {
    peer.settings.isDown = true;
    expect(await refusal(read(kapso(), wabaId))).toMatchObject({
      httpStatus: 503,
      code: 2,
      category: 'server',
    });
  });

  test.each<['GET' | 'POST' | 'DELETE', string]>([
    ['POST', `${ids[0]!}/whatsapp_business_profile`],
    ['DELETE', `${wabaId}/message_templates`],
  ])('%s %s is refused and remembered', async (method, path) => {
    const call = kapso().request(method, path, { responseType: 'json' });
    expect(await refusal(call)).toMatchObject({ httpStatus: 400, code: 100 });
    expect(peer.violations).toMatchObject([{ method, path: `/v25.0/${path}` }]);
  });
});
