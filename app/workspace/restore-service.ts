import type { FoundBackupView } from '#app/contract/vault-views.ts';
import { copiedKeys } from '#core/vault/file-keys.ts';
import { writeHeader, type VaultHeader } from '#core/vault/header.ts';
import { wipeVaultKeys, type VaultKeys } from '#core/vault/vault-keys.ts';
import { VaultError } from '#core/vault/vault-error.ts';
import { waysIn } from '#core/vault/ways-in.ts';
import { readBackupSettings } from './backup-settings.ts';
import type { BackupDeps } from './backup-deps.ts';
import {
  assertReadable,
  backupView,
  findBackup,
  headerOf,
  listPlace,
  type BackupPlace,
} from './found-backups.ts';
import { guardedAttempt } from './guarded-attempt.ts';
import { keysFor } from './open-vault.ts';
import { readHeader } from './read-header.ts';
import { runJob } from './run-job.ts';
import { toVaultFault } from './vault-fault.ts';
import type { WayIn } from './way-in.ts';

/** A backup as the host names it. */
export interface NamedBackup {
  readonly folder: string;
  readonly chosen: string | null;
  readonly place: 'first' | 'second' | 'chosen';
  readonly id: string;
}

/** Puts backups in the place of the workspace; needs nothing open. */
export interface RestoreService {
  /** Throws AppFault `folder-unavailable`. */
  look(folder: string, chosen: string | null): Promise<FoundBackupView[]>;
  /** Throws AppFault `backup-missing`, `backup-damaged`, `header-altered`. */
  locate(
    backup: NamedBackup,
  ): Promise<{ path: string; sealedDeviceSecret: Uint8Array | null; isStrict: boolean }>;
  /** Throws the faults of worker method `backup:prepare-restore`. */
  prepare(request: NamedBackup & { way: WayIn }): Promise<null>;
  /** Throws the faults of worker method `backup:finish-restore`. */
  finish(folder: string): Promise<null>;
}

/** Binds restoring to what it needs from outside. */
export function restoreService(deps: BackupDeps): RestoreService {
  const { session, ports, clock } = deps;
  function placeOf({ folder, chosen, place }: Omit<NamedBackup, 'id'>): BackupPlace {
    const path = place === 'second' ? readBackupSettings(session.current()).second : chosen;
    return { folder, place, path };
  }

  /**
   * The header that the restored workspace gets, with its keys. Today's one where it belongs to the same vault and
   * opens: a passphrase that was changed since the backup stays changed. Else the backup's own.
   */
  async function openedHeader(
    folder: string,
    own: VaultHeader,
    way: WayIn,
  ): Promise<{ header: VaultHeader; keys: VaultKeys }> {
    const today = await readHeader(ports, folder).catch(() => null);
    const isSame = today?.installId === own.installId && today.keyCheck === own.keyCheck;
    if (today !== null && isSame) {
      try {
        const deviceSecret = way.deviceSecret?.slice() ?? null;
        return { header: today, keys: await keysFor(today, { ...way, deviceSecret }) };
      } catch (error) {
        if (!(error instanceof VaultError)) throw error;
      }
    }
    return { header: own, keys: await keysFor(own, way) };
  }

  async function prepare(request: NamedBackup & { way: WayIn }): Promise<null> {
    const { folder, way } = request;
    const backup = await findBackup(deps, placeOf(request), request.id);
    assertReadable(deps, backup);
    const own = await headerOf(deps, backup);
    const { header, keys } = await guardedAttempt(ports, folder, way, () =>
      openedHeader(folder, own, way),
    );
    const unpacked = unpackedPlace(folder);
    try {
      await runJob(deps, 'restore', {
        ...{ kind: 'unpack', backup: backup.folder, target: unpacked, keys: copiedKeys(keys) },
      });
      // Written beside the databases before anything moves: the folder that takes the place is whole by itself.
      await ports.vaultFile.write(unpacked, writeHeader(header));
      return null;
    } catch (error) {
      ports.opener.discard(unpacked);
      throw error;
    } finally {
      wipeVaultKeys(keys);
    }
  }

  return {
    look: async (folder, chosen) => {
      const place = chosen === null ? 'first' : 'chosen';
      const found = await listPlace(deps, { folder, place, path: chosen });
      return Promise.all(found.map((backup) => backupView(deps, backup)));
    },
    locate: async (request) => {
      const backup = await findBackup(deps, placeOf(request), request.id);
      const header = await headerOf(deps, backup).catch(throwFault);
      const { sealedDeviceSecret, both: isStrict } = waysIn(header);
      return { path: backup.folder, sealedDeviceSecret, isStrict };
    },
    prepare: (request) => prepare(request).catch(throwFault),
    finish: (folder) => {
      ports.opener.replace(
        unpackedPlace(folder),
        folder,
        deps.shelf.quarantineOf(folder, clock.now()),
      );
      return Promise.resolve(null);
    },
  };
}

/** Where a backup waits, whole and read through, until it takes the workspace's place. */
function unpackedPlace(folder: string): string {
  return `${folder}.restoring`;
}

function throwFault(error: unknown): never {
  throw toVaultFault(error);
}
