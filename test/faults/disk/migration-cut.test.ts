import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrations } from '#db/migrations.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { isLong, tellFigure, times } from '../figure.ts';
import { seededRandom } from '../seeded-random.ts';
import { quickFolder } from './disk-image.ts';
import { noRecorder, recordWork } from './disk-recorder.ts';
import { contentOf, makeOldWorkspace, releasedSchemas } from './old-schema.ts';
import { cutPower } from './power-cuts.ts';
import { homeFaults } from './state-checks.ts';
import { faultKeys, workspaceIn } from './store-fixture.ts';

let base: string;
let home: string;

beforeEach(() => {
  base = quickFolder();
  home = join(base, 'home');
  mkdirSync(home);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

/** What the workspace holds after each step from its version on, when nothing goes wrong. */
function wholeSteps(from: number): Map<number, string> {
  const place = join(base, 'whole');
  cpSync(home, place, { recursive: true });
  const steps = new Map<number, string>();
  for (let version = from; version <= migrations.length; version += 1) {
    const opener = workspaceOpener(null, migrations.slice(0, version));
    opener.open(workspaceIn(place), faultKeys.data.slice(), false, () => undefined).close();
    steps.set(version, contentOf(place).digest);
  }
  return steps;
}

/** The file is as it was after one whole step, and the next start brings it to its end. */
function migrationFaults(
  place: string,
  marks: readonly string[],
  steps: ReadonlyMap<number, string>,
): string[] {
  const { version, digest } = contentOf(place);
  const faults: string[] = [];
  if (steps.get(version) !== digest) faults.push(`between two versions at ${version}`);
  if (marks.includes('migrated') && version !== migrations.length)
    faults.push('the migration was acknowledged and is lost');
  workspaceOpener(null)
    .open(workspaceIn(place), faultKeys.data.slice(), false, () => undefined)
    .close();
  if (contentOf(place).digest !== steps.get(migrations.length))
    faults.push('the next start does not bring it to its end');
  return [...faults, ...homeFaults('migrate', place, marks)];
}

test.skipIf(noRecorder !== null)(
  'A65 a power cut during a migration from any released schema leaves the old one or the new',
  (context) => {
    const versions = isLong ? releasedSchemas : [releasedSchemas.at(-2)!];
    let states = 0;
    for (const version of versions) {
      rmSync(home, { recursive: true });
      rmSync(join(base, 'whole'), { recursive: true, force: true });
      makeOldWorkspace(home, version);
      const steps = wholeSteps(version);
      const recording = recordWork({
        ...{ script: 'recorded-work.ts', home, request: { kind: 'migrate', home, count: 1 } },
      });
      const look = (place: string, marks: readonly string[]): string[] =>
        migrationFaults(place, marks, steps);
      const tally = cutPower(recording, home, times(4, 100), seededRandom(version), look);
      expect(tally.examples, `from schema ${version}`).toEqual([]);
      states += tally.states;
    }
    tellFigure(context, `${versions.length} schemas, ${states} power cuts, 0 between two versions`);
  },
);
