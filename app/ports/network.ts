import type { Exchange } from '#core/sync/exchange.ts';

/** One conversation with a service: whose pace it shares, and what stops it. */
export interface NetworkUse {
  /** Requests of one subject (a bot, an account) share a pace of their own besides that of the whole program. */
  readonly subject: string;
  readonly service: 'blip' | 'graph';
  /** Stops what is under way and what waits; then ExchangeFault `cancelled`. */
  readonly signal: AbortSignal;
  /** Told after each answer, for counts that the screen shows. */
  readonly counted?: (bytes: number, serverDate: string | null) => void;
}

/** The only way out of this machine. */
export interface Network {
  /** Opens an exchange that keeps the pace of BLIP_API 4 and WHATSAPP 1.7. */
  exchange(use: NetworkUse): Exchange;
  /** Makes a subject wait: none of its requests is sent before so many milliseconds have passed. */
  rest(subject: string, milliseconds: number): void;
  /** Base address of Blip's commands for an organisation's contract, or the general one for null. */
  blipBase(contract: string | null): string;
  /** Base address of the Graph API, without version. */
  graphBase(): string;
  close(): Promise<void>;
}
