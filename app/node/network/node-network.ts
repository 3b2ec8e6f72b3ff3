import type { Network, NetworkUse } from '#app/ports/network.ts';
import { ExchangeFault, type ExchangeRequest, type ExchangeResponse } from '#core/sync/exchange.ts';
import { newConnections } from './connections.ts';
import { hostPolicy, type ServiceBases } from './host-policy.ts';
import { onlineState } from './online-state.ts';
import { blipPace, graphPace, newPace, type PaceLimits } from './pace.ts';
import { sendLimits, type SendLimits } from './send-limits.ts';
import { send } from './send.ts';

/** How the network of this machine is used. */
export interface NodeNetworkOptions {
  /** Stand-ins for the real services, on this machine; null: the real ones. */
  readonly services: ServiceBases;
  /** From 0 up to, but not including, 1: spreads the ends of rests that began together. */
  readonly random: () => number;
  readonly limits?: SendLimits;
  /** How fast the services are asked; the documented pace unless given. Only tests hurry. */
  readonly pace?: { readonly blip: PaceLimits; readonly graph: PaceLimits };
  /** Told when a request finds no network, and when the next one is answered. */
  readonly onlineChanged?: (isOnline: boolean) => void;
}

/** The network, and what the last requests found. */
export interface NodeNetwork extends Network {
  readonly isOnline: boolean;
}

/** Longest addition to a rest, in milliseconds. */
const longestSpread = 10_000;

/**
 * The way out through Node's own HTTP client. Throws RangeError when a stand-in is not on this machine. Exchanges
 * throw ExchangeFault and nothing else, which holds no address, no secret and no body.
 */
export function nodeNetwork({
  services,
  random,
  limits = sendLimits,
  pace = { blip: blipPace, graph: graphPace },
  onlineChanged = () => undefined,
}: NodeNetworkOptions): NodeNetwork {
  const policy = hostPolicy(services);
  const connections = newConnections();
  const paces = { blip: newPace(pace.blip), graph: newPace(pace.graph) };
  const online = onlineState(onlineChanged);
  const closing = new AbortController();

  async function exchange(use: NetworkUse, request: ExchangeRequest): Promise<ExchangeResponse> {
    // Refused at once: an address that may not be asked takes no turn.
    const url = policy.admit(use.service, request.url);
    const signals = [use.signal, closing.signal];
    try {
      const { response, serverDate } = await paces[use.service].run(use.subject, use.signal, () =>
        send(connections, limits, { request, url, signals }),
      );
      online.heard(null);
      use.counted?.(response.bytes, serverDate);
      return response;
    } catch (error) {
      if (error instanceof ExchangeFault) online.heard(error.code);
      throw error;
    }
  }

  return {
    exchange: (use) => (request) => exchange(use, request),
    rest: (subject, milliseconds) => {
      const spread = random() * Math.min(milliseconds / 10, longestSpread);
      for (const pace of Object.values(paces)) pace.rest(subject, milliseconds + spread);
    },
    blipBase: policy.blipBase,
    graphBase: policy.graphBase,
    get isOnline() {
      return online.isOnline;
    },
    close: async () => {
      closing.abort();
      await Promise.all(Object.values(paces).map((pace) => pace.close()));
      connections.close();
    },
  };
}
