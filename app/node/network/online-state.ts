import type { SyncFaultCode } from '#core/model/sync-fault.ts';

/** What the last requests say of the network; true until one finds none. */
export interface OnlineState {
  readonly isOnline: boolean;
  /** Tells how a request ended: null for an answer. Only an answer, or no connection at all, says anything new. */
  heard(fault: SyncFaultCode | null): void;
}

/** Tells the listener each time the knowledge changes. */
export function onlineState(changed: (isOnline: boolean) => void): OnlineState {
  let isOnline = true;
  return {
    get isOnline() {
      return isOnline;
    },
    heard: (fault) => {
      if (fault !== null && fault !== 'offline') return;
      if (isOnline === (fault === null)) return;
      isOnline = fault === null;
      changed(isOnline);
    },
  };
}
