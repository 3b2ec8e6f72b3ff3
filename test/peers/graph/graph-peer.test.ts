import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { after } from '../fault-plan.ts';
import { virtualClock, type VirtualClock } from '../peer-clock.ts';
import {
  number,
  portfolio,
  readingScopes,
  template,
  token,
  waba,
} from '../scenarios/graph-assets.ts';
import { fallOfQuality } from './fall-of-quality.ts';
import { readFields } from './field-list.ts';
import { badToken, refuses } from './graph-errors.ts';
import { startGraphPeer, type GraphPeer } from './graph-peer.ts';

const first = '10654035000000001';
let clock: VirtualClock;
let peer: GraphPeer;

beforeEach(async () => {
  clock = virtualClock();
  peer = await startGraphPeer({
    clock,
    content: {
      portfolios: [
        portfolio('506', { ownedWabas: ['102'], clientWabas: ['103'], messagingLimit: 'TIER_10K' }),
        portfolio('507', { ownedWabas: ['103', '104'], verificationStatus: 'not_verified' }),
      ],
      wabas: [
        waba('102', '506', { creationTime: 200 }),
        waba('103', '507', { creationTime: 100 }),
        waba('104', '507'),
      ],
      numbers: [
        number(first, '102'),
        number('106', '102', {
          qualityRating: 'UNKNOWN',
          status: 'PENDING',
          accountMode: 'SANDBOX',
        }),
        number('107', '103'),
      ],
      templates: ['1', '2', '3'].map((at) =>
        template(`90${at}`, '102', { status: at === '2' ? 'PAUSED' : 'APPROVED' }),
      ),
      tokens: [
        token('agency', '506', { scopes: [...readingScopes, 'whatsapp_business_messaging'] }),
        token('client', '507', { targets: ['103'] }),
        token('no-portfolio', '506', { scopes: ['whatsapp_business_management'] }),
      ],
    },
  });
});
afterEach(() => peer.close());

/** The parts of an answer that these tests look into. */
interface Body extends List {
  readonly error: {
    readonly code: number;
    readonly error_subcode?: number;
    readonly message: string;
    readonly fbtrace_id: string;
  };
  readonly quality_rating: string;
  readonly status: string;
  readonly messaging_limit_tier: string | null;
  readonly phone_numbers: List;
  readonly health_status: HealthStatus;
}

interface List {
  readonly data: {
    readonly id: string;
    readonly message_templates: List;
  }[];
  readonly paging: { readonly cursors: { readonly after: string }; readonly next: string };
}

interface HealthStatus {
  readonly can_send_message: string;
  readonly entities: readonly { readonly entity_type: string }[];
}

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
  readonly text: string;
}

