import { AppFault } from '#app/contract/errors.ts';
import type { Secret } from '#core/model/secret.ts';
import type { SyncFault } from '#core/model/sync-fault.ts';
import { ExchangeFault } from '#core/sync/exchange.ts';
import { SyncError } from '#core/sync/sync-error.ts';
import { GraphRefusal } from '#core/sync/whatsapp/graph-session.ts';
import { safeWords } from './safe-words.ts';

/** Why a try brought nothing. */
export interface Failure {
  readonly fault: SyncFault;
  /** Seconds after which the service wants to be asked again; null where it did not say. */
  readonly retryAfter: number | null;
  /** Code of the Graph API's error; null for any other end. */
  readonly graphCode: number | null;
}

/**
 * An expected end of a try as a failure; null for anything else, which is a bug. `secret`: the one that was used, to be
 * cut out of the service's words.
 */
export function toFailure(error: unknown, secret: Secret | null, at: string): Failure | null {
  const failure = (code: SyncFault['code'], message: string): Failure => ({
    fault: { code, at, message },
    retryAfter: null,
    graphCode: null,
  });
  if (error instanceof SyncError)
    return {
      ...failure(error.code, secret === null ? '' : safeWords(error.words, secret)),
      retryAfter: error.retryAfter,
      graphCode: error instanceof GraphRefusal ? error.graph.code : null,
    };
  if (error instanceof ExchangeFault) return failure(error.code, '');
  if (error instanceof AppFault) return failure(codeOf(error), error.code);
  return null;
}

function codeOf({ code }: AppFault): SyncFault['code'] {
  switch (code) {
    case 'secret-missing':
      return 'no-credential';
    case 'disk-full':
      return 'disk-full';
    default:
      return 'wrong-answer';
  }
}
