import { isAbsolute } from 'node:path';
import { shell } from 'electron';
import { AppFault } from '#app/contract/errors.ts';
import { judgeLink } from './outside-links.ts';

/**
 * The only way out into the system's file manager and browser. It shows what this app wrote in this session and pages
 * that the table of hosts or a person lets pass, and nothing that a message, a flow or a report names.
 */
export interface SafeShell {
  /** Remembers a file the app has just written as the one to show. */
  wrote(path: string): void;
  /** Shows the last written file. Throws AppFault `file-missing` when there is none. */
  revealLast(): void;
  /** Shows a file that the app keeps for itself, e.g. its log; its path never comes from a message. */
  showOwn(path: string): void;
  /** Opens a page in the browser; false where the person did not want to. Throws AppFault `link-refused`. */
  openLink(address: string): Promise<boolean>;
}

/** A shell that knows no file yet. `mayOpen` asks a person about a host that is not ours to vouch for. */
export function safeShell(mayOpen: (host: string, address: string) => Promise<boolean>): SafeShell {
  let last: string | null = null;
  return {
    wrote: (path) => {
      last = own(path);
    },
    revealLast: () => {
      if (last === null) throw new AppFault('file-missing', { file: 'PDF' });
      shell.showItemInFolder(last);
    },
    showOwn: (path) => shell.showItemInFolder(own(path)),
    openLink: async (given) => {
      const verdict = judgeLink(given);
      if (verdict.kind === 'refuse') throw new AppFault('link-refused');
      if (verdict.kind === 'ask' && !(await mayOpen(verdict.host, verdict.address))) return false;
      await shell.openExternal(verdict.address);
      return true;
    },
  };
}

function own(path: string): string {
  if (!isAbsolute(path) || path.includes('\0')) throw new Error('not a path of ours');
  return path;
}
