import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { emptyCrashFolder } from './crash-folder.ts';

const newFolder = temporaryFolders();

it('A23 dumps of a crash do not outlive the next start; what Chromium needs does', () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'pending'));
  writeFileSync(join(folder, 'settings.dat'), 'x');
  for (const name of ['a.dmp', 'a.meta']) writeFileSync(join(folder, 'pending', name), 'canary');
  emptyCrashFolder(folder);
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['pending', 'settings.dat']);
  expect(() => emptyCrashFolder(join(folder, 'none'))).not.toThrow();
});
