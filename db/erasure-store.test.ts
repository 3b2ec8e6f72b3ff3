import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { bareDatabase, bareKey, tellAccess } from '#test/fakes/bare-database.ts';
import { columnsHolding, hashFor, insertRowsOfClient } from '#test/fakes/rows-of-client.ts';
import { tellFigure } from '#test/faults/figure.ts';
import { decryptSqlcipher } from '#test/faults/store/sqlcipher-reader.ts';
import { clientRows, sharedTables } from './client-rows.ts';
import type { Connection } from './driver.ts';
import { erasureStore } from './erasure-store.ts';

const word = 'canario';
const other = 'vizinho';
const client = `client-${word}`;
const database = bareDatabase();
let connection: Connection;

beforeEach(() => {
  connection = database.connection;
  insertRowsOfClient(connection, word, 1);
  insertRowsOfClient(connection, other, 2);
});

const tell = (action = 'client-erased'): void => tellAccess(connection, action);

const rows = (table: string): number =>
  connection.get<{ n: number }>(`SELECT count(*) AS n FROM "${table}"`)?.n ?? -1;

const allTables = (): string[] =>
  connection
    .all<{ name: string }>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .map(({ name }) => name);

describe('erasing a client', () => {
  it('knows every table there is: a new one has to say whose its rows are', () => {
    const known = [...clientRows.map(({ table }) => table), ...sharedTables].sort();
    expect(allTables()).toEqual(known);
  });

  it('begins with a row of it in every table that can have any', () => {
    const found = new Set(columnsHolding(connection, word).map((place) => place.split('.')[0]));
    const expected = clientRows
      .map(({ table }) => table)
      // These hold numbers alone.
      .filter(
        (table) => !/^newest_(?:of|full)|^(?:number|account|bot)_obs|^sync_attempt/.test(table),
      );
    expect(expected.filter((table) => !found.has(table))).toEqual([]);
    expect([...found].filter((table) => sharedTables.includes(table ?? '')).sort()).toEqual([
      ...['bin', 'document', 'observed_content', 'proof', 'search_entry', 'setting'],
    ]);
    expect(clientRows.filter(({ table }) => rows(table) === 0)).toEqual([]);
  });

  it('leaves it in no column of any table, and its neighbour as it was', () => {
    const before = columnsHolding(connection, other);
    erasureStore(connection).erase(client, () => tell());
    expect(columnsHolding(connection, word)).toEqual([]);
    expect(columnsHolding(connection, other)).toEqual(before);
    expect(connection.all('PRAGMA foreign_key_check')).toEqual([]);
    expect(connection.pragma('integrity_check')).toBe('ok');
    const found = connection.all("SELECT rowid FROM search_text WHERE search_text MATCH 'can'");
    expect(found).toEqual([]);
  });

  it('A76 leaves not a byte of it in the file of the database, decrypted', (context) => {
    const { file } = connection.get<{ file: string }>('PRAGMA database_list')!;
    connection.pragma('wal_checkpoint(TRUNCATE)');
    const within = (name: string): number =>
      decryptSqlcipher(readFileSync(file), bareKey).toString('latin1').split(name).length - 1;
    const [before, neighbour] = [within(word), within(other)];
    // The search must be able to find it.
    expect(Math.min(before, neighbour)).toBeGreaterThan(50);
    erasureStore(connection).erase(client, () => tell());
    expect(within(word)).toBe(0);
    expect(within(other)).toBeGreaterThan(50);
    expect(readFileSync(`${file}-wal`)).toHaveLength(0);
    tellFigure(context, `${before} places in the file's bytes before, 0 after; none in its log`);
  });

  it('keeps what others use too, and takes drafts that nobody else names', () => {
    erasureStore(connection).erase(client, () => tell());
    const hashes = connection
      .all<{ hash: string }>('SELECT content_sha256 AS hash FROM document')
      .map(({ hash }) => hash);
    expect(hashes.sort()).toEqual(
      ['f'.repeat(64), hashFor(other), hashFor(`draft ${other}`)].sort(),
    );
    expect(rows('observed_content')).toBe(2);
  });

  it('tells what went, and what would go before that', () => {
    const store = erasureStore(connection);
    const expected = store.count(client);
    let told = {};
    store.erase(client, (counts) => {
      told = counts;
      tell();
    });
    expect(expected).toMatchObject({ client: 1, bot: 1, snapshot: 2, finding: 1, incident: 1 });
    expect(told).toEqual({
      ...expected,
      ...{ document: 2, observed_content: 1, proof: 1, setting: 2 },
    });
    expect(store.count(client)).toEqual({});
    expect(rows('deletion_permit')).toBe(0);
  });

  it('takes out of settings what names it, and nothing else', () => {
    connection.script(`
      INSERT INTO setting VALUES ('views', '[{"query":{"clients":["${client}"]}},{"query":{"clients":[]}}]');
      INSERT INTO setting VALUES ('scope', '{"only":"${client}"}');
      INSERT INTO setting VALUES ('brands', '{"of":{"bot-${word}":1}}');
      INSERT INTO setting VALUES ('plain', '{"a":[1,2],"b":"c"}');
    `);
    erasureStore(connection).erase(client, () => tell());
    const left = connection.all<{ name: string; body: string }>(
      "SELECT name, body FROM setting WHERE name NOT LIKE 'brand %' ORDER BY name",
    );
    expect(left).toEqual([
      { name: 'plain', body: '{"a":[1,2],"b":"c"}' },
      { name: 'recent', body: `[{"kind":"client","id":"client-${other}"}]` },
      { name: 'views', body: '[{"query":{"clients":[]}}]' },
    ]);
  });

  it.each([
    ['nothing is told', () => undefined],
    ['something else is told', () => tell('report-exported')],
  ])('does nothing where %s', (_name, wrongly) => {
    const before = allTables().map(rows);
    expect(() => erasureStore(connection).erase(client, wrongly)).toThrow('access log');
    expect(allTables().map(rows)).toEqual(before);
  });
});

