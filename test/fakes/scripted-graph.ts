import { Secret } from '#core/model/secret.ts';
import type { ExchangeRequest, ExchangeResponse } from '#core/sync/exchange.ts';
import type { GraphSession } from '#core/sync/whatsapp/graph-session.ts';
import type { GraphUsage } from '#core/sync/whatsapp/graph-usage.ts';

/** What one request is answered with: a body and, where they matter, status and headers. */
export interface ScriptedReply {
  readonly status?: number;
  /** JSON text as it is, anything else as JSON. */
  readonly body: unknown;
  readonly headers?: Partial<ExchangeResponse['headers']>;
}

/** Token of all scripted sessions; it must turn up nowhere. */
export const scriptedToken = 'EAAGm0PX4ZCpsBAOZCexampletoken0123456789';

/** A session whose requests are answered by their address, without version. */
export interface ScriptedGraph {
  readonly session: GraphSession;
  readonly requests: ExchangeRequest[];
  /** Paths with their parameters decoded, in the order in which they were asked for. */
  readonly asked: () => string[];
  readonly usage: GraphUsage[];
}

/** Makes a session that answers with the given function; an error that it returns is thrown. */
export function scriptedGraph(
  answer: (path: string, parameters: URLSearchParams, count: number) => ScriptedReply | Error,
): ScriptedGraph {
  const requests: ExchangeRequest[] = [];
  const usage: GraphUsage[] = [];
  const session: GraphSession = {
    base: 'https://graph.example',
    version: 'v25.0',
    token: new Secret(scriptedToken),
    usage: (told) => usage.push(told),
    exchange: (request) => {
      requests.push(request);
      const { path, parameters } = taken(request);
      const reply = answer(path, parameters, requests.length);
      if (reply instanceof Error) return Promise.reject(reply);
      const body = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
      return Promise.resolve({
        status: reply.status ?? 200,
        body,
        sha256: '',
        bytes: body.length,
        headers: { retryAfter: null, appUsage: null, businessUsage: null, ...reply.headers },
      });
    },
  };
  return {
    session,
    requests,
    usage,
    asked: () =>
      requests.map((request) => {
        const { path, parameters } = taken(request);
        return [path, ...[...parameters].map((pair) => pair.join('='))].join(' ');
      }),
  };
}

/** An error of Graph as a reply. */
export function graphError(status: number, error: object): ScriptedReply {
  return { status, body: { error } };
}

function taken({ url }: ExchangeRequest): { path: string; parameters: URLSearchParams } {
  const { pathname, searchParams } = new URL(url);
  return { path: pathname.replace(/^\/v25\.0\//, ''), parameters: searchParams };
}
