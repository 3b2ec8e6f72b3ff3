import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountObservationSchema, numberObservationSchema } from '#core/model/quality-history.ts';
import { graphError, scriptedGraph } from '#test/fakes/scripted-graph.ts';
import { readAccount } from './read-account.ts';

const observedAt = '2026-11-22T12:00:00.000Z';
const wabaId = '104996122399160';

/** The documented samples (WHATSAPP 1.3.2, 1.3.3). */
const account = {
  id: wabaId,
  name: 'Lucky Shrub',
  account_review_status: 'APPROVED',
  business_verification_status: 'verified',
  status: 'ACTIVE',
  whatsapp_business_manager_messaging_limit: 'TIER_2K',
};
const number = {
  id: '106540352242922',
  display_phone_number: '+1 631-555-1111',
  verified_name: 'Lucky Shrub',
  quality_rating: 'GREEN',
  quality_score: { score: 'GREEN' },
  status: 'CONNECTED',
  name_status: 'APPROVED',
  code_verification_status: 'VERIFIED',
  platform_type: 'CLOUD_API',
  account_mode: 'LIVE',
  throughput: { level: 'STANDARD' },
  is_official_business_account: false,
  whatsapp_business_manager_messaging_limit: 'TIER_2K',
  last_onboarded_time: '2026-08-22T19:05:53+0000',
};
const health = {
  can_send_message: 'LIMITED',
  entities: [
    {
      entity_type: 'PHONE_NUMBER',
      id: '106',
      can_send_message: 'LIMITED',
      additional_info: ['Your display name has not been approved yet.'],
    },
    { entity_type: 'WABA', id: '102', can_send_message: 'AVAILABLE' },
    {
      entity_type: 'APP',
      id: '634',
      can_send_message: 'BLOCKED',
      errors: [
        {
          error_code: 141002,
          error_description: 'Not approved.',
          possible_solution: 'Ask for it.',
        },
      ],
    },
  ],
};

const graphOf = (node: unknown, ...numbers: unknown[]) =>
  scriptedGraph((path) => ({ body: path === wabaId ? node : { data: numbers } }));
const read = (node: unknown, ...numbers: unknown[]) =>
  readAccount(graphOf(node, ...numbers).session, wabaId, observedAt);
const without = (source: object, ...keys: string[]) =>
  Object.fromEntries(Object.entries(source).filter(([key]) => !keys.includes(key)));

describe('an account', () => {
  test('as documented, with one request for it and one for its numbers', async () => {
    const graph = graphOf(account, number);
    const reading = await readAccount(graph.session, wabaId, observedAt);
    expect(reading).toEqual({
      name: 'Lucky Shrub',
      account: {
        observedAt,
        source: 'meta',
        reviewStatus: 'APPROVED',
        businessVerification: 'verified',
        status: 'ACTIVE',
        canSend: null,
        limit: 'TIER_2K',
        errors: [],
      },
      numbers: [
        {
          phoneNumberId: '106540352242922',
          phone: '+16315551111',
          verifiedName: 'Lucky Shrub',
          observation: {
            observedAt,
            source: 'meta',
            quality: 'GREEN',
            status: 'CONNECTED',
            nameStatus: 'APPROVED',
            limit: 'TIER_2K',
            canSend: null,
            reason: null,
            proofId: null,
          },
        },
      ],
      unreadable: 0,
      isComplete: true,
    });
    expect(graph.requests).toHaveLength(2);
  });

  test.each<[string, object, object]>([
    [
      'upper-case verification',
      { business_verification_status: 'PENDING_NEED_MORE_INFO' },
      { businessVerification: 'pending_need_more_info' },
    ],
    ['lower-case review', { account_review_status: 'deferred' }, { reviewStatus: 'DEFERRED' }],
    ['words of no documentation', { status: 'ON_HOLD' }, { status: 'ON_HOLD' }],
    [
      'nothing but its id',
      {
        ...without(account),
        ...Object.fromEntries(Object.keys(account).map((key) => [key, null])),
      },
      { reviewStatus: null, businessVerification: null, status: null, limit: null },
    ],
    [
      'health',
      { health_status: health },
      {
        canSend: 'BLOCKED',
        errors: [
          {
            entity: 'PHONE_NUMBER',
            code: null,
            description: 'Your display name has not been approved yet.',
            solution: null,
          },
          { entity: 'APP', code: 141002, description: 'Not approved.', solution: 'Ask for it.' },
        ],
      },
    ],
  ])('%s', async (_, fields, told) => {
    const reading = await read({ ...account, ...fields });
    expect(reading.account).toMatchObject(told);
    expect(accountObservationSchema.parse(reading.account)).toEqual(reading.account);
  });

  test('locked by policy is an error with the words', async () => {
    const graph = scriptedGraph(() => graphError(403, { code: 131031, message: 'Account locked' }));
    await expect(readAccount(graph.session, wabaId, observedAt)).rejects.toMatchObject({
      code: 'policy',
      words: 'Account locked',
    });
  });
});

