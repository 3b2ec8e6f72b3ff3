import type { ReadDatabase } from '#app/ports/backups.ts';
import { AppFault } from '#app/contract/errors.ts';
import type { Connection } from './driver.ts';
import { schemaVersion } from './migrate.ts';

/** Rows of every table, and the newest row number of those that have one. What an index keeps for itself is no table. */
export function countRows(connection: Connection): ReadDatabase {
  const tables = connection.all<{ name: string; withoutRowid: number }>(
    `SELECT name, wr AS withoutRowid FROM pragma_table_list
     WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  );
  const counted = tables.map(({ name, withoutRowid }) => {
    const newest = withoutRowid === 1 ? 'NULL' : 'max(rowid)';
    const row = connection.get<{ rows: number; newest: number | null }>(
      `SELECT count(*) AS rows, ${newest} AS newest FROM "${name}"`,
    );
    return [name, row ?? { rows: 0, newest: null }] as const;
  });
  return { schema: schemaVersion(connection), tables: Object.fromEntries(counted) };
}

/** Reads every page and every table of a database. Throws AppFault `damaged-data`. */
export function readThrough(connection: Connection): ReadDatabase {
  if (connection.pragma('integrity_check') !== 'ok') throw new AppFault('damaged-data');
  return countRows(connection);
}
