import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { AccessEntry } from '#core/model/access-log.ts';
import { nextAccessEntry } from '#core/vault/access-chain.ts';
import { openDatabase, type Connection } from '#db/driver.ts';
import { dataFileName } from '#db/workspace-files.ts';
import { openBackupWorld, worldKeychain, type BackupWorld } from '#test/fakes/backup-world.ts';
import { aClient } from '#test/fakes/records.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { tellFigure } from '../figure.ts';

const newFolder = temporaryFolders();
let world: BackupWorld;

/** A workspace whose log has eight rows: opened, six times somebody came back from the bin, locked. */
beforeEach(async () => {
  world = openBackupWorld(newFolder());
  const { session, folder, vault } = world;
  await session.create({ folder, passphrase: null, keychain: worldKeychain() });
  vault.opened('keychain');
  for (let number = 2; number <= 7; number += 1) {
    const id = `client-${number}`;
    session.current().clients.insert(aClient({ id, name: `Cliente ${number}` }));
    session.current().clients.setRemoved(id, true);
    await vault.use['bin:restore']({ kind: 'client', id });
  }
  return () => session.close();
});

/** Locks, lets somebody with the key and without our program at the table, and opens again. */
async function editLocked(edit: (connection: Connection) => void): Promise<void> {
  const { session, folder, vault } = world;
  const key = session.opened().keys.data.slice();
  vault.stop();
  await session.close();
  const connection = openDatabase({ file: join(folder, dataFileName), key, nativeBinding: null });
  const triggers = connection.all<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'access_log'",
  );
  expect(triggers).toHaveLength(3);
  for (const { name } of triggers) connection.script(`DROP TRIGGER ${name}`);
  edit(connection);
  for (const { sql } of triggers) connection.script(sql);
  connection.close();
  await open();
}

async function open(): Promise<void> {
  const { deviceSecret } = worldKeychain();
  await world.session.unlock({ folder: world.folder, passphrase: null, deviceSecret });
  world.vault.opened('keychain');
}

const rowsOf = (connection: Connection): AccessEntry[] =>
  connection
    .all<{ body: string }>('SELECT body FROM access_log ORDER BY sequence')
    .map(({ body }) => JSON.parse(body) as AccessEntry);

/** Rows from `first` on, written anew so that each follows the one before, as our program would. */
function writeAnew(connection: Connection, first: number, count: number): void {
  const [given, ...rows] = rowsOf(connection).slice(first - 1);
  let head = rowsOf(connection)[first - 2] ?? null;
  connection.script(`DELETE FROM access_log WHERE sequence >= ${first}`);
  for (const { at, action, clientId, detail } of [given!, ...rows].slice(0, count)) {
    head = nextAccessEntry(head, { at, action, clientId, detail: { ...detail, changed: 1 } });
    const { sequence, previousHash, hash } = head;
    connection.run('INSERT INTO access_log VALUES (:sequence, :previousHash, :hash, :body)', {
      ...{ sequence, previousHash, hash, body: JSON.stringify(head) },
    });
  }
}

const edits: readonly [string, number | null, (connection: Connection) => void][] = [
  ['left alone', null, () => undefined],
  [
    'a row edited',
    3,
    (connection) =>
      connection.script(
        `UPDATE access_log SET body = json_set(body, '$.at', '2020-01-01T00:00:00.000Z') WHERE sequence = 3`,
      ),
  ],
  [
    'a row deleted',
    6,
    (connection) => connection.script('DELETE FROM access_log WHERE sequence = 5'),
  ],
  [
    'the first row deleted',
    2,
    (connection) => connection.script('DELETE FROM access_log WHERE sequence = 1'),
  ],
  [
    'two rows in each other’s place',
    4,
    (connection) =>
      connection.script(`
        UPDATE access_log SET sequence = 99 WHERE sequence = 3;
        UPDATE access_log SET sequence = 3 WHERE sequence = 4;
        UPDATE access_log SET sequence = 4 WHERE sequence = 99;
      `),
  ],
  [
    'the tail cut',
    6,
    (connection) => connection.script('DELETE FROM access_log WHERE sequence > 5'),
  ],
  [
    'the last row cut',
    8,
    (connection) => connection.script('DELETE FROM access_log WHERE sequence = 8'),
  ],
  ['all of it gone', 1, (connection) => connection.script('DELETE FROM access_log')],
  ['rows written anew to the end', 8, (connection) => writeAnew(connection, 4, 9)],
  ['fewer rows written anew', 7, (connection) => writeAnew(connection, 4, 3)],
];

test.for(edits)(
  'A72 the access log with %s is told by its row, now and later',
  async ([what, row, edit], context) => {
    await editLocked(edit);
    expect((await world.vault.use['access:check'](null)).brokenAt).toBe(row);
    // Rows that come after it do not hide it.
    for (let time = 0; time < 2; time += 1) {
      world.vault.stop();
      await world.session.close();
      await open();
    }
    expect((await world.vault.use['access:check'](null)).brokenAt).toBe(row);
    tellFigure(context, row === null ? `${what}: whole` : `${what}: told at row ${row}`);
  },
);
