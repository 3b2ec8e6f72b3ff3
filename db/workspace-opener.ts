import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { AppFault } from '#app/contract/errors.ts';
import type { Workspace } from '#app/ports/stores.ts';
import type { WorkspaceOpener } from '#app/ports/workspace-opener.ts';
import { holdLock, openToRead, type Connection } from './driver.ts';
import { makeFile, openMigrated } from './migrated-file.ts';
import { migrations as allMigrations, secretMigrations, type Migration } from './migrations.ts';
import { finishReplacing, replaceFolder } from './replace-folder.ts';
import { openSecretFile } from './secret-file.ts';
import { toStorageFault } from './sqlite-fault.ts';
import { syncPath } from './sync-path.ts';
import { toWorkspace } from './to-workspace.ts';
import { dataFileName, hasData, secretFileName } from './workspace-files.ts';

const lockFileName = 'workspace.lock';

/**
 * Opens workspaces on this machine's disk.
 * @param nativeBinding see `OpenOptions.nativeBinding`
 */
export function workspaceOpener(
  nativeBinding: string | null,
  migrations: readonly Migration[] = allMigrations,
): WorkspaceOpener {
  return {
    exists: hasData,
    fits: (folder, key) => fits(join(folder, dataFileName), key, nativeBinding),
    hold: (folder) => hold(folder, nativeBinding),
    open: (folder, key, create, beforeMigration) =>
      openLocked(folder, nativeBinding, () => {
        const file = join(folder, dataFileName);
        if (create) makeFile(file);
        else if (!existsSync(file)) throw new AppFault('damaged-data');
        return openMigrated(
          { file, key, nativeBinding },
          migrations,
          beforeMigration ?? 'copy-first',
        );
      }),
    openSecrets: (folder, key) =>
      openSecretFile({ file: join(folder, secretFileName), key, nativeBinding }),
    discard: (staging) => rmSync(staging, { recursive: true, force: true }),
    publish,
    knownSchemas: { data: migrations.length, secrets: secretMigrations.length },
    replace: (unpacked, folder, quarantine) => {
      const lockFile = join(folder, lockFileName);
      if (existsSync(lockFile)) holdLock(lockFile, nativeBinding).release();
      replaceFolder(unpacked, folder, quarantine);
    },
    finishReplacing,
  };
}

/** Takes the folder for this process, opens, and gives it back when the workspace closes. */
function openLocked(
  folder: string,
  nativeBinding: string | null,
  open: () => Connection,
): Workspace {
  const lock = hold(folder, nativeBinding);
  try {
    return toWorkspace(open(), lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Takes the folder for this process. Throws AppFault `workspace-busy`, `read-only`. */
function hold(folder: string, nativeBinding: string | null): { release(): void } {
  const lockFile = join(folder, lockFileName);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // A folder that was there before keeps its owner's entries from everybody else as well.
    chmodSync(folder, 0o700);
    closeSync(openSync(lockFile, 'a', 0o600));
  } catch (error) {
    throw toStorageFault(error, folder);
  }
  return holdLock(lockFile, nativeBinding);
}

function fits(file: string, key: Uint8Array, nativeBinding: string | null): boolean {
  if (!existsSync(file)) return false;
  try {
    openToRead({ file, key, nativeBinding }).close();
    return true;
  } catch (error) {
    // Another key and a damaged first page look alike.
    if (error instanceof AppFault && error.code === 'damaged-data') return false;
    throw error;
  }
}

function publish(staging: string, folder: string): void {
  try {
    // A folder without entries is no workspace; Windows does not rename over it by itself.
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(staging, folder);
    syncPath(dirname(folder));
  } catch (error) {
    if (existsSync(folder)) throw new AppFault('workspace-exists');
    throw toStorageFault(error, folder);
  }
}
