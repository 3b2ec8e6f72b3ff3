import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultPlan } from '../fault-plan.ts';
import { later, listenOnLoopback } from '../loopback.ts';
import { virtualClock, type PeerClock } from '../peer-clock.ts';
import { badParameter, GraphRefusal, missingObject, noToken, serviceDown } from './graph-errors.ts';
import { routeCall } from './graph-routes.ts';
import { documentedSettings, type GraphSettings } from './graph-settings.ts';
import { emptyContent, GraphWorld, type GraphContent } from './graph-world.ts';
import { debugToken, tokenFault } from './token-check.ts';
import { Usage } from './usage.ts';

/** One request to the peer. Tokens are not kept. */
export interface GraphRequest {
  readonly method: string;
  /** Path with version, without parameters. */
  readonly path: string;
  /** Parameters without a token. */
  readonly query: string;
  /** Where the token was: a product must not have it in the address. */
  readonly tokenIn: 'header' | 'address' | 'nowhere';
}

/** How a peer is started. */
export interface GraphPeerOptions {
  readonly content?: GraphContent;
  readonly settings?: Partial<GraphSettings>;
  /** Virtual unless given. */
  readonly clock?: PeerClock;
  /** False keeps no log of reads. */
  readonly keepsReads?: boolean;
}

/** Meta's Graph API for WhatsApp on this machine, written from its documents. It takes no POST. */
export interface GraphPeer {
  /** Base address without a version. */
  readonly origin: string;
  readonly world: GraphWorld;
  readonly settings: GraphSettings;
  readonly requests: readonly GraphRequest[];
  /** Everything that was more than a read: must be empty. */
  readonly violations: readonly GraphRequest[];
  /** Spoils requests by plan, counted from now; null ends it. */
  interfere(plan: FaultPlan | null): void;
  close(): Promise<void>;
}

/** Starts a peer on a free port of this machine. */
export async function startGraphPeer(options: GraphPeerOptions = {}): Promise<GraphPeer> {
  const clock = options.clock ?? virtualClock();
  const world = new GraphWorld(options.content ?? emptyContent, clock);
  const settings: GraphSettings = { ...documentedSettings, ...options.settings };
  const usage = new Usage(world, settings, clock);
  const requests: GraphRequest[] = [];
  const violations: GraphRequest[] = [];
  let plan: FaultPlan | null = null;
  let planned = 0;
  let ordinal = 0;

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', origin);
    const { token, tokenIn } = tokenOf(request, url);
    url.searchParams.delete('access_token');
    const entry = {
      method: request.method ?? '',
      path: url.pathname,
      query: String(url.searchParams),
      tokenIn,
    };
    if (options.keepsReads ?? true) requests.push(entry);
    if (entry.method !== 'GET') violations.push(entry);
    const fault = plan?.(planned++) ?? null;
    if (fault !== null) fault(request, response);
    else
      later(response, settings.latencyMs, () => {
        send(response, replyTo(entry.method, url, token));
      });
  };

  const replyTo = (method: string, url: URL, tokenText: string | null): Sent => {
    ordinal += 1;
    world.settle();
    let wabaId: string | null = null;
    try {
      if (settings.isDown) throw serviceDown();
      const [, version, id = '', edge = null, ...deeper] = /^\/v\d+\.\d+\//.test(url.pathname)
        ? url.pathname.split('/')
        : ['', 'v22.0', ...url.pathname.split('/').slice(1)];
      if (method !== 'GET') throw missingObject(id, 'prose', method.toLowerCase());
      if (tokenText === null) throw noToken();
      const token = world.tokens.get(tokenText);
      const bad = tokenFault(token, clock);
      if (bad !== null) throw bad;
      if (id === 'debug_token' && edge === null) {
        const input = url.searchParams.get('input_token');
        if (input === null) throw badParameter('The parameter input_token is required');
        return { status: 200, headers: {}, body: JSON.stringify(debugToken(world, input, clock)) };
      }
      if (deeper.length > 0) throw badParameter(`Unknown path components: /${deeper.join('/')}`);
      const routed = routeCall({
        world,
        settings,
        token: token!,
        version: Math.round(Number(version!.slice(1)) * 10),
        base: `${origin}/${version!}`,
        id,
        edge,
        query: url.searchParams,
      });
      wabaId = routed.wabaId;
      const headers = wabaId === null ? {} : usage.count(token!.appId, wabaId);
      const body = JSON.stringify(routed.body());
      return { status: 200, headers, body: settings.idsAsNumbers ? bareIds(body) : body };
    } catch (error) {
      if (!(error instanceof GraphRefusal)) throw error;
      const { status, regainMinutes } = error;
      const headers =
        wabaId !== null && regainMinutes !== null ? usage.refused(wabaId, regainMinutes) : {};
      return { status, headers, body: error.body(`A${ordinal.toString(36).padStart(22, '0')}`) };
    }
  };

  const loopback = await listenOnLoopback(answer);
  const { origin } = loopback;
  return {
    ...loopback,
    world,
    settings,
    requests,
    violations,
    interfere: (next) => {
      plan = next;
      planned = 0;
    },
  };
}

interface Sent {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function send(response: ServerResponse, { status, headers, body }: Sent): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=UTF-8',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  });
  response.end(body);
}

function tokenOf(
  request: IncomingMessage,
  url: URL,
): { readonly token: string | null; readonly tokenIn: GraphRequest['tokenIn'] } {
  const bearer = /^bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return { token: bearer, tokenIn: 'header' };
  const token = url.searchParams.get('access_token');
  return { token, tokenIn: token === null ? 'nowhere' : 'address' };
}

/** Ids without their quotation marks, as one sample of the documents prints them. */
function bareIds(body: string): string {
  return body.replace(/"id":"(\d+)"/g, '"id":$1');
}
