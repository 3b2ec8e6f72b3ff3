import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AppFault, type FaultCode } from '#app/contract/errors.ts';
import { laterFaultCode } from '#test/fakes/fault-code.ts';
import type { Keychain } from './keychain.ts';
import type { VaultHandlerOptions } from './vault-handlers.ts';
import type { WorkerClient } from './worker-client.ts';
import type { WorkspaceHost } from './workspace-host.ts';

const { chosen } = vi.hoisted(() => ({ chosen: { path: null as string | null } }));
vi.mock('./dialogs.ts', () => ({ askOne: () => Promise.resolve(chosen.path) }));
const { vaultHandlers } = await import('./vault-handlers.ts');

/** What the made-up worker was asked; secrets as they were at that moment. */
let calls: [string, unknown][];
let sealed: Uint8Array | null;
let sealedBy: string | null;
let opensWith: string[];
let failures: Map<string, FaultCode>;
let keychainWorks: boolean;
/** The keychain is there and knows nothing of what was sealed. */
let opensNothing: boolean;
let shown: string[];
let opened: unknown[];

const keychain: Keychain = {
  status: () => Promise.resolve({ available: keychainWorks, backend: 'gnome_libsecret' }),
  seal: (secret) => Promise.resolve(secret.map((byte) => byte ^ 0xff)),
  open: (blob) =>
    opensNothing
      ? Promise.reject(new Error('another keyring'))
      : Promise.resolve(blob.map((byte) => byte ^ 0xff)),
};

const worker = {
  call: (name: string, request: unknown) => {
    calls.push([name, structuredClone(request)]);
    const failure = failures.get(name);
    if (failure !== undefined) return Promise.reject(new AppFault(failure));
    if (name === 'workspace:inspect') {
      return Promise.resolve({ sealedDeviceSecret: sealed, backend: sealedBy, opensWith });
    }
    if (name === 'backup:locate') {
      return Promise.resolve({ path: '/backups/x', sealedDeviceSecret: sealed, isStrict: false });
    }
    if (name === 'backup:look') return Promise.resolve(['found']);
    if (name === 'vault:look-at-header') {
      return Promise.resolve({ sealedDeviceSecret: sealed, backend: sealedBy, isStrict: false });
    }
    if (name === 'vault:find-headers') return Promise.resolve(['copy']);
    return Promise.resolve({ slots: [] });
  },
} as unknown as WorkerClient;

const workspace = {
  folder: '/w',
  keychain,
  worker: () => worker,
  replaced: async (work: (fresh: WorkerClient) => Promise<unknown>, way: unknown) => {
    await work(worker);
    opened.push(way);
    return { state: 'open' };
  },
} as unknown as WorkspaceHost;

const handlers = () =>
  vaultHandlers({
    workspace,
    settings: { read: () => Promise.resolve({ locale: 'pt-BR' }) },
    shell: {
      showOwn: (path: string) => shown.push(path),
      wrote: (path: string) => shown.push(path),
    },
  } as unknown as VaultHandlerOptions);

const asked = (name: string): unknown => calls.find(([called]) => called === name)?.[1];

const secret = new Uint8Array(32).fill(3);

beforeEach(() => {
  calls = [];
  sealed = null;
  sealedBy = null;
  opensWith = ['passphrase'];
  failures = new Map();
  keychainWorks = true;
  opensNothing = false;
  shown = [];
  opened = [];
  chosen.path = null;
});

