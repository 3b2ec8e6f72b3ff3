import type { Exchange } from '#core/sync/exchange.ts';

/** One conversation with a service: whose pace it shares, and what stops it. */
export interface NetworkUse {
  /** Requests of one subject (a bot, an account) share a pace of their own besides that of the whole program. */
  readonly subject: string;
  readonly service: 'blip' | 'graph';
  /** Stops what is under way and what waits; then ExchangeFault `cancelled`. */
  readonly signal: AbortSignal;
  /**
   * Authorities of this machine may vouch for the service too, e.g. that of an office whose network reads along. Absent
   * or false: only those that browsers trust everywhere.
   */
  readonly trustsMachine?: boolean;
  /** Told after each answer, for counts that the screen shows. */
  readonly counted?: (bytes: number, serverDate: string | null) => void;
}

/** What the newest connection to a service found on its way. */
export interface WayFound {
  readonly service: 'blip' | 'graph';
  /** Host and port of the proxy in between; null: none. */
  readonly proxy: string | null;
  /** Name of the authority that vouches for the certificate, at most 120 characters; null: none was shown. */
  readonly authority: string | null;
  /** False when that authority is one of this machine's own: somebody in between can read along. */
  readonly isPublic: boolean;
}

/** A proxy's user; sent to that proxy and to no other. */
export interface ProxyLogin {
  /** Host and port, e.g. `proxy.example:8080`. */
  readonly proxy: string;
  readonly user: string;
  readonly password: string;
}

/** The only way out of this machine. */
export interface Network {
  /** Opens an exchange that keeps the pace of BLIP_API 4 and WHATSAPP 1.7. */
  exchange(use: NetworkUse): Exchange;
  /** Makes a subject wait: none of its requests is sent before so many milliseconds have passed. */
  rest(subject: string, milliseconds: number): void;
  /** What connections found on their way since the program began; services that were not reached are not in it. */
  ways(): readonly WayFound[];
  /**
   * Connects to a service, looks at its certificate, sends nothing and hangs up; null: a stand-in without encryption.
   * Throws ExchangeFault.
   */
  look(service: WayFound['service']): Promise<WayFound | null>;
  /** Base address of Blip's commands for an organisation's contract, or the general one for null. */
  blipBase(contract: string | null): string;
  /** Base address of the Graph API, without version. */
  graphBase(): string;
  close(): Promise<void>;
}
