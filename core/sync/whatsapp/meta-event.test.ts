import { describe, expect, test } from 'vitest';
import { numberObservationSchema } from '#core/model/quality-history.ts';
import { banDate, metaEventToObservation } from './meta-event.ts';
import { readWebhookLog } from './webhook-log.ts';

const eventOf = (field: string, value: object) => {
  const entry = [{ id: '102290129340398', time: 1748454394, changes: [{ field, value }] }];
  const text = JSON.stringify({ object: 'whatsapp_business_account', entry });
  return readWebhookLog(text).events[0]!;
};
const quality = (fields: object) =>
  eventOf('phone_number_quality_update', { display_phone_number: '15550783881', ...fields });
const name = (fields: object) =>
  eventOf('phone_number_name_update', { display_phone_number: '15550783881', ...fields });

describe('what an event tells of its number', () => {
  test.each([
    [
      'an upgrade',
      quality({ event: 'UPGRADE', current_limit: 'TIER_10K' }),
      { limit: 'TIER_10K', status: null },
    ],
    [
      'a number as limit',
      quality({ event: 'ONBOARDING', max_daily_conversations_per_business: 2000 }),
      { limit: 'TIER_2K' },
    ],
    [
      'a flag',
      quality({ event: 'FLAGGED', current_limit: 'TIER_1K' }),
      { status: 'FLAGGED', limit: 'TIER_1K' },
    ],
    [
      'a flag that was lifted',
      quality({ event: 'UNFLAGGED' }),
      { status: 'CONNECTED', limit: null },
    ],
    ['a name approved', name({ decision: 'APPROVED' }), { nameStatus: 'APPROVED' }],
    [
      'a name rejected',
      name({ decision: 'REJECTED', rejection_reason: 'NAME_FORMAT_UNACCEPTABLE' }),
      { nameStatus: 'DECLINED', reason: 'NAME_FORMAT_UNACCEPTABLE' },
    ],
    ['a name waiting', name({ decision: 'PENDING' }), { nameStatus: 'PENDING_REVIEW' }],
    ['a name put off', name({ decision: 'DEFERRED' }), { nameStatus: 'DEFERRED' }],
  ])('%s', (_, event, told) => {
    const observation = metaEventToObservation(event);
    expect(observation).toMatchObject({
      observedAt: '2025-05-28T17:46:34.000Z',
      source: 'webhook',
      quality: null,
      ...told,
    });
    expect(numberObservationSchema.parse(observation)).toEqual(observation);
  });

  test.each([
    [
      'an account',
      eventOf('business_capability_update', { max_daily_conversations_per_business: 2000 }),
    ],
    ['a PIN', eventOf('security', { display_phone_number: '15550783881', event: 'PIN_CHANGED' })],
    ['a change that tells no state', quality({ event: 'THROUGHPUT_UPGRADE' })],
    [
      'a number that is none',
      eventOf('phone_number_quality_update', { display_phone_number: 'x', event: 'FLAGGED' }),
    ],
  ])('nothing: %s', (_, event) => {
    expect(metaEventToObservation(event)).toBeNull();
  });
});

describe('the date of a ban', () => {
  const ban = (waba_ban_date: unknown) =>
    eventOf('account_update', {
      event: 'DISABLED_UPDATE',
      ban_info: { waba_ban_state: 'DISABLE', waba_ban_date },
    });
  test.each<[unknown, string | null]>([
    ['April 17, 2025', '2025-04-17'],
    ['April 7 2025', '2025-04-07'],
    ['Thursday, Sept 18th, 2025', '2025-09-18'],
    ['17 May 2025', '2025-05-17'],
    ['2025-04-17', '2025-04-17'],
    ['2025-04-17T10:00:00+0000', '2025-04-17'],
    ['February 30, 2025', null],
    ['soon', null],
    ['', null],
    [null, null],
  ])('%j', (written, date) => {
    expect(banDate(ban(written))).toBe(date);
  });

  test('is none of another event', () => {
    expect(banDate(eventOf('account_review_update', { decision: 'REJECTED' }))).toBeNull();
  });
});
