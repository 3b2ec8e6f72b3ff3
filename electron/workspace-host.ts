import { AppFault, type Fault } from '#app/contract/errors.ts';
import type { WorkspaceStatus } from '#app/contract/views.ts';
import type { WorkspaceLook } from '#app/workspace/look-at-workspace.ts';
import { sealedSecret } from './device-secret.ts';
import type { Keychain } from './keychain.ts';
import { withNewDevice, withWay } from './way-secrets.ts';
import type { WorkerClient } from './worker-client.ts';

/** How a person opens or makes a workspace. */
export type WayIn =
  | { method: 'passphrase'; passphrase: string }
  | { method: 'keychain' }
  | { method: 'recovery'; code: string };

/** The workspace as the host sees it: which state it is in, and the keychain's part in opening it. */
export interface WorkspaceHost {
  status(): Promise<WorkspaceStatus>;
  /** True from the moment it was opened until it is locked. */
  isOpen(): boolean;
  /**
   * Opens without asking where the keychain can; what goes wrong is kept in the status. Once, at start. Whoever asks
   * for the status meanwhile waits, so that no window shows a lock that is about to open.
   */
  openAtStart(): void;
  create(way: Exclude<WayIn, { method: 'recovery' }>): Promise<WorkspaceStatus>;
  unlock(way: WayIn): Promise<WorkspaceStatus>;
  /** Ends the worker and everything it held, starts a new one. */
  lock(): Promise<WorkspaceStatus>;
  /** The worker ended by itself. */
  workerDied(): void;
  /**
   * Locks, lets a fresh worker put a backup in the workspace's place, and opens that. A fresh one, because nothing that
   * was remembered of the old data may be shown with the new.
   */
  replaced(work: (worker: WorkerClient) => Promise<unknown>, way: WayIn): Promise<WorkspaceStatus>;
  /** Lets the worker look for what is due, if a workspace is open. */
  tick(): void;
  /** Where the workspace lies. */
  readonly folder: string;
  /** The system's keychain. */
  readonly keychain: Keychain;
  /** The worker of now; the first who asks starts it. */
  worker(): WorkerClient;
  /** Closes everything, for the end of the program. */
  end(): Promise<void>;
}

/** What it needs. */
export interface WorkspaceHostOptions {
  readonly folder: string;
  readonly keychain: Keychain;
  readonly startWorker: () => WorkerClient;
  /** Looks at the workspace without a worker, so that the first screen does not wait for one. */
  readonly look: (folder: string) => Promise<WorkspaceLook>;
  /** Runs work a moment later, when the first screen is there. */
  readonly later: (work: () => void) => void;
  /** Told after every change. */
  readonly changed: (status: WorkspaceStatus) => void;
  /** Before a lock, while the workspace is still open: what is only in the window can be kept. */
  readonly locking?: () => Promise<void>;
  /** After the worker has ended: nothing of the workspace may stay in any window. */
  readonly locked?: () => Promise<void>;
}

