import { basename } from 'node:path';
import { AppFault } from '#app/contract/errors.ts';

/** The code of a file system error, e.g. `ENOENT`; empty for anything else. */
export function nodeErrorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** The fault a user can act on for a failed write to `path`; anything unexpected comes back as it is. */
export function toWriteFault(error: unknown, path: string): unknown {
  const code = nodeErrorCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return new AppFault('disk-full');
  if (code === 'EIO') return new AppFault('disk-failing');
  if (
    ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR', 'EEXIST', 'EBUSY'].includes(code)
  ) {
    return new AppFault('read-only', { file: basename(path) });
  }
  return error;
}
