import { X509Certificate } from 'node:crypto';
import tls, { type DetailedPeerCertificate, type TLSSocket } from 'node:tls';

/** Who vouches for a server's certificate. */
export interface Authority {
  /** Organisation or name at the top of the chain, at most 120 characters. */
  readonly name: string;
  /**
   * True for one of the authorities that browsers trust everywhere. Any other was put on this machine: by whoever looks
   * after it, or by a program that reads the traffic.
   */
  readonly isPublic: boolean;
}

/** A chain is a few certificates long; a circle ends here. */
const longest = 12;

/** Who vouches for the server of an encrypted connection that has been verified; null when it shows none. */
export function authorityOf(socket: TLSSocket): Authority | null {
  let top = socket.getPeerCertificate(true);
  if (Object.keys(top).length === 0) return null;
  for (let step = 0; step < longest; step += 1) {
    // Not there where the chain ends before a root.
    const above = top.issuerCertificate as DetailedPeerCertificate | undefined;
    if (above === undefined || above.fingerprint256 === top.fingerprint256) break;
    top = above;
  }
  const { O, CN } = top.subject;
  return { name: nameOf(O) || nameOf(CN) || '?', isPublic: publicRoots().has(top.fingerprint256) };
}

function nameOf(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value.join(', ') : (value ?? '')).slice(0, 120);
}

let known: ReadonlySet<string> | null = null;

/** Fingerprints of the roots that come with the runtime: Mozilla's list. */
function publicRoots(): ReadonlySet<string> {
  known ??= new Set(tls.rootCertificates.map((pem) => new X509Certificate(pem).fingerprint256));
  return known;
}

/** Authorities trusted by this program and, beyond that, by this machine; null where the runtime cannot tell. */
export function machineAuthorities(): string[] | null {
  // Only Node 22.15 and later can.
  const runtime: Partial<Pick<typeof tls, 'getCACertificates'>> = tls;
  if (runtime.getCACertificates === undefined) return null;
  return [...runtime.getCACertificates('default'), ...runtime.getCACertificates('system')];
}
