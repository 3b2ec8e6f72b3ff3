/**
 * What electronegativity finds in the sources, as JSON on standard output. Started by build/security-audit.mjs inside
 * `npx`, which brings the tool. It reads the TypeScript of 2021 at most, and no Vue file: it is given the sources
 * without their types, each piece at its line and column, and of a Vue file the scripts.
 */
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { copyFileSync, writeFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { at, readJson } from './project.mjs';

const sources = '{core,app,db,electron,cli,renderer}/**/*.{ts,vue,html}';

/** The tool's own folder: `npx` puts the programs of what it brought first in the path. */
function toolFolder() {
  const places = process.env.PATH.split(delimiter).map((bin) =>
    join(dirname(bin), '@doyensec', 'electronegativity'),
  );
  const place = places.find((folder) => existsSync(join(folder, 'package.json')));
  if (place === undefined)
    throw new Error('electronegativity is not in the path: start it by npm run security:audit');
  return place;
}

/** Keeps the tool off the network, from which it would take translations and a list of Electron's releases. */
function cutOff(require) {
  const refused = () => Promise.reject(new Error('not asked'));
  const got = Object.assign(refused, { head: refused, default: refused, __esModule: true });
  require.cache[require.resolve('got')] = { exports: got, loaded: true };
}

/** A Vue file's scripts where they stand, everything else as blank. */
function scriptsOf(vue) {
  let end = 0;
  let kept = '';
  for (const found of vue.matchAll(/(<script[^>]*>)([\s\S]*?)<\/script>/g)) {
    const from = found.index + found[1].length;
    kept += blank(vue.slice(end, from)) + found[2];
    end = from + found[2].length;
  }
  return kept;
}

function blank(text) {
  return text.replace(/[^\n]/g, ' ');
}

/** Writes the sources into `folder` as the tool can read them; returns how many. */
function layOut(folder) {
  const files = globSync(sources, { cwd: at() }).filter(
    (path) => !/\.test\.ts$|\.d\.ts$/.test(path),
  );
  for (const path of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    if (path.endsWith('.html')) copyFileSync(at(path), target);
    else {
      const text = readFileSync(at(path), 'utf8');
      const source = path.endsWith('.vue') ? scriptsOf(text) : text;
      // Private names are newer than the tool: `#name` becomes `_name`.
      const plain = stripTypeScriptTypes(source).replace(/(?<=[.\s(!])#(?=[a-z])/gi, '_');
      writeFileSync(`${target}.js`, plain);
    }
  }
  copyFileSync(at('package.json'), join(folder, 'package.json'));
  return files.length;
}

const require = createRequire(join(toolFolder(), 'package.json'));
cutOff(require);
// What it says of itself goes where it belongs.
console.log = console.error;
const folder = mkdtempSync(join(tmpdir(), 'second-opinion-'));
try {
  const files = layOut(folder);
  const run = require('./dist/runner.js');
  const { electron } = readJson(at('package.json')).devDependencies;
  const { issues, errors, atomicChecks, globalChecks } = await run({
    input: folder,
    electronVersionOverride: electron,
    parserPlugins: [],
  });
  const pathOf = (path) => relative(folder, path).replaceAll('\\', '/').replace(/\.js$/, '');
  const found = issues.map(({ file, location, id, severity, confidence }) => ({
    ...{ check: id, path: file === 'N/A' ? 'N/A' : pathOf(file), line: location.line },
    ...{ severity: severity.name, confidence: confidence.name },
  }));
  const unread = errors.map(({ file, message }) => ({ path: pathOf(file), message }));
  const checks = atomicChecks + globalChecks;
  process.stdout.write(JSON.stringify({ files, checks, found, unread }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
