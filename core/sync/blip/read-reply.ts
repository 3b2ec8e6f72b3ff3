import { field, isObject, type Json, type JsonObject } from '#core/model/json.ts';
import { deepestAnswer, isDeeperThan } from '#core/model/json-depth.ts';
import { wordsWithoutKeys } from './words-without-keys.ts';

/** Why a read brought nothing. */
export type BlipFailure =
  /** HTTP 401 or reason 13: a bad key, or the right kind of key for another bot. */
  | 'bad-key'
  /** Reason 66: the key may not read this. */
  | 'not-allowed'
  /** HTTP 429, reasons 34 and 85: too many commands; this bot rests for two minutes. */
  | 'throttled'
  /** HTTP 504, reason 61 or another 5xx: worth trying once more. */
  | 'unavailable'
  /** Something that is no envelope, e.g. a captive portal's page. */
  | 'not-blip'
  /** Any other reason, with its code. */
  | 'refused';

/** What a read brought. */
export type BlipReply =
  | {
      readonly kind: 'resource';
      readonly type: string | null;
      /** The document; where it came as JSON text, what that says. */
      readonly resource: Json;
      /** The resource as it came, where it came as text. */
      readonly text: string | null;
      readonly bot: string | null;
    }
  /** Reason 67, 62, 42 or 11: there is nothing of this kind; the portal reads them so as well (BLIP_API 2.4). */
  | { readonly kind: 'nothing'; readonly bot: string | null }
  | {
      readonly kind: 'failure';
      readonly failure: BlipFailure;
      /** Reason code, or null where none was given. */
      readonly code: number | null;
      /** The service's own words without keys, for a log and a report; never longer than 300 characters. */
      readonly description: string;
      /** Seconds after which it may be tried again, where the service says so. */
      readonly retryAfter: number | null;
    };

/** What came back over HTTP. */
export interface HttpReply {
  readonly status: number;
  readonly body: string;
  readonly retryAfter: string | null;
}

/** Reasons that mean "there is none" and not "it went wrong". */
const nothing = new Set([11, 42, 62, 67]);

/** Reads a reply to a command (BLIP_API 2.2 to 2.4). Never throws. */
export function readReply({ status, body, retryAfter }: HttpReply): BlipReply {
  const parsed = parse(body);
  const bot = parsed === null ? null : botOf(parsed);
  if (status === 200 && parsed !== null && field(parsed, 'status') === 'success') {
    const type = field(parsed, 'type');
    const resource = field(parsed, 'resource');
    if (resource === undefined || resource === null) return { kind: 'nothing', bot };
    return {
      kind: 'resource',
      type: typeof type === 'string' ? type : null,
      resource: unpacked(resource, typeof type === 'string' ? type : ''),
      text: typeof resource === 'string' ? resource : null,
      bot,
    };
  }
  const reason = parsed === null ? null : field(parsed, 'reason');
  const told = isObject(reason) ? reason : parsed;
  const code = told === null ? null : numberOf(field(told, 'code'));
  const words = told === null ? undefined : field(told, 'description');
  const description =
    typeof words === 'string' ? wordsWithoutKeys(words.slice(0, 2000)).slice(0, 300) : '';
  const isEnvelope = parsed !== null && field(parsed, 'status') === 'failure';
  if (status === 200 && isEnvelope && isNothing(code, description)) return { kind: 'nothing', bot };
  return {
    kind: 'failure',
    failure: failureOf(status, code, isEnvelope || (parsed !== null && code !== null)),
    code,
    description,
    retryAfter: secondsOf(retryAfter),
  };
}

function failureOf(status: number, code: number | null, isBlips: boolean): BlipFailure {
  if (status === 401 || code === 13) return 'bad-key';
  if (status === 429 || code === 34 || code === 85) return 'throttled';
  if (status >= 500 || code === 61 || code === 86) return 'unavailable';
  if (!isBlips) return 'not-blip';
  return code === 66 || code === 35 ? 'not-allowed' : 'refused';
}

/** Live the code is sometimes missing; the words then say the same. */
function isNothing(code: number | null, description: string): boolean {
  if (code !== null) return nothing.has(code);
  return /not found|no stored|not supported/i.test(description);
}

/** A document of a JSON type may come as JSON text (BLIP_API 3.1). */
function unpacked(resource: Json, type: string): Json {
  if (typeof resource !== 'string' || !/json/i.test(type)) return resource;
  if (isDeeperThan(resource, deepestAnswer)) return resource;
  try {
    return JSON.parse(resource) as Json;
  } catch {
    return resource;
  }
}

function parse(body: string): JsonObject | null {
  if (isDeeperThan(body, deepestAnswer)) return null;
  try {
    const value = JSON.parse(body) as Json;
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** The short name of the bot that the key belongs to: `to` of any reply. */
function botOf(envelope: JsonObject): string | null {
  const to = field(envelope, 'to');
  const name = typeof to === 'string' ? /^([^@/]+)@/.exec(to)?.[1] : undefined;
  return name === undefined ? null : name.toLowerCase();
}

function numberOf(value: Json | undefined): number | null {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** `Retry-After` in seconds; a date or nonsense counts as not said. */
function secondsOf(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header.trim()) ? Number(header.trim()) : null;
}
