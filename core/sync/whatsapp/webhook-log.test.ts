import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metaEventSchema } from '#core/model/quality-history.ts';
import { contentHash } from '#core/sync/content-hash.ts';
import { readWebhookLog } from './webhook-log.ts';

const time = 1748454394;
const at = '2025-05-28T17:46:34.000Z';
const delivery = (field: string, value: unknown, id: unknown = '102290129340398') => ({
  object: 'whatsapp_business_account',
  entry: [{ id, time, changes: [{ field, value }] }],
});
const read = (...deliveries: unknown[]) =>
  readWebhookLog(deliveries.map((one) => JSON.stringify(one)).join('\n'));

const alert = {
  entity_type: 'BUSINESS',
  entity_id: '506914307656634',
  alert_info: {
    alert_severity: 'INFORMATIONAL',
    alert_status: 'NONE',
    alert_type: 'INCREASED_CAPABILITIES_ELIGIBILITY_DEFERRED',
    alert_description: 'Your business is not yet eligible',
  },
};
const template = {
  message_template_id: 806312974732579,
  message_template_name: 'welcome_template',
  message_template_language: 'en-US',
};

describe('a webhook', () => {
  test.each<[string, string, object, object]>([
    [
      'quality update, new',
      'phone_number_quality_update',
      {
        display_phone_number: '15550783881',
        event: 'ONBOARDING',
        max_daily_conversations_per_business: 'TIER_2K',
      },
      { kind: 'quality-update', event: 'ONBOARDING', phone: '+15550783881' },
    ],
    [
      'quality update, old',
      'phone_number_quality_update',
      {
        display_phone_number: '16505551111',
        event: 'FLAGGED',
        current_limit: 'TIER_1K',
        old_limit: 'TIER_10K',
      },
      { kind: 'quality-update', event: 'FLAGGED', phone: '+16505551111' },
    ],
    [
      'violation',
      'account_update',
      { event: 'ACCOUNT_VIOLATION', violation_info: { violation_type: 'ADULT' } },
      { kind: 'violation', event: 'ADULT', phone: null },
    ],
    [
      'violation of an old log',
      'account_update',
      {
        event: 'ACCOUNT_VIOLATION',
        phone_number: '16505551111',
        violation_info: { violation_type: 'SCAM' },
      },
      { kind: 'violation', event: 'SCAM', phone: '+16505551111' },
    ],
    [
      'restriction',
      'account_update',
      {
        event: 'ACCOUNT_RESTRICTION',
        restriction_info: [
          {
            restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING',
            expiration: 1641330498,
            remediation: 'Wait.',
          },
        ],
      },
      {
        kind: 'restriction',
        event: 'RESTRICTED_BIZ_INITIATED_MESSAGING',
        expiresAt: '2022-01-04T21:08:18.000Z',
        reason: 'Wait.',
      },
    ],
    [
      'restriction of nothing said',
      'account_update',
      { event: 'ACCOUNT_RESTRICTION' },
      { kind: 'restriction', event: 'ACCOUNT_RESTRICTION', expiresAt: null },
    ],
    [
      'ban',
      'account_update',
      {
        event: 'DISABLED_UPDATE',
        ban_info: { waba_ban_state: 'SCHEDULE_FOR_DISABLE', waba_ban_date: 'April 17, 2025' },
      },
      { kind: 'ban', event: 'SCHEDULE_FOR_DISABLE' },
    ],
    [
      'disconnection',
      'account_update',
      {
        event: 'PARTNER_REMOVED',
        disconnection_info: { reason: 'PRIMARY_INACTIVITY', initiated_by: 'SYSTEM' },
      },
      { kind: 'partner', event: 'PARTNER_REMOVED', reason: 'PRIMARY_INACTIVITY' },
    ],
    [
      'other account update',
      'account_update',
      { event: 'AD_ACCOUNT_LINKED' },
      { kind: 'other', event: 'AD_ACCOUNT_LINKED' },
    ],
    [
      'alert',
      'account_alerts',
      alert,
      {
        kind: 'account-alert',
        event: 'INCREASED_CAPABILITIES_ELIGIBILITY_DEFERRED',
        reason: 'Your business is not yet eligible',
      },
    ],
    [
      'review',
      'account_review_update',
      { decision: 'APPROVED' },
      { kind: 'account-review', event: 'APPROVED' },
    ],
    [
      'capability as a number',
      'business_capability_update',
      { max_daily_conversations_per_business: 2000, max_phone_numbers_per_business: 25 },
      { kind: 'capability-update', event: 'TIER_2K' },
    ],
    [
      'capability without a limit',
      'business_capability_update',
      { max_daily_conversations_per_business: -1 },
      { event: 'TIER_UNLIMITED' },
    ],
    [
      'capability as a tier',
      'business_capability_update',
      { max_daily_conversations_per_business: 'TIER_10K', max_phone_numbers_per_waba: 25 },
      { event: 'TIER_10K' },
    ],
    [
      'capability of an old log',
      'business_capability_update',
      { max_daily_conversation_per_phone: 1000 },
      { event: 'TIER_1K' },
    ],
    [
      'template paused',
      'message_template_status_update',
      {
        ...template,
        event: 'PAUSED',
        reason: 'NONE',
        other_info: { title: 'FIRST_PAUSE', description: 'Paused for 3 hours.' },
      },
      { kind: 'template-status', event: 'PAUSED', reason: 'Paused for 3 hours.' },
    ],
    [
      'template rejected',
      'message_template_status_update',
      { ...template, event: 'REJECTED', reason: 'INVALID_FORMAT' },
      { event: 'REJECTED', reason: 'INVALID_FORMAT' },
    ],
    [
      'template rejected, new',
      'message_template_status_update',
      {
        ...template,
        event: 'REJECTED',
        rejection_info: { reason: 'Too short', recommendation: 'Add words' },
      },
      { reason: 'Too short' },
    ],
    [
      'template approved',
      'message_template_status_update',
      { ...template, event: 'APPROVED', reason: null },
      { event: 'APPROVED', reason: null },
    ],
    [
      'template quality',
      'message_template_quality_update',
      { ...template, previous_quality_score: 'GREEN', new_quality_score: 'YELLOW' },
      { kind: 'template-quality', event: 'YELLOW' },
    ],
    [
      'template quality under the wrong name of the documentation',
      'message_template_status_update',
      { ...template, previous_quality_score: 'GREEN', new_quality_score: 'RED' },
      { kind: 'template-quality', event: 'RED' },
    ],
    [
      'template category',
      'template_category_update',
      { ...template, previous_category: 'UTILITY', new_category: 'MARKETING' },
      { kind: 'other', event: 'template_category_update' },
    ],
    [
      'name rejected',
      'phone_number_name_update',
      {
        display_phone_number: '15550783881',
        decision: 'REJECTED',
        requested_verified_name: 'Lucky',
        rejection_reason: 'NAME_NOT_CONSISTENT',
      },
      {
        kind: 'name-decision',
        event: 'REJECTED',
        phone: '+15550783881',
        reason: 'NAME_NOT_CONSISTENT',
      },
    ],
    [
      'name approved',
      'phone_number_name_update',
      { display_phone_number: '15550783881', decision: 'APPROVED', rejection_reason: 'NONE' },
      { event: 'APPROVED', reason: null },
    ],
    [
      'security',
      'security',
      {
        display_phone_number: '15550783881',
        event: 'PIN_RESET_REQUEST',
        requester: '61555822107539',
      },
      { kind: 'security', event: 'PIN_RESET_REQUEST', phone: '+15550783881' },
    ],
  ])('%s', (_, field, value, told) => {
    const { events, passedOver, unreadable } = read(delivery(field, value));
    expect({ passedOver, unreadable }).toEqual({ passedOver: 0, unreadable: [] });
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ at, wabaId: '102290129340398', ...told });
    expect(events[0]?.hash).toBe(
      contentHash({ id: '102290129340398', time, field, value } as never),
    );
    expect(metaEventSchema.parse(events[0])).toEqual(events[0]);
  });

  test('of several restrictions is one event for each, as each ends on its own', () => {
    const { events } = read(
      delivery('account_update', {
        event: 'ACCOUNT_RESTRICTION',
        restriction_info: [
          { restriction_type: 'RESTRICTED_ADD_PHONE_NUMBER_ACTION', expiration: 1641330498 },
          { restriction_type: 'RESTRICTED_UTILITY_TEMPLATES', expiration: 1641416898 },
        ],
      }),
    );
    expect(events.map(({ event, expiresAt }) => [event, expiresAt])).toEqual([
      ['RESTRICTED_ADD_PHONE_NUMBER_ACTION', '2022-01-04T21:08:18.000Z'],
      ['RESTRICTED_UTILITY_TEMPLATES', '2022-01-05T21:08:18.000Z'],
    ]);
    expect(events[0]?.hash).not.toBe(events[1]?.hash);
  });

  test('that came twice has one hash, also with its id as a number', () => {
    const value = { decision: 'APPROVED' };
    const { events } = read(
      delivery('account_review_update', value),
      delivery('account_review_update', value, 102290129340398),
    );
    expect(events.map(({ hash }) => hash)).toEqual([events[0]?.hash, events[0]?.hash]);
  });

  test.each([
    ['messages', { messaging_product: 'whatsapp', contacts: [{ wa_id: '5511' }], messages: [] }],
    ['messages', { messaging_product: 'whatsapp', statuses: [{ recipient_id: '5511' }] }],
    ['smb_message_echoes', { message_echoes: [{ to: '5511' }] }],
    ['history', { history: [] }],
    ['something_new', { anything: '5511' }],
    ['account_update', { event: 'X', messages: [{ from: '5511' }] }],
  ])('%s is passed over', (field, value) => {
    expect(read(delivery(field, value))).toEqual({ events: [], passedOver: 1, unreadable: [] });
  });

  test('keeps nothing of people', () => {
    const { events } = read(
      delivery('security', { event: 'PIN_CHANGED', requester: '61555', more: [{ wa_id: '5511' }] }),
    );
    expect(events[0]?.detail).toEqual({ event: 'PIN_CHANGED', more: [{}] });
  });

  test('keeps the digits of its ids', () => {
    const text = JSON.stringify(delivery('account_review_update', { decision: 'APPROVED' }, 0));
    const { events } = readWebhookLog(text.replace('"id":0', '"id":90071992547409931'));
    expect(events[0]?.wabaId).toBe('90071992547409931');
  });
});

