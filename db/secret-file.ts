import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { AppFault } from '#app/contract/errors.ts';
import type { SecretStore } from '#app/ports/secret-store.ts';
import { Secret } from '#core/model/secret.ts';
import type { Connection, OpenOptions } from './driver.ts';
import { makeFile, openMigrated } from './migrated-file.ts';
import { secretMigrations, type Migration } from './migrations.ts';
import { toStorageFault } from './sqlite-fault.ts';

/**
 * Opens the encrypted file of keys and tokens, and makes an empty one where there is none. It is never attached to the
 * data file, and no copy of it is left when its schema changes: what is removed here must be nowhere.
 * Throws AppFault `damaged-data`, `disk-full`, `read-only`, `workspace-newer`.
 */
export function openSecretFile(
  options: OpenOptions,
  migrations: readonly Migration[] = secretMigrations,
): SecretStore {
  if (!existsSync(options.file)) makeAlone(options.file);
  const connection = openMigrated(options, migrations, 'no-copy');
  try {
    // The workspace's lock keeps other writers away; who reads it from outside is not waited for.
    connection.pragma('busy_timeout = 200');
    connection.run(
      `INSERT INTO fingerprint_key (only, value) VALUES (1, :value) ON CONFLICT (only) DO NOTHING`,
      { value: randomBytes(32) },
    );
    emptyLog(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
  return secretStore(connection);
}

/** A log without its file belongs to one that is gone, and SQLite would read it into the new one. */
function makeAlone(file: string): void {
  try {
    for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
  } catch (error) {
    throw toStorageFault(error, file);
  }
  makeFile(file);
}

function secretStore(connection: Connection): SecretStore {
  return {
    put: (credentialId, secret) => {
      const value = Buffer.from(secret.reveal(), 'utf8');
      try {
        connection.transaction(() => {
          overwrite(connection, credentialId);
          connection.run(
            `INSERT INTO secret (id, value) VALUES (:id, :value)
             ON CONFLICT (id) DO UPDATE SET value = excluded.value`,
            { id: credentialId, value },
          );
        });
      } finally {
        value.fill(0);
      }
      emptyLog(connection);
    },
    get: (credentialId) => {
      const row = connection.get<{ value: Buffer }>('SELECT value FROM secret WHERE id = :id', {
        id: credentialId,
      });
      if (row === undefined) return null;
      const secret = new Secret(row.value.toString('utf8'));
      row.value.fill(0);
      return secret;
    },
    remove: (credentialId) => {
      connection.transaction(() => {
        overwrite(connection, credentialId);
        connection.run('DELETE FROM secret WHERE id = :id', { id: credentialId });
      });
      emptyLog(connection);
    },
    fingerprint: (secret) => {
      const row = connection.get<{ value: Buffer }>('SELECT value FROM fingerprint_key');
      if (row === undefined) throw new AppFault('damaged-data');
      return createHmac('sha256', row.value).update(secret.reveal()).digest('hex').slice(0, 8);
    },
    close: () => connection.close(),
  };
}

function overwrite(connection: Connection, id: string): void {
  connection.run('UPDATE secret SET value = zeroblob(length(value)) WHERE id = :id', { id });
}

/**
 * Moves the log into the file and cuts it to nothing: until then the log holds the pages as they were, with what was
 * replaced or removed. Throws AppFault `workspace-busy` when a foreign reader keeps it from that.
 */
function emptyLog(connection: Connection): void {
  if (connection.pragma('wal_checkpoint(TRUNCATE)') !== 0) throw new AppFault('workspace-busy');
}
