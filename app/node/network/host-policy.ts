import { ExchangeFault } from '#core/sync/exchange.ts';

/** A service that keys or tokens are sent to. */
export type Service = 'blip' | 'graph';

/** Whatever this program connects to by itself: the services, and the place for updates, which is sent nothing of anybody. */
export type Destination = Service | 'update';

/**
 * Base addresses that stand in for the real ones, for tests and the demo; null: the real one. Each must be on this
 * machine.
 */
export interface ServiceBases {
  readonly blip: string | null;
  readonly graph: string | null;
}

/** Which addresses may be asked, and the ones to start from. */
export interface HostPolicy {
  /** The address as it is sent. Throws ExchangeFault `host-refused`; its text says nothing of the address. */
  readonly admit: (destination: Destination, address: string) => URL;
  /** Throws ExchangeFault `host-refused` when the contract is no DNS label. */
  readonly blipBase: (contract: string | null) => string;
  readonly graphBase: () => string;
  /** Throws ExchangeFault `host-refused` where no place for updates was packed. */
  readonly updateBase: () => string;
}

/** A DNS label in lower case; `xn--` is left out, since a name in another script only ever imitates here. */
const label = /^(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const contractSuffix = '.http.msging.net';
const loopback = new Set(['127.0.0.1', '[::1]', '::1', 'localhost']);

/** True for a name of this machine. */
export function isLoopback(host: string): boolean {
  return loopback.has(host);
}

/**
 * The hosts of SECURITY E19: Blip's two general ones and one label below `http.msging.net` for its keys,
 * `graph.facebook.com` for Meta's tokens. Where a base stands in, its origin alone is admitted for that service.
 * The place for updates is the one that was packed, and what lies below it; null: there is none.
 * Throws RangeError when such a base is not on this machine, and for a place that is none.
 */
export function hostPolicy(bases: ServiceBases, place: string | null = null): HostPolicy {
  const standIns = { blip: standIn(bases.blip), graph: standIn(bases.graph) };
  const updates = place === null ? null : placeOf(place);
  const isAdmitted = (destination: Destination, url: URL): boolean => {
    if (destination === 'update') return updates !== null && isBelow(url, updates);
    const standing = standIns[destination];
    return standing === null
      ? url.protocol === 'https:' && url.port === '' && isReal[destination](url.hostname)
      : url.origin === standing.origin;
  };
  return {
    admit: (destination, address) => {
      const url = URL.parse(address);
      if (url === null || !isWrittenAsRead(address, url) || !isAdmitted(destination, url))
        throw new ExchangeFault('host-refused');
      return url;
    },
    blipBase: (contract) => {
      if (contract !== null && !label.test(contract)) throw new ExchangeFault('host-refused');
      const real = `https://${contract === null ? 'http.msging.net' : `${contract}${contractSuffix}`}`;
      return standIns.blip?.base ?? real;
    },
    graphBase: () => standIns.graph?.base ?? 'https://graph.facebook.com',
    updateBase: () => {
      if (updates === null) throw new ExchangeFault('host-refused');
      return updates.base;
    },
  };
}

/** A place for updates: its base without a slash at the end, and the same as the parser reads it. */
interface Place {
  readonly base: string;
  readonly origin: string;
  readonly path: string;
}

function placeOf(place: string): Place {
  const url = URL.parse(place);
  if (url !== null && loopback.has(url.hostname)) {
    const standing = standIn(place);
    if (standing !== null) return { ...standing, path: url.pathname.replace(/\/+$/, '') };
  }
  const isPlace =
    url !== null &&
    url.protocol === 'https:' &&
    url.port === '' &&
    // As the parser writes it: no port, no dots in the path, no question, nothing folded.
    url.search === '' &&
    url.hash === '' &&
    [url.href, url.href.replace(/\/$/, '')].includes(place);
  if (!isPlace || !isWrittenAsRead(place, url)) throw new RangeError('no place for updates');
  return {
    base: place.replace(/\/$/, ''),
    origin: url.origin,
    path: url.pathname.replace(/\/$/, ''),
  };
}

function isBelow(url: URL, { origin, path }: Place): boolean {
  const isPlain = url.search === '' && url.hash === '';
  return isPlain && url.origin === origin && url.pathname.startsWith(`${path}/`);
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
