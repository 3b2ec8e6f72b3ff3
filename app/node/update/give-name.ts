import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { numberedName } from '#core/report/file-name/free-name.ts';
import { firstFreePath, linkOr } from '../free-path.ts';

/**
 * Gives a finished file the name that was wanted, or the next free one, `-2`, `-3` before its ending: nothing is
 * overwritten, whoever writes at the same time. The name it had may stay. Returns its path. Throws AppFault
 * `names-used-up` and what the system says.
 */
export function giveName(part: string, path: string): Promise<string> {
  const [folder, name] = [dirname(path), basename(path)];
  return firstFreePath(
    name,
    (attempt) => (attempt === 1 ? path : join(folder, numberedName(name, attempt))),
    (wanted) => linkOr(part, wanted, () => moveTo(part, wanted)),
  );
}

/** Too large to be copied: the name is taken by an empty file first, then by the file. */
async function moveTo(part: string, path: string): Promise<void> {
  await (await open(path, 'wx')).close();
  try {
    await rename(part, path);
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined);
    throw error;
  }
}
