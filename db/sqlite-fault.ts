import { basename } from 'node:path';
import { AppFault } from '#app/contract/errors.ts';

/**
 * Turns an error of SQLite or of the file system into the fault a user can act on; anything else is a bug and comes
 * back as it is. Details never hold SQL or a full path.
 */
export function toStorageFault(error: unknown, file: string): unknown {
  if (error instanceof AppFault) return error;
  const code = errorCode(error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') {
    return new AppFault('disk-full');
  }
  if (/^SQLITE_(?:BUSY|LOCKED)/.test(code)) return new AppFault('workspace-busy');
  if (/^SQLITE_(?:READONLY|CANTOPEN|PERM)|^(?:EACCES|EPERM|EROFS|ENOENT)$/.test(code)) {
    return new AppFault('read-only', { file: basename(file) });
  }
  // The key was proven right by the header's key-check value, so "not a database" is damage and no wrong passphrase.
  if (/^SQLITE_(?:CORRUPT|NOTADB|IOERR_(?:SHORT_READ|DATA|CORRUPTFS))/.test(code)) {
    return new AppFault('damaged-data');
  }
  // The disk gave no answer, which says nothing of what lies on it.
  if (/^SQLITE_IOERR|^EIO$/.test(code)) return new AppFault('disk-failing');
  return error;
}

function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
