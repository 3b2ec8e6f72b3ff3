/**
 * The parts that are shipped, with their licences: every package that a source of the product names, and what those
 * depend on, read from the lock file and from the packages themselves. Tools and tests are not shipped.
 */
import { globSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { at, readJson } from './project.mjs';

/** Where the product's sources lie; tests beside them do not count. */
const sources = ['core', 'app', 'db', 'electron', 'cli', 'renderer'];

/** Packages that bring tools for building along: what of their dependencies is shipped. */
const shippedOf = {
  electron: [],
  'better-sqlite3': [],
  vue: ['@vue/runtime-dom', '@vue/server-renderer', '@vue/shared'],
  '@vue/server-renderer': ['@vue/shared'],
  'vue-router': ['@vue/devtools-api'],
};

const named =
  /(?:from|import|import\()\s*['"]((?:@[\w.-]+\/)?[\w.-]+)|((?:@fontsource[\w-]*)\/[\w-]+)/g;

/** Licences under which a part may be shipped, with its text and nothing more. */
const allowed =
  /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|MPL-2\.0|\(MIT AND Zlib\)|\(MIT OR Apache-2\.0\))$/;

/** What a package calls its licence, where that is no name of SPDX, and whose text it is. */
const meant = new Map([['fossil-delta BSD', 'BSD-2-Clause']]);

export function isAllowed(licence) {
  return allowed.test(licence);
}

/** `{ parts: [{ name, version, licence, text }], texts }`, `text` being an index; by name. */
export function licences() {
  const lock = readJson(at('package-lock.json')).packages;
  const own = lock[''];
  const known = { ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies };
  const found = new Map();
  const visit = (name, from) => {
    const place = placeOf(lock, name, from);
    if (place === null || found.has(place)) return;
    const { version, license, dependencies = {}, name: real } = lock[place];
    const licence = meant.get(`${name} ${license}`) ?? license ?? 'UNKNOWN';
    found.set(place, { name: real ?? name, version, licence, place });
    const shipped = shippedOf[name] ?? Object.keys(dependencies);
    // Types are gone once they are checked.
    for (const next of shipped) if (!next.startsWith('@types/')) visit(next, place);
  };
  for (const name of packagesInSources()) if (name in known) visit(name, '');
  const texts = [];
  const once = new Map([...found.values()].map((one) => [`${one.name} ${one.version}`, one]));
  const parts = [...once.values()]
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1))
    .map(({ name, version, licence, place }) => ({
      ...{ name, version, licence },
      text: indexOf(texts, licenceText(at(place))),
    }));
  return { parts, texts };
}

function packagesInSources() {
  const names = new Set();
  for (const folder of sources) {
    for (const file of globSync(`${folder}/**/*.{ts,vue,css}`, { cwd: at() })) {
      if (/\.test\.ts$|\.d\.ts$/.test(file)) continue;
      for (const [, plain, font] of readFileSync(at(file), 'utf8').matchAll(named)) {
        names.add(plain ?? font);
      }
    }
  }
  return [...names].sort();
}

/** As Node looks for a package: inside the one that needs it, then further up. */
function placeOf(lock, name, from) {
  for (let above = from; ; above = above.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const place = above === '' ? `node_modules/${name}` : `${above}/node_modules/${name}`;
    if (place in lock) return place;
    if (above === '') return null;
  }
}

function licenceText(folder) {
  const file = readdirSync(folder)
    .sort()
    .find((name) => /^(?:licen[cs]e|copying|ofl)(?:[.-]|$)/i.test(name));
  if (file === undefined) return null;
  return readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim();
}

/** Each text once; null where a package brings none. */
function indexOf(texts, text) {
  if (text === null) return null;
  const known = texts.indexOf(text);
  if (known >= 0) return known;
  return texts.push(text) - 1;
}
