import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { tellFigure, times } from '../figure.ts';
import type { FillRequest, FillTally } from './fill-while-open.ts';

const newFolder = temporaryFolders();
const project = join(import.meta.dirname, '../../..');

/** In a process of its own, since SQLite asks for its folder of temporary files once. */
function fill(rows: number, sortsInFiles: boolean): FillTally {
  const base = newFolder();
  const request: FillRequest = {
    ...{ home: join(base, 'home'), temporary: join(base, 'temporary'), rows, sortsInFiles },
  };
  mkdirSync(request.home);
  mkdirSync(request.temporary);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...['--import', './test/bench/raw-imports.mjs'],
      ...[join(import.meta.dirname, 'fill-while-open.ts'), JSON.stringify(request)],
    ],
    {
      ...{ cwd: project, encoding: 'utf8' },
      env: { NODE_NO_WARNINGS: '1', SQLITE_TMPDIR: request.temporary, TMPDIR: request.temporary },
    },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as FillTally;
}

test('A02 open files show no secret while many rows are written and sorted, and nothing is sorted on the disk', (context) => {
  const rows = times(1_500, 50_000);
  const { hits, scans, files, madeTemporary } = fill(rows, false);
  expect(hits).toEqual([]);
  expect(madeTemporary).toBe(false);
  // Without the setting the very same sort does: the folder is the one that SQLite would use.
  expect(fill(rows, true).madeTemporary).toBe(true);
  tellFigure(
    context,
    `${rows} rows, ${scans} looks at ${files} open files, 0 of 20 canaries found`,
  );
});