describe('a log', () => {
  const one = JSON.stringify(delivery('account_review_update', { decision: 'APPROVED' }));
  const two = JSON.stringify(delivery('messages', { messages: [] }));
  test.each<[string, string, [events: number, passedOver: number, unreadable: number[]]]>([
    ['empty', '', [0, 0, []]],
    ['a document', one, [1, 0, []]],
    ['a document over several lines', JSON.stringify(JSON.parse(one), null, 2), [1, 0, []]],
    ['a list', `[${one},${two},{"x":1}]`, [1, 1, [3]]],
    ['lines', `\uFEFF${one}\r\n\r\n${two}\n`, [1, 1, []]],
    [
      'lines with words before',
      `2025-05-28 INFO webhook: ${one}\n2025-05-28 INFO ${two}`,
      [1, 1, []],
    ],
    ['lines with words around', `POST /webhook ${one} 200\nPOST ${two} 200`, [1, 1, []]],
    ['a line that was cut off', `${one}\n${two.slice(0, 40)}\n${two}`, [1, 1, [2]]],
    [
      'other lines',
      `started\n${one}\n{"level":"info"}\n{"object":"page","entry":[]}`,
      [1, 0, [1, 3, 4]],
    ],
    [
      'a logger’s own documents',
      `{"at":1,"body":${one}}\n{"at":2,"request":{"body":${JSON.stringify(two)}}}`,
      [1, 1, []],
    ],
    ['no time', one.replace(`"time":${String(time)},`, ''), [0, 0, [1]]],
    ['no account', one.replace('"id":"102290129340398",', ''), [0, 0, [1]]],
    ['no value', JSON.stringify(delivery('account_review_update', null)), [0, 0, [1]]],
    ['time in milliseconds', one.replace(String(time), `${String(time)}000`), [1, 0, []]],
  ])('%s', (_, text, [events, passedOver, unreadable]) => {
    const log = readWebhookLog(text);
    expect([log.events.length, log.passedOver, log.unreadable]).toEqual([
      events,
      passedOver,
      unreadable,
    ]);
    for (const event of log.events) expect(event.at).toBe(at);
  });

  test('never throws, and names no phone that is none', () => {
    const value = fc.dictionary(
      fc.constantFrom(
        'event',
        'display_phone_number',
        'phone_number',
        'restriction_info',
        'ban_info',
        'x',
      ),
      fc.oneof(fc.jsonValue(), fc.string(), fc.constantFrom('ACCOUNT_RESTRICTION', '15550783881')),
    );
    const field = fc.constantFrom(
      'account_update',
      'security',
      'phone_number_quality_update',
      'messages',
    );
    const line = fc.oneof(
      fc.string(),
      fc.json(),
      fc.tuple(field, value).map(([name, told]) => JSON.stringify(delivery(name, told))),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        for (const event of readWebhookLog(lines.join('\n')).events) {
          metaEventSchema.parse(event);
          expect(event.phone ?? '+10000').toMatch(/^\+[1-9]\d{4,14}$/);
        }
      }),
    );
  });

  test('nested without end is unreadable', () => {
    expect(readWebhookLog('{"entry":['.repeat(50_000)).unreadable).toEqual([1]);
  });
});
