import { isObject, type Json, type JsonObject } from '#core/model/json.ts';
import type { MetaEvent, NumberObservation } from '#core/model/quality-history.ts';
import { objectAt, textAt } from './graph-values.ts';
import { limitIn } from './webhook-change.ts';

/** What a decision about a name is called in `name_status`; DEFERRED has no counterpart and is kept. */
const nameStatusOf: Readonly<Record<string, string>> = {
  APPROVED: 'APPROVED',
  REJECTED: 'DECLINED',
  PENDING: 'PENDING_REVIEW',
};

/** What the number's status became. Lifting the flag gave back the status in which it sends (WHATSAPP 2.4). */
const statusOf: Readonly<Record<string, string>> = { FLAGGED: 'FLAGGED', UNFLAGGED: 'CONNECTED' };

/**
 * What an event tells of the number that it names (`event.phone`); null for events of accounts and templates, and for
 * those that tell no state. None tells the rating: Meta's quality update never carried it (WHATSAPP 3).
 */
export function metaEventToObservation(event: MetaEvent): NumberObservation | null {
  if (event.phone === null) return null;
  const isQuality = event.kind === 'quality-update';
  const isName = event.kind === 'name-decision';
  const status = isQuality ? (statusOf[event.event] ?? null) : null;
  const limit = isQuality ? limitIn(detailOf(event)) : null;
  const nameStatus =
    isName && event.event !== '' ? (nameStatusOf[event.event] ?? event.event) : null;
  if (status === null && limit === null && nameStatus === null) return null;
  return {
    observedAt: event.at,
    source: 'webhook',
    quality: null,
    status,
    nameStatus,
    limit,
    canSend: null,
    reason: event.reason,
    proofId: null,
  };
}

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];

/**
 * The date of a ban (`waba_ban_date`, e.g. `April 17, 2025`) as ISO 8601, e.g. `2025-04-17`; null where the event is no
 * ban or the date does not read.
 */
export function banDate(event: MetaEvent): string | null {
  const ban = event.kind === 'ban' ? objectAt(detailOf(event), 'ban_info') : null;
  const written = ban === null ? null : textAt(ban, 'waba_ban_date');
  return written === null ? null : longDate(written);
}

function longDate(written: string): string | null {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})/.exec(written);
  if (iso !== null) return date(iso[1]!, Number(iso[2]), iso[3]!);
  const words = written.toLowerCase().replace(/[.,]/g, ' ').split(/\s+/);
  const month = words.findIndex((word) => word.length >= 3 && monthOf(word) > 0);
  const year = words.find((word) => /^\d{4}$/.test(word));
  const day = words.map((word) => /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1]).find(Boolean);
  if (month === -1 || year === undefined || day === undefined) return null;
  return date(year, monthOf(words[month]!), day);
}

/** From 1; 0 for no month. */
function monthOf(word: string): number {
  return months.findIndex((month) => month.startsWith(word)) + 1;
}

function date(year: string, month: number, day: string): string | null {
  const at = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : null;
}

/** The webhook's value came from JSON and went to the store and back as such. */
function detailOf(event: MetaEvent): JsonObject {
  const detail = event.detail as Json;
  return isObject(detail) ? detail : {};
}