describe('nothing else deletes evidence', () => {
  const guarded = (): string[] =>
    connection
      .all<{ name: string }>(
        "SELECT tbl_name AS name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%is_not_deleted'",
      )
      .map(({ name }) => name);

  it('from any table that was append-only, and neither clients nor bots', () => {
    expect(guarded()).toHaveLength(28);
    for (const table of guarded()) {
      if (table === 'access_log') tell();
      expect(() => connection.script(`DELETE FROM ${table}`), table).toThrow(
        /append-only|not deleted/,
      );
    }
  });

  const permit = `INSERT INTO deletion_permit (only, kind, client_id, log_sequence)
    VALUES (1, 'client', '${client}', coalesce((SELECT max(sequence) + 1 FROM access_log), 1));`;

  it('of another client while one is being erased', () => {
    for (const table of guarded()) {
      // What is shared is kept by those who refer to it.
      if (sharedTables.includes(table)) continue;
      const { where } = clientRows.find((one) => one.table === table)!;
      expect(
        () =>
          connection.transaction(() => {
            connection.script(permit);
            connection.run(`DELETE FROM ${table} WHERE ${where}`, { clientId: `client-${other}` });
          }),
        table,
      ).toThrow(/append-only|not deleted/);
    }
  });

  it.each([
    ['leaves its permit behind', permit, 'FOREIGN KEY'],
    [
      'takes its permit back without telling',
      `${permit} DELETE FROM deletion_permit;`,
      'access log',
    ],
    ['changes whose it is', `${permit} UPDATE deletion_permit SET client_id = 'x';`, 'not changed'],
    [
      'names a row that is not the next',
      "INSERT INTO deletion_permit (only, kind, client_id, log_sequence) VALUES (1, 'client', 'x', 9);",
      'next row',
    ],
    ['retires a run without a permit', 'INSERT INTO retired_run (sequence) VALUES (1);', 'permit'],
    [
      'retires a run while a client is erased',
      `${permit} INSERT INTO retired_run (sequence) VALUES (2);`,
      'permit',
    ],
    ['makes room for a permit that stays', 'INSERT INTO never (id) VALUES (1);', 'CHECK'],
  ])('and a transaction that %s is undone', (_name, sql, said) => {
    expect(() => connection.transaction(() => connection.script(sql))).toThrow(said);
    expect(rows('deletion_permit')).toBe(0);
    expect(rows('retired_run')).toBe(0);
  });

  it('and a row of the access log is neither changed, deleted nor put out of order', () => {
    tell();
    tell();
    for (const sql of [
      'DELETE FROM access_log',
      "UPDATE access_log SET body = '{}'",
      "REPLACE INTO access_log SELECT sequence, previous_hash, hash, '{}' FROM access_log",
      `INSERT INTO access_log VALUES (4, '${'a'.repeat(64)}', '${'b'.repeat(64)}', '{}')`,
      `INSERT INTO access_log VALUES (3, '${'0'.repeat(64)}', '${'b'.repeat(64)}', '{}')`,
    ]) {
      expect(() => connection.script(sql), sql).toThrow('append-only');
    }
  });
});
