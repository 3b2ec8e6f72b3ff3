import { randomBytes } from 'node:crypto';
import { AppFault, type Fault } from '#app/contract/errors.ts';
import type { WorkspaceStatus } from '#app/contract/views.ts';
import type { Keychain } from './keychain.ts';
import type { WorkerClient } from './worker-client.ts';

/** How a person opens or makes a workspace. */
export type WayIn = { method: 'passphrase'; passphrase: string } | { method: 'keychain' };

/** The workspace as the host sees it: which state it is in, and the keychain's part in opening it. */
export interface WorkspaceHost {
  status(): Promise<WorkspaceStatus>;
  /**
   * Opens without asking where the keychain can; what goes wrong is kept in the status. Once, at start. Whoever asks
   * for the status meanwhile waits, so that no window shows a lock that is about to open.
   */
  openAtStart(): void;
  create(way: WayIn): Promise<WorkspaceStatus>;
  unlock(way: WayIn): Promise<WorkspaceStatus>;
  /** Ends the worker and everything it held, starts a new one. */
  lock(): Promise<WorkspaceStatus>;
  /** The worker ended by itself. */
  workerDied(): void;
  /** Lets the worker look for what is due, if a workspace is open. */
  tick(): void;
  /** The worker of now. */
  worker(): WorkerClient;
  /** Closes everything, for the end of the program. */
  end(): Promise<void>;
}

/** What it needs. */
export interface WorkspaceHostOptions {
  readonly folder: string;
  readonly keychain: Keychain;
  readonly startWorker: () => WorkerClient;
  /** Told after every change. */
  readonly changed: (status: WorkspaceStatus) => void;
}

/** The host's side of one workspace. */
export function workspaceHost(options: WorkspaceHostOptions): WorkspaceHost {
  const { folder, keychain } = options;
  let worker = options.startWorker();
  let isOpen = false;
  let fault: Fault | null = null;
  let starting: Promise<void> = Promise.resolve();

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
      return await worker.call('workspace:inspect', { folder });
    } catch (error) {
      if (!(error instanceof AppFault)) throw error;
      fault = error.toFault();
      return { exists: true, opensWith: [], sealedDeviceSecret: null };
    }
  }

  async function create(way: WayIn): Promise<void> {
    if (way.method === 'passphrase') {
      const { passphrase } = way;
      await worker.call('workspace:create', { folder, passphrase, keychain: null });
      return;
    }
    const { available, backend } = await keychain.status();
    if (!available) throw new AppFault('keychain-unavailable', { reason: backend });
    const deviceSecret = new Uint8Array(randomBytes(32));
    try {
      const sealedDeviceSecret = await sealed(deviceSecret, backend);
      await worker.call('workspace:create', {
        folder,
        passphrase: null,
        keychain: { deviceSecret, sealedDeviceSecret, backend },
      });
    } finally {
      deviceSecret.fill(0);
    }
  }

  async function sealed(secret: Uint8Array, backend: string): Promise<Uint8Array> {
    try {
      return await keychain.seal(secret);
    } catch {
      throw new AppFault('keychain-unavailable', { reason: backend });
    }
  }

  async function unlock(way: WayIn): Promise<void> {
    if (way.method === 'passphrase') {
      const { passphrase } = way;
      await worker.call('workspace:unlock', { folder, passphrase, deviceSecret: null });
      return;
    }
    const deviceSecret = await deviceSecretFromKeychain();
    try {
      await worker.call('workspace:unlock', { folder, passphrase: null, deviceSecret });
    } finally {
      deviceSecret.fill(0);
    }
  }

  async function deviceSecretFromKeychain(): Promise<Uint8Array> {
    const { sealedDeviceSecret } = await worker.call('workspace:inspect', { folder });
    const { backend } = await keychain.status();
    if (sealedDeviceSecret === null) {
      throw new AppFault('keychain-unavailable', { reason: 'not-set-up' });
    }
    try {
      return await keychain.open(sealedDeviceSecret);
    } catch {
      // Locked, dismissed or another keyring: the workspace is untouched and trying again is always possible.
      throw new AppFault('keychain-unavailable', { reason: backend });
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

  /** Nobody waits for it: a sync may take its time, and its faults are kept with its jobs. */
  function tick(): void {
    if (isOpen) worker.call('sync:tick', null).catch(() => undefined);
  }

  async function announced(): Promise<WorkspaceStatus> {
    fault = null;
    const now = await status();
    options.changed(now);
    return now;
  }

  return {
    status: () => starting.then(status),
    openAtStart: () => {
      starting = openByKeychain();
    },
    create: (way) => opened(create(way)),
    unlock: (way) => opened(unlock(way)),
    lock: async () => {
      isOpen = false;
      const old = worker;
      await old.end();
      worker = options.startWorker();
      return announced();
    },
    workerDied: () => {
      isOpen = false;
      worker = options.startWorker();
      void announced();
    },
    tick,
    worker: () => worker,
    end: () => worker.end(),
  };
}
