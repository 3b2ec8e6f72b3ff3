/** One way to a server, as a system's proxy settings name it. */
export type WayOut =
  | { readonly kind: 'direct' }
  /** A proxy that is asked for a tunnel; `isTls`: it is itself spoken to in TLS. */
  | {
      readonly kind: 'proxy';
      readonly isTls: boolean;
      readonly host: string;
      readonly port: number;
    }
  /** SOCKS and whatever else this program does not speak. */
  | { readonly kind: 'unknown' };

/** Tells the ways to an address (scheme, host and port only) in the form of a PAC file: `PROXY a:8080; DIRECT`. */
export type WaysOut = (address: string) => Promise<string>;

/** A list of ways is short; a longer one was not written by a person. */
const most = 16;

/** Reads the answer of a PAC file. An empty one means direct, as in browsers. */
export function readWays(list: string): WayOut[] {
  const entries = list
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .slice(0, most);
  return entries.length === 0 ? [{ kind: 'direct' }] : entries.map(readWay);
}

function readWay(entry: string): WayOut {
  if (/^direct$/i.test(entry)) return { kind: 'direct' };
  const found = /^(proxy|http|https)\s+(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::(\d{1,5}))?$/i.exec(entry);
  if (found === null) return { kind: 'unknown' };
  const isTls = found[1]?.toLowerCase() === 'https';
  const port = Number(found[3] ?? (isTls ? 443 : 80));
  if (port < 1 || port > 65_535) return { kind: 'unknown' };
  return { kind: 'proxy', isTls, host: (found[2] ?? '').replace(/[[\]]/g, ''), port };
}

/** A proxy as a person reads and writes it: `proxy.example:8080`. */
export function proxyName({
  host,
  port,
}: {
  readonly host: string;
  readonly port: number;
}): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
