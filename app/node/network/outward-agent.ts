import { Agent, type AgentOptions, type RequestOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { ProxyLogin } from '#app/ports/network.ts';
import type { SyncFaultCode } from '#core/model/sync-fault.ts';
import { nodeErrorCode } from '../node-fault.ts';
import { authorityOf, machineAuthorities, type Authority } from './certificate-authority.ts';
import { isLoopback, type Destination } from './host-policy.ts';
import { openTunnel, WayFault, type TunnelEnd, type TunnelUse } from './tunnel.ts';
import { proxyName, readWays, type WayOut, type WaysOut } from './way-out.ts';

/** What a new connection found on its way. */
export interface Passed {
  readonly service: Destination;
  /** Name of the proxy that it went through; null: none. */
  readonly proxy: string | null;
  readonly authority: Authority | null;
}

/** How connections to a service are made. */
export interface OutwardOptions extends TunnelUse {
  readonly service: Destination;
  readonly trustsMachine: boolean;
  /** The system's proxies; null: every connection is direct. */
  readonly waysOut: WaysOut | null;
  /** The user to name to a proxy; null where none is known, or it was refused before. */
  readonly proxyLogin: (proxy: string) => ProxyLogin | null;
  /** A proxy refused the user it was told. */
  readonly loginRefused: (login: ProxyLogin) => void;
  /** Told of each new connection whose certificate held. */
  readonly passed: (passed: Passed) => void;
}

/**
 * Connections to a service in TLS, by the way that the system's settings name: direct, or through a tunnel of a proxy.
 * The certificate is the server's own in either case, and is verified by Node's rules.
 */
export class OutwardAgent extends Agent {
  readonly #options: OutwardOptions;

  constructor(kept: AgentOptions, options: OutwardOptions) {
    const ca = options.trustsMachine ? machineAuthorities() : null;
    // Read once: hundreds of certificates would be parsed with every connection.
    const secureContext =
      ca === null ? null : createSecureContext({ ca, minVersion: kept.minVersion });
    super({ ...kept, ...(secureContext === null ? {} : { secureContext }) });
    this.#options = options;
  }

  override createConnection(
    options: RequestOptions,
    done?: (error: Error | null, stream: Duplex) => void,
  ): Duplex | null | undefined {
    const { waysOut } = this.#options;
    const end = { host: options.host ?? '', port: Number(options.port ?? 443) };
    if (waysOut === null || isLoopback(end.host)) return this.#direct(options);
    this.#byWay(options, end, waysOut).then(
      (socket) => done?.(null, socket),
      (error: unknown) => done?.(error as Error, undefined as never),
    );
    return undefined;
  }

  #direct(options: RequestOptions): Duplex | null | undefined {
    const socket = super.createConnection(options);
    if (socket instanceof TLSSocket) this.#watch(socket, null);
    return socket;
  }

  async #byWay(options: RequestOptions, end: TunnelEnd, waysOut: WaysOut): Promise<Duplex> {
    let last = new WayFault('proxy-refused');
    for (const way of readWays(await waysOut(`https://${end.host}/`))) {
      if (way.kind === 'direct') return this.#direct(options) as Duplex;
      if (way.kind === 'unknown') continue;
      try {
        return await this.#tunnelled(options, way, end);
      } catch (error) {
        // As browsers do: the next way stands in for a proxy that is not there, not for one that says no.
        if (!(error instanceof WayFault) || error.fault !== 'offline') throw error;
        last = error;
      }
    }
    throw last;
  }

  async #tunnelled(
    options: RequestOptions,
    proxy: Extract<WayOut, { kind: 'proxy' }>,
    end: TunnelEnd,
  ): Promise<Duplex> {
    const { proxyLogin, loginRefused, limits, closing } = this.#options;
    const name = proxyName(proxy);
    const login = proxyLogin(name);
    try {
      const raw = await openTunnel(proxy, end, login, { limits, closing });
      return await this.#secured({ ...options, socket: raw } as RequestOptions, name);
    } catch (error) {
      const isRefused = error instanceof WayFault && error.fault === 'proxy-login';
      if (isRefused && login !== null) loginRefused(login);
      throw error;
    }
  }

  /** The handshake inside a tunnel; a connection is handed on when it has come through. */
  #secured(options: RequestOptions, proxy: string): Promise<Duplex> {
    const socket = super.createConnection(options) as TLSSocket;
    this.#watch(socket, proxy);
    return new Promise((resolve, reject) => {
      const fail = (fault: SyncFaultCode): void => {
        clearTimeout(timer);
        reject(new WayFault(fault));
        socket.destroy();
      };
      const failed = (error: Error): void =>
        fail(nodeErrorCode(error) === 'ECONNRESET' ? 'dropped' : 'untrusted');
      const timer = setTimeout(() => fail('timeout'), this.#options.limits.connectMs);
      socket.on('error', failed);
      socket.once('secureConnect', () => {
        clearTimeout(timer);
        socket.off('error', failed);
        resolve(socket);
      });
    });
  }

  #watch(socket: TLSSocket, proxy: string | null): void {
    const { service, passed } = this.#options;
    socket.once('secureConnect', () => {
      // A session that is taken up again shows no chain; its first connection did.
      if (!socket.isSessionReused()) passed({ service, proxy, authority: authorityOf(socket) });
    });
  }
}
