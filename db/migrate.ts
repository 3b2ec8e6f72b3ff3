import { createHash } from 'node:crypto';
import { AppFault } from '#app/contract/errors.ts';
import type { Connection } from './driver.ts';
import type { Migration } from './migrations.ts';

/** Version of the schema a file has; 0 for a new file. */
export function schemaVersion(connection: Connection): number {
  return Number(connection.pragma('user_version'));
}

/**
 * Throws AppFault `workspace-newer` for a file from the future, and a plain error when a step that the file has been
 * through reads otherwise today: then this code does not know what the file looks like.
 */
export function assertKnownSchema(connection: Connection, migrations: readonly Migration[]): void {
  const found = schemaVersion(connection);
  if (found > migrations.length) {
    throw new AppFault('workspace-newer', { found, known: migrations.length });
  }
  if (found === 0) return;
  const applied = connection.all<{ number: number; sha256: string }>(
    'SELECT number, sha256 FROM migration ORDER BY number',
  );
  if (applied.length !== found)
    throw new Error(`the file is at ${found}, its list of steps is not`);
  for (const { number, sha256 } of applied) {
    const migration = migrations[number - 1];
    if (migration === undefined || hashOf(migration) !== sha256) {
      throw new Error(`migration ${number} was edited after it was applied`);
    }
  }
}

/**
 * Brings the schema up to date, each step with its version and hash in one transaction: a step is there whole or not
 * at all. Throws AppFault `disk-full`, `damaged-data`.
 */
export function migrate(connection: Connection, migrations: readonly Migration[]): void {
  for (const migration of migrations.slice(schemaVersion(connection))) {
    connection.transaction(() => {
      connection.script(
        `CREATE TABLE IF NOT EXISTS migration (
           number INTEGER PRIMARY KEY,
           name TEXT NOT NULL,
           sha256 TEXT NOT NULL
         ) STRICT;`,
      );
      connection.script(migration.sql);
      connection.run(
        'INSERT INTO migration (number, name, sha256) VALUES (:number, :name, :sha256)',
        { number: migration.number, name: migration.name, sha256: hashOf(migration) },
      );
      if (connection.all('PRAGMA foreign_key_check').length > 0) {
        throw new Error(`migration ${migration.number} breaks references`);
      }
      connection.pragma(`user_version = ${migration.number}`);
    });
  }
}

/** SHA-256 (hex) of a step; line ends do not count, so that a checkout on Windows gives the same. */
export function hashOf(migration: Migration): string {
  return createHash('sha256').update(migration.sql.replace(/\r\n/g, '\n')).digest('hex');
}
