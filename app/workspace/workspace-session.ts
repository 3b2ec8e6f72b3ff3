import type { z } from 'zod';
import { AppFault } from '#app/contract/errors.ts';
import type { workerMethods } from '#app/contract/worker-methods.ts';
import type { RandomBytes } from '#app/ports/random.ts';
import type { SecretStore } from '#app/ports/secret-store.ts';
import type { Workspace } from '#app/ports/stores.ts';
import type { VaultFile } from '#app/ports/vault-file.ts';
import type { WorkspaceOpener } from '#app/ports/workspace-opener.ts';
import { defaultArgon2Cost, type Argon2Cost } from '#core/vault/argon2.ts';
import { parseHeader, writeHeader, type VaultHeader } from '#core/vault/header.ts';
import { wipeVaultKeys, type VaultKeys } from '#core/vault/vault-keys.ts';
import {
  createVault,
  unlockWithDevice,
  unlockWithPassphrase,
  waysIn,
  type NewVault,
} from '#core/vault/vault.ts';
import { toVaultFault } from './vault-fault.ts';

/** What a session needs from outside. */
export interface SessionPorts {
  readonly vaultFile: VaultFile;
  readonly opener: WorkspaceOpener;
  readonly random: RandomBytes;
  /** Cost of new passphrase slots; only tests lower it. */
  readonly cost?: Argon2Cost;
}

type Methods = typeof workerMethods;
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
}

/** The two files of an open workspace, each under its own key. */
interface OpenFiles {
  readonly workspace: Workspace;
  readonly secrets: SecretStore;
}

/** A session without an open workspace. */
export function workspaceSession(ports: SessionPorts): WorkspaceSession {
  let open: OpenFiles | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work).catch((error: unknown) => {
      throw toVaultFault(error);
    });
    last = next.catch(() => undefined);
    return next;
  }

  return {
    inspect: (request) => inTurn(() => inspect(ports, request.folder)),
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
        closeBoth(open);
        open = null;
        return Promise.resolve(null);
      }),
    current: () => {
      if (open === null) throw new AppFault('workspace-locked');
      return open.workspace;
    },
    secrets: () => {
      if (open === null) throw new AppFault('workspace-locked');
      return open.secrets;
    },
  };
}

async function inspect(
  ports: SessionPorts,
  folder: string,
): Promise<Response<'workspace:inspect'>> {
  const header = await readHeader(ports, folder);
  if (header === null) return { exists: false, opensWith: [], sealedDeviceSecret: null };
  const { passphrase, sealedDeviceSecret } = waysIn(header);
  return {
    exists: true,
    opensWith: [
      ...(sealedDeviceSecret === null ? [] : ['keychain' as const]),
      ...(passphrase ? ['passphrase' as const] : []),
    ],
    sealedDeviceSecret,
  };
}

async function create(
  ports: SessionPorts,
  request: Request<'workspace:create'>,
): Promise<OpenFiles> {
  const { folder, passphrase, keychain } = request;
  if ((await readHeader(ports, folder)) !== null) throw new AppFault('workspace-exists');
  const device =
    keychain === null
      ? null
      : {
          secret: keychain.deviceSecret,
          sealed: keychain.sealedDeviceSecret,
          backend: keychain.backend,
        };
  let vault: NewVault;
  try {
    vault = await createVault(
      { passphrase, device },
      (count) => ports.random.next(count),
      ports.cost ?? defaultArgon2Cost,
    );
  } finally {
    device?.secret.fill(0);
  }
  try {
    await stage(ports, folder, vault);
    return openBoth(ports, folder, vault.keys);
  } finally {
    wipeVaultKeys(vault.keys);
  }
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
): Promise<OpenFiles> {
  const header = await readHeader(ports, request.folder);
  if (header === null) throw new AppFault('workspace-missing');
  const keys = await keysFor(header, request);
  try {
    return openBoth(ports, request.folder, keys);
  } finally {
    wipeVaultKeys(keys);
  }
}

/** The data first: its lock says whether the folder is ours. */
function openBoth({ opener }: SessionPorts, folder: string, keys: VaultKeys): OpenFiles {
  const workspace = opener.open(folder, keys.data, false);
  try {
    return { workspace, secrets: opener.openSecrets(folder, keys.tokens) };
  } catch (error) {
    workspace.close();
    throw error;
  }
}

function closeBoth(open: OpenFiles | null): void {
  try {
    open?.secrets.close();
  } finally {
    open?.workspace.close();
  }
}

async function keysFor(
  header: VaultHeader,
  { passphrase, deviceSecret }: Request<'workspace:unlock'>,
): Promise<VaultKeys> {
  if (deviceSecret === null) return unlockWithPassphrase(header, passphrase ?? '');
  try {
    return unlockWithDevice(header, deviceSecret);
  } finally {
    deviceSecret.fill(0);
  }
}

/** Null where there is no workspace. A data file without its header is one that cannot be opened, not none at all. */
async function readHeader(ports: SessionPorts, folder: string): Promise<VaultHeader | null> {
  const text = await ports.vaultFile.read(folder);
  if (text !== null) return parseHeader(text);
  if (ports.opener.exists(folder)) throw new AppFault('header-altered', { part: 'missing' });
  return null;
}
