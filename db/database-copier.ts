import { AppFault } from '#app/contract/errors.ts';
import type { DatabaseCopier } from '#app/ports/backups.ts';
import { openToRead, rekeyDatabase } from './driver.ts';
import { countRows, readThrough } from './table-counts.ts';
import { toStorageFault } from './sqlite-fault.ts';

/**
 * Copies encrypted databases under their own key. A copy holds the source at one moment, whoever writes meanwhile, and
 * is not in WAL mode: it is one file, and reading it changes no byte.
 * @param nativeBinding see `OpenOptions.nativeBinding`
 */
export function databaseCopier(nativeBinding: string | null): DatabaseCopier {
  return {
    copy: (source, target, key) => {
      const connection = openToRead({ file: source, key, nativeBinding });
      try {
        const version = connection.pragma('data_version');
        const before = countRows(connection);
        connection.run('VACUUM INTO :target', { target });
        const after = countRows(connection);
        return { before, after, hasChanged: connection.pragma('data_version') !== version };
      } catch (error) {
        throw toStorageFault(error, target);
      } finally {
        connection.close();
      }
    },
    rekey: (file, key, next) => rekeyDatabase({ file, key, nativeBinding }, next),
    read: (file, key) => {
      const connection = openToRead({ file, key, nativeBinding });
      try {
        return readThrough(connection);
      } catch (error) {
        // A file that stops reading half-way is damaged, whatever SQLite calls it.
        if (error instanceof AppFault) throw error;
        throw toStorageFault(error, file);
      } finally {
        connection.close();
      }
    },
  };
}
