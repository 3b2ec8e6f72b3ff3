import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import { AppFault } from '#app/contract/errors.ts';
import { openDatabase, type Connection, type OpenOptions } from './driver.ts';
import { assertKnownSchema, migrate, schemaVersion } from './migrate.ts';
import type { Migration } from './migrations.ts';
import { toStorageFault } from './sqlite-fault.ts';
import { copyVerified } from './verified-copy.ts';

/**
 * Opens an encrypted file that is there and brings its schema up to date; after an unclean end its pages are checked.
 * @param before what happens before its schema changes: a verified copy is left beside it, somebody makes a backup, or none
 * Throws AppFault `workspace-newer`, `damaged-data`, `disk-full`, `read-only`.
 */
export function openMigrated(
  options: OpenOptions,
  migrations: readonly Migration[],
  before: 'copy-first' | 'no-copy' | (() => void),
): Connection {
  const { file } = options;
  const uncleanShutdown = sizeOf(`${file}-wal`) > 0;
  const connection = openDatabase(options);
  try {
    assertKnownSchema(connection, migrations);
    if (uncleanShutdown && connection.pragma('quick_check') !== 'ok') {
      throw new AppFault('damaged-data');
    }
    const version = schemaVersion(connection);
    if (version > 0 && version < migrations.length) {
      if (before === 'copy-first')
        copyVerified(connection, `${file}.before-${version + 1}`, options);
      else if (before !== 'no-copy') before();
    }
    migrate(connection, migrations);
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}

/**
 * Makes an empty file before SQLite does, so that it and its logs are nobody else's to read from the first byte on.
 * Throws AppFault `workspace-exists`, `disk-full`, `read-only`.
 */
export function makeFile(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (existsSync(file)) throw new AppFault('workspace-exists');
    throw toStorageFault(error, file);
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
