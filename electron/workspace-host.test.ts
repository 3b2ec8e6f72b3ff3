import { beforeEach, describe, expect, it } from 'vitest';
import { AppFault, type FaultCode } from '#app/contract/errors.ts';
import type { Keychain } from './keychain.ts';
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

function startWorker(): WorkerClient {
  calls.push('start');
  const call = (name: string, request: unknown): Promise<unknown> => {
    calls.push(name);
    const failure = failures.get(name);
    if (failure !== undefined) return Promise.reject(new AppFault(failure));
    if (name === 'workspace:inspect') {
      const opensWith = !exists ? [] : sealed === null ? ['passphrase'] : ['keychain'];
      return Promise.resolve({ exists, opensWith, sealedDeviceSecret: sealed });
    }
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
    startWorker,
    changed: ({ state }) => changes.push(state),
  });

beforeEach(() => {
  calls = [];
  exists = false;
  sealed = null;
  failures = new Map();
  changes = [];
  keychainWorks = true;
  openedWith = null;
});

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (caught: unknown) => caught,
  );
  return error instanceof AppFault ? error.code : String(error);
}

describe('the workspace in the host', () => {
  it('goes from absent to open, locked and open', async () => {
    const workspace = host();
    expect((await workspace.status()).state).toBe('absent');
    expect((await workspace.create({ method: 'passphrase', passphrase: 'p' })).state).toBe('open');
    expect((await workspace.lock()).state).toBe('locked');
    expect((await workspace.unlock({ method: 'passphrase', passphrase: 'p' })).state).toBe('open');
    expect(changes).toEqual(['open', 'locked', 'open']);
  });

  it('ends the thread to lock, and starts another', async () => {
    const workspace = host();
    await workspace.lock();
    expect(calls.filter((call) => ['start', 'end'].includes(call))).toEqual([
      'start',
      'end',
      'start',
    ]);
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
    expect(await codeOf(second.unlock({ method: 'keychain' }))).toBe('keychain-unavailable');
    keychainWorks = true;
    expect(await second.unlock({ method: 'keychain' })).toMatchObject({
      state: 'open',
      fault: null,
    });
  });

  it('makes nothing with a keychain that does not protect', async () => {
    keychainWorks = false;
    expect(await codeOf(host().create({ method: 'keychain' }))).toBe('keychain-unavailable');
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
    expect(await codeOf(workspace.unlock({ method: 'passphrase', passphrase: 'x' }))).toBe(
      'wrong-passphrase',
    );
    expect((await workspace.status()).state).toBe('locked');
    expect(changes).toEqual([]);
  });
});
