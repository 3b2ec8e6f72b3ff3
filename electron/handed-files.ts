import { basename, extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HandedFile } from '#app/contract/handed-channels.ts';
import { mostHandedFiles } from '#app/contract/limits.ts';

/** Files that the system handed to the app, until the window has said what becomes of them. */
export interface HandedFiles {
  /** Takes paths; what is waiting already waits once, and what is too much is left where it is. */
  readonly take: (paths: readonly string[]) => void;
  readonly list: () => HandedFile[];
  /** Paths of these files, which wait no longer. */
  readonly claim: (ids: readonly string[]) => string[];
  /** Who is told that files came. */
  readonly onCame: (listener: () => void) => void;
}

/** Files of one start of the app: from its command line, from later starts, from the system itself under macOS. */
export function handedFiles(): HandedFiles {
  const waiting = new Map<string, string>();
  let came = 0;
  let tell = (): void => undefined;
  return {
    take: (paths) => {
      const known = new Set(waiting.values());
      const fresh = [...new Set(paths)]
        .filter((path) => !known.has(path))
        .slice(0, mostHandedFiles - waiting.size);
      for (const path of fresh) waiting.set(`handed-${String((came += 1))}`, path);
      if (fresh.length > 0) tell();
    },
    list: () =>
      [...waiting].map(([id, path]) => ({ id, name: basename(path), kind: kindOf(path) })),
    claim: (ids) =>
      ids.flatMap((id) => {
        const path = waiting.get(id);
        waiting.delete(id);
        return path === undefined ? [] : [path];
      }),
    onCame: (listener) => (tell = listener),
  };
}

/**
 * Paths of the files that a command line names, from the folder where it was given. Desktops name files by path or by
 * `file:` address; an address on another machine is none of ours, for only asking for it would tell that machine who asks.
 * An unpacked build is started by programs that name files of their own: there, only what the app reads counts.
 */
export function filesAmong(
  args: readonly string[],
  folder: string,
  isPackaged: boolean,
): readonly string[] {
  return args
    .slice(1)
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .flatMap((argument) => pathOf(argument, folder) ?? [])
    .filter((path) => isPackaged || kindOf(path) !== 'other');
}

function pathOf(argument: string, folder: string): string | null {
  if (argument.includes('\0') || argument.length > 4_096) return null;
  if (!/^[a-z][a-z\d+.-]+:/i.test(argument)) return resolve(folder, argument);
  try {
    const address = new URL(argument);
    return address.protocol === 'file:' && address.host === '' ? fileURLToPath(address) : null;
  } catch {
    // No address and no path: nothing that a desktop hands over.
    return null;
  }
}

function kindOf(path: string): HandedFile['kind'] {
  const ending = extname(path).toLowerCase();
  if (ending === '.json') return 'flow';
  return ending === '.age' ? 'bundle' : 'other';
}