describe('a number', () => {
  const limit = 'whatsapp_business_manager_messaging_limit';
  test.each<[string, object, object]>([
    ['not rated, as NA', { quality_rating: 'NA', quality_score: null }, { quality: 'UNKNOWN' }],
    [
      'not rated, as UNKNOWN',
      { quality_rating: 'UNKNOWN', quality_score: null },
      { quality: 'UNKNOWN' },
    ],
    [
      'lower case',
      { quality_rating: 'yellow', status: 'connected' },
      { quality: 'YELLOW', status: 'CONNECTED' },
    ],
    [
      'rated by its score alone',
      { quality_rating: null, quality_score: { score: 'RED' } },
      { quality: 'RED' },
    ],
    ['rated nowhere', { quality_rating: null, quality_score: null }, { quality: null }],
    [
      'a rating of no documentation',
      { quality_rating: 'ORANGE', quality_score: null },
      { quality: null, reason: 'quality_rating: ORANGE' },
    ],
    ['status of the older specification', { status: 'UNLINKED' }, { status: 'UNLINKED' }],
    ['a status of no documentation', { status: 'ON_HOLD' }, { status: 'ON_HOLD' }],
    [
      'only the old limit',
      { [limit]: undefined, messaging_limit_tier: 'TIER_1K' },
      { limit: 'TIER_1K' },
    ],
    ['both limits', { messaging_limit_tier: 'TIER_1K' }, { limit: 'TIER_2K' }],
    ['the old limit as null', { [limit]: undefined, messaging_limit_tier: null }, { limit: null }],
    [
      'health',
      { health_status: health },
      {
        canSend: 'BLOCKED',
        reason:
          'PHONE_NUMBER: Your display name has not been approved yet.\nAPP 141002: Not approved. – Ask for it.',
      },
    ],
    [
      'health of no documentation',
      {
        health_status: {
          can_send_message: 'PAUSED',
          entities: [{ can_send_message: 'AVAILABLE' }],
        },
      },
      { canSend: 'PAUSED' },
    ],
  ])('%s', async (_, fields, told) => {
    const { numbers } = await read(account, { ...number, ...fields });
    const observation = numbers[0]?.observation;
    expect(observation).toMatchObject(told);
    expect(numberObservationSchema.parse(observation)).toEqual(observation);
  });

  test('with bare digits, and an id as a long number', async () => {
    const rest = without(number, 'id');
    const graph = scriptedGraph((path) => ({
      body:
        path === wabaId
          ? account
          : `{"data":[{"id":90071992547409931,${JSON.stringify({ ...rest, display_phone_number: '15550783881' }).slice(1)}]}`,
    }));
    expect((await readAccount(graph.session, wabaId, observedAt)).numbers).toMatchObject([
      { phoneNumberId: '90071992547409931', phone: '+15550783881' },
    ]);
  });

  test('without id or phone is counted', async () => {
    const odd = [without(number, 'id'), { ...number, display_phone_number: 'soon' }, null];
    expect(await read(account, number, ...odd)).toMatchObject({ numbers: [{}], unreadable: 3 });
  });
});

test('whatever comes back, phones are E.164 and observations keep their form', async () => {
  const word = fc.oneof(fc.string(), fc.constantFrom('GREEN', 'NA', '+1 631-555-1111', '106'));
  const item = fc.dictionary(
    fc.constantFrom(...Object.keys(number)),
    fc.oneof(word, fc.jsonValue()),
  );
  await fc.assert(
    fc.asyncProperty(item, fc.array(item), async (node, numbers) => {
      const body = (value: unknown) => ({ body: JSON.stringify(value) });
      const graph = scriptedGraph((path) => body(path === wabaId ? node : { data: numbers }));
      const reading = await readAccount(graph.session, wabaId, observedAt);
      accountObservationSchema.parse(reading.account);
      for (const { phone, phoneNumberId, observation } of reading.numbers) {
        expect(phone).toMatch(/^\+[1-9]\d{4,14}$/);
        expect(phoneNumberId).toMatch(/^\d+$/);
        numberObservationSchema.parse(observation);
      }
      expect(reading.numbers.length + reading.unreadable).toBe(numbers.length);
    }),
  );
});
