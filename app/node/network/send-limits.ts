/** What a request may take; in milliseconds and bytes. */
export interface SendLimits {
  /** From the moment it is sent to the last byte of the answer. */
  readonly totalMs: number;
  /** Without a byte in either direction. */
  readonly idleMs: number;
  /** Look-up, connection and handshake. */
  readonly connectMs: number;
  /** Status line and headers of the answer. */
  readonly headerBytes: number;
}

/** What real services are given (BLIP_API 4, SECURITY E20). */
export const sendLimits: SendLimits = {
  totalMs: 30_000,
  idleMs: 15_000,
  connectMs: 10_000,
  headerBytes: 16_384,
};
