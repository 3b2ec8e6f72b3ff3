import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as tlsRequest } from 'node:https';
import type { Duplex } from 'node:stream';
import type { ProxyLogin } from '#app/ports/network.ts';
import type { SyncFaultCode } from '#core/model/sync-fault.ts';
import type { SendLimits } from './send-limits.ts';
import { proxyName, type WayOut } from './way-out.ts';

/** A connection that could not be made, with what that means. Holds neither address nor password. */
export class WayFault extends Error {
  readonly fault: SyncFaultCode;

  constructor(fault: SyncFaultCode) {
    super(fault);
    this.name = 'WayFault';
    this.fault = fault;
  }
}

/** Where a tunnel leads. */
export interface TunnelEnd {
  readonly host: string;
  readonly port: number;
}

/** What a tunnel may take, and what ends one that is not there yet. */
export interface TunnelUse {
  readonly limits: Pick<SendLimits, 'connectMs' | 'headerBytes'>;
  readonly closing: AbortSignal;
}

/**
 * Asks a proxy for a connection to a server (`CONNECT`). What goes through is the server's own TLS; the proxy sees host
 * and port. Throws WayFault `offline` when nobody listens there, `timeout`, `proxy-login` (407), `proxy-refused`.
 */
export function openTunnel(
  proxy: Extract<WayOut, { kind: 'proxy' }>,
  { host, port }: TunnelEnd,
  login: ProxyLogin | null,
  { limits, closing }: TunnelUse,
): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const end = `${host}:${port}`;
    const asked = (proxy.isTls ? tlsRequest : plainRequest)({
      host: proxy.host,
      port: proxy.port,
      method: 'CONNECT',
      path: end,
      headers: { Host: end, ...loginHeader(proxy, login) },
      agent: false,
      signal: closing,
      maxHeaderSize: limits.headerBytes,
      insecureHTTPParser: false,
      ...(proxy.isTls ? { minVersion: 'TLSv1.2', rejectUnauthorized: true } : {}),
    });
    const timer = setTimeout(() => fail('timeout'), limits.connectMs);
    let isConnected = false;

    function fail(fault: SyncFaultCode): void {
      clearTimeout(timer);
      reject(new WayFault(fault));
      asked.destroy();
    }

    asked.on('socket', (socket) => {
      socket.once(proxy.isTls ? 'secureConnect' : 'connect', () => (isConnected = true));
    });
    asked.on('connect', ({ statusCode = 0 }: IncomingMessage, socket: Duplex, early) => {
      // A server speaks after its client; what comes before that is the proxy's.
      if (statusCode >= 200 && statusCode <= 299 && early.length === 0) {
        clearTimeout(timer);
        resolve(socket);
        return;
      }
      fail(statusCode === 407 ? 'proxy-login' : 'proxy-refused');
      socket.destroy();
    });
    asked.on('error', () => fail(isConnected ? 'proxy-refused' : 'offline'));
    asked.end();
  });
}

function loginHeader(
  proxy: TunnelEnd,
  login: ProxyLogin | null,
): { 'Proxy-Authorization'?: string } {
  if (login === null || login.proxy !== proxyName(proxy)) return {};
  const pair = Buffer.from(`${login.user}:${login.password}`).toString('base64');
  return { 'Proxy-Authorization': `Basic ${pair}` };
}
