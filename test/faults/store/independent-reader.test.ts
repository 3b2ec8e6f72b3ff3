import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { databaseCopier } from '#db/database-copier.ts';
import { dataFileName } from '#db/workspace-files.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { faultKeys, openFaultStore, storeOne, workspaceIn } from '../disk/store-fixture.ts';
import { tellFigure, times } from '../figure.ts';
import { AlteredPage, decryptSqlcipher } from './sqlcipher-reader.ts';

const newFolder = temporaryFolders();

test('A10 the data file opens with another SQLCipher 4 reader and the key alone, and not without it', (context) => {
  const home = newFolder();
  const store = openFaultStore(home, true);
  for (let number = 1; number <= times(5, 300); number += 1) storeOne(store, number);
  store.close();
  const file = join(workspaceIn(home), dataFileName);
  const sealed = readFileSync(file);

  // Its pages decrypted by the format's description, its tables read by the SQLite inside Node.
  const plain = join(home, 'plain.db');
  writeFileSync(plain, decryptSqlcipher(sealed, faultKeys.data));
  const reader = new DatabaseSync(plain, { readOnly: true });
  expect(reader.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  const { tables } = databaseCopier(null).read(file, faultKeys.data.slice());
  const names = Object.keys(tables);
  expect(names.length).toBeGreaterThan(30);
  let rows = 0;
  for (const name of names) {
    const { n } = reader.prepare(`SELECT count(*) AS n FROM "${name}"`).get() as { n: number };
    expect([name, n]).toEqual([name, tables[name]?.rows]);
    rows += n;
  }
  expect(reader.prepare('SELECT name FROM client WHERE id = ?').get('client-3')).toEqual({
    name: 'Cliente 3',
  });
  reader.close();

  expect(() => decryptSqlcipher(sealed, new Uint8Array(32))).toThrow(AlteredPage);
  writeFileSync(plain, sealed);
  expect(() => new DatabaseSync(plain).prepare('SELECT 1 FROM client').get()).toThrow(
    'not a database',
  );
  tellFigure(context, `${rows} rows in ${names.length} tables counted alike by another reader`);
});
