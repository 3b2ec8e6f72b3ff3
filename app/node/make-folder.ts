import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { nodeErrorCode, toWriteFault } from './node-fault.ts';

/**
 * Makes a folder and what is missing above it. Step by step: Node's own recursive way never returns where a file
 * system answers "not found" to making a folder in one that is there, as `/proc` does.
 * Throws AppFault `disk-full`, `read-only`.
 * @param mode permission bits of new folders, e.g. 0o700
 */
export function makeFolder(path: string, mode: number): void {
  const missing: string[] = [];
  for (let at = path; !isFolder(at); at = dirname(at)) {
    missing.unshift(at);
    if (dirname(at) === at) break;
  }
  for (const folder of missing) {
    try {
      mkdirSync(folder, { mode });
    } catch (error) {
      // Somebody else may have made it meanwhile.
      if (nodeErrorCode(error) === 'EEXIST' && isFolder(folder)) continue;
      throw toWriteFault(error, path);
    }
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
