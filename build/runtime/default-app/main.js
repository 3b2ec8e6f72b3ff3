/**
 * What the carried runtime runs when it is not told otherwise: `electron [-r module] [switches] PATH [arguments]`,
 * as Electron's own default application does, so that `electron .` and Playwright's launch behave as usual.
 */
import { app } from 'electron';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const given = process.argv.slice(1);
const preload = [];
let target;
for (let i = 0; i < given.length && target === undefined; i++) {
  if (given[i] === '-r' || given[i] === '--require') preload.push(given[++i]);
  else if (given[i] === '--version' || given[i] === '-v') {
    process.stdout.write(`v${process.versions.electron}\n`);
    process.exit(0);
  } else if (!given[i].startsWith('-')) target = given[i];
}

if (target === undefined) {
  process.stderr.write('electron: which application? Give a folder or a file.\n');
  process.exit(1);
}

const load = createRequire(join(process.cwd(), 'x.js'));
for (const module of preload) load(resolve(module));

const path = resolve(target);
let entry = path;
if (existsSync(path) && statSync(path).isDirectory()) {
  const about = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  app.setName(about.productName ?? about.name ?? app.getName());
  if (about.version) app.setVersion(about.version);
  app.setDesktopName(about.desktopName ?? `${app.getName()}.desktop`);
  app.setAppPath(path);
  entry = join(path, about.main ?? 'index.js');
} else {
  app.setAppPath(dirname(path));
}
Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });

// Awaited at the top level: Electron holds its `ready` event until this module is done, so the application
// can still register its protocol. A plain promise would lose that race.
await import(pathToFileURL(entry).href);
