/**
 * The layer check is itself checked: a tree is planted in which every file of every layer imports everything there
 * is, and what the check says must be the table below, no more and no less. The table is written out here a second
 * time on purpose: the check may not be its own witness.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

const FOLDERS = [
  'core/model',
  'core/flow',
  'core/audit',
  'core/sync',
  'core/report',
  'core/vault',
  'core/packet',
  'app',
  'app/contract',
  'app/ports',
  'app/node',
  'db',
  'db/migrations',
  'electron',
  'cli',
  'renderer',
];
const PACKAGES = [
  'zod',
  'vue',
  '@vue/server-renderer',
  'pinia',
  'electron',
  'better-sqlite3',
  'p-queue',
  'commander',
  're2js',
  'libphonenumber-js',
];
const CORE = FOLDERS.slice(0, 7);
const APP = ['app', 'app/contract', 'app/ports'];
const HOST = [...APP, 'app/node'];
const DB = ['db', 'db/migrations'];

/** Importer → what it may import. Everything else of the two lists above, and Node, is forbidden to it. */
const MAY: Record<string, readonly string[]> = {
  'core/model': ['core/model', 'zod', 'libphonenumber-js'],
  'core/flow': ['core/flow', 'core/model', 'zod', 're2js'],
  'core/audit': ['core/audit', 'core/flow', 'core/model', 'zod', 're2js', 'libphonenumber-js'],
  'core/sync': ['core/sync', 'core/model', 'zod', 'libphonenumber-js'],
  'core/report': [
    ...['core/report', 'core/model', 'zod', 'vue', '@vue/server-renderer', 'libphonenumber-js'],
  ],
  'core/vault': ['core/vault', 'core/model', 'zod', 'libphonenumber-js'],
  'core/packet': ['core/packet', 'core/model', 'zod'],
  app: [...APP, ...CORE, 'zod'],
  'app/contract': [...APP, ...CORE, 'zod'],
  'app/ports': [...APP, ...CORE, 'zod'],
  'app/node': [...HOST, ...CORE, 'zod', 'p-queue', 'node:fs'],
  db: [...DB, 'core/model', 'app/ports', 'node:fs'],
  'db/driver': [...DB, 'core/model', 'app/ports', 'better-sqlite3', 'node:fs'],
  'db/migrations': [],
  electron: ['electron', ...HOST, ...DB, 'core/model', 'zod', 'electron!', 'node:fs'],
  cli: ['cli', ...HOST, ...DB, 'core/model', 'zod', 'commander', 'node:fs'],
  renderer: ['renderer', 'app/contract', 'core/model', 'core/report', 'zod', 'vue', 'pinia'],
};

/** `electron` is a folder and a package: the package is written `electron!` here. */
const TARGETS = [
  ...FOLDERS,
  ...PACKAGES.map((name) => (name === 'electron' ? 'electron!' : name)),
  'node:fs',
];

const fileOf = (importer: string, target: string): string =>
  importer === 'db/driver'
    ? 'db/driver.ts'
    : `${importer}/plants-${target.replaceAll(/[^a-z0-9]/g, '-')}${target.endsWith('!') ? 'package' : ''}.ts`;

function specifier(target: string): string {
  if (FOLDERS.includes(target)) return `#${target}/target.ts`;
  return target.replace('!', '');
}

interface Cruise {
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
}

let tree: string;
let violations: Cruise['summary']['violations'];

function plant(path: string, lines: string[]): void {
  mkdirSync(join(tree, dirname(path)), { recursive: true });
  writeFileSync(join(tree, path), `${lines.join('\n')}\nexport {};\n`);
}

function check(): typeof violations {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = join(root, '.dependency-cruiser.cjs');
  const folders = ['core', 'app', 'db', 'electron', 'cli', 'renderer', 'test'];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, ...folders, '--config', config, '--output-type', 'json'],
    { cwd: tree, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as Cruise).summary.violations;
}

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'layers-'));
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  for (const name of ['package.json', 'tsconfig.base.json'])
    symlinkSync(join(root, name), join(tree, name));
  for (const folder of FOLDERS) plant(`${folder}/target.ts`, []);
  for (const importer of Object.keys(MAY)) {
    if (importer === 'db/driver') continue;
    for (const target of TARGETS)
      plant(fileOf(importer, target), [`import '${specifier(target)}';`]);
  }
  plant(
    'db/driver.ts',
    TARGETS.map((target) => `import '${specifier(target)}';`),
  );
  plant('app/cycle-one.ts', ["import './cycle-two.ts';"]);
  plant('app/cycle-two.ts', ["import './cycle-three.ts';"]);
  plant('app/cycle-three.ts', ["import './cycle-one.ts';"]);
  plant('app/wants-fixture.ts', ["import '#test/fixture.ts';"]);
  plant('app/lost.ts', ["import './nowhere.ts';"]);
  plant('test/fixture.ts', []);
  plant('app/may.test.ts', [
    "import '#test/fixture.ts';",
    "import 'node:fs';",
    "import '#db/driver.ts';",
  ]);
  violations = check();
}, 60_000);

afterAll(() => {
  rmSync(tree, { recursive: true, force: true });
});

/** Whether a violation's target is what the importer asked for; types and aliases lead to other names. */
function leadsTo(to: string, target: string): boolean {
  if (FOLDERS.includes(target)) return to === `${target}/target.ts`;
  if (target === 'node:fs') return to === 'fs';
  const name = target.replace('!', '');
  return to === name || to.includes(`node_modules/${name}/`);
}

describe('only what the table allows', () => {
  test.each(Object.keys(MAY))('%s', (importer) => {
    const refused = TARGETS.filter((target) =>
      violations.some(
        ({ from, to, rule }) =>
          from === fileOf(importer, target) &&
          leadsTo(to, target) &&
          /-imports-(a-folder|a-package|node)$/.test(rule.name),
      ),
    );
    expect(refused).toEqual(TARGETS.filter((target) => !MAY[importer]?.includes(target)));
  });
});

describe('beyond the table', () => {
  const rulesAt = (file: string): string[] =>
    violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

  test('a cycle of any length is refused', () => {
    expect(rulesAt('app/cycle-one.ts')).toContain('cycle');
  });

  test('code that imports a test file is refused', () => {
    expect(rulesAt('app/wants-fixture.ts')).toContain('code-imports-a-test');
  });

  test('an import that leads nowhere is refused', () => {
    expect(rulesAt('app/lost.ts')).toContain('unresolved');
  });

  test('a test may cross layers', () => {
    expect(rulesAt('app/may.test.ts')).toEqual([]);
  });
});

describe('every pattern means something', () => {
  const layers = createRequire(import.meta.url)('../../build/layers.cjs') as {
    files: string;
    may: string[];
  }[];
  const files = globSync('{core,app,db,electron,cli,renderer}/**/*.{ts,vue,sql}', { cwd: root });
  const patterns = [...new Set(layers.flatMap(({ files: own, may }) => [own, ...may]))];

  test.each(patterns)('%s matches a file', (pattern) => {
    expect(files.some((file) => new RegExp(pattern).test(file))).toBe(true);
  });
});
