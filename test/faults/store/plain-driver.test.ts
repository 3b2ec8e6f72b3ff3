import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { workspaceIn } from '../disk/store-fixture.ts';
import { tellFigure } from '../figure.ts';

const newFolder = temporaryFolders();
const project = join(import.meta.dirname, '../../..');

function openIn(home: string, ...hooks: string[]): string {
  const imports = ['./test/bench/raw-imports.mjs', ...hooks].flatMap((hook) => ['--import', hook]);
  const script = join(import.meta.dirname, 'open-plainly.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [...imports, script, home], {
    ...{ cwd: project, encoding: 'utf8', env: { NODE_NO_WARNINGS: '1' } },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

test('A17 a build whose SQLite does not encrypt stops before it writes anything', (context) => {
  const home = newFolder();
  expect(openIn(home, './test/faults/store/plain-driver.mjs')).toBe(
    'this build’s SQLite does not encrypt: nothing was written',
  );
  const folder = workspaceIn(home);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const plain = names.filter((name) => readFileSync(join(folder, name)).includes('SQLite format'));
  expect(plain).toEqual([]);
  expect(readFileSync(join(folder, 'data.db'))).toHaveLength(0);
  // The same process with the driver that belongs to it.
  expect(openIn(newFolder())).toBe('opened');
  tellFigure(
    context,
    'a plain SQLite in the driver’s place is refused, 0 bytes written in the clear',
  );
});
