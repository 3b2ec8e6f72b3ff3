import { ExchangeFault } from '#core/sync/exchange.ts';

/** A service that keys or tokens are sent to. */
export type Service = 'blip' | 'graph';

/**
 * Base addresses that stand in for the real ones, for tests and the demo; null: the real one. Each must be on this
 * machine.
 */
export interface ServiceBases {
  readonly blip: string | null;
  readonly graph: string | null;
}

/** Which addresses keys may be sent to, and the ones to start from. */
export interface HostPolicy {
  /** The address as it is sent. Throws ExchangeFault `host-refused`; its text says nothing of the address. */
  readonly admit: (service: Service, address: string) => URL;
  /** Throws ExchangeFault `host-refused` when the contract is no DNS label. */
  readonly blipBase: (contract: string | null) => string;
  readonly graphBase: () => string;
}

/** A DNS label in lower case; `xn--` is left out, since a name in another script only ever imitates here. */
const label = /^(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const contractSuffix = '.http.msging.net';
const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * The hosts of SECURITY E19: Blip's two general ones and one label below `http.msging.net` for its keys,
 * `graph.facebook.com` for Meta's tokens. Where a base stands in, its origin alone is admitted for that service.
 * Throws RangeError when such a base is not on this machine.
 */
export function hostPolicy(bases: ServiceBases): HostPolicy {
  const standIns = { blip: standIn(bases.blip), graph: standIn(bases.graph) };
  return {
    admit: (service, address) => {
      const url = URL.parse(address);
      if (url === null || !isWrittenAsRead(address, url)) throw new ExchangeFault('host-refused');
      const standing = standIns[service];
      const isAdmitted =
        standing === null
          ? url.protocol === 'https:' && url.port === '' && isReal[service](url.hostname)
          : url.origin === standing.origin;
      if (!isAdmitted) throw new ExchangeFault('host-refused');
      return url;
    },
    blipBase: (contract) => {
      if (contract !== null && !label.test(contract)) throw new ExchangeFault('host-refused');
      const real = `https://${contract === null ? 'http.msging.net' : `${contract}${contractSuffix}`}`;
      return standIns.blip?.base ?? real;
    },
    graphBase: () => standIns.graph?.base ?? 'https://graph.facebook.com',
  };
}

const isReal: Record<Service, (host: string) => boolean> = {
  blip: (host) =>
    host === 'msging.net' ||
    host === 'http.msging.net' ||
    (host.endsWith(contractSuffix) && label.test(host.slice(0, -contractSuffix.length))),
  graph: (host) => host === 'graph.facebook.com',
};

/**
 * True when the text names the host the way the parser reads it. Parsing folds full-width letters, capitals, tabs and
 * backslashes and drops a user's name; an address that needs any of it was not made by this program.
 */
function isWrittenAsRead(address: string, url: URL): boolean {
  const defaultPort = url.protocol === 'https:' && url.port === '' ? ':443' : '';
  return [url.origin, `${url.origin}${defaultPort}`].some(
    (origin) =>
      address.startsWith(origin) && ['', '/', '?'].includes(address.slice(origin.length)[0] ?? ''),
  );
}

function standIn(base: string | null): { base: string; origin: string } | null {
  if (base === null) return null;
  const url = URL.parse(base);
  const isHere =
    url !== null &&
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    loopback.has(url.hostname) &&
    isWrittenAsRead(base, url);
  if (!isHere) throw new RangeError('a stand-in for a service that is not on this machine');
  return { base: base.replace(/\/+$/, ''), origin: url.origin };
}