/** The host's side of one workspace. */
export function workspaceHost(options: WorkspaceHostOptions): WorkspaceHost {
  const { folder, keychain } = options;
  let started: WorkerClient | null = null;
  let isOpen = false;
  let isEnded = false;
  let fault: Fault | null = null;
  let starting: Promise<void> = Promise.resolve();
  let underWay: Promise<WorkspaceStatus> | null = null;

  async function status(): Promise<WorkspaceStatus> {
    const inspected = await inspect();
    return {
      state: isOpen ? 'open' : inspected.exists ? 'locked' : 'absent',
      opensWith: inspected.opensWith,
      keychain: await keychain.status(),
      fault,
    };
  }

  /** A header that does not read is a workspace all the same: one that asks for help, never one to make anew. */
  async function inspect() {
    try {
      if (started !== null) return await started.call('workspace:inspect', { folder });
      const seen = await options.look(folder);
      // Its code is read and compiled on the same cores as the page's: the page goes first.
      options.later(() => {
        if (!isEnded) worker();
      });
      return seen;
    } catch (error) {
      if (!(error instanceof AppFault)) throw error;
      fault = error.toFault();
      return { exists: true, opensWith: [], sealedDeviceSecret: null, backend: null };
    }
  }

  function worker(): WorkerClient {
    return (started ??= options.startWorker());
  }

  async function create(way: Parameters<WorkspaceHost['create']>[0]): Promise<void> {
    if (way.method === 'passphrase') {
      const { passphrase } = way;
      await worker().call('workspace:create', { folder, passphrase, keychain: null });
      return;
    }
    await withNewDevice(keychain, (made) =>
      worker().call('workspace:create', { folder, passphrase: null, keychain: made }),
    );
  }

  async function unlock(way: WayIn): Promise<void> {
    const { opensWith, ...part } = await worker().call('workspace:inspect', { folder });
    const typed = {
      passphrase: way.method === 'passphrase' ? way.passphrase : null,
      recoveryCode: way.method === 'recovery' ? way.code : undefined,
    };
    const isStrict = opensWith.includes('both');
    await withWay(keychain, typed, { ...part, isStrict }, async (current) => {
      await worker().call('workspace:unlock', { folder, ...current });
      if (way.method === 'keychain') await resealWhereWanted(current.deviceSecret);
    });
  }

  /** A keychain that changed its key wants what it opened back, to seal it by the new one. Without that nothing is lost. */
  async function resealWhereWanted(deviceSecret: Uint8Array | null): Promise<void> {
    if (deviceSecret === null || keychain.wantsResealing?.() !== true) return;
    try {
      const resealed = await sealedSecret(keychain, deviceSecret);
      await worker().call('vault:reseal', { keychain: resealed });
    } catch {
      // Tried again with the next opening.
    }
  }

  async function openByKeychain(): Promise<void> {
    try {
      const { opensWith } = await inspect();
      if (opensWith.includes('keychain')) await opened(unlock({ method: 'keychain' }));
    } catch (error) {
      fault = (error instanceof AppFault ? error : new AppFault('internal')).toFault();
    }
  }

  async function opened(work: Promise<void>): Promise<WorkspaceStatus> {
    await work;
    isOpen = true;
    tick();
    return announced();
  }

  /** Several signs of one going away come at once: they are one lock. */
  function lock(): Promise<WorkspaceStatus> {
    underWay ??= lockOnce().finally(() => {
      underWay = null;
    });
    return underWay;
  }

  async function lockOnce(): Promise<WorkspaceStatus> {
    if (isOpen) await options.locking?.();
    await closed();
    await options.locked?.();
    return announced();
  }

  async function closed(): Promise<void> {
    isOpen = false;
    await started?.end();
    started = options.startWorker();
  }

  /** Nobody waits for it: a sync may take its time, and its faults are kept with its jobs. */
  function tick(): void {
    if (isOpen)
      worker()
        .call('sync:tick', null)
        .catch(() => undefined);
  }

  async function announced(): Promise<WorkspaceStatus> {
    fault = null;
    const now = await status();
    options.changed(now);
    return now;
  }

  return {
    folder,
    keychain,
    status: () => starting.then(status),
    isOpen: () => isOpen,
    openAtStart: () => {
      starting = openByKeychain();
    },
    create: (way) => opened(create(way)),
    unlock: (way) => opened(unlock(way)),
    lock,
    replaced: async (work, way) => {
      // Its window stays: it is the one that asked, and waits for the answer.
      await closed();
      await announced();
      try {
        await work(worker());
        return await opened(unlock(way));
      } catch (error) {
        // Whoever asked is no longer on the screen: the lock screen says what went wrong.
        if (error instanceof AppFault) fault = error.toFault();
        options.changed(await status());
        throw error;
      }
    },
    workerDied: () => {
      isOpen = false;
      started = options.startWorker();
      void announced();
    },
    tick,
    worker,
    end: () => {
      isEnded = true;
      return started?.end() ?? Promise.resolve();
    },
  };
}
