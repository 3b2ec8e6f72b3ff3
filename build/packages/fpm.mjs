#!/usr/bin/env node
/**
 * Stands in for fpm, which electron-builder downloads from a place that is not reachable everywhere: lays out the files
 * it names and lets the system's own `dpkg-deb` or `rpmbuild` make the package. Name, dependencies, icons, menu entry
 * and scripts stay electron-builder's. Called by it through `CUSTOM_FPM_PATH`.
 */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fpmArguments } from './fpm-arguments.mjs';
import { makeDeb } from './make-deb.mjs';
import { makeRpm } from './make-rpm.mjs';
import { dateAll, sourceDate } from './source-date.mjs';

const asked = fpmArguments(process.argv.slice(2));
const make = { deb: makeDeb, rpm: makeRpm }[asked.options['-t']];
if (make === undefined) throw new Error(`no package of kind ${asked.options['-t']} is made here`);

const folder = mkdtempSync(join(tmpdir(), 'package-'));
try {
  const tree = join(folder, 'tree');
  for (const [from, to] of asked.files) copy(from, join(tree, to));
  setModes(tree);
  dateAll(tree, sourceDate());
  make({ ...asked, tree, folder, date: sourceDate() });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
}

/** Whoever builds with a strange umask still makes a package that everybody can read. */
function setModes(path) {
  const { mode } = statSync(path);
  if (statSync(path).isDirectory()) {
    chmodSync(path, 0o755);
    for (const name of readdirSync(path)) setModes(join(path, name));
  } else chmodSync(path, mode & 0o100 ? 0o755 : 0o644);
}
