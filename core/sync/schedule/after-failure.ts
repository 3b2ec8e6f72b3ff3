import type { SyncFaultCode } from '#core/model/sync-fault.ts';

/** What follows a failed try. Times are in milliseconds. */
export type AfterFailure =
  | { readonly kind: 'retry'; readonly inMs: number }
  /** The credential is not used again until a person has looked. */
  | { readonly kind: 'block' }
  | { readonly kind: 'next-period' }
  /** Nothing is fetched before this machine's disk has room again. */
  | { readonly kind: 'await-room' }
  /** The network is at fault, nobody's key: a probe decides when to go on. */
  | { readonly kind: 'offline'; readonly probeInMs: number };

/** A failed try. */
export interface FailedTry {
  readonly code: SyncFaultCode;
  /**
   * Which failure in a row this is, from 1. Being offline is no attempt (see {@link countsAsAttempt}): then it is which
   * probe in a row found no network, from 1.
   */
  readonly attempt: number;
  /** What the service asked for; null where it said nothing. */
  readonly retryAfterSeconds: number | null;
  /** At least 0, less than 1. */
  readonly random: number;
  /** Seconds since the credential last worked; null where it never did or nobody asks. */
  readonly sinceOkSeconds?: number | null;
}

const tries = 6;
const backoffMs = 2000;
const backoffCapMs = 15 * 60_000;
const retryAfterCapSeconds = 60 * 60;
const throttleMs = 120_000;
const throttleJitterMs = 30_000;
const probeMs = 15_000;
const probeCapMs = 5 * 60_000;
/** A key that worked as lately as this is asked once more before it is blocked. */
const trustedSeconds = 10 * 60;

/**
 * What to do after a failed try (SECURITY 5.2). Six tries with doubling waits and full jitter, then the next period,
 * which begins with six new ones. A service that says how long to wait is believed up to an hour.
 */
export function afterFailure(failed: FailedTry): AfterFailure {
  const { code, attempt, random } = failed;
  switch (code) {
    case 'offline':
      return { kind: 'offline', probeInMs: probeWait(attempt) };
    // A hotel's login page and an intercepted line go away as an outage does. One that stays has another cause, e.g. an
    // organisation's address that does not exist, and must not keep the program probing.
    case 'not-the-service':
    case 'untrusted':
    case 'proxy-login':
    case 'proxy-refused':
    case 'redirected':
      return isLastTry(attempt)
        ? { kind: 'next-period' }
        : { kind: 'offline', probeInMs: probeWait(attempt) };
    case 'timeout':
    case 'dropped':
    case 'unavailable':
      return isLastTry(attempt)
        ? { kind: 'next-period' }
        : { kind: 'retry', inMs: backoff(attempt, random) };
    case 'throttled':
      return { kind: 'retry', inMs: throttleWait(failed) };
    case 'bad-credential':
      return isWorthConfirming(failed)
        ? { kind: 'retry', inMs: backoff(attempt, random) }
        : { kind: 'block' };
    case 'no-credential':
      return { kind: 'block' };
    case 'disk-full':
      return { kind: 'await-room' };
    case 'too-large':
    case 'host-refused':
    case 'not-allowed':
    case 'refused':
    case 'missing':
    case 'policy':
    case 'wrong-answer':
    case 'cancelled':
      return { kind: 'next-period' };
  }
}

/** False for a fault that says nothing about the job: no network, no room on the disk, or stopped by the user. */
export function countsAsAttempt(code: SyncFaultCode): boolean {
  return code !== 'offline' && code !== 'cancelled' && code !== 'disk-full';
}

/** True every sixth failure in a row. */
function isLastTry(attempt: number): boolean {
  return attempt % tries === 0;
}

function backoff(attempt: number, random: number): number {
  const doublings = (Math.max(1, attempt) - 1) % tries;
  return Math.floor(random * Math.min(backoffCapMs, backoffMs * 2 ** doublings));
}

function throttleWait({ retryAfterSeconds, random }: FailedTry): number {
  return retryAfterSeconds === null
    ? throttleMs + Math.floor(random * throttleJitterMs)
    : Math.min(retryAfterCapSeconds, Math.max(0, retryAfterSeconds)) * 1000;
}

function probeWait(attempt: number): number {
  return Math.min(probeCapMs, probeMs * 2 ** Math.min(20, Math.max(1, attempt) - 1));
}

function isWorthConfirming({ attempt, sinceOkSeconds }: FailedTry): boolean {
  return (
    attempt === 1 &&
    sinceOkSeconds !== undefined &&
    sinceOkSeconds !== null &&
    sinceOkSeconds <= trustedSeconds
  );
}
