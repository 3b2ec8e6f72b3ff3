import { beforeEach, describe, expect, it } from 'vitest';
import { AppFault, type FaultCode } from '#app/contract/errors.ts';
import { laterFaultCode } from '#test/fakes/fault-code.ts';
import type { Keychain } from './keychain.ts';
import type { WorkspaceLook } from '#app/workspace/look-at-workspace.ts';
import type { WorkerClient } from './worker-client.ts';
import { workspaceHost } from './workspace-host.ts';

/** What the made-up worker has been asked, in order, and how it stands. */
let calls: string[];
let exists: boolean;
let sealed: Uint8Array | null;
let failures: Map<string, FaultCode>;
let changes: string[];
let keychainWorks: boolean;
let openedWith: Uint8Array | null;

const keychain: Keychain = {
  status: () => Promise.resolve({ available: keychainWorks, backend: 'gnome_libsecret' }),
  seal: (secret) => Promise.resolve(secret.map((byte) => byte ^ 0xff)),
  open: (blob) =>
    keychainWorks
      ? Promise.resolve(blob.map((byte) => byte ^ 0xff))
      : Promise.reject(new Error('locked')),
};

interface Create {
  passphrase: string | null;
  keychain: { deviceSecret: Uint8Array; sealedDeviceSecret: Uint8Array } | null;
}

function seen(): WorkspaceLook {
  const opensWith = !exists
    ? []
    : sealed === null
      ? ['passphrase' as const]
      : ['keychain' as const];
  return { exists, opensWith, sealedDeviceSecret: sealed, backend: null };
}

function look(): Promise<WorkspaceLook> {
  calls.push('look');
  const failure = failures.get('workspace:inspect');
  return failure === undefined ? Promise.resolve(seen()) : Promise.reject(new AppFault(failure));
}

/** What is to be done a moment later. */
let waiting: (() => void)[];
const later = (work: () => void): void => void waiting.push(work);

function startWorker(): WorkerClient {
  calls.push('start');
  const call = (name: string, request: unknown): Promise<unknown> => {
    calls.push(name);
    const failure = failures.get(name);
    if (failure !== undefined) return Promise.reject(new AppFault(failure));
    if (name === 'workspace:inspect') return Promise.resolve(seen());
    if (name === 'workspace:create') {
      exists = true;
      sealed = (request as Create).keychain?.sealedDeviceSecret ?? null;
    }
    if (name === 'workspace:unlock') {
      openedWith = (request as { deviceSecret: Uint8Array | null }).deviceSecret?.slice() ?? null;
    }
    return Promise.resolve(null);
  };
  return {
    call: call as WorkerClient['call'],
    end: () => {
      calls.push('end');
      return Promise.resolve();
    },
  };
}

const host = () =>
  workspaceHost({
    folder: '/w',
    keychain,
    ...{ startWorker, look, later },
    changed: ({ state }) => changes.push(state),
  });

beforeEach(() => {
  calls = [];
  waiting = [];
  exists = false;
  sealed = null;
  failures = new Map();
  changes = [];
  keychainWorks = true;
  openedWith = null;
});

