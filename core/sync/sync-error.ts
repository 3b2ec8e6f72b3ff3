import type { SyncFaultCode } from '#core/model/sync-fault.ts';

/** A sync of one bot or account that cannot go on. */
export class SyncError extends Error {
  readonly code: SyncFaultCode;
  /** The service's own words, at most 500 characters; empty where it said nothing. */
  readonly words: string;
  /** Seconds after which it may be tried again, where the service says so. */
  readonly retryAfter: number | null;

  constructor(code: SyncFaultCode, words = '', retryAfter: number | null = null) {
    super(code);
    this.name = 'SyncError';
    this.code = code;
    this.words = words.slice(0, 500);
    this.retryAfter = retryAfter;
  }
}
