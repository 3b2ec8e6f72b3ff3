import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { AppFault } from '#app/contract/errors.ts';
import { numberedName } from '#core/report/file-name/free-name.ts';
import { longestName } from '#core/report/file-name/name-pattern.ts';
import { firstFreePath, linkOr } from '../free-path.ts';
import { toWriteFault } from '../node-fault.ts';

/** Longest path that Windows opens without ado, with some room to spare (FEATURES 3.12). */
const longestPath = 240;

/** Shortest name that still says something. */
const shortestName = 16;

/**
 * Writes a file under a name that no file has yet: its own, else `-2`, `-3` before the ending. It is there whole or
 * not at all, and nothing is ever overwritten, whoever writes at the same time. Returns its path.
 * Throws AppFault `path-too-long`, `names-used-up`, `disk-full`, `read-only`.
 * @param name the last part of a path; anything else is an error of the caller's
 */
export async function writeNewFile(
  folder: string,
  name: string,
  content: string | Uint8Array,
): Promise<string> {
  const place = resolve(folder);
  if (basename(name) !== name || name.includes('\\') || dirname(resolve(place, name)) !== place)
    throw new Error('a file name was expected, not a path');
  const room = Math.min(longestName, longestPath - place.length - 1);
  if (room < shortestName) throw new AppFault('path-too-long', { file: name, limit: longestPath });
  const temporary = join(place, `.${randomUUID()}.part`);
  try {
    await writeSynced(temporary, content);
    return await firstFreePath(
      name,
      (attempt) => join(place, numberedName(name, attempt, room)),
      // File systems without links get a copy.
      (path) => linkOr(temporary, path, () => writeSynced(path, content)),
    );
  } catch (error) {
    throw toWriteFault(error, join(place, name));
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Makes the file anew; what cannot be written whole is taken away again. */
async function writeSynced(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
}
