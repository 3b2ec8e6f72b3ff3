import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runBackupJob } from '#app/node/backup/run-backup-job.ts';
import type { Connection } from '#db/driver.ts';
import { openMigrated } from '#db/migrated-file.ts';
import { migrations, secretMigrations, type Migration } from '#db/migrations.ts';
import { dataFileName, secretFileName } from '#db/workspace-files.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { copiedKeys, faultCopier, makeBackup, shelfIn } from '../disk/fault-work.ts';
import { makeOldWorkspace, releasedSchemas } from '../disk/old-schema.ts';
import { faultKeys, openFaultStore, storeOne, workspaceIn } from '../disk/store-fixture.ts';
import { isLong, tellFigure } from '../figure.ts';

const newFolder = temporaryFolders();

/** What decides whether a commit survives and whether anything is written in the clear. */
const wanted = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  temp_store: 2,
  secure_delete: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  fullfsync: 1,
};

function settingsOf(folder: string, name: string, steps: readonly Migration[]): unknown {
  const key = name === dataFileName ? faultKeys.data : faultKeys.tokens;
  const options = { file: join(folder, name), key: key.slice(), nativeBinding: null };
  const connection = openMigrated(options, steps, 'no-copy');
  try {
    return settings(connection);
  } finally {
    connection.close();
  }
}

function settings(connection: Connection): unknown {
  return Object.fromEntries(Object.keys(wanted).map((name) => [name, connection.pragma(name)]));
}

test('A04 every way to an open file gives the same durable settings', (context) => {
  const home = newFolder();
  const folder = workspaceIn(home);
  const store = openFaultStore(home, true);
  storeOne(store, 1);
  store.close();
  const found: unknown[] = [];
  const look = (at: string): void => {
    found.push(settingsOf(at, dataFileName, migrations));
    found.push(settingsOf(at, secretFileName, secretMigrations));
  };
  look(folder);
  look(folder);

  const backup = join(shelfIn(home), makeBackup(home, 'asked'));
  const unpacked = join(home, 'unpacked');
  const job = { kind: 'unpack', backup, target: unpacked, keys: copiedKeys() } as const;
  runBackupJob(job, faultCopier, () => undefined);
  workspaceOpener(null).replace(unpacked, folder, join(home, 'quarantine'));
  look(folder);

  const versions = isLong ? releasedSchemas : releasedSchemas.slice(-1);
  for (const version of versions) {
    const old = newFolder();
    makeOldWorkspace(old, version);
    look(workspaceIn(old));
  }
  for (const one of found) expect(one).toEqual(wanted);
  tellFigure(
    context,
    `${found.length} openings: new, again, restored, from ${versions.length} older schemas`,
  );
});
