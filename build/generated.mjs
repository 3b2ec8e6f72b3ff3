/** Fails when generating changes a file: what is generated is committed, and must be what the sources say. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { at, pinnedNode, root } from './project.mjs';
import { quietly } from './run.mjs';

export async function generatedFilesAreCommitted() {
  const before = uncommitted();
  await quietly(pinnedNode(), [at('build', 'generate.mjs')]);
  const after = uncommitted();
  const changed = [...after.keys()].filter((file) => before.get(file) !== after.get(file));
  if (changed.length > 0) {
    throw new Error(
      `Run \`npm run generate\` and commit what it writes:\n  ${changed.join('\n  ')}`,
    );
  }
}

/** File → hash of its content, for all that differs from the last commit; nothing where there is no checkout. */
function uncommitted() {
  const args = ['status', '--porcelain', '--untracked-files=all', '-z'];
  const { status, stdout } = spawnSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0 || !existsSync(at('.git'))) return new Map();
  const files = stdout
    .split('\0')
    .filter(Boolean)
    .map((line) => line.slice(3));
  return new Map(files.map((file) => [file, hashOf(at(file))]));
}

const hashOf = (path) =>
  existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'gone';