async function get(
  path: string,
  value: string | null = 'agency',
  version = '/v25.0',
): Promise<Answered> {
  const response = await fetch(`${peer.origin}${version}/${path}`, {
    headers: value === null ? {} : { authorization: `Bearer ${value}` },
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: JSON.parse(text), text };
}

describe('who may see what', () => {
  test.each<[string, string | null, number, number | null, number | undefined]>([
    ['102', 'agency', 200, null, undefined],
    ['103', 'agency', 200, null, undefined],
    ['104', 'agency', 400, 100, 33],
    ['507', 'agency', 400, 100, 33],
    ['102', 'client', 400, 100, 33],
    ['104', 'client', 403, 200, undefined],
    ['107', 'client', 200, null, undefined],
    ['506', 'no-portfolio', 403, 10, undefined],
    ['901', 'client', 400, 100, 33],
    ['999', 'agency', 400, 100, 33],
    ['102', null, 401, 0, undefined],
    ['102', 'nobody', 401, 190, 467],
    ['102/nothing', 'agency', 400, 100, undefined],
    ['102/phone_numbers/more', 'agency', 400, 100, undefined],
    ['102/assigned_users', 'agency', 400, 100, undefined],
    ['102/assigned_users?business=506', 'agency', 200, null, undefined],
    ['102/subscribed_apps', 'agency', 200, null, undefined],
  ])('%s with the token %s', async (path, value, status, code, subcode) => {
    const answer = await get(path, value);
    expect(answer.status).toBe(status);
    if (code === null) expect(answer.body).not.toHaveProperty('error');
    else {
      expect(answer.body.error.code).toBe(code);
      expect(answer.body.error.error_subcode).toBe(subcode);
      expect(answer.body.error.fbtrace_id).toMatch(/^A\w{22}$/);
    }
  });

  test('a token in the address is taken, and noted', async () => {
    expect((await get('102?access_token=agency', null)).status).toBe(200);
    await get('102');
    expect(peer.requests).toEqual([
      { method: 'GET', path: '/v25.0/102', query: '', tokenIn: 'address' },
      { method: 'GET', path: '/v25.0/102', query: '', tokenIn: 'header' },
    ]);
  });

  test.each<[458 | 460 | 467]>([[458], [460], [467]])(
    'a token revoked with %i',
    async (subcode) => {
      peer.world.tokens.get('agency')!.revoked = subcode;
      expect((await get('102')).body.error).toMatchObject({ code: 190, error_subcode: subcode });
    },
  );

  test('a token that expires midway', async () => {
    peer.interfere(after(1, refuses(badToken(463))));
    expect((await get('102')).status).toBe(200);
    expect(await get('102')).toMatchObject({
      status: 401,
      body: { error: { code: 190, error_subcode: 463 } },
    });
  });

  test('debug_token tells of any token', async () => {
    const { body } = await get('debug_token?input_token=client');
    expect(body.data).toMatchObject({
      is_valid: true,
      expires_at: 0,
      type: 'SYSTEM_USER',
      granular_scopes: [
        { scope: 'business_management', target_ids: ['103'] },
        { scope: 'whatsapp_business_management', target_ids: ['103'] },
      ],
    });
    const own = await get('debug_token?input_token=agency');
    expect(own.text).toContain('"granular_scopes":[{');
    expect(own.text).not.toContain('target_ids');
    const wrong = await get('debug_token?input_token=nobody');
    expect(wrong).toMatchObject({
      status: 200,
      body: { data: { is_valid: false, error: { code: 190 } } },
    });
  });

  test.each([368, 131031] as const)('a WABA locked with %i', async (code) => {
    peer.world.wabas.get('102')!.lock = code;
    for (const path of ['102', `${first}?fields=status`, '102/phone_numbers'])
      expect(await get(path)).toMatchObject({ status: 403, body: { error: { code } } });
    expect((await get('103')).status).toBe(200);
  });
});

describe('fields', () => {
  test.each<[string, object]>([
    ['506', { id: '506', name: 'Portfólio 506' }],
    [
      '506?fields=verification_status,whatsapp_business_manager_messaging_limit',
      {
        id: '506',
        verification_status: 'verified',
        whatsapp_business_manager_messaging_limit: 'TIER_10K',
      },
    ],
    ['102?fields=ownership_type', { id: '102', ownership_type: 'SELF' }],
    ['103?fields=ownership_type', { id: '103', ownership_type: 'CLIENT_OWNED' }],
    [
      '106?fields=quality_rating,quality_score,status',
      {
        id: '106',
        quality_rating: 'UNKNOWN',
        quality_score: { score: 'UNKNOWN' },
        status: 'PENDING',
      },
    ],
    // The portfolio's limit is repeated on each of its numbers.
    [
      '106?fields=whatsapp_business_manager_messaging_limit',
      { id: '106', whatsapp_business_manager_messaging_limit: 'TIER_10K' },
    ],
    ['106?fields=messaging_limit_tier', { id: '106', messaging_limit_tier: null }],
    [`${first}/whatsapp_business_profile`, { data: [{ messaging_product: 'whatsapp' }] }],
  ])('%s', async (path, body) => {
    expect((await get(path)).body).toEqual(body);
  });

  test.each<[string, string]>([
    ['106?fields=id,nonsense', 'nonsense'],
    ['102/phone_numbers?fields=id,nonsense', 'nonsense'],
    ['102?fields=phone_numbers{nonsense}', 'nonsense'],
    ['506?fields=constructor', 'constructor'],
    [`${first}/whatsapp_business_profile?fields=phone`, 'phone'],
  ])('%s names the field that there is not', async (path, field) => {
    const { status, body } = await get(path);
    expect(status).toBe(400);
    expect(body.error.message).toContain(`(${field})`);
    expect(body.error).toMatchObject({ code: 100 });
    expect(body.error).not.toHaveProperty('error_subcode');
  });

  test('a field that Meta took away', async () => {
    expect((await get('106?fields=is_pin_enabled')).status).toBe(200);
    peer.settings.removedFields = ['is_pin_enabled'];
    expect((await get('106?fields=is_pin_enabled')).body.error.message).toContain(
      '(is_pin_enabled)',
    );
  });

  test('limits of old and new versions', async () => {
    const old = await get('106?fields=messaging_limit_tier', 'agency', '/v23.0');
    expect(old.body.messaging_limit_tier).toBe('TIER_1K');
    const early = await get(
      '106?fields=whatsapp_business_manager_messaging_limit',
      'agency',
      '/v23.0',
    );
    expect(early.body.error.code).toBe(100);
    expect((await get('106?fields=status', 'agency', '')).body).toEqual({
      id: '106',
      status: 'PENDING',
    });
  });

  test('edges are expanded inside their node', async () => {
    const { body } = await get('102?fields=name,phone_numbers.limit(1){status,quality_rating}');
    expect(body).toMatchObject({
      id: '102',
      phone_numbers: { data: [{ id: first, status: 'CONNECTED', quality_rating: 'GREEN' }] },
    });
    expect(body.phone_numbers.paging.next).toContain('/v25.0/102/phone_numbers?');
    const list = await get(
      '506/owned_whatsapp_business_accounts?fields=id,message_templates{name}',
    );
    expect(list.body.data[0]?.message_templates.data).toHaveLength(3);
  });

  test.each(['a,', 'a{b', 'a}', '.a', 'a b', 'a{}'])('a list written %j is refused', (text) => {
    expect(() => readFields(text)).toThrow('Syntax error');
  });
});

describe('lists', () => {
  const idsOf = ({ body }: Answered): string[] => body.data.map(({ id }: { id: string }) => id);

  test.each<[string, string, string[]]>([
    ['506/owned_whatsapp_business_accounts', 'agency', ['102']],
    ['506/client_whatsapp_business_accounts', 'agency', ['103']],
    ['506/client_whatsapp_business_accounts?find=102', 'agency', []],
    ['507/owned_whatsapp_business_accounts', 'client', ['103']],
    ['102/phone_numbers', 'agency', [first, '106']],
    [
      `102/phone_numbers?filtering=${encodeURIComponent('[{"field":"account_mode","operator":"EQUAL","value":"SANDBOX"}]')}`,
      'agency',
      ['106'],
    ],
    ['102/message_templates', 'agency', ['901', '902', '903']],
    ['102/message_templates?status=["PAUSED"]', 'agency', ['902']],
    ['102/message_templates?status=APPROVED&limit=1', 'agency', ['901']],
    ['103/message_templates', 'agency', []],
  ])('%s', async (path, value, ids) => {
    const answer = await get(path, value);
    expect(idsOf(answer)).toEqual(ids);
    expect('paging' in answer.body).toBe(ids.length > 0);
  });

  test('the next page carries the token in its address; the last has cursors and no next', async () => {
    const { body } = await get('102/message_templates?fields=name&limit=2');
    expect(body.paging.cursors.after).toMatch(/^QVFI/);
    const next = new URL(body.paging.next);
    expect(next.searchParams.get('access_token')).toBe('agency');
    expect(next.searchParams.get('limit')).toBe('2');
    const last = (await (await fetch(next)).json()) as {
      data: { id: string }[];
      paging: { next?: string; previous: string };
    };
    expect(last.data.map(({ id }) => id)).toEqual(['903']);
    expect(last.paging.next).toBeUndefined();
    const back = (await (await fetch(last.paging.previous)).json()) as { data: { id: string }[] };
    expect(back.data.map(({ id }) => id)).toEqual(['901', '902']);
  });

  test.each(['limit=0', 'limit=101', 'limit=x', 'after=nothing', 'filtering=x'])(
    '%s is refused',
    async (query) => {
      expect((await get(`102/phone_numbers?${query}`)).body.error.code).toBe(100);
    },
  );
});

describe('how a number fares', () => {
  const see = async (): Promise<unknown> => {
    const { body } = await get(`${first}?fields=quality_rating,status`);
    return [body.quality_rating, body.status];
  };
  const day = 86_400_000;

  test('in these days the rating falls alone', async () => {
    peer.world.walk(first, fallOfQuality('present'));
    expect(await see()).toEqual(['YELLOW', 'CONNECTED']);
    clock.advance(day);
    expect(await see()).toEqual(['RED', 'CONNECTED']);
    clock.advance(30 * day);
    expect(await see()).toEqual(['RED', 'CONNECTED']);
  });

  test('until 2025 it was flagged, then lowered', async () => {
    peer.world.walk(first, fallOfQuality('historic'));
    clock.advance(day);
    expect(await see()).toEqual(['RED', 'FLAGGED']);
    clock.advance(7 * day);
    expect(await see()).toEqual(['RED', 'CONNECTED']);
    expect(
      (await get(`${first}?fields=messaging_limit_tier`, 'agency', '/v22.0')).body,
    ).toHaveProperty('messaging_limit_tier', 'TIER_250');
  });

  test('values nobody has heard of pass through', async () => {
    peer.world.walk(first, [{ afterMs: 0, set: { qualityRating: 'PURPLE', status: 'ASLEEP' } }]);
    expect(await see()).toEqual(['PURPLE', 'ASLEEP']);
  });

  test('the health of the whole is that of the worst part', async () => {
    const health = async (id: string): Promise<HealthStatus> =>
      (await get(`${id}?fields=health_status`)).body.health_status;
    expect((await health(first)).can_send_message).toBe('AVAILABLE');
    peer.world.health.set(first, { canSend: 'LIMITED', info: ['low quality'] });
    expect((await health(first)).can_send_message).toBe('LIMITED');
    const error = { error_code: 141002, error_description: 'x', possible_solution: 'y' };
    peer.world.health.set('102', { canSend: 'BLOCKED', errors: [error] });
    const whole = await health(first);
    expect(whole.can_send_message).toBe('BLOCKED');
    expect(whole.entities).toMatchObject([
      { entity_type: 'PHONE_NUMBER', id: first, additional_info: ['low quality'] },
      { entity_type: 'WABA', id: '102', errors: [error] },
      { entity_type: 'BUSINESS', id: '506' },
      { entity_type: 'APP' },
    ]);
    const kinds = (await health('102')).entities.map(
      (one: { entity_type: string }) => one.entity_type,
    );
    expect(kinds).toEqual(['WABA', 'BUSINESS', 'APP']);
    expect((await health('901')).entities[0]?.entity_type).toBe('MESSAGE_TEMPLATE');
  });
});

describe('where the specification says otherwise than the prose', () => {
  test.each<[string, number, object]>([
    ['106?fields=quality_rating,status', 200, { quality_rating: 'NA', status: 'UNLINKED' }],
    [
      '102/phone_numbers?fields=quality_rating',
      200,
      { data: [{ quality_rating: 'GREEN' }, { quality_rating: 'UNKNOWN' }] },
    ],
    [
      '103?fields=business_verification_status,ownership_type',
      200,
      { business_verification_status: 'NOT_VERIFIED', ownership_type: 'CLIENT_OWNED' },
    ],
    ['102?fields=ownership_type', 200, { ownership_type: 'SELF_OWNED' }],
    ['106?fields=messaging_limit_tier', 200, { messaging_limit_tier: 'TIER_1K' }],
    ['106?fields=whatsapp_business_manager_messaging_limit', 400, { error: { code: 100 } }],
    [
      `${first}/whatsapp_business_profile?fields=email`,
      200,
      { data: [{ business_profile: { email: 'contato@example.com' } }] },
    ],
    ['999', 404, { error: { code: 803 } }],
  ])('%s', async (path, status, body) => {
    peer.settings.variant = 'oas23';
    expect(await get(path)).toMatchObject({ status, body });
  });

  test('ids come as numbers that lose digits in careless hands', async () => {
    peer.settings.idsAsNumbers = true;
    const { text } = await get('102/phone_numbers?fields=status');
    expect(text).toContain(`"id":${first}}`);
    expect(String((JSON.parse(text) as { data: { id: number }[] }).data[0]!.id)).not.toBe(first);
  });

  test('a score is null', async () => {
    peer.settings.nullQualityScore = true;
    expect((await get(`${first}?fields=quality_score`)).body).toEqual({
      id: first,
      quality_score: null,
    });
  });
});

describe('usage', () => {
  const percent = ({ headers }: Answered, id = '102'): number | null => {
    const usage = headers.get('x-business-use-case-usage');
    return usage === null
      ? null
      : (JSON.parse(usage) as Record<string, { call_count: number }[]>)[id]![0]!.call_count;
  };

  test('climbs by app and account, and comes down by the hour', async () => {
    peer.settings.hourlyQuota = 4;
    expect([
      percent(await get('102')),
      percent(await get(first)),
      percent(await get('103'), '103'),
    ]).toEqual([25, 50, 25]);
    // Profile, single template and portfolio are not counted.
    for (const path of [`${first}/whatsapp_business_profile`, '901', '506'])
      expect(percent(await get(path))).toBeNull();
    await get('102/phone_numbers');
    await get('102/message_templates');
    const refused = await get('102');
    expect(refused).toMatchObject({
      status: 400,
      body: { error: { code: 80007, is_transient: true } },
    });
    expect(refused.headers.get('x-business-use-case-usage')).toContain(
      '"estimated_time_to_regain_access":60',
    );
    expect((await get('103')).status).toBe(200);
    clock.advance(3_600_000);
    expect(percent(await get('102'))).toBe(25);
  });

  test('is silent until enough calls were made', async () => {
    peer.settings.usageFrom = 50;
    peer.settings.hourlyQuota = 4;
    expect([percent(await get('102')), percent(await get('102'))]).toEqual([null, 50]);
  });

  test('an account without a registered number has only 200 calls', async () => {
    peer.world.number('107').status = 'DISCONNECTED';
    for (let at = 0; at < 200; at += 1) expect((await get('103')).status).toBe(200);
    expect((await get('103')).body.error.code).toBe(80007);
  });

  test('the specification refuses with 429', async () => {
    peer.settings.hourlyQuota = 0;
    peer.settings.variant = 'oas23';
    expect(await get('102')).toMatchObject({ status: 429, body: { error: { code: 80007 } } });
  });
});
