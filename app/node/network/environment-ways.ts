import { proxyName, type WaysOut } from './way-out.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy that a terminal's environment names, as other command lines read it: `HTTPS_PROXY` or `ALL_PROXY`, except
 * for what `NO_PROXY` lists (`*`, a host and everything below it, with or without a port). Lower case wins. A user's
 * name in such an address is left out: the workspace keeps it (see `network:set-login`).
 */
export function environmentWays(environment: Environment): WaysOut {
  const named = (name: string): string =>
    environment[name.toLowerCase()] ?? environment[name] ?? '';
  const proxy = named('HTTPS_PROXY') || named('ALL_PROXY');
  const exceptions = named('NO_PROXY')
    .split(/[\s,]+/)
    .filter((entry) => entry !== '');
  return (address) => {
    const url = new URL(address);
    const isExcepted = exceptions.some((entry) => isNamed(entry, url));
    return Promise.resolve(isExcepted || proxy === '' ? 'DIRECT' : wayOf(proxy));
  };
}

function isNamed(entry: string, { hostname, port }: URL): boolean {
  if (entry === '*') return true;
  const [, host = '', only] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
  if (only !== undefined && only !== (port || '443')) return false;
  const name = host.replace(/^\*?\./, '');
  return hostname === name || hostname.endsWith(`.${name}`);
}

/** What does not read as a proxy is none that this program speaks, and not a way around it. */
function wayOf(proxy: string): string {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`);
  const isTls = url?.protocol === 'https:';
  if (url === null || !(isTls || url.protocol === 'http:')) return 'UNKNOWN';
  const host = url.hostname.replace(/[[\]]/g, '');
  return `${isTls ? 'HTTPS' : 'PROXY'} ${proxyName({ host, port: Number(url.port || (isTls ? 443 : 80)) })}`;
}
