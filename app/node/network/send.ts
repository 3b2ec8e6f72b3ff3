import { createHash } from 'node:crypto';
import { request as plainRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { createGunzip } from 'node:zlib';
import { ExchangeFault, type ExchangeRequest, type ExchangeResponse } from '#core/sync/exchange.ts';
import type { SyncFaultCode } from '#core/model/sync-fault.ts';
import { nodeErrorCode } from '../node-fault.ts';
import type { Connections } from './connections.ts';
import type { SendLimits } from './send-limits.ts';
import { whenAborted } from './when-aborted.ts';

/** What is sent where, and what stops it. */
export interface Sending {
  readonly request: ExchangeRequest;
  /** The request's address as the host policy admitted it. */
  readonly url: URL;
  /** Each ends it with ExchangeFault `cancelled`. */
  readonly signals: readonly AbortSignal[];
}

/** The answer, and what the server's clock said when it gave it. */
export interface Sent {
  readonly response: ExchangeResponse;
  readonly serverDate: string | null;
}

/** How far a request has come; what an error means depends on it. */
type Phase = 'connecting' | 'handshake' | 'waiting' | 'answering';

/**
 * Sends one request over HTTP/1.1. Throws ExchangeFault and nothing else; then no byte of the answer is read any more,
 * and its connection is ended. It follows no redirect, keeps no cookie and no cache, and asks no proxy.
 */
export function send(
  connections: Connections,
  limits: SendLimits,
  { request, url, signals }: Sending,
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

    function fail(code: SyncFaultCode): void {
      over();
      reject(new ExchangeFault(code));
      outgoing?.destroy();
    }

    try {
      outgoing = (isTls ? tlsRequest : plainRequest)(url, {
        agent: isTls ? connections.tls : connections.plain,
        method: request.method,
        headers: headersOf(request),
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
    outgoing.on('error', (error) => fail(meaning(nodeErrorCode(error), phase)));
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
      readBody(incoming, request.limitBytes, fail, (body) => {
        over();
        resolve({
          response: { status, ...body, headers: keptHeaders(incoming) },
          serverDate: header(incoming, 'date'),
        });
      });
    });
    outgoing.end(request.body ?? undefined);
  });
}

/** Reads and counts the unpacked body. */
function readBody(
  incoming: IncomingMessage,
  limitBytes: number,
  fail: (code: SyncFaultCode) => void,
  done: (body: Pick<ExchangeResponse, 'body' | 'bytes' | 'sha256'>) => void,
): void {
  const encoding = incoming.headers['content-encoding']?.trim().toLowerCase() ?? '';
  const isPacked = encoding === 'gzip' || encoding === 'x-gzip';
  if (!isPacked && encoding !== '' && encoding !== 'identity') {
    fail('wrong-answer');
    return;
  }
  const gunzip = isPacked ? incoming.pipe(createGunzip()) : null;
  const unpacked = gunzip ?? incoming;
  const chunks: Buffer[] = [];
  const hash = createHash('sha256');
  let bytes = 0;

  function finish(): void {
    if (!incoming.complete) {
      fail('dropped');
      return;
    }
    // Bytes that are no UTF-8 are replaced, a byte order mark is dropped; the hash is of what came.
    const body = new TextDecoder().decode(Buffer.concat(chunks, bytes));
    done({ body, bytes, sha256: hash.digest('hex') });
  }

  unpacked.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > limitBytes) {
      unpacked.destroy();
      chunks.length = 0;
      fail('too-large');
      return;
    }
    hash.update(chunk);
    chunks.push(chunk);
  });
  unpacked.on('end', finish);
  incoming.on('error', () => {
    gunzip?.destroy();
    fail('dropped');
  });
  gunzip?.on('error', (error) => {
    // Nothing at all, e.g. with 204, is no packed body and no fault either.
    if (nodeErrorCode(error) === 'Z_BUF_ERROR' && gunzip.bytesWritten === 0) finish();
    else fail('wrong-answer');
  });
}

function headersOf({ authorization, body }: ExchangeRequest): Record<string, string> {
  return {
    Authorization: `${authorization.scheme} ${authorization.secret.reveal()}`,
    Accept: 'application/json',
    'Accept-Encoding': 'gzip',
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
