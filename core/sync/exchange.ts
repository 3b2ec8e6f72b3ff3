import type { Secret } from '#core/model/secret.ts';
import type { SyncFaultCode } from '#core/model/sync-fault.ts';

/** One request to a service. The secret goes into the `Authorization` header and nowhere else. */
export interface ExchangeRequest {
  readonly method: 'GET' | 'POST';
  /** Absolute address; its host must be one that keys may be sent to. */
  readonly url: string;
  readonly authorization: { readonly scheme: 'Key' | 'Bearer'; readonly secret: Secret };
  /** JSON text; null for a GET. */
  readonly body: string | null;
  /** Most bytes of the unpacked answer; more is cut off with the fault `too-large`. */
  readonly limitBytes: number;
}

/** What came back, whatever its status. */
export interface ExchangeResponse {
  readonly status: number;
  readonly body: string;
  /** SHA-256 (hex) of the body's bytes as they came unpacked. */
  readonly sha256: string;
  readonly bytes: number;
  /** The only headers that are kept. */
  readonly headers: {
    readonly retryAfter: string | null;
    readonly appUsage: string | null;
    readonly businessUsage: string | null;
  };
}

/**
 * Sends one request, within the pace and the hosts that its maker set. Throws ExchangeFault; never follows a redirect.
 * Whoever makes one binds it to what it may be stopped by.
 */
export type Exchange = (request: ExchangeRequest) => Promise<ExchangeResponse>;

/** A request that brought no answer. Holds neither address nor secret nor body. */
export class ExchangeFault extends Error {
  readonly code: SyncFaultCode;

  constructor(code: SyncFaultCode) {
    super(code);
    this.name = 'ExchangeFault';
    this.code = code;
  }
}
