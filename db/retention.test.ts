import { beforeEach, describe, expect, it } from 'vitest';
import { bareDatabase, tellAccess } from '#test/fakes/bare-database.ts';
import type { Connection } from './driver.ts';
import { storageStore } from './storage-store.ts';

const database = bareDatabase();
let connection: Connection;

const hash = (of: number): string => String(of).padStart(64, '0');
const day = (of: number): string => `2026-01-${String(of).padStart(2, '0')}T12:00:00.000Z`;

/** One bot with a version and its run a day, from 1 to `days`; each with a document and a finding. */
function aBot(days: number): void {
  connection.script(`
    INSERT INTO client VALUES (1, 'c', 'c', '', 0);
    INSERT INTO bot VALUES (1, 'b', 'c', 'b', '', 0);
  `);
  for (let at = 1; at <= days; at += 1) {
    connection.script(`
      INSERT INTO document (content_sha256, text_sha256, body) VALUES ('${hash(at)}', '${hash(at)}', zeroblob(100));
      INSERT INTO snapshot (sequence, id, bot_id, taken_at, source, shape, raw_sha256, content_sha256, raw_bytes,
          redactions)
        VALUES (${at}, 's${at}', 'b', '${day(at)}', 'file', 'x', '${hash(at)}', '${hash(at)}', 1, '[]');
      INSERT INTO raw_part (snapshot, position, part, uri, sha256, bytes)
        VALUES (${at}, 0, 'p', 'u', '${hash(at)}', 1);
      INSERT INTO run (sequence, id, snapshot_id, bot_id, created_at, ruleset, verdict, body)
        VALUES (${at}, 'r${at}', 's${at}', 'b', '${day(at)}', 'r', 'v', zeroblob(10));
      INSERT INTO finding VALUES (${at}, 0, 'A', 'fail', 'high', '{}');
    `);
  }
}

/** The row of the access log that ends a step. */
const tell = (): void => tellAccess(connection, 'retention-applied');

const left = (table: string): number[] =>
  connection
    .all<{ sequence: number }>(`SELECT sequence FROM ${table} ORDER BY sequence`)
    .map(({ sequence }) => sequence);

/** Takes everything away, step by step. Returns how many steps it took. */
function retireAll(before: string, most = 100): number {
  for (let steps = 0; ; steps += 1) {
    const { runs, snapshots } = storageStore(connection).retire(before, most, () => tell());
    if (runs + snapshots === 0) return steps;
  }
}

beforeEach(() => {
  connection = database.connection;
});

