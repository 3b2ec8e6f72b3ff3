import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { headerFileName } from '#app/node/header-file-name.ts';
import { isLong, tellFigure, times } from '../figure.ts';
import { quickFolder } from './disk-image.ts';
import { failWork, noRecorder } from './disk-recorder.ts';
import type { FailingTally } from './failing-work.ts';
import { headerText, unpackedIn } from './fault-work.ts';
import { makeOldWorkspace, releasedSchemas } from './old-schema.ts';
import { openFaultStore, storeOne, workspaceIn } from './store-fixture.ts';

let base: string;
let home: string;

beforeEach(() => {
  base = quickFolder();
  home = join(base, 'home');
  const [use, migrate, restore] = ['use', 'migrate', 'restore'].map((kind) => {
    const template = join(home, `${kind}.template`);
    mkdirSync(template, { recursive: true });
    return template;
  }) as [string, string, string];
  makeStore(use, 2);
  makeOldWorkspace(migrate, releasedSchemas[isLong ? 0 : releasedSchemas.length - 1]!);
  makeStore(restore, 5);
  cpSync(workspaceIn(restore), unpackedIn(restore), { recursive: true });
  rmSync(workspaceIn(restore), { recursive: true });
  makeStore(restore, 3);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

function makeStore(template: string, clients: number): void {
  const store = openFaultStore(template, true);
  for (let number = 11; number < 11 + clients; number += 1) storeOne(store, number);
  store.close();
  writeFileSync(join(workspaceIn(template), headerFileName), headerText(0));
}

const disks = [
  { how: 'full', code: 'ENOSPC' },
  { how: 'bad', code: 'EIO' },
] as const;

test.skipIf(noRecorder !== null).for(disks)(
  'A62 a disk that answers $code at any call: nothing is lost or damaged, and work goes on afterwards',
  ({ how, code }, context) => {
    const counts = { step: times(97, 1), most: times(2, 2_000) };
    const said = failWork({
      ...{ script: 'failing-work.ts', home, request: { how, ...counts, home } },
    });
    const { tries, ends, faults, reopened } = JSON.parse(said) as FailingTally;
    expect(faults).toEqual([]);
    expect(tries).toMatchObject({ use: expect.any(Number) as number });
    expect(Math.min(...Object.values(tries))).toBeGreaterThan(0);
    // Every end is one that the window has a sentence for.
    expect(Object.keys(ends).filter((end) => end.startsWith('no fault'))).toEqual([]);
    const where = Object.entries(tries).map(([kind, count]) => `${kind} ${count}`);
    const how2 = Object.entries(ends).map(([end, count]) => `${end} ${count}`);
    const again = how === 'bad' ? `, ${reopened} had to be opened again` : '';
    tellFigure(
      context,
      `${code} at call after call: ${where.join(', ')}; ${how2.join(', ')}; 0 lost${again}`,
    );
  },
);