describe('the ways in', () => {
  it('take the passphrase as the proof where it was typed', async () => {
    await handlers()['vault:set-passphrase']({ current: 'old', next: 'new' });
    expect(calls.filter(([name]) => name !== 'workspace:inspect')).toEqual([
      ['vault:put-passphrase', { current: { passphrase: 'old', deviceSecret: null }, next: 'new' }],
    ]);
  });

  it('take the keychain as the proof where there is no passphrase', async () => {
    sealed = secret.map((byte) => byte ^ 0xff);
    await handlers()['vault:set-passphrase']({ current: null, next: 'new' });
    expect(asked('vault:put-passphrase')).toEqual({
      current: { passphrase: null, deviceSecret: secret },
      next: 'new',
    });
  });

  it('get a new secret of the keychain, sealed', async () => {
    await handlers()['vault:set-keychain']({ current: 'old' });
    const { keychain: made } = asked('vault:put-keychain') as {
      keychain: { deviceSecret: Uint8Array; sealedDeviceSecret: Uint8Array; backend: string };
    };
    expect(made.deviceSecret).toHaveLength(32);
    expect(made.sealedDeviceSecret).toEqual(made.deviceSecret.map((byte) => byte ^ 0xff));
    expect(made.backend).toBe('gnome_libsecret');
  });

  it('ask no worker where the keychain protects nothing', async () => {
    keychainWorks = false;
    expect(await laterFaultCode(handlers()['vault:set-keychain']({ current: 'old' }))).toBe(
      'keychain-unavailable',
    );
    expect(asked('vault:put-keychain')).toBeUndefined();
  });

  it('prove that the keychain opens before the passphrase goes', async () => {
    sealed = secret.map((byte) => byte ^ 0xff);
    await handlers()['vault:remove']({ way: 'passphrase', current: 'old' });
    expect(asked('vault:drop')).toEqual({
      way: 'passphrase',
      current: { passphrase: 'old', deviceSecret: null },
      remaining: secret,
    });
  });

  it('keep the last one', async () => {
    expect(
      await laterFaultCode(handlers()['vault:remove']({ way: 'passphrase', current: 'old' })),
    ).toBe('last-way-in');
    expect(asked('vault:drop')).toBeUndefined();
  });
});

describe('strict mode', () => {
  beforeEach(() => {
    sealed = secret.map((byte) => byte ^ 0xff);
    opensWith = ['both', 'recovery'];
  });

  it('asks the keychain for its half wherever a passphrase was typed, and makes a new one', async () => {
    await handlers()['vault:set-passphrase']({ current: 'old', next: 'new' });
    const { current, keychain: made } = asked('vault:put-passphrase') as {
      current: unknown;
      keychain: { deviceSecret: Uint8Array };
    };
    expect(current).toEqual({ passphrase: 'old', deviceSecret: secret });
    expect(made.deviceSecret).not.toEqual(secret);
  });

  it('begins with a new secret of the keychain, and ends without', async () => {
    opensWith = ['passphrase', 'recovery'];
    await handlers()['vault:set-strict']({ on: true, current: 'old' });
    expect(asked('vault:put-strict')).toMatchObject({
      current: { passphrase: 'old', deviceSecret: null },
      keychain: { backend: 'gnome_libsecret', origin: { platform: process.platform } },
    });
    calls = [];
    opensWith = ['both', 'recovery'];
    await handlers()['vault:set-strict']({ on: false, current: 'old' });
    expect(asked('vault:put-strict')).toEqual({
      current: { passphrase: 'old', deviceSecret: secret },
      keychain: null,
    });
  });

  it('takes nothing away by itself: the worker says so', async () => {
    failures.set('vault:drop', 'strict-mode');
    const remove = handlers()['vault:remove']({ way: 'passphrase', current: 'old' });
    expect(await laterFaultCode(remove)).toBe('strict-mode');
  });

  it('yields to a recovery code', async () => {
    keychainWorks = false;
    const proof = { current: null, recoveryCode: '01234-56789' };
    await handlers()['vault:prepare-recovery'](proof);
    expect(asked('vault:new-recovery')).toEqual({
      current: { passphrase: null, deviceSecret: null, recoveryCode: '01234-56789' },
    });
  });
});

