/** `npm ci` when what is installed is not what the lockfile says. */
import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { at, pinnedNode, readJson } from './project.mjs';
import { quietly } from './run.mjs';
import { step, Stop } from './say.mjs';

export async function needDependencies() {
  if (!asLocked()) await install();
  if (pinnedNode() === process.execPath && Number.parseInt(process.versions.node, 10) < 24) {
    throw new Stop(`This system needs Node 24 (this is ${process.versions.node}); see .nvmrc.`);
  }
}

async function install() {
  await step('npm ci', () => quietly('npm', ['ci', '--loglevel=error'], { env: withoutOwnNode() }));
}

/** Compares entry by entry, so that neither a fresh checkout nor an `npm ci` by hand causes another one. */
function asLocked() {
  const note = at('node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = readJson(note).packages;
  return Object.entries(readJson(at('package-lock.json')).packages).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    if (!found) return wanted.optional === true && !forThisMachine(wanted);
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/** Optional packages of other systems are rightly absent; so is anything that merely may be missing. */
const forThisMachine = ({ os, cpu, libc }) =>
  Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && !libc);

/** npm must not run on the very Node it is about to replace. */
function withoutOwnNode() {
  const path = process.env.PATH.split(delimiter).filter(
    (folder) => !folder.includes('node_modules'),
  );
  return { ...process.env, PATH: path.join(delimiter) };
}
