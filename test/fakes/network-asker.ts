import type { Socket } from 'node:net';
import { afterEach } from 'vitest';
import {
  nodeNetwork,
  type NodeNetwork,
  type NodeNetworkOptions,
} from '#app/node/network/node-network.ts';
import type { NetworkUse } from '#app/ports/network.ts';
import { Secret } from '#core/model/secret.ts';
import {
  ExchangeFault,
  type Exchange,
  type ExchangeRequest,
  type ExchangeResponse,
} from '#core/sync/exchange.ts';

/** A request to a stand-in for Blip. */
export function requestTo(base: string, request: Partial<ExchangeRequest> = {}): ExchangeRequest {
  return {
    method: 'POST',
    url: `${base}/commands`,
    authorization: { scheme: 'Key', secret: new Secret('canary-key') },
    body: '{}',
    limitBytes: 1_000_000,
    ...request,
  };
}

/** How a test reaches its stand-ins. */
export interface NetworkAsker {
  /** A network whose only host is the base, and an exchange through it for `a subject`. */
  open: (
    base: string,
    options?: Partial<NodeNetworkOptions>,
    use?: Partial<NetworkUse>,
  ) => { network: NodeNetwork; exchange: Exchange };
  /** Asks once: the answer, or the code of its fault. */
  ask: (
    base: string,
    request?: Partial<ExchangeRequest>,
    use?: Partial<NetworkUse>,
    options?: Partial<NodeNetworkOptions>,
  ) => Promise<ExchangeResponse | string>;
}

/** Opens networks, for one test each; they are closed after it. Call once at the top of a test file. */
export function networkAsker(): NetworkAsker {
  const opened: NodeNetwork[] = [];
  afterEach(() => Promise.all(opened.splice(0).map((network) => network.close())));
  const open: NetworkAsker['open'] = (base, options = {}, use = {}) => {
    const services = { blip: base, graph: null };
    const network = nodeNetwork({ services, random: () => 0, ...options });
    opened.push(network);
    const { signal } = new AbortController();
    return {
      network,
      exchange: network.exchange({ subject: 'a subject', service: 'blip', signal, ...use }),
    };
  };
  return {
    open,
    ask: (base, request, use, options) =>
      open(base, options, use)
        .exchange(requestTo(base, request))
        .catch((error: unknown) => {
          if (error instanceof ExchangeFault) return error.code;
          throw error;
        }),
  };
}

/** Waits until the other side has ended a connection. */
export async function hungUp(socket: Socket | undefined): Promise<void> {
  if (socket === undefined) throw new Error('there was no connection');
  if (!socket.closed) await new Promise<void>((resolve) => socket.once('close', () => resolve()));
}
