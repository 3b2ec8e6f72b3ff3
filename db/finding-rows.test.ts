import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bareKey, tellAccess } from '#test/fakes/bare-database.ts';
import { rowsOfClientSql } from '#test/fakes/rows-of-client.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { withDeletionPermit } from './deletion-permit.ts';
import { openDatabase, type Connection } from './driver.ts';
import { erasureStore } from './erasure-store.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { dataFileName } from './workspace-files.ts';

const newFolder = temporaryFolders();
let connection: Connection;

/** A store from before the step, with a finding in each of two runs. */
beforeEach(() => {
  const file = join(newFolder(), dataFileName);
  connection = openDatabase({ file, key: bareKey, nativeBinding: null });
  migrate(connection, migrations.slice(0, 12));
  for (const [at, word] of ['aurora', 'sereno'].entries())
    connection.script(rowsOfClientSql(word, at + 1));
});
afterEach(() => connection.close());

const upgrade = (): void => migrate(connection, migrations.slice(0, 13));

/** Adds findings of a run, from its last place to its first, each with so many letters. */
function add(run: number, letters: readonly number[]): void {
  for (const [at, length] of letters.entries())
    connection.run(
      "INSERT INTO finding VALUES (:run, :position, 'ESC-01', 'fail', 'high', :body)",
      { run, position: letters.length - at, body: JSON.stringify('ã'.repeat(length)) },
    );
}

const rows = () => connection.all('SELECT * FROM finding ORDER BY run_sequence, position');

/** Pages that the file gains by some work. */
function pagesOf(work: () => void): number {
  const pages = (): number =>
    Number(connection.pragma('page_count')) - Number(connection.pragma('freelist_count'));
  const before = pages();
  connection.transaction(work);
  return pages() - before;
}

describe('0013 finding rows', () => {
  it('keeps every finding, short or long, of every run', () => {
    for (const run of [2, 1]) add(run, [0, 1, 400, 480, 500, 600, 2_000, 9_000]);
    const before = rows();
    upgrade();
    expect(before).toHaveLength(18);
    expect(rows()).toEqual(before);
    expect(connection.pragma('integrity_check')).toBe('ok');
    const stored = connection.all<{ run: number; position: number }>(
      'SELECT run_sequence AS run, position FROM finding ORDER BY rowid',
    );
    expect(stored).toEqual(stored.toSorted((a, b) => a.run - b.run || a.position - b.position));
  });

  it('is there whole in a store without findings', () => {
    const file = join(newFolder(), dataFileName);
    const empty = openDatabase({ file, key: bareKey, nativeBinding: null });
    migrate(empty, migrations);
    expect(empty.all('SELECT * FROM finding')).toEqual([]);
    empty.close();
  });

  it('gives a long finding no page of its own any more', () => {
    const long = Array.from({ length: 400 }, () => 500);
    const before = pagesOf(() => add(1, long));
    upgrade();
    const after = pagesOf(() => add(2, long));
    expect(before).toBeGreaterThan(400);
    expect(after).toBeLessThan(150);
  });

  it.each<[string, string, string]>([
    ['a change', "UPDATE finding SET body = '{}'", 'append-only'],
    ['a change of its number', 'UPDATE finding SET rowid = rowid + 100', 'append-only'],
    ['a deletion', 'DELETE FROM finding', 'append-only'],
    ['a replacement', 'REPLACE INTO finding SELECT * FROM finding', 'append-only'],
    ['a second at one place', "INSERT INTO finding VALUES (1, 0, 'A', 'b', 'c', '{}')", 'UNIQUE'],
    [
      'a run that is not there',
      "INSERT INTO finding VALUES (9, 0, 'A', 'b', 'c', '{}')",
      'FOREIGN',
    ],
    ['what is not JSON', "INSERT INTO finding VALUES (1, 5, 'A', 'b', 'c', '{')", 'CHECK'],
    ['another type', "INSERT INTO finding VALUES ('x', 5, 'A', 'b', 'c', '{}')", 'INTEGER'],
  ])('refuses %s as before', (_name, sql, says) => {
    upgrade();
    expect(() => connection.script(sql)).toThrow(says);
    expect(rows()).toHaveLength(2);
  });

  it('lets a client and old runs go, and nothing else', () => {
    add(1, [600]);
    upgrade();
    migrate(connection, migrations);
    connection.transaction(() => {
      withDeletionPermit(connection, { kind: 'retention' }, () => {
        connection.run('INSERT INTO retired_run (sequence) VALUES (1)');
        expect(() => connection.script('DELETE FROM finding')).toThrow('append-only');
        connection.run('DELETE FROM finding WHERE run_sequence = 1');
        connection.run('DELETE FROM retired_run');
        tellAccess(connection, 'retention-applied');
      });
    });
    expect(rows()).toMatchObject([{ run_sequence: 2 }]);
    erasureStore(connection).erase('client-sereno', () => tellAccess(connection, 'client-erased'));
    expect(rows()).toEqual([]);
  });
});
