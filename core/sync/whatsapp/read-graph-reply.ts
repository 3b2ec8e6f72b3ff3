import { field, isObject, type Json, type JsonObject } from '#core/model/json.ts';
import { deepestAnswer, isDeeperThan } from '#core/model/json-depth.ts';

/** What a Graph error asks of us; decided by its code, never by HTTP status or words (WHATSAPP 1.5, 1.6). */
export type GraphReaction =
  /** The token is expired, revoked or wrong: it is not used again until somebody looks. */
  | 'bad-token'
  /** The token lacks a permission or the asset. */
  | 'not-allowed'
  /** Account locked, restricted or disabled by policy: an alert of its own. */
  | 'policy'
  /** The number, account or field is not there. */
  | 'missing'
  /** Too many calls: of the app, the account or the user. */
  | 'throttled'
  /** Worth trying again. */
  | 'unavailable'
  /** No answer of Graph at all, e.g. a captive portal's page. */
  | 'not-graph'
  | 'refused';

/** An error of Graph. */
export interface GraphError {
  readonly reaction: GraphReaction;
  readonly code: number | null;
  readonly subcode: number | null;
  /** The service's words, verbatim, at most 500 characters: an appeal packet quotes them. */
  readonly message: string;
  /** What support asks for. */
  readonly traceId: string | null;
  /** The field that this version does not know, where error 100 names one. */
  readonly unknownField: string | null;
}

/** What came back over HTTP. */
export interface GraphHttpReply {
  readonly status: number;
  readonly body: string;
}

/** Reads a reply of the Graph API. Never throws. */
export function readGraphReply(
  reply: GraphHttpReply,
):
  | { readonly ok: true; readonly value: JsonObject }
  | { readonly ok: false; readonly error: GraphError } {
  const parsed = parse(reply.body);
  const error = parsed === null ? undefined : field(parsed, 'error');
  if (parsed !== null && error === undefined && reply.status >= 200 && reply.status < 300)
    return { ok: true, value: parsed };
  if (!isObject(error)) return { ok: false, error: bare(reply.status, parsed !== null) };
  const code = numberOf(field(error, 'code'));
  const subcode = numberOf(field(error, 'error_subcode'));
  const message = textOf(field(error, 'message'));
  const data = field(error, 'error_data');
  const details = isObject(data) ? textOf(field(data, 'details')) : '';
  const isTransient = field(error, 'is_transient') === true;
  return {
    ok: false,
    error: {
      reaction: reactionTo(code, isTransient, reply.status),
      code,
      subcode,
      message: [message, details]
        .filter((words) => words !== '')
        .join(' – ')
        .slice(0, 500),
      traceId: textOf(field(error, 'fbtrace_id')) || null,
      unknownField: code === 100 ? unknownField(message) : null,
    },
  };
}

const throttled = new Set([4, 17, 32, 613, 80007, 80008, 130429]);
const retried = new Set([1, 2, 131000, 131016, 131057, 133004]);
const policy = new Set([368, 131031, 130497]);
const missing = new Set([33, 100, 803]);

function reactionTo(code: number | null, isTransient: boolean, status: number): GraphReaction {
  if (code === 0 || code === 190) return 'bad-token';
  if (code !== null) {
    if (policy.has(code)) return 'policy';
    if (code === 3 || code === 10 || code === 131005 || (code >= 200 && code <= 299))
      return 'not-allowed';
    if (throttled.has(code)) return 'throttled';
    if (missing.has(code)) return 'missing';
    if (retried.has(code)) return 'unavailable';
  }
  return isTransient || status >= 500 ? 'unavailable' : 'refused';
}

function bare(status: number, isJson: boolean): GraphError {
  const reaction: GraphReaction =
    status >= 500 ? 'unavailable' : status === 429 ? 'throttled' : 'not-graph';
  return {
    reaction: isJson && reaction === 'not-graph' ? 'refused' : reaction,
    code: null,
    subcode: null,
    message: '',
    traceId: null,
    unknownField: null,
  };
}

/** `(#100) Tried accessing nonexisting field (x)`: dropping the field and asking again beats a blind sync. */
function unknownField(message: string): string | null {
  return /nonexist\w* field \(([a-z_]{1,64})\)/i.exec(message)?.[1] ?? null;
}

function parse(body: string): JsonObject | null {
  try {
    if (isDeeperThan(body, deepestAnswer)) return null;
    const value = JSON.parse(body) as Json;
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function numberOf(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
