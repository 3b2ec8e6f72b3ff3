import { field, isObject, type Json, type JsonObject } from '#core/model/json.ts';
import type { MetaEvent } from '#core/model/quality-history.ts';
import { contentHash } from '../content-hash.ts';
import { instantAt, listAt, objectAt, textAt, wordAt } from './graph-values.ts';
import { messagingLimit } from './messaging-limit.ts';
import { toE164 } from './written-phone.ts';

/** Which delivery a change came in. `time` as it stands there, for the hash. */
interface Delivery {
  readonly wabaId: string;
  readonly at: string;
  readonly time: Json;
}

/** Finishes an event once it is known which delivery it came in. */
export type ReadChange = (delivery: Delivery) => MetaEvent;

type Told = Pick<MetaEvent, 'kind' | 'event'> & {
  readonly reason?: string | null;
  readonly expiresAt?: string | null;
};

/**
 * Reads one change of a delivery by its field and shape (WHATSAPP 3). None for fields that are not among those: they
 * are messages, or may hold personal data as well. A restriction of several kinds is one event for each, since each
 * ends on its own.
 */
export function readChange(name: string, value: JsonObject): ReadChange[] {
  if (holdsMessages(value)) return [];
  if (name === 'account_update') return accountUpdate(value);
  const isTemplateQuality = field(value, 'new_quality_score') !== undefined;
  const reader = isTemplateQuality ? templateQuality : ofField.get(name);
  return reader === undefined ? [] : [finish(name, value, reader(value))];
}

const ofField: ReadonlyMap<string, (value: JsonObject) => Told> = new Map([
  ['phone_number_quality_update', (v: JsonObject) => told('quality-update', v, 'event')],
  ['account_alerts', accountAlert],
  ['account_review_update', (v: JsonObject) => told('account-review', v, 'decision')],
  ['business_capability_update', capability],
  ['message_template_status_update', templateStatus],
  ['message_template_quality_update', templateQuality],
  ['template_category_update', (): Told => ({ kind: 'other', event: 'template_category_update' })],
  [
    'phone_number_name_update',
    (v: JsonObject) => told('name-decision', v, 'decision', textAt(v, 'rejection_reason')),
  ],
  ['security', (v: JsonObject) => told('security', v, 'event')],
]);

function told(
  kind: MetaEvent['kind'],
  value: JsonObject,
  key: string,
  reason?: string | null,
): Told {
  return { kind, event: wordAt(value, key) ?? '', reason: withoutNone(reason ?? null) };
}

function accountAlert(value: JsonObject): Told {
  const info = objectAt(value, 'alert_info') ?? value;
  return told('account-alert', info, 'alert_type', textAt(info, 'alert_description'));
}

/** Carries no event of its own: the limit it tells, or the field's name, stands for it. */
function capability(value: JsonObject): Told {
  return { kind: 'capability-update', event: limitIn(value) ?? 'business_capability_update' };
}

function templateStatus(value: JsonObject): Told {
  const rejection = objectAt(value, 'rejection_info');
  const other = objectAt(value, 'other_info');
  const reason =
    withoutNone(textAt(value, 'reason')) ??
    (rejection === null ? null : textAt(rejection, 'reason')) ??
    (other === null ? null : (textAt(other, 'description') ?? textAt(other, 'title')));
  return told('template-status', value, 'event', reason);
}

function templateQuality(value: JsonObject): Told {
  return told('template-quality', value, 'new_quality_score');
}

function accountUpdate(value: JsonObject): ReadChange[] {
  const event = wordAt(value, 'event') ?? '';
  const restrictions = listAt(value, 'restriction_info').filter(isObject);
  if (event === 'ACCOUNT_RESTRICTION' && restrictions.length > 0)
    return restrictions.map((restriction) =>
      finish(
        'account_update',
        { ...value, restriction_info: [restriction] },
        {
          kind: 'restriction',
          event: wordAt(restriction, 'restriction_type') ?? event,
          reason: textAt(restriction, 'remediation'),
          expiresAt: instantAt(restriction, 'expiration'),
        },
      ),
    );
  return [finish('account_update', value, accountEvent(event, value))];
}

function accountEvent(event: string, value: JsonObject): Told {
  const violation = objectAt(value, 'violation_info');
  const ban = objectAt(value, 'ban_info');
  if (event === 'ACCOUNT_RESTRICTION') return { kind: 'restriction', event };
  if (event === 'ACCOUNT_VIOLATION')
    return { kind: 'violation', event: wordAt(violation ?? {}, 'violation_type') ?? event };
  if (event === 'DISABLED_UPDATE')
    return { kind: 'ban', event: wordAt(ban ?? {}, 'waba_ban_state') ?? event };
  const disconnection = objectAt(value, 'disconnection_info') ?? {};
  return {
    kind: event.startsWith('PARTNER_') ? 'partner' : 'other',
    event,
    reason: textAt(disconnection, 'reason'),
  };
}

function finish(
  name: string,
  value: JsonObject,
  { kind, event, reason, expiresAt }: Told,
): ReadChange {
  return ({ wabaId, at, time }) => ({
    hash: contentHash({ id: wabaId, time, field: name, value }),
    kind,
    at,
    wabaId,
    phone: phoneIn(value),
    event,
    expiresAt: expiresAt ?? null,
    reason: reason ?? null,
    detail: withoutPeople(value),
  });
}

/** The limit that a webhook tells, as Meta's tier, by its newest name first; null where it tells none. */
export function limitIn(value: JsonObject): string | null {
  for (const key of [
    'max_daily_conversations_per_business',
    'max_daily_conversation_per_phone',
    'current_limit',
  ]) {
    const limit = messagingLimit(field(value, key));
    if (limit !== null) return limit;
  }
  return null;
}

/** Old logs name the number of an account's event beside it (WHATSAPP 3). */
function phoneIn(value: JsonObject): string | null {
  const written = textAt(value, 'display_phone_number') ?? textAt(value, 'phone_number');
  return written === null ? null : toE164(written, null);
}

/** Meta writes "no reason" as the word NONE. */
function withoutNone(reason: string | null): string | null {
  return reason?.toUpperCase() === 'NONE' ? null : reason;
}

/** Keys under which a webhook speaks of people and their messages. */
const people = new Set([
  ...['messages', 'message_echoes', 'statuses', 'contacts', 'history', 'state_sync', 'calls'],
  ...['requester', 'wa_id', 'user_id', 'from', 'to', 'recipient_id', 'profile'],
]);

function holdsMessages(value: JsonObject): boolean {
  return ['messages', 'statuses', 'contacts', 'message_echoes'].some(
    (key) => field(value, key) !== undefined,
  );
}

function withoutPeople(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !people.has(key))
      .map(([key, inner]) => [key, withoutPeopleIn(inner)]),
  );
}

function withoutPeopleIn(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutPeopleIn);
  return isObject(value) ? withoutPeople(value) : value;
}
