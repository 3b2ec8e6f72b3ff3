import { isAbsolute } from 'node:path';
import { shell } from 'electron';
import { AppFault } from '#app/contract/errors.ts';

/**
 * The only way out into the system's file manager. It shows what this app wrote in this session and nothing that a
 * message, a flow or a report names.
 */
export interface SafeShell {
  /** Remembers a file the app has just written as the one to show. */
  wrote(path: string): void;
  /** Shows the last written file. Throws AppFault `file-missing` when there is none. */
  revealLast(): void;
}

/** A shell that knows no file yet. */
export function safeShell(): SafeShell {
  let last: string | null = null;
  return {
    wrote: (path) => {
      if (!isAbsolute(path) || path.includes('\0')) throw new Error('not a path of ours');
      last = path;
    },
    revealLast: () => {
      if (last === null) throw new AppFault('file-missing', { file: 'PDF' });
      shell.showItemInFolder(last);
    },
  };
}
