import { request as plainRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { ExchangeFault, type ExchangeRequest, type ExchangeResponse } from '#core/sync/exchange.ts';
import type { SyncFaultCode } from '#core/model/sync-fault.ts';
import { nodeErrorCode } from '../node-fault.ts';
import type { Connections } from './connections.ts';
import type { Destination } from './host-policy.ts';
import { pourBody, readBody, type BodySink, type ReadBody } from './read-body.ts';
import type { SendLimits } from './send-limits.ts';
import { WayFault } from './tunnel.ts';
import { whenAborted } from './when-aborted.ts';

/** A request that may go without a key or a token. */
export type OutwardRequest = Omit<ExchangeRequest, 'authorization'> & {
  readonly authorization: ExchangeRequest['authorization'] | null;
};

/** What is sent where, and what stops it. */
export interface Sending {
  readonly request: OutwardRequest;
  /** The request's address as the host policy admitted it. */
  readonly url: URL;
  readonly service: Destination;
  /** Authorities of this machine may vouch for the server, not only public ones. */
  readonly trustsMachine: boolean;
  /** Each ends it with ExchangeFault `cancelled`. */
  readonly signals: readonly AbortSignal[];
  /**
   * Takes the body of an answer 200 as it comes, and the answer then holds none; any other answer is read as usual.
   * Absent: a body is held until it is whole.
   */
  readonly sink?: BodySink;
}

/** The answer, and what the server's clock said when it gave it. */
export interface Sent {
  readonly response: ExchangeResponse;
  readonly serverDate: string | null;
}

/** How far a request has come; what an error means depends on it. */
type Phase = 'connecting' | 'handshake' | 'waiting' | 'answering';

/**
 * Sends one request over HTTP/1.1. Throws ExchangeFault, and what a sink throws; then no byte of the answer is read any
 * more, and its connection is ended. It follows no redirect and keeps no cookie and no cache.
 */
export function send(
  connections: Connections,
  limits: SendLimits,
  { request, url, service, trustsMachine, signals, sink }: Sending,
): Promise<Sent> {
  if (signals.some(({ aborted }) => aborted)) {
    return Promise.reject(new ExchangeFault('cancelled'));
  }
  return new Promise((resolve, reject) => {
    const isTls = url.protocol === 'https:';
    let phase: Phase = 'connecting';
    let connectTimer: NodeJS.Timeout | null = null;
    let outgoing: ClientRequest | null = null;
    const totalTimer = setTimeout(() => fail('timeout'), limits.totalMs);
    const forgets = signals.map((signal) => whenAborted(signal, () => fail('cancelled')));

    function over(): void {
      clearTimeout(totalTimer);
      if (connectTimer !== null) clearTimeout(connectTimer);
      for (const forget of forgets) forget();
    }

    function end(error: Error): void {
      over();
      reject(error);
      outgoing?.destroy();
    }

    function fail(code: SyncFaultCode): void {
      end(new ExchangeFault(code));
    }

    try {
      outgoing = (isTls ? tlsRequest : plainRequest)(url, {
        agent: isTls ? connections.tls(service, trustsMachine) : connections.plain,
        method: request.method,
        headers: headersOf(request, sink !== undefined),
        timeout: limits.idleMs,
        maxHeaderSize: limits.headerBytes,
        insecureHTTPParser: false,
      });
    } catch {
      // The addresses are our own; what cannot be sent is a secret with characters that no header takes.
      fail('bad-credential');
      return;
    }
    outgoing.on('socket', (socket) => {
      if (!socket.connecting) {
        phase = 'waiting';
        return;
      }
      connectTimer = setTimeout(() => fail('timeout'), limits.connectMs);
      if (isTls) socket.once('connect', () => (phase = 'handshake'));
      socket.once(isTls ? 'secureConnect' : 'connect', () => {
        phase = 'waiting';
        if (connectTimer !== null) clearTimeout(connectTimer);
      });
    });
    outgoing.on('timeout', () => fail('timeout'));
    outgoing.on('error', (error) =>
      fail(error instanceof WayFault ? error.fault : meaning(nodeErrorCode(error), phase)),
    );
    // An answer that switches to another protocol ends without error and without response.
    outgoing.on('close', () => {
      if (phase !== 'answering') fail('dropped');
    });
    outgoing.on('response', (incoming) => {
      phase = 'answering';
      const status = incoming.statusCode ?? 0;
      if (status >= 300 && status < 400) {
        fail('redirected');
        return;
      }
      const done = (body: ReadBody): void => {
        over();
        resolve({
          response: { status, ...body, headers: keptHeaders(incoming) },
          serverDate: header(incoming, 'date'),
        });
      };
      if (sink === undefined || status !== 200) readBody(incoming, request.limitBytes, fail, done);
      else pourBody(incoming, request.limitBytes, sink).then(done, end);
    });
    outgoing.end(request.body ?? undefined);
  });
}

function headersOf(
  { authorization, body }: OutwardRequest,
  isPoured: boolean,
): Record<string, string> {
  return {
    ...(authorization === null
      ? {}
      : { Authorization: `${authorization.scheme} ${authorization.secret.reveal()}` }),
    Accept: isPoured ? 'application/octet-stream' : 'application/json',
    'Accept-Encoding': isPoured ? 'identity' : 'gzip',
    'User-Agent': 'Transbordo',
    ...(body === null ? {} : { 'Content-Type': 'application/json' }),
  };
}

function keptHeaders(incoming: IncomingMessage): ExchangeResponse['headers'] {
  return {
    retryAfter: header(incoming, 'retry-after'),
    appUsage: header(incoming, 'x-app-usage'),
    businessUsage: header(incoming, 'x-business-use-case-usage'),
  };
}

function header({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name];
  return typeof value === 'string' ? value : null;
}

/** What an error of a connection means, by how far it had come. */
function meaning(code: string, phase: Phase): SyncFaultCode {
  if (phase === 'connecting') return 'offline';
  if (phase === 'handshake') return code === 'ECONNRESET' ? 'dropped' : 'untrusted';
  if (/^HPE_.*OVERFLOW$/.test(code)) return 'too-large';
  // No HTTP at all where the status line should be.
  if (phase === 'waiting' && code.startsWith('HPE_')) return 'not-the-service';
  return 'dropped';
}
