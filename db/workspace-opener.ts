import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { AppFault } from '#app/contract/errors.ts';
import type { Workspace } from '#app/ports/stores.ts';
import type { WorkspaceOpener } from '#app/ports/workspace-opener.ts';
import { answerStore } from './answer-store.ts';
import { botStore } from './bot-store.ts';
import { clientRecordStore } from './client-record-store.ts';
import { clientStore } from './client-store.ts';
import { holdLock, openDatabase, type Connection, type OpenOptions } from './driver.ts';
import { findingStore } from './finding-store.ts';
import { assertKnownSchema, migrate, schemaVersion } from './migrate.ts';
import { migrations as allMigrations, type Migration } from './migrations.ts';
import { runStore } from './run-store.ts';
import { snapshotStore } from './snapshot-store.ts';
import { toStorageFault } from './sqlite-fault.ts';
import { syncPath } from './sync-path.ts';
import { triageStore } from './triage-store.ts';
import { copyVerified } from './verified-copy.ts';

/** Where a workspace's data lives inside its folder. */
export const dataFileName = 'data.db';
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
    exists: (folder) => existsSync(join(folder, dataFileName)),
    open: (folder, key, create) =>
      openLocked(folder, nativeBinding, () =>
        openMigrated({ file: join(folder, dataFileName), key, nativeBinding }, create, migrations),
      ),
    discard: (staging) => rmSync(staging, { recursive: true, force: true }),
    publish,
  };
}

/** Takes the folder for this process, opens, and gives it back when the workspace closes. */
function openLocked(
  folder: string,
  nativeBinding: string | null,
  open: () => Connection,
): Workspace {
  const lockFile = join(folder, lockFileName);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // A folder that was there before keeps its owner's entries from everybody else as well.
    chmodSync(folder, 0o700);
    closeSync(openSync(lockFile, 'a', 0o600));
  } catch (error) {
    throw toStorageFault(error, folder);
  }
  const lock = holdLock(lockFile, nativeBinding);
  try {
    return toWorkspace(open(), lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

function openMigrated(
  options: OpenOptions,
  create: boolean,
  migrations: readonly Migration[],
): Connection {
  const { file } = options;
  if (create) makeEmpty(file);
  else if (!existsSync(file)) throw new AppFault('damaged-data');
  const uncleanShutdown = sizeOf(`${file}-wal`) > 0;
  const connection = openDatabase(options);
  try {
    assertKnownSchema(connection, migrations);
    if (uncleanShutdown && connection.pragma('quick_check') !== 'ok') {
      throw new AppFault('damaged-data');
    }
    const version = schemaVersion(connection);
    if (version > 0 && version < migrations.length) {
      copyVerified(connection, `${file}.before-${version + 1}`, options);
    }
    migrate(connection, migrations);
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}

/** Makes the file before SQLite does, so that it and its logs are nobody else's to read from the first byte on. */
function makeEmpty(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (existsSync(file)) throw new AppFault('workspace-exists');
    throw toStorageFault(error, file);
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

function toWorkspace(connection: Connection, lock: { release(): void }): Workspace {
  return {
    clients: clientStore(connection),
    bots: botStore(connection),
    snapshots: snapshotStore(connection),
    runs: runStore(connection),
    findings: findingStore(connection),
    answers: answerStore(connection),
    triages: triageStore(connection),
    clientRecords: clientRecordStore(connection),
    transaction: (work) => connection.transaction(work),
    close: () => {
      try {
        connection.close();
      } finally {
        lock.release();
      }
    },
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
