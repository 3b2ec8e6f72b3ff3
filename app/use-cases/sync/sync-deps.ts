import type { Alert } from '#core/model/alert.ts';
import type { Network } from '#app/ports/network.ts';
import type { SecretStore } from '#app/ports/secret-store.ts';
import type { Deps } from '../deps.ts';

/** Alerts of one client, or of none, that the system is to show as one notification. */
export interface Notice {
  readonly clientName: string | null;
  readonly alerts: readonly Alert[];
  /** Address inside the window that a click opens. */
  readonly place: string;
  /** True for the collected quiet ones of a day. */
  readonly isDigest: boolean;
}

/** What the use cases of credentials and sync need besides. Nobody else is given network or secrets. */
export interface SyncDeps extends Deps {
  readonly network: Network;
  /** Keys and tokens of the open workspace. Throws AppFault `workspace-locked`. */
  readonly secrets: () => SecretStore;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
  /** Names this process: jobs that another one was running when it ended are given back. */
  readonly bootId: string;
  /** IANA name of the machine's zone. */
  readonly timeZone: string;
  readonly notify: (notice: Notice) => void;
  /** Free bytes of the workspace's disk; null where the system does not say, absent where nobody asks. */
  readonly freeBytes?: () => Promise<number | null>;
}
