import { link } from 'node:fs/promises';
import { AppFault } from '#app/contract/errors.ts';
import { nodeErrorCode } from './node-fault.ts';

/** How many files of one name a folder may hold: more is a mistake. */
const most = 1000;

/**
 * The first path that a file could take, whoever writes at the same time. Throws AppFault `names-used-up`, and what
 * taking throws.
 * @param pathOf the path of an attempt, from 1
 * @param take false: the name is taken
 */
export async function firstFreePath(
  name: string,
  pathOf: (attempt: number) => string,
  take: (path: string) => Promise<boolean>,
): Promise<string> {
  for (let attempt = 1; attempt <= most; attempt += 1) {
    const path = pathOf(attempt);
    if (await take(path)) return path;
  }
  throw new AppFault('names-used-up', { file: name, limit: most });
}

/**
 * Gives a finished file another name. False: the name is taken. File systems without links take it by `otherwise`, which
 * makes a new file there and throws what the system says.
 */
export async function linkOr(
  file: string,
  path: string,
  otherwise: () => Promise<void>,
): Promise<boolean> {
  try {
    await link(file, path);
    return true;
  } catch (error) {
    if (nodeErrorCode(error) === 'EEXIST') return false;
  }
  try {
    await otherwise();
    return true;
  } catch (error) {
    if (nodeErrorCode(error) === 'EEXIST') return false;
    throw error;
  }
}
