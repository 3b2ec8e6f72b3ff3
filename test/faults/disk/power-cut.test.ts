import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { headerFileName } from '#app/node/header-file-name.ts';
import { tellFigure, times } from '../figure.ts';
import { seededRandom } from '../seeded-random.ts';
import { quickFolder } from './disk-image.ts';
import { noRecorder, recordWork } from './disk-recorder.ts';
import { headerText, unpackedIn, type WorkKind } from './fault-work.ts';
import { cutPower, type CutTally } from './power-cuts.ts';
import { homeFaults } from './state-checks.ts';
import { openFaultStore, storeOne, workspaceIn } from './store-fixture.ts';

let base: string;
let home: string;

beforeEach(() => {
  base = quickFolder();
  home = join(base, 'home');
  mkdirSync(home);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

/** Records a piece of work by the real program in a process of its own, and cuts its power again and again. */
function cutsDuring(
  kind: WorkKind,
  count: number,
  states: number,
  synchronous: 'full' | 'normal' = 'full',
): CutTally {
  const recording = recordWork({
    ...{ script: 'recorded-work.ts', home, request: { kind, home, count }, synchronous },
  });
  const look = (place: string, marks: readonly string[]): string[] =>
    homeFaults(kind, place, marks);
  return cutPower(recording, home, states, seededRandom(20_261_122), look);
}

function said({ states, faulty }: CutTally): string {
  return `${states} power cuts, ${faulty} with a loss or a file that does not open`;
}

function makeStore(clients: number): void {
  const store = openFaultStore(home, true);
  for (let number = 1; number <= clients; number += 1) storeOne(store, number);
  store.close();
  writeFileSync(join(workspaceIn(home), headerFileName), headerText(0));
}

describe.skipIf(noRecorder !== null)('a power cut', () => {
  test('A60 a power cut between commits loses nothing that was acknowledged', (context) => {
    makeStore(0);
    const tally = cutsDuring('store', times(5, 60), times(5, 10_000));
    expect(tally.examples).toEqual([]);
    tellFigure(context, said(tally));
  });

  test('A60 a power cut during a backup leaves whole backups or none', (context) => {
    makeStore(0);
    const tally = cutsDuring('backup', times(1, 4), times(3, 500));
    expect(tally.examples).toEqual([]);
    tellFigure(context, `backup: ${said(tally)}`);
  });

  test('A60 a power cut during a change of the header leaves the old one or the new', (context) => {
    makeStore(0);
    const tally = cutsDuring('header', times(3, 20), times(20, 1_000));
    expect(tally.examples).toEqual([]);
    tellFigure(context, `header swap: ${said(tally)}`);
  });

  test('A60 a power cut during a restore leaves the old workspace or the new, and loses neither', (context) => {
    makeStore(5);
    cpSync(workspaceIn(home), unpackedIn(home), { recursive: true });
    rmSync(workspaceIn(home), { recursive: true });
    makeStore(3);
    const tally = cutsDuring('restore', 1, times(4, 500));
    expect(tally.examples).toEqual([]);
    tellFigure(context, `restore: ${said(tally)}`);
  });

  test('A61 the same cuts with synchronous NORMAL lose commits: the test sees a loss', (context) => {
    makeStore(0);
    const tally = cutsDuring('store', times(5, 60), times(15, 3_000), 'normal');
    expect(tally.faulty).toBeGreaterThan(0);
    expect(
      tally.examples.every((example) => example.includes('was acknowledged and is lost')),
    ).toBe(true);
    tellFigure(context, `control with NORMAL: ${said(tally)}`);
  });
});
