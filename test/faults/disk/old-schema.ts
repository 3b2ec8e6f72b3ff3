import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type Connection } from '#db/driver.ts';
import { migrate, schemaVersion } from '#db/migrate.ts';
import { makeFile } from '#db/migrated-file.ts';
import { migrations, secretMigrations } from '#db/migrations.ts';
import { openSecretFile } from '#db/secret-file.ts';
import { dataFileName, secretFileName } from '#db/workspace-files.ts';
import { aFinding } from '#test/fakes/records.ts';
import { rowsOfClientSql } from '#test/fakes/rows-of-client.ts';
import { faultKeys, workspaceIn } from './store-fixture.ts';

/** Versions of the data file's schema that programs in the field may have left. */
export const releasedSchemas: readonly number[] = migrations
  .slice(0, -1)
  .map(({ number }) => number);

/** Makes the workspace that a program of an older schema left, with two clients' rows in every table that it had. */
export function makeOldWorkspace(home: string, version: number): void {
  const folder = workspaceIn(home);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, dataFileName);
  makeFile(file);
  const connection = openDatabase({ file, key: faultKeys.data.slice(), nativeBinding: null });
  migrate(connection, migrations.slice(0, version));
  for (const [number, word] of ['aurora', 'sereno'].entries())
    insertKnown(connection, word, number + 1);
  connection.close();
  const secrets = { file: join(folder, secretFileName), key: faultKeys.tokens.slice() };
  openSecretFile({ ...secrets, nativeBinding: null }, secretMigrations).close();
}

/** Rows of tables and columns that came later are left out. */
function insertKnown(connection: Connection, word: string, number: number): void {
  connection.transaction(() => {
    for (const statement of oldRows(word, number)) {
      try {
        connection.script(statement);
      } catch (error) {
        if (!/no such table|has no column named|values were supplied/u.test(String(error)))
          throw error;
      }
    }
  });
}

/** A finding is one that a step reads the inside of, so it is a real one. */
function oldRows(word: string, number: number): string[] {
  const finding = JSON.stringify(aFinding({ params: { said: word } }));
  return rowsOfClientSql(word, number)
    .split(/;\n/u)
    .filter((statement) => statement.trim() !== '')
    .map((statement) =>
      /INSERT INTO finding /u.test(statement)
        ? `INSERT INTO finding VALUES (${number}, 0, 'A', 'fail', 'high', '${finding}')`
        : statement,
    );
}

/** Schema and every row of a data file, as a digest: two files with the same hold the same. */
export function contentOf(home: string): { readonly version: number; readonly digest: string } {
  const file = join(workspaceIn(home), dataFileName);
  const connection = openDatabase({ file, key: faultKeys.data.slice(), nativeBinding: null });
  try {
    const hash = createHash('sha256');
    const add = (rows: readonly unknown[]): void => void hash.update(JSON.stringify(rows));
    add(connection.all('SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name'));
    for (const { name } of tablesOf(connection)) {
      // Blobs as text, so that they can be compared; numbers of rows tell of rows that were written twice.
      const columns = connection
        .all<{ name: string }>(`SELECT name FROM pragma_table_info('${name}')`)
        .map((column) => `quote("${column.name}")`);
      add([
        name,
        connection.all(
          `SELECT ${columns.join(', ')} FROM "${name}" ORDER BY ${columns.join(', ')}`,
        ),
      ]);
    }
    return { version: schemaVersion(connection), digest: hash.digest('hex') };
  } finally {
    connection.close();
  }
}

function tablesOf(connection: Connection): { name: string }[] {
  return connection.all(
    `SELECT name FROM pragma_table_list
     WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  );
}
