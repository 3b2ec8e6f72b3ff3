import type { Gap } from '#core/model/quality-history.ts';
import type { SyncFaultCode } from '#core/model/sync-fault.ts';

/** Why nothing is known of the time after a fault. */
export function gapReason(code: SyncFaultCode): Gap['reason'] {
  switch (code) {
    case 'offline':
    case 'timeout':
    case 'dropped':
    case 'untrusted':
    case 'proxy-login':
    case 'proxy-refused':
      return 'offline';
    case 'no-credential':
      return 'no-credential';
    case 'bad-credential':
    case 'not-allowed':
      return 'bad-credential';
    case 'throttled':
      return 'throttled';
    default:
      return 'error';
  }
}