describe('a change of keys', () => {
  it('is refused while the workspace is open, and done by a fresh worker with a new secret', async () => {
    sealed = secret.map((byte) => byte ^ 0xff);
    opensWith = ['keychain', 'passphrase'];
    failures.set('vault:prove', 'wrong-passphrase');
    const rotate = () => handlers()['vault:rotate']({ current: 'old', next: null });
    expect(await laterFaultCode(rotate())).toBe('wrong-passphrase');
    expect(opened).toEqual([]);
    failures.clear();
    expect(await rotate()).toEqual({ state: 'open' });
    expect(asked('vault:rotate-keys')).toMatchObject({
      ...{ folder: '/w', current: { passphrase: 'old', deviceSecret: null }, next: null },
      keychain: { backend: 'gnome_libsecret' },
    });
    expect(opened).toEqual([{ method: 'passphrase', passphrase: 'old' }]);
  });

  it('leaves a keychain behind that is gone, where a passphrase remains', async () => {
    keychainWorks = false;
    opensWith = ['keychain', 'passphrase'];
    await handlers()['vault:rotate']({ current: 'old', next: 'new' });
    expect(asked('vault:rotate-keys')).toMatchObject({ next: 'new', keychain: null });
    expect(opened).toEqual([{ method: 'passphrase', passphrase: 'new' }]);
  });
});

describe('copies of the header', () => {
  it('are put back by a fresh worker with what was typed', async () => {
    expect(await handlers()['vault:list-headers'](null)).toEqual(['copy']);
    const request = { place: 'first', id: 'x', passphrase: null } as const;
    await handlers()['vault:restore-header']({ ...request, recoveryCode: '01234' });
    expect(asked('vault:put-header')).toEqual({
      ...{ folder: '/w', chosen: null, place: 'first', id: 'x' },
      way: { passphrase: null, deviceSecret: null, recoveryCode: '01234' },
    });
    expect(opened).toEqual([{ method: 'recovery', code: '01234' }]);
  });

  it('say which keychain sealed them where the system offers another one', async () => {
    sealed = secret;
    sealedBy = 'kwallet6';
    opensNothing = true;
    const request = { place: 'previous', id: '', passphrase: null } as const;
    const refused = handlers()['vault:restore-header'](request);
    expect(await laterFaultCode(refused)).toBe('keychain-changed');
  });
});

describe('backups', () => {
  it('are found in a chosen folder, whose path the window never learns', async () => {
    const host = handlers();
    expect(await host['backup:find'](null)).toBeNull();
    chosen.path = '/media/stick';
    expect(await host['backup:find'](null)).toEqual({ folder: 'stick', backups: ['found'] });
    await host['backup:restore']({ place: 'chosen', id: 'x', passphrase: 'p' });
    expect(asked('backup:prepare-restore')).toEqual({
      ...{ folder: '/w', chosen: '/media/stick', place: 'chosen', id: 'x' },
      way: { passphrase: 'p', deviceSecret: null },
    });
    expect(asked('backup:finish-restore')).toEqual({ folder: '/w' });
    expect(opened).toEqual([{ method: 'passphrase', passphrase: 'p' }]);
  });

  it('are restored by the keychain that sealed them', async () => {
    sealed = secret.map((byte) => byte ^ 0xff);
    await handlers()['backup:restore']({ place: 'first', id: 'x', passphrase: null });
    expect(asked('backup:prepare-restore')).toMatchObject({
      way: { passphrase: null, deviceSecret: secret },
    });
    expect(opened).toEqual([{ method: 'keychain' }]);
  });

  it('leave the workspace open where they turn out to be damaged', async () => {
    failures.set('backup:prepare-restore', 'backup-damaged');
    const request = { place: 'first', id: 'x', passphrase: 'p' } as const;
    expect(await laterFaultCode(handlers()['backup:restore'](request))).toBe('backup-damaged');
    expect(opened).toEqual([]);
  });

  it('are shown where the worker says that they lie', async () => {
    await handlers()['backup:reveal']({ place: 'second', id: 'x' });
    expect(shown).toEqual(['/backups/x']);
  });

  it('get a second folder by dialog, and leave it again', async () => {
    const host = handlers();
    expect(await host['backup:choose-folder'](null)).toBeNull();
    chosen.path = '/media/stick';
    await host['backup:choose-folder'](null);
    expect(asked('backup:set-second')).toEqual({ folder: '/w', second: '/media/stick' });
    calls = [];
    await host['backup:forget-folder'](null);
    expect(asked('backup:set-second')).toEqual({ folder: '/w', second: null });
  });
});

describe('what is stored', () => {
  it('is shown where it lies', async () => {
    await handlers()['storage:reveal'](null);
    expect(shown).toEqual(['/w']);
  });
});
