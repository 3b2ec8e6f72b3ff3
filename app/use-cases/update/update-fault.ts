import { AppFault } from '#app/contract/errors.ts';
import { ExchangeFault } from '#core/sync/exchange.ts';
import type { SyncFaultCode } from '#core/model/sync-fault.ts';
import type { UpdateJudgement } from '#core/update/judge-update.ts';

type Refusal = Extract<UpdateJudgement, { kind: 'refused' }>;

/** What is said about an answer that was not taken. */
export function refusalFault(refusal: Refusal): AppFault {
  switch (refusal.reason) {
    case 'bad-signature':
      return new AppFault('update-unsigned');
    case 'malformed':
      return new AppFault('update-unreadable');
    case 'older-than-seen':
      return new AppFault('update-older', { seen: refusal.seen.version });
    case 'too-far':
      return new AppFault('update-too-far', {
        version: refusal.release.version,
        minimum: refusal.minimumVersion,
      });
    case 'nothing-for-this-system':
      return new AppFault('update-not-for-system', { version: refusal.release.version });
  }
}

const ways: Partial<Record<SyncFaultCode, AppFault['code']>> = {
  offline: 'update-unreachable',
  timeout: 'update-unreachable',
  dropped: 'update-unreachable',
  unavailable: 'update-unreachable',
  untrusted: 'update-untrusted',
  'proxy-login': 'update-proxy',
  'proxy-refused': 'update-proxy',
  cancelled: 'update-cancelled',
};

/** What a user can do about an exchange that brought nothing; anything else comes back as it is. */
export function toUpdateFault(error: unknown): unknown {
  if (!(error instanceof ExchangeFault)) return error;
  return new AppFault(ways[error.code] ?? 'update-odd-answer');
}
