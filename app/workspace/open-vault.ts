import type { FailedAttemptStore } from '#app/ports/failed-attempts.ts';
import type { Clock } from '#app/ports/host.ts';
import type { RandomBytes } from '#app/ports/random.ts';
import type { SecretStore } from '#app/ports/secret-store.ts';
import type { Workspace } from '#app/ports/stores.ts';
import type { VaultFile } from '#app/ports/vault-file.ts';
import type { WorkspaceOpener } from '#app/ports/workspace-opener.ts';
import { defaultArgon2Cost, type Argon2Cost } from '#core/vault/argon2-params.ts';
import type { FileKeys } from '#core/vault/file-keys.ts';
import type { VaultHeader } from '#core/vault/header.ts';
import { wipeVaultKeys, type VaultKeys } from '#core/vault/vault-keys.ts';
import { unlockWith } from '#core/vault/vault.ts';
import { secretOfWay, type WayIn } from './way-in.ts';

/** What a workspace is opened and changed with. */
export interface SessionPorts {
  readonly vaultFile: VaultFile;
  readonly opener: WorkspaceOpener;
  readonly random: RandomBytes;
  /** Cost of new passphrase slots; only tests lower it. */
  readonly cost?: Argon2Cost;
  /** Finds the cost of a new passphrase slot for this machine; without it the default is taken. */
  readonly calibrate?: () => Promise<Argon2Cost>;
  /** Wrong guesses and the time they are measured in; without them every guess is taken at once. */
  readonly attempts?: { readonly store: FailedAttemptStore; readonly clock: Clock };
  /** Throws AppFault `cloud-folder`, `network-folder` for a place where a database does not keep. */
  readonly assertPlace?: (folder: string) => Promise<void>;
  /** Makes a backup before a schema changes, and waits for the disk. Without it the data file alone is copied. */
  readonly backUp?: (closed: ClosedVault) => void;
}

/** A workspace whose keys are known and whose files are not open. */
export interface ClosedVault {
  readonly folder: string;
  readonly header: VaultHeader;
  readonly keys: FileKeys;
}

/** An open workspace. Its keys stay with it, since backups are opened with them: SQLite holds the same ones anyway. */
export interface OpenVault {
  readonly folder: string;
  readonly header: VaultHeader;
  readonly keys: VaultKeys;
  readonly workspace: Workspace;
  readonly secrets: SecretStore;
}

/** Opens both files of a workspace; the data first: its lock says whether the folder is ours. */
export function openBoth(
  { opener, backUp }: SessionPorts,
  folder: string,
  header: VaultHeader,
  keys: VaultKeys,
): OpenVault {
  const before = backUp === undefined ? undefined : () => backUp({ folder, header, keys });
  const workspace = opener.open(folder, keys.data, false, before);
  try {
    const secrets = opener.openSecrets(folder, keys.tokens);
    return { folder, header, keys, workspace, secrets };
  } catch (error) {
    workspace.close();
    throw error;
  }
}

/** Closes both and wipes the keys. */
export function closeBoth(open: OpenVault | null): void {
  if (open === null) return;
  wipeVaultKeys(open.keys);
  try {
    open.secrets.close();
  } finally {
    open.workspace.close();
  }
}

/** The keys that a way in gives. Takes about a second for a passphrase. Throws VaultError. */
export async function keysFor(header: VaultHeader, way: WayIn): Promise<VaultKeys> {
  try {
    return await unlockWith(header, secretOfWay(way));
  } finally {
    way.deviceSecret?.fill(0);
  }
}

/** The cost of a passphrase slot that is made now. */
export async function costNow({ cost, calibrate }: SessionPorts): Promise<Argon2Cost> {
  return cost ?? (await calibrate?.()) ?? defaultArgon2Cost;
}