describe('a retention', () => {
  it('takes old runs and versions with all that hangs on them, and says so before', () => {
    aBot(10);
    const preview = storageStore(connection).previewRetention(day(6));
    expect(preview).toEqual({
      ...{ runs: 5, snapshots: 5, findings: 5, bytes: 5 * (100 + 10 + 2) },
      ...{ keptRuns: 0, keptSnapshots: 0 },
    });
    expect(retireAll(day(6))).toBe(1);
    for (const table of ['run', 'snapshot']) expect(left(table)).toEqual([6, 7, 8, 9, 10]);
    const rows = connection.get(
      'SELECT (SELECT count(*) FROM finding) AS f, (SELECT count(*) FROM document) AS d, (SELECT count(*) FROM raw_part) AS p',
    );
    expect(rows).toEqual({ f: 5, d: 5, p: 5 });
    expect(storageStore(connection).previewRetention(day(6))).toMatchObject({
      runs: 0,
      snapshots: 0,
    });
  });

  it('goes in steps, each of them told, the runs before their versions', () => {
    aBot(10);
    expect(retireAll(day(6), 2)).toBe(5);
    expect(left('run')).toEqual([6, 7, 8, 9, 10]);
    expect(left('snapshot')).toEqual([6, 7, 8, 9, 10]);
    expect(left('access_log')).toEqual([1, 2, 3, 4, 5]);
  });

  it('leaves the newest of a bot, however old', () => {
    aBot(3);
    expect(storageStore(connection).previewRetention('2027-01-01T00:00:00.000Z')).toMatchObject({
      ...{ runs: 2, snapshots: 2, keptRuns: 1, keptSnapshots: 1 },
    });
    retireAll('2027-01-01T00:00:00.000Z');
    expect(left('run')).toEqual([3]);
    expect(left('snapshot')).toEqual([3]);
  });

  const opened = (of: number): number => Date.parse(day(of));
  it.each<[string, string, number[], number[]]>([
    [
      'a run that a report stood on, with its version',
      `INSERT INTO sent_report (id, client_id, body) VALUES ('x', 'c', '{"runs":[{"runId":"r2"}]}')`,
      [2, 5],
      [2, 5],
    ],
    [
      'a version that a conversation was kept of',
      `INSERT INTO kept_talk (id, bot_id, body) VALUES ('x', 'b', '{"snapshotId":"s3"}')`,
      [5],
      [3, 5],
    ],
    [
      'a run that somebody answered',
      `INSERT INTO answer (id, bot_id, audit_id, body) VALUES ('x', 'b', 'A', '{"runId":"r1"}')`,
      [1, 5],
      [1, 5],
    ],
    [
      'the versions before and after a closed incident, with their runs',
      `INSERT INTO incident VALUES (1, 'i', 'c', NULL, ${opened(2) + 1}, 1, '{}')`,
      [2, 3, 5],
      [2, 3, 5],
    ],
    [
      'everything while an incident is open',
      `INSERT INTO incident VALUES (1, 'i', 'c', NULL, ${opened(2)}, 0, '{}')`,
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
    ],
    [
      'the run whose decisions are shown',
      `INSERT INTO triage VALUES (1, 't', 'b', 'A', 'open', '{}');
       INSERT INTO decided_findings VALUES (1, 4, 1, '{}')`,
      [4, 5],
      [4, 5],
    ],
  ])('leaves %s', (_name, sql, runs, snapshots) => {
    aBot(5);
    connection.script(sql);
    const preview = storageStore(connection).previewRetention(day(6));
    expect([preview.runs, preview.snapshots]).toEqual([5 - runs.length, 5 - snapshots.length]);
    retireAll(day(6));
    expect(left('run')).toEqual(runs);
    expect(left('snapshot')).toEqual(snapshots);
  });

  it('leaves what each incident of a client needs of each of its bots', () => {
    aBot(6);
    connection.script(`
      INSERT INTO bot VALUES (2, 'b2', 'c', 'b2', '', 0);
      INSERT INTO snapshot (sequence, id, bot_id, taken_at, source, shape, raw_sha256, content_sha256, raw_bytes,
          redactions)
        SELECT sequence + 10, 'other ' || id, 'b2', taken_at, source, shape, raw_sha256, content_sha256, raw_bytes,
          redactions FROM snapshot WHERE sequence <= 3;
      INSERT INTO incident VALUES (1, 'i1', 'c', NULL, ${opened(1) + 1}, 1, '{}');
      INSERT INTO incident VALUES (2, 'i2', 'c', NULL, ${opened(4) + 1}, 1, '{}');
    `);
    retireAll(day(7));
    expect(left('snapshot')).toEqual([1, 2, 4, 5, 6, 11, 12, 13]);
  });

  it('leaves a document that another version or a look at the bot still names', () => {
    aBot(3);
    connection.script(`
      INSERT INTO snapshot (sequence, id, bot_id, taken_at, source, shape, raw_sha256, content_sha256, raw_bytes,
          redactions)
        VALUES (9, 's9', 'b', '${day(20)}', 'file', 'x', '${hash(1)}', '${hash(1)}', 1, '[]');
      INSERT INTO observed_content VALUES (1, zeroblob(32), '{"workingSha256":"${hash(2)}"}');
    `);
    expect(storageStore(connection).previewRetention(day(3)).bytes).toBe(2 * (10 + 2));
    retireAll(day(3));
    const documents = connection.all<{ h: string }>('SELECT content_sha256 AS h FROM document');
    expect(documents.map(({ h }) => Number(h)).sort()).toEqual([1, 2, 3]);
  });

  it('is undone whole where it is not told', () => {
    aBot(5);
    expect(() => storageStore(connection).retire(day(4), 10, () => undefined)).toThrow(
      'access log',
    );
    expect(left('run')).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('what is stored', () => {
  it('is measured by kind', () => {
    aBot(2);
    const sizes = storageStore(connection).sizes();
    const of = (kind: string) => sizes.find((one) => one.kind === kind);
    expect(of('runs')).toEqual({ kind: 'runs', rows: 4, bytes: 2 * (10 + 2) });
    expect(of('flows')?.rows).toBe(6);
    expect(of('proofs')).toEqual({ kind: 'proofs', rows: 0, bytes: 0 });
    expect(storageStore(connection).fileBytes()).toBeGreaterThan(100_000);
  });

  it('is in the bin while it is hidden, with the day, and the names it had', () => {
    aBot(1);
    connection.script(`
      INSERT INTO client VALUES (2, 'c2', 'Mercearia', '', 1);
      INSERT INTO bot VALUES (2, 'b2', 'c2', 'x', '', 1);
      UPDATE bot SET removed = 1 WHERE id = 'b';
      INSERT INTO whatsapp_number (id, client_id, phone, created_at) VALUES ('n', 'c', '+5511', '');
      UPDATE whatsapp_number SET removed = 1;
    `);
    const bin = storageStore(connection).bin();
    expect(bin.map(({ kind, id, name, clientName }) => [kind, id, name, clientName])).toEqual([
      ['number', 'n', '+5511', 'c'],
      ['bot', 'b', 'b', 'c'],
      ['client', 'c2', 'Mercearia', 'Mercearia'],
    ]);
    expect(bin[0]?.removedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(bin[2]?.removedAt).toBeNull();
    connection.script(
      "UPDATE bot SET removed = 0 WHERE id = 'b'; UPDATE whatsapp_number SET removed = 0;",
    );
    expect(
      storageStore(connection)
        .bin()
        .map(({ id }) => id),
    ).toEqual(['c2']);
    expect(connection.all('SELECT * FROM bin')).toEqual([]);
  });
});
