import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where a workspace's data lives inside its folder. */
export const dataFileName = 'data.db';
/** Where its keys and tokens live, under a key of their own. */
export const secretFileName = 'tokens.db';

/** True where one of the two is there. */
export function hasData(folder: string): boolean {
  return [dataFileName, secretFileName].some((name) => existsSync(join(folder, name)));
}
