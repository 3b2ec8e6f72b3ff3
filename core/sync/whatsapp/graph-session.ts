import type { JsonObject } from '#core/model/json.ts';
import type { Secret } from '#core/model/secret.ts';
import type { SyncFaultCode } from '#core/model/sync-fault.ts';
import { ExchangeFault, type Exchange, type ExchangeResponse } from '../exchange.ts';
import { SyncError } from '../sync-error.ts';
import { readUsage, type GraphUsage } from './graph-usage.ts';
import { withLongIdsAsText } from './long-ids.ts';
import { readGraphReply, type GraphError, type GraphReaction } from './read-graph-reply.ts';

/** One token's conversation with the Graph API. */
export interface GraphSession {
  readonly exchange: Exchange;
  /** Address without version, e.g. `https://graph.facebook.com`. */
  readonly base: string;
  /** e.g. `v25.0`. */
  readonly version: string;
  readonly token: Secret;
  /** Told after each answer that names its quotas; what to do about it says {@link slowDown}. */
  readonly usage?: (usage: GraphUsage) => void;
}

/** Parameters of a request, not yet encoded. `fields` are those that are asked for. */
export type GraphQuery = Readonly<Record<string, string>>;

/** A refusal of the Graph API, with what support and an appeal ask for. */
export class GraphRefusal extends SyncError {
  readonly graph: GraphError;

  constructor(code: SyncFaultCode, graph: GraphError, retryAfter: number | null) {
    super(code, graph.message, retryAfter);
    this.name = 'GraphRefusal';
    this.graph = graph;
  }
}

/** Every path this product asks for; the client has no other and only reads. */
const allowedPath =
  /^(?:debug_token|\d{1,30}(?:\/(?:(?:owned|client)_whatsapp_business_accounts|phone_numbers|message_templates|whatsapp_business_profile))?)$/;

/** Most bytes of one answer: a page of a hundred templates has some hundred thousand. */
const usualLimit = 8 * 1024 * 1024;

/** Most fields that are left out before the request counts as refused. */
const mostDropped = 8;

/**
 * Reads one path. The token goes into the header and never into the address, and is cut out of whatever comes back.
 * A field that this version does not know is left out and the rest asked for again (WHATSAPP 1.8); an answer that says
 * "later" is asked for once more. Throws SyncError, for an error of Graph its subclass GraphRefusal; RangeError for a
 * path that is not on the list.
 */
export async function getGraph(
  session: GraphSession,
  path: string,
  query: GraphQuery,
  limitBytes = usualLimit,
): Promise<JsonObject> {
  if (!allowedPath.test(path)) throw new RangeError('not a path that is read');
  let asked = query;
  let dropped = 0;
  let isRepeated = false;
  for (;;) {
    const response = await send(session, urlOf(session, path, asked), limitBytes);
    const usage = readUsage(response.headers);
    if (usage !== null) session.usage?.(usage);
    const body = withLongIdsAsText(withoutToken(response.body, session.token));
    const read = readGraphReply({ status: response.status, body });
    if (read.ok) return read.value;
    const rest = withoutField(asked, read.error.unknownField);
    if (rest !== null && dropped < mostDropped) {
      asked = rest;
      dropped += 1;
    } else if (read.error.reaction === 'unavailable' && !isRepeated) isRepeated = true;
    else throw refusal(read.error, usage, response.headers.retryAfter);
  }
}

async function send(
  session: GraphSession,
  url: string,
  limitBytes: number,
): Promise<ExchangeResponse> {
  try {
    return await session.exchange({
      method: 'GET',
      url,
      authorization: { scheme: 'Bearer', secret: session.token },
      body: null,
      limitBytes,
    });
  } catch (error) {
    if (error instanceof ExchangeFault) throw new SyncError(error.code);
    throw error;
  }
}

function urlOf({ base, version }: GraphSession, path: string, query: GraphQuery): string {
  const parameters = Object.entries(query).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  const address = `${base}/${version}/${path}`;
  return parameters.length === 0 ? address : `${address}?${parameters.join('&')}`;
}

/** Graph's errors name a malformed token in full, and the addresses of further pages carry it (WHATSAPP 1.4). */
function withoutToken(body: string, token: Secret): string {
  const text = token.reveal();
  // Shorter than any token: cutting it out would only break the answer.
  if (text.length < 8) return body;
  return body.replaceAll(text, '[secret]').replaceAll(encodeURIComponent(text), '[secret]');
}

/** The query without one of its fields; null where it does not have it, or nothing would be left. */
function withoutField(query: GraphQuery, name: string | null): GraphQuery | null {
  if (name === null || query['fields'] === undefined) return null;
  const fields = query['fields'].split(',');
  const rest = fields.filter((one) => one !== name);
  if (rest.length === fields.length || rest.length === 0) return null;
  return { ...query, fields: rest.join(',') };
}

const faultOf: Readonly<Record<GraphReaction, SyncFaultCode>> = {
  'bad-token': 'bad-credential',
  'not-allowed': 'not-allowed',
  policy: 'policy',
  missing: 'missing',
  throttled: 'throttled',
  unavailable: 'unavailable',
  'not-graph': 'not-the-service',
  refused: 'refused',
};

/** Seconds for which upgrades of the service last at most (code 2, WHATSAPP 1.6). */
const upgrade = 300;

/** Seconds after which an hourly quota has rolled on. */
const hour = 3600;

function refusal(error: GraphError, usage: GraphUsage | null, header: string | null): GraphRefusal {
  const named = header !== null && /^\d{1,6}$/.test(header.trim()) ? Number(header.trim()) : null;
  const regain = (usage?.regainMinutes ?? 0) * 60;
  if (error.reaction === 'throttled')
    return new GraphRefusal('throttled', error, regain > 0 ? regain : (named ?? hour));
  // Only subcode 33 says that the object is not there; any other 100 is a request that Graph does not take.
  const isBadRequest = error.code === 100 && error.subcode !== 33;
  const code = isBadRequest ? 'refused' : faultOf[error.reaction];
  return new GraphRefusal(code, error, named ?? (error.code === 2 ? upgrade : null));
}