describe('the workspace in the host', () => {
  it('goes from absent to open, locked and open', async () => {
    const workspace = host();
    expect((await workspace.status()).state).toBe('absent');
    expect(workspace.isOpen()).toBe(false);
    expect((await workspace.create({ method: 'passphrase', passphrase: 'p' })).state).toBe('open');
    expect(workspace.isOpen()).toBe(true);
    expect((await workspace.lock()).state).toBe('locked');
    expect(workspace.isOpen()).toBe(false);
    expect((await workspace.unlock({ method: 'passphrase', passphrase: 'p' })).state).toBe('open');
    expect(changes).toEqual(['open', 'locked', 'open']);
  });

  it('says how it stands without a thread, which starts a moment later', async () => {
    const workspace = host();
    expect((await workspace.status()).state).toBe('absent');
    expect(calls).toEqual(['look']);
    for (const work of waiting) work();
    await workspace.status();
    expect(calls).toEqual(['look', 'start', 'workspace:inspect']);
  });

  it('starts no thread once it is ended', async () => {
    const workspace = host();
    await workspace.status();
    await workspace.end();
    for (const work of waiting) work();
    expect(calls).toEqual(['look']);
  });

  it('ends the thread to lock, and starts another', async () => {
    const workspace = host();
    workspace.worker();
    await workspace.lock();
    expect(calls.filter((call) => ['start', 'end'].includes(call))).toEqual([
      'start',
      'end',
      'start',
    ]);
  });

  it('A19 keeps what is only in the window, ends the worker, empties the windows, in this order', async () => {
    const workspace = workspaceHost({
      ...{ folder: '/w', keychain, startWorker, look, later },
      changed: ({ state }) => calls.push(state),
      locking: () => Promise.resolve(void calls.push('locking')),
      locked: () => Promise.resolve(void calls.push('emptied')),
    });
    await workspace.create({ method: 'passphrase', passphrase: 'p' });
    calls = [];
    // Screen, sleep and a person at once are one lock: a second one would leave a worker behind.
    const states = await Promise.all([workspace.lock(), workspace.lock(), workspace.lock()]);
    expect(states.map(({ state }) => state)).toEqual(['locked', 'locked', 'locked']);
    expect(calls.filter((call) => call !== 'workspace:inspect')).toEqual([
      ...['locking', 'end', 'start', 'emptied', 'locked'],
    ]);
    calls = [];
    await workspace.lock();
    expect(calls).not.toContain('locking');
  });

  it('opens by itself with the secret that the keychain kept', async () => {
    const first = host();
    await first.create({ method: 'keychain' });
    const secret = sealed?.map((byte) => byte ^ 0xff);
    expect(secret).toHaveLength(32);
    expect(new Set(secret).size).toBeGreaterThan(4);
    const second = host();
    second.openAtStart();
    // Asked at once: the answer waits for the opening, so that no lock screen flashes.
    expect(await second.status()).toMatchObject({ state: 'open', fault: null });
    expect(openedWith).toEqual(secret);
  });

  it('gives the secret back to a keychain that wants to seal it anew', async () => {
    keychain.wantsResealing = () => true;
    try {
      const workspace = host();
      await workspace.create({ method: 'keychain' });
      await workspace.lock();
      await workspace.unlock({ method: 'keychain' });
      expect(calls).toContain('vault:reseal');
      // It opens all the same where that does not work.
      failures.set('vault:reseal', 'disk-full');
      await workspace.lock();
      expect((await workspace.unlock({ method: 'keychain' })).state).toBe('open');
    } finally {
      delete keychain.wantsResealing;
    }
  });

  it('stays locked and says why when the keychain is', async () => {
    const first = host();
    await first.create({ method: 'keychain' });
    keychainWorks = false;
    const second = host();
    second.openAtStart();
    expect(await second.status()).toMatchObject({
      state: 'locked',
      fault: { code: 'keychain-unavailable', details: { reason: 'gnome_libsecret' } },
    });
    expect(await laterFaultCode(second.unlock({ method: 'keychain' }))).toBe(
      'keychain-unavailable',
    );
    keychainWorks = true;
    expect(await second.unlock({ method: 'keychain' })).toMatchObject({
      state: 'open',
      fault: null,
    });
  });

  it('makes nothing with a keychain that does not protect', async () => {
    keychainWorks = false;
    expect(await laterFaultCode(host().create({ method: 'keychain' }))).toBe(
      'keychain-unavailable',
    );
    expect(calls).not.toContain('workspace:create');
  });

  it('takes a header that does not read for a workspace in need, never for none', async () => {
    failures.set('workspace:inspect', 'header-altered');
    const workspace = host();
    workspace.openAtStart();
    expect(await workspace.status()).toMatchObject({
      state: 'locked',
      opensWith: [],
      fault: { code: 'header-altered' },
    });
  });

  it('is locked, with a new thread, after the old one died', async () => {
    const workspace = host();
    await workspace.create({ method: 'passphrase', passphrase: 'p' });
    workspace.workerDied();
    expect((await workspace.status()).state).toBe('locked');
    expect(calls.filter((call) => call === 'start')).toHaveLength(2);
  });

  it('stays as it was when opening fails', async () => {
    exists = true;
    failures.set('workspace:unlock', 'wrong-passphrase');
    const workspace = host();
    expect(await laterFaultCode(workspace.unlock({ method: 'passphrase', passphrase: 'x' }))).toBe(
      'wrong-passphrase',
    );
    expect((await workspace.status()).state).toBe('locked');
    expect(changes).toEqual([]);
  });

  it('puts a backup in its place with a fresh worker, and tells every view to begin anew', async () => {
    const workspace = host();
    await workspace.create({ method: 'passphrase', passphrase: 'p' });
    calls = [];
    changes = [];
    const way = { method: 'passphrase', passphrase: 'p' } as const;
    const finish = (worker: WorkerClient) => worker.call('backup:finish-restore', { folder: '/w' });
    expect((await workspace.replaced(finish, way)).state).toBe('open');
    const order = calls.filter((call) => call !== 'workspace:inspect');
    expect(order).toEqual([
      ...['end', 'start', 'backup:finish-restore', 'workspace:unlock', 'sync:tick'],
    ]);
    expect(changes).toEqual(['locked', 'open']);
  });

  it('stays locked and says why where a backup could not take its place', async () => {
    const workspace = host();
    await workspace.create({ method: 'passphrase', passphrase: 'p' });
    failures.set('backup:finish-restore', 'workspace-busy');
    const finish = (worker: WorkerClient) => worker.call('backup:finish-restore', { folder: '/w' });
    const way = { method: 'passphrase', passphrase: 'p' } as const;
    expect(await laterFaultCode(workspace.replaced(finish, way))).toBe('workspace-busy');
    expect(await workspace.status()).toMatchObject({
      state: 'locked',
      fault: { code: 'workspace-busy' },
    });
  });
});
