/** Whether the same sources give the same bytes: everything is built and packed a second time and compared. */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from '../fresh-build.mjs';
import { pack } from '../pack.mjs';
import { Stop } from '../say.mjs';
import { makePackage } from './make-package.mjs';

/**
 * `folder`: the unpacked app; `kinds`: packages that were made from it, `{ kind: path }`. Returns what was compared, in
 * words. Throws Stop with the names of what differs.
 */
export async function compareWithSecondBuild(folder, packages, options) {
  const first = sumsOf(folder);
  const sums = Object.entries(packages).map(([kind, path]) => [kind, sumOf(path)]);
  await build({ evenIfFresh: true });
  rmSync(folder, { recursive: true });
  await pack({ forTests: false });
  const second = sumsOf(folder);
  const names = new Set([...first.keys(), ...second.keys()]);
  const changed = [...names].filter((name) => first.get(name) !== second.get(name));
  for (const [kind, sum] of sums) {
    const { path } = await makePackage(kind, folder, options);
    if (sumOf(path) !== sum) changed.push(kind);
  }
  if (changed.length > 0) throw new Stop(`Different the second time: ${changed.join(', ')}`);
  const kinds = sums.map(([kind]) => kind).join(', ');
  return `${names.size} files of the unpacked app and ${kinds}: the same bytes`;
}

const sumOf = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** File → digest of its bytes, for all in a folder. The profile that a Debian package adds is none of the app's. */
function sumsOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && entry.name !== 'apparmor-profile')
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files.map((file) => {
      const link = lstatSync(file).isSymbolicLink();
      return [relative(folder, file), link ? readlinkSync(file) : sumOf(file)];
    }),
  );
}
