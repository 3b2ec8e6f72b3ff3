import type { z } from 'zod';
import { AppFault } from '#app/contract/errors.ts';
import type { vaultMethods } from '#app/contract/vault-methods.ts';
import type { workerMethods } from '#app/contract/worker-methods.ts';
import type { SecretStore } from '#app/ports/secret-store.ts';
import type { Workspace } from '#app/ports/stores.ts';
import { changeSlots } from '#core/vault/change-slots.ts';
import { writeHeader, type VaultHeader } from '#core/vault/header.ts';
import { assertStrongEnough } from '#core/vault/passphrase-rule.ts';
import { wipeVaultKeys } from '#core/vault/vault-keys.ts';
import { createVault, type NewVault } from '#core/vault/vault.ts';
import {
  closeBoth,
  costNow,
  keysFor,
  openBoth,
  type OpenVault,
  type SessionPorts,
} from './open-vault.ts';
import { lookAtWorkspace } from './look-at-workspace.ts';
import { readHeader } from './read-header.ts';
import { guardedAttempt } from './guarded-attempt.ts';
import { unfinishedRotation } from './rotation-place.ts';
import {
  confirmedHeader,
  draftRecovery,
  type RecoveryDraft,
  type TypedGroup,
} from './recovery-draft.ts';
import {
  assertProven,
  changedHeader,
  deviceOf,
  type NewDevice,
  type SlotRequest,
} from './slot-requests.ts';
import { toVaultFault } from './vault-fault.ts';
import type { WayIn } from './way-in.ts';

export type { SessionPorts } from './open-vault.ts';

type Methods = typeof workerMethods & typeof vaultMethods;
type Request<M extends keyof Methods> = z.output<Methods[M]['request']>;
type Response<M extends keyof Methods> = z.output<Methods[M]['response']>;

/** At most one workspace, open or not. Messages that arrive together are worked off one after the other. */
export interface WorkspaceSession {
  /** Says whether there is a workspace and how it opens. Throws AppFault `header-altered`, `workspace-newer`. */
  inspect(request: Request<'workspace:inspect'>): Promise<Response<'workspace:inspect'>>;
  /** Makes a workspace and leaves it open. Throws AppFault `workspace-exists`, `weak-passphrase`, `disk-full`, `read-only`. */
  create(request: Request<'workspace:create'>): Promise<null>;
  /** Opens a workspace; one that is open already stays so. Throws the faults of the contract's `workspace:unlock`. */
  unlock(request: Request<'workspace:unlock'>): Promise<null>;
  /** Closes the workspace, if one is open. */
  close(): Promise<null>;
  /** The open workspace. Throws AppFault `workspace-locked`. */
  current(): Workspace;
  /** Its keys and tokens, for the use cases of credentials and sync alone. Throws AppFault `workspace-locked`. */
  secrets(): SecretStore;
  /** All that is known of what is open, for backups and the ways in alone. Throws AppFault `workspace-locked`. */
  opened(): OpenVault;
  /** Folder of what is open; null while nothing is. */
  openFolder(): string | null;
  /** Changes how the open workspace opens. Throws the faults of the contract's `vault:` methods. */
  changeWays(request: SlotRequest): Promise<OpenVault>;
  /** Says whether whoever asks may, and whether a new passphrase may be taken. Throws as `vault:prove` does. */
  prove(current: WayIn, next: string | null): Promise<null>;
  /** Makes a recovery code that changes nothing yet, and gives its six groups. Throws as `vault:new-recovery` does. */
  prepareRecovery(request: { current: WayIn; issued: string }): Promise<readonly string[]>;
  /** Takes the prepared code in the place of the earlier one. Throws AppFault `recovery-gone`, `recovery-differs`. */
  confirmRecovery(typed: readonly TypedGroup[]): Promise<OpenVault>;
  /** Forgets the prepared code. */
  cancelRecovery(): void;
  /** Keeps the device secret as the keychain seals it now; the ways in stay as they are. */
  reseal(keychain: NewDevice): Promise<null>;
}

