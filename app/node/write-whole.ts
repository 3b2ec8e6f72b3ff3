import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toWriteFault } from './node-fault.ts';

/**
 * Writes a file whole or not at all: temporary file beside it, fsync, rename, fsync of the folder. Whoever reads sees
 * the old content or the new, never half of it, after a power cut as well. Throws AppFault `disk-full`, `read-only`.
 * @param mode permission bits of the new file, e.g. 0o600
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  mode: number,
): Promise<void> {
  const temporary = join(dirname(path), `.${randomUUID()}.part`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw toWriteFault(error, path);
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders; its file system keeps renames by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
