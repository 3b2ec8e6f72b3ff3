import type { ProxyLogin, WayFound } from '#app/ports/network.ts';
import type { Passed } from './outward-agent.ts';

/** What the connections of a program found on their way, the newest of each service; in memory only. */
export interface WaysPassed {
  readonly passed: (passed: Passed) => void;
  readonly found: () => WayFound[];
}

/** Knows nothing until something connects. */
export function waysPassed(): WaysPassed {
  const newest = new Map<WayFound['service'], WayFound>();
  return {
    passed: ({ service, proxy, authority }) => {
      // Told is who reads along where keys go; an update is signed, whoever carries it.
      if (service === 'update') return;
      newest.set(service, {
        service,
        proxy,
        authority: authority?.name ?? null,
        isPublic: authority?.isPublic ?? false,
      });
    },
    found: () => [...newest.values()],
  };
}

/** The user for a proxy, once: a refused one is not sent again, or a wrong password would shut its owner out. */
export function proxyLogins(stored: () => ProxyLogin | null): {
  readonly proxyLogin: (proxy: string) => ProxyLogin | null;
  readonly loginRefused: (login: ProxyLogin) => void;
} {
  let refused: ProxyLogin | null = null;
  const isRefused = ({ proxy, user, password }: ProxyLogin): boolean =>
    refused?.proxy === proxy && refused.user === user && refused.password === password;
  return {
    proxyLogin: (proxy) => {
      const login = stored();
      return login?.proxy === proxy && !isRefused(login) ? login : null;
    },
    loginRefused: (login) => {
      refused = login;
    },
  };
}
