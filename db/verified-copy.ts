import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppFault } from '#app/contract/errors.ts';
import { openDatabase, type Connection, type OpenOptions } from './driver.ts';
import { toStorageFault } from './sqlite-fault.ts';
import { syncPath } from './sync-path.ts';

/**
 * Copies an open database to `file` under the same key and trusts the copy only after reading it: it is opened anew,
 * its integrity checked and the rows of every table counted. An existing copy at that place is replaced in one step.
 * Throws AppFault `disk-full`, `read-only`, `damaged-data`; then there is no new copy and the old one is untouched.
 */
export function copyVerified(source: Connection, file: string, options: OpenOptions): void {
  const temporary = `${file}.part`;
  try {
    removeWithLogs(temporary);
    // Made first, so that it is nobody else's to read from its first byte on.
    closeSync(openSync(temporary, 'wx', 0o600));
    source.run('VACUUM INTO :file', { file: temporary });
    verify(source, temporary, options);
    syncPath(temporary);
    renameSync(temporary, file);
    syncPath(dirname(file));
  } catch (error) {
    removeWithLogs(temporary);
    throw toStorageFault(error, file);
  }
}

function verify(source: Connection, file: string, options: OpenOptions): void {
  const copy = openDatabase({ ...options, file });
  try {
    const intact = copy.pragma('integrity_check') === 'ok';
    if (!intact || rowCounts(copy) !== rowCounts(source)) throw new AppFault('damaged-data');
  } finally {
    copy.close();
  }
}

/** Schema version and rows of every table, as text to compare. */
function rowCounts(connection: Connection): string {
  const tables = connection.all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  const counts = tables.map(({ name }) => {
    const row = connection.get<{ rows: number }>(`SELECT count(*) AS rows FROM "${name}"`);
    return `${name} ${row?.rows ?? 0}`;
  });
  return [String(connection.pragma('user_version')), ...counts].join('\n');
}

function removeWithLogs(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}
