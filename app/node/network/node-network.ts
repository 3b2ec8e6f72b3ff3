import type { Network, NetworkUse, ProxyLogin, WayFound } from '#app/ports/network.ts';
import { ExchangeFault, type ExchangeRequest, type ExchangeResponse } from '#core/sync/exchange.ts';
import { newConnections } from './connections.ts';
import { hostPolicy, type Service, type ServiceBases } from './host-policy.ts';
import { onlineState } from './online-state.ts';
import type { BodySink } from './read-body.ts';
import { blipPace, graphPace, newPace, type PaceLimits } from './pace.ts';
import { sendLimits, type SendLimits } from './send-limits.ts';
import { send } from './send.ts';
import { shakeHands } from './shake-hands.ts';
import type { WaysOut } from './way-out.ts';
import { proxyLogins, waysPassed } from './ways-passed.ts';

/** How the network of this machine is used. */
export interface NodeNetworkOptions {
  /** Stand-ins for the real services, on this machine; null: the real ones. */
  readonly services: ServiceBases;
  /** Address of the place for updates; null or absent: there is none, and nothing is asked of it. */
  readonly updatePlace?: string | null;
  /** From 0 up to, but not including, 1: spreads the ends of rests that began together. */
  readonly random: () => number;
  readonly limits?: SendLimits;
  /** How fast the services are asked; the documented pace unless given. Only tests hurry. */
  readonly pace?: { readonly blip: PaceLimits; readonly graph: PaceLimits };
  /** The system's proxies; null or absent: there are none. Stand-ins on this machine never go through one. */
  readonly waysOut?: WaysOut | null;
  /** The user to name to a proxy that asks, where the workspace keeps one. */
  readonly proxyLogin?: () => ProxyLogin | null;
  /** Told when a request finds no network, and when the next one is answered. */
  readonly onlineChanged?: (isOnline: boolean) => void;
}

/** How something is read from the place for updates. */
export interface PlaceUse {
  readonly limitBytes: number;
  /** Ends it with ExchangeFault `cancelled`. */
  readonly signal: AbortSignal;
  readonly trustsMachine: boolean;
  /** Takes the body as it comes; see send.ts. Such a file may take two hours. */
  readonly sink?: BodySink;
}

/** The network, and what the last requests found. */
export interface NodeNetwork extends Network {
  readonly isOnline: boolean;
  /**
   * Reads a file of the place for updates, by its name; no key, no token and no version of ours goes along. Throws
   * ExchangeFault, `host-refused` where no place was packed, and what the sink throws.
   */
  fromPlace(name: string, use: PlaceUse): Promise<ExchangeResponse>;
}

/** Longest time for a large file, in milliseconds. */
const longestPour = 2 * 60 * 60_000;

/** Longest addition to a rest, in milliseconds. */
const longestSpread = 10_000;

/**
 * The way out through Node's own HTTP client. Throws RangeError when a stand-in is not on this machine. Exchanges
 * throw ExchangeFault and nothing else, which holds no address, no secret and no body.
 */
export function nodeNetwork({
  services,
  updatePlace = null,
  random,
  limits = sendLimits,
  pace = { blip: blipPace, graph: graphPace },
  waysOut = null,
  proxyLogin = () => null,
  onlineChanged = () => undefined,
}: NodeNetworkOptions): NodeNetwork {
  const policy = hostPolicy(services, updatePlace);
  const closing = new AbortController();
  const { passed, found } = waysPassed();
  const connections = newConnections({
    ...proxyLogins(proxyLogin),
    ...{ waysOut, limits, passed },
    closing: closing.signal,
  });
  const paces = { blip: newPace(pace.blip), graph: newPace(pace.graph) };
  const online = onlineState(onlineChanged);
  /** Services whose certificate did not hold, and who vouches for it was asked. */
  const asked = new Set<Service>();

  async function exchange(use: NetworkUse, request: ExchangeRequest): Promise<ExchangeResponse> {
    // Refused at once: an address that may not be asked takes no turn.
    const url = policy.admit(use.service, request.url);
    const signals = [use.signal, closing.signal];
    try {
      const { response, serverDate } = await paces[use.service].run(use.subject, use.signal, () =>
        send(connections, limits, {
          ...{ request, url, signals },
          service: use.service,
          trustsMachine: use.trustsMachine === true,
        }),
      );
      online.heard(null);
      asked.delete(use.service);
      use.counted?.(response.bytes, serverDate);
      return response;
    } catch (error) {
      if (error instanceof ExchangeFault) {
        online.heard(error.code);
        if (error.code === 'untrusted') await askWho(use.service);
      }
      throw error;
    }
  }

  /** A certificate that does not hold may be that of a network that reads along: once, who vouches for it is noted. */
  async function askWho(service: Service): Promise<void> {
    if (asked.has(service)) return;
    asked.add(service);
    await look(service).catch(() => undefined);
  }

  async function look(service: Service): Promise<WayFound | null> {
    const base = service === 'blip' ? policy.blipBase(null) : policy.graphBase();
    const url = policy.admit(service, base);
    // A stand-in without encryption shows no certificate.
    if (url.protocol !== 'https:') return null;
    await shakeHands(connections.tls(service, true), url, limits, closing.signal);
    return found().find((way) => way.service === service) ?? null;
  }

  async function fromPlace(name: string, use: PlaceUse): Promise<ExchangeResponse> {
    const { limitBytes, trustsMachine, sink } = use;
    const address = `${policy.updateBase()}/${encodeURIComponent(name)}`;
    const url = policy.admit('update', address);
    const allowed = sink === undefined ? limits : { ...limits, totalMs: longestPour };
    const { response } = await send(connections, allowed, {
      request: { method: 'GET', url: address, authorization: null, body: null, limitBytes },
      ...{ url, service: 'update', trustsMachine, signals: [use.signal, closing.signal] },
      ...(sink === undefined ? {} : { sink }),
    });
    return response;
  }

  return {
    fromPlace,
    exchange: (use) => (request) => exchange(use, request),
    rest: (subject, milliseconds) => {
      const spread = random() * Math.min(milliseconds / 10, longestSpread);
      for (const pace of Object.values(paces)) pace.rest(subject, milliseconds + spread);
    },
    look,
    ways: found,
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
