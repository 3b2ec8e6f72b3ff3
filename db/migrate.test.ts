import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aClient } from '#test/fakes/records.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { openDatabase, type Connection } from './driver.ts';
import { hashOf, migrate, schemaVersion } from './migrate.ts';
import { migrations, type Migration } from './migrations.ts';
import { workspaceOpener } from './workspace-opener.ts';

const key = new Uint8Array(32).fill(42);
const newFolder = temporaryFolders();

const later: Migration = {
  number: migrations.length + 1,
  name: 'later',
  sql: 'ALTER TABLE client ADD COLUMN colour TEXT;',
};

function opened(file: string): Connection {
  return openDatabase({ file, key, nativeBinding: null });
}

function rowsOf(file: string, table: string): number {
  const connection = opened(file);
  const row = connection.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`);
  connection.close();
  return row?.n ?? -1;
}

describe('migrations', () => {
  it('are numbered from 1 without gaps', () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
  });

  it('are never edited once released', () => {
    // A change here breaks every workspace in the field: add a new step instead.
    expect(migrations.map((migration) => [migration.name, hashOf(migration)])).toEqual([
      ['initial', 'c20f1b2e5893dc7ffe87c86dca777b57e30e07e5bf14eea20ebb51b132e28d19'],
      ['answers', 'f2ef80f818fae0d3182ec522122bf03b3063e73bbc8a2c2ee711d03faacb0df8'],
      ['sync', 'd92639ce7fb655013af8e286866ece388e3050cc90dc2bcb0c3225b63ccd9e64'],
      ['history', '76eae803c91964bb93f65585a22d73b54a94fa5131491aa2f7e02cce13e1b4ec'],
      ['handling-log', 'a75166ce1ee89ef1e2985a02609538cc18c7cf0b71ae1f4591df8e87c65bd989'],
      ['report', '25185cfe5a93015ef837a445d77c8d5d4c1fde0dc6fcc791e0747eebfa031cab'],
      ['raw-part-host', '0341c4d2a2be5624b41b090ce232fa76d86bd9a900c685cf5092557a51e91b93'],
      ['newest-findings', '4ddd0063e224f7423d2eacf8a0a6375bb00fe6df56ec9bbede0c6761585fa501'],
      ['kept-talk', 'a707440208f5942b8e6a8e34e28d1f987627f71e42020710e1d04ca0fa81bac7'],
      ['search', '755f9856803b74a02c5f114363f0b12c72efd8d3a8fa06d6743484f7a9d7c1fd'],
      ['vault', '0970dfaec7e9bea30fa5133fa7a07e57ab2f48576a95697ad023d5e3bd874ef6'],
      ['document-base', 'd8be61830b510cdc7e30bf1233426d0e0eecb90d6eecab11402e28910377c0ea'],
      ['finding-rows', '72156b7874f31f8f63ae619864527c41d30442b9a4392928cc85ae76bbd6f5b0'],
    ]);
  });

  it('give the same hash with other line ends', () => {
    const step = { number: 1, name: 'x', sql: 'SELECT 1;\nSELECT 2;\n' };
    expect(hashOf({ ...step, sql: 'SELECT 1;\r\nSELECT 2;\r\n' })).toBe(hashOf(step));
  });

  it('refuse a file that went through an edited step', () => {
    const folder = newFolder();
    const first: Migration = { number: 1, name: 'first', sql: 'CREATE TABLE a (x TEXT) STRICT;' };
    workspaceOpener(null, [first]).open(folder, key, true).close();
    const edited = { ...first, sql: 'CREATE TABLE a (x INTEGER) STRICT;' };
    expect(() => workspaceOpener(null, [edited]).open(folder, key, false)).toThrow('edited');
    workspaceOpener(null, [first]).open(folder, key, false).close();
  });

  it('leave a readable copy of the file as it was', () => {
    const folder = newFolder();
    const workspace = workspaceOpener(null).open(folder, key, true);
    workspace.clients.insert(aClient());
    workspace.close();
    workspaceOpener(null, [...migrations, later])
      .open(folder, key, false)
      .close();
    const copy = join(folder, `data.db.before-${later.number}`);
    if (process.platform !== 'win32') expect(statSync(copy).mode & 0o777).toBe(0o600);
    const connection = opened(copy);
    expect(schemaVersion(connection)).toBe(migrations.length);
    connection.close();
    expect(rowsOf(copy, 'client')).toBe(1);
    expect(rowsOf(join(folder, 'data.db'), 'client')).toBe(1);
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('undo a step that fails, and open again with the old version', () => {
    const folder = newFolder();
    workspaceOpener(null).open(folder, key, true).close();
    const broken = {
      ...later,
      sql: 'CREATE TABLE half (x TEXT) STRICT;\nCREATE TABLE client (y TEXT);',
    };
    expect(() => workspaceOpener(null, [...migrations, broken]).open(folder, key, false)).toThrow();
    const connection = opened(join(folder, 'data.db'));
    expect(schemaVersion(connection)).toBe(migrations.length);
    expect(connection.get("SELECT 1 FROM sqlite_master WHERE name = 'half'")).toBeUndefined();
    connection.close();
    workspaceOpener(null).open(folder, key, false).close();
  });

  it('make no copy of a new file', () => {
    const folder = newFolder();
    workspaceOpener(null).open(folder, key, true).close();
    expect(existsSync(join(folder, 'data.db.before-1'))).toBe(false);
  });
});

describe('0001 initial', () => {
  it.each([
    ['bots of a client', 'SELECT id FROM bot WHERE client_id = :v', 'bot_by_client'],
    [
      'snapshots of a bot',
      'SELECT id FROM snapshot WHERE bot_id = :v ORDER BY sequence DESC',
      'snapshot_by_bot',
    ],
    [
      'newest run',
      'SELECT id FROM run WHERE bot_id = :v ORDER BY sequence DESC LIMIT 1',
      'run_by_bot',
    ],
    ['newest run in a join', 'SELECT max(sequence) FROM run WHERE bot_id = :v', 'run_by_bot'],
    ['a client by id', 'SELECT name FROM client WHERE id = :v', 'sqlite_autoindex_client_1'],
    [
      'findings of a run',
      'SELECT body FROM finding WHERE run_sequence = :v ORDER BY position',
      'sqlite_autoindex_finding_1',
    ],
  ])('finds %s by an index and sorts nothing', (_name, sql, index) => {
    const connection = opened(join(newFolder(), 'data.db'));
    migrate(connection, migrations);
    const plan = connection
      .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, { v: 1 })
      .map(({ detail }) => detail)
      .join('\n');
    connection.close();
    expect(plan).toContain(index);
    expect(plan).not.toContain('SCAN');
    expect(plan).not.toContain('TEMP B-TREE');
  });

  it.each(['document', 'snapshot', 'run', 'finding'])('keeps %s append-only', (table) => {
    const folder = newFolder();
    const connection = opened(join(folder, 'data.db'));
    migrate(connection, migrations);
    const hash = 'a'.repeat(64);
    connection.script(`
      INSERT INTO client (id, name, created_at) VALUES ('c', 'n', 't');
      INSERT INTO bot (id, client_id, name, created_at) VALUES ('b', 'c', 'n', 't');
      INSERT INTO document (content_sha256, text_sha256, body) VALUES ('${hash}', '${hash}', x'00');
      INSERT INTO snapshot (id, bot_id, taken_at, source, shape, raw_sha256, content_sha256, raw_bytes, redactions)
        VALUES ('s', 'b', 't', 'file', 'flow', '${hash}', '${hash}', 1, '[]');
      INSERT INTO run (id, snapshot_id, bot_id, created_at, ruleset, verdict, body)
        VALUES ('r', 's', 'b', 't', '2026-09', 'violations', x'00');
      INSERT INTO finding VALUES (1, 0, 'A', 'fail', 'high', '{}');
    `);
    const column = table === 'finding' ? 'audit_id' : 'rowid';
    expect(() => connection.script(`UPDATE ${table} SET ${column} = ${column}`)).toThrow(
      'append-only',
    );
    expect(() => connection.script(`DELETE FROM ${table}`)).toThrow('append-only');
    expect(() => connection.script(`REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(
      'append-only',
    );
    connection.close();
  });

  it('refuses values of another type and references to nothing', () => {
    const connection = opened(join(newFolder(), 'data.db'));
    migrate(connection, migrations);
    expect(() =>
      connection.script(
        "INSERT INTO bot (id, client_id, name, created_at) VALUES ('b', 'none', 'n', 't')",
      ),
    ).toThrow('FOREIGN KEY');
    expect(() =>
      connection.script(
        "INSERT INTO client (id, name, created_at, removed) VALUES ('c', 'n', 't', 'yes')",
      ),
    ).toThrow();
    connection.close();
  });
});