/** A session without an open workspace. */
export function workspaceSession(ports: SessionPorts): WorkspaceSession {
  let open: OpenVault | null = null;
  let draft: RecoveryDraft | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work).catch((error: unknown) => {
      throw toVaultFault(error);
    });
    last = next.catch(() => undefined);
    return next;
  }

  function opened(): OpenVault {
    if (open === null) throw new AppFault('workspace-locked');
    return open;
  }

  function close(): void {
    const closing = open;
    open = null;
    draft = null;
    closeBoth(closing);
  }

  /** Writes another header over the one of the open workspace. */
  async function replaceHeader(header: VaultHeader): Promise<OpenVault> {
    const before = opened();
    await ports.vaultFile.replace(before.folder, writeHeader(header));
    draft = null;
    return (open = { ...before, header });
  }

  return {
    inspect: (request) => inTurn(() => lookAtWorkspace(ports, request.folder)),
    create: (request) =>
      inTurn(async () => {
        if (open !== null) throw new AppFault('workspace-exists');
        open = await create(ports, request);
        return null;
      }),
    unlock: (request) =>
      inTurn(async () => {
        open ??= await unlock(ports, request);
        return null;
      }),
    close: () =>
      inTurn(() => {
        close();
        return Promise.resolve(null);
      }),
    current: () => opened().workspace,
    secrets: () => opened().secrets,
    openFolder: () => open?.folder ?? null,
    opened,
    changeWays: (request) =>
      inTurn(async () => {
        const { folder, header } = opened();
        return replaceHeader(
          await guardedAttempt(ports, folder, request.current, () =>
            changedHeader(ports, header, request),
          ),
        );
      }),
    prove: (current, next) =>
      inTurn(async () => {
        const { folder, header } = opened();
        if (next !== null) await assertStrongEnough(next);
        assertProven(header, current);
        const keys = await guardedAttempt(ports, folder, current, () => keysFor(header, current));
        wipeVaultKeys(keys);
        return null;
      }),
    prepareRecovery: ({ current, issued }) =>
      inTurn(async () => {
        const { folder, header } = opened();
        draft = await guardedAttempt(ports, folder, current, () =>
          draftRecovery(ports, header, current, issued),
        );
        return draft.groups;
      }),
    confirmRecovery: (typed) =>
      inTurn(() => replaceHeader(confirmedHeader(draft, opened().header, typed))),
    cancelRecovery: () => {
      draft = null;
    },
    reseal: (keychain) =>
      inTurn(async () => {
        const { header } = opened();
        const device = deviceOf(keychain);
        try {
          const proof = { kind: 'os', deviceSecret: device.secret } as const;
          const random = (count: number): Uint8Array => ports.random.next(count);
          await replaceHeader(
            await changeSlots(header, proof, { kind: 'set-device', device }, random),
          );
        } finally {
          device.secret.fill(0);
        }
        return null;
      }),
  };
}

async function create(
  ports: SessionPorts,
  request: Request<'workspace:create'>,
): Promise<OpenVault> {
  const { folder, passphrase, keychain } = request;
  await ports.assertPlace?.(folder);
  ports.opener.finishReplacing(folder);
  if ((await readHeader(ports, folder)) !== null) throw new AppFault('workspace-exists');
  const device = keychain === null ? null : deviceOf(keychain);
  let vault: NewVault;
  try {
    vault = await createVault(
      { passphrase, device },
      (count) => ports.random.next(count),
      await costNow(ports),
    );
  } finally {
    device?.secret.fill(0);
  }
  try {
    await stage(ports, folder, vault);
  } catch (error) {
    wipeVaultKeys(vault.keys);
    throw error;
  }
  return openedWith(ports, folder, vault.header, vault.keys);
}

/** Header and data file come into being beside the folder and appear in it together. */
async function stage(ports: SessionPorts, folder: string, vault: NewVault): Promise<void> {
  const staging = `${folder}.new`;
  ports.opener.discard(staging);
  try {
    ports.opener.open(staging, vault.keys.data, true).close();
    await ports.vaultFile.write(staging, writeHeader(vault.header));
    ports.opener.publish(staging, folder);
  } catch (error) {
    ports.opener.discard(staging);
    throw error;
  }
}

async function unlock(
  ports: SessionPorts,
  request: Request<'workspace:unlock'>,
): Promise<OpenVault> {
  const { folder } = request;
  await ports.assertPlace?.(folder);
  ports.opener.finishReplacing(folder);
  const header = await readHeader(ports, folder);
  if (header === null) throw new AppFault('workspace-missing');
  const keys = await guardedAttempt(ports, folder, request, () => keysFor(header, request));
  const opened = openedWith(ports, folder, header, keys);
  // The lock is ours: what a change of keys left unfinished belongs to nobody.
  ports.opener.discard(unfinishedRotation(folder));
  // The header has proven itself; the one before a change of passphrase must open nothing any more.
  await ports.vaultFile.forgetPrevious(folder).catch(() => undefined);
  return opened;
}

/** Opens with keys that were made for it alone: they stay with it, or are wiped. */
function openedWith(ports: SessionPorts, ...[folder, header, keys]: Closed): OpenVault {
  try {
    return openBoth(ports, folder, header, keys);
  } catch (error) {
    wipeVaultKeys(keys);
    throw error;
  }
}

type Closed = [folder: string, header: OpenVault['header'], keys: OpenVault['keys']];
