import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { nodeErrorCode, toWriteFault } from './node-fault.ts';

/**
 * Makes a folder and what is missing above it. Step by step: Node's own recursive way never returns where a file
 * system answers "not found" to making a folder in one that is there, as `/proc` does.
 * Throws AppFault `disk-full`, `read-only`.
 * @param mode permission bits of new folders, e.g. 0o700
 */
export async function makeFolder(path: string, mode: number): Promise<void> {
  const missing: string[] = [];
  for (let at = path; !(await isFolder(at)); at = dirname(at)) {
    missing.unshift(at);
    if (dirname(at) === at) break;
  }
  for (const folder of missing) {
    try {
      await mkdir(folder, { mode });
    } catch (error) {
      // Somebody else may have made it meanwhile.
      if (nodeErrorCode(error) === 'EEXIST' && (await isFolder(folder))) continue;
      throw toWriteFault(error, path);
    }
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
