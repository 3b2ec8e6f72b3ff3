import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { aBot, aClient, aSnapshot, aStoredRun, sha256Of } from '#test/fakes/records.ts';
import { storeWorld } from '#test/fakes/store-world.ts';
import {
  aBotObservation,
  aJob,
  aNumber,
  aNumberObservation,
  anAccount,
  anAttempt,
  anEvent,
  anIncident,
  someBotFacts,
} from '#test/fakes/sync-records.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import type { StoredRun } from '#core/model/run.ts';
import type { Snapshot } from '#core/model/snapshot.ts';
import { packText } from './compressed-text.ts';
import { openDatabase } from './driver.ts';
import { insertFindings } from './finding-store.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { migrations } from './migrations.ts';
import { insertSnapshot } from './snapshot-store.ts';
import { dataFileName } from './workspace-files.ts';
import { workspaceOpener } from './workspace-opener.ts';

const key = new Uint8Array(32).fill(42);
const newFolder = temporaryFolders();
const moment = '2026-11-22T12:00:00.000Z';

describe('evidence', () => {
  const world = storeWorld();

  beforeEach(() => {
    const { snapshots, numbers, history, jobs, incidents } = world.workspace;
    snapshots.insert(aSnapshot('{}'), '{}');
    numbers.put(aNumber());
    numbers.putAccount(anAccount());
    jobs.put(aJob());
    jobs.addAttempt(anAttempt());
    incidents.put(anIncident());
    incidents.addEntry('incident-1', { at: moment, by: '', kind: 'opened', text: 'RED' });
    history.addProof('proof-1', {
      fileName: 'a.png',
      mediaType: 'image/png',
      bytes: Uint8Array.of(1),
    });
    history.addNumber('number-1', aNumberObservation({ proofId: 'proof-1' }));
    history.addAccount('account-1', {
      observedAt: moment,
      source: 'meta',
      reviewStatus: null,
      businessVerification: null,
      status: null,
      canSend: null,
      limit: null,
      errors: [],
    });
    history.addProfile('number-1', {
      about: null,
      description: null,
      address: null,
      email: null,
      websites: [],
      vertical: null,
      observedAt: moment,
      source: 'meta',
    });
    history.addTemplates('account-1', moment, []);
    history.addEvent('client-1', anEvent());
    history.addGap('job-1', { from: '2026-11-21T12:00:00Z', to: moment, reason: 'locked' });
    history.addBot('bot-1', aBotObservation());
    history.addBotFacts('bot-1', moment, someBotFacts());
    history.addRawParts('snapshot-1', 'http.msging.net', [
      { part: 'hours', uri: '/x', sha256: 'a'.repeat(64), bytes: 1 },
    ]);
  });

  it.each([
    'observed_content',
    'proof',
    'number_observation',
    'account_observation',
    'number_profile',
    'account_templates',
    'meta_event',
    'gap',
    'bot_observation',
    'bot_facts',
    'raw_part',
    'sync_attempt',
    'incident_entry',
  ])('%s is append-only', (table) => {
    world.behind((rows) => {
      const column = rows.get<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`);
      const name = column?.name ?? '';
      expect(() => rows.script(`UPDATE ${table} SET ${name} = ${name}`)).toThrow('append-only');
      expect(() => rows.script(`DELETE FROM ${table}`)).toThrow('append-only');
      expect(() => rows.script(`REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(
        'append-only',
      );
    });
  });

  it('an incident is never taken away', () => {
    world.behind((rows) =>
      expect(() => rows.script('DELETE FROM incident')).toThrow('append-only'),
    );
  });
});

describe('what is asked for often', () => {
  it.each([
    [
      'a year of a number',
      'SELECT content FROM number_observation WHERE number = :v AND observed_at >= :v AND observed_at < :v ORDER BY observed_at, position',
    ],
    [
      'tries of a job',
      'SELECT outcome FROM sync_attempt WHERE job = :v ORDER BY started_at DESC, position DESC LIMIT :v',
    ],
    [
      'looks at a bot',
      'SELECT content FROM bot_observation WHERE bot = :v ORDER BY observed_at DESC, position DESC LIMIT :v',
    ],
    [
      'gaps of a job',
      'SELECT reason FROM gap WHERE job_id = :v AND from_at < :v ORDER BY from_at, position',
    ],
    [
      'events of a client',
      'SELECT body FROM meta_event WHERE client_id = :v ORDER BY at DESC, sequence DESC',
    ],
    ['content by its hash', 'SELECT sequence FROM observed_content WHERE sha256 = :v'],
    [
      'jobs that are due',
      "SELECT body FROM sync_job WHERE removed = 0 AND state IN ('waiting', 'backoff') AND due_at <= :v ORDER BY due_at, sequence",
    ],
    [
      'the job of a bot',
      "SELECT body FROM sync_job WHERE kind = 'bot' AND subject_id = :v AND removed = 0",
    ],
  ])('%s is found by an index and not sorted', (_name, sql) => {
    const connection = openDatabase({
      file: join(newFolder(), dataFileName),
      key,
      nativeBinding: null,
    });
    migrate(connection, migrations);
    const plan = connection
      .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, { v: 1 })
      .map(({ detail }) => detail)
      .join('\n');
    connection.close();
    expect(plan).toContain('SEARCH');
    expect(plan).not.toContain('SCAN');
    expect(plan).not.toContain('TEMP B-TREE');
  });
});

/** The rows that a snapshot was before documents were kept as differences. */
function storeSnapshotAsBefore(file: string, snapshot: Snapshot, document: string) {
  const connection = openDatabase({ file, key, nativeBinding: null });
  const { contentSha256 } = snapshot;
  connection.run(
    'INSERT INTO document (content_sha256, text_sha256, body) VALUES (:contentSha256, :textSha256, :body)',
    { contentSha256, textSha256: sha256Of(document), body: packText(document) },
  );
  insertSnapshot(connection, snapshot);
  connection.close();
}

/** The rows that a run was before its findings were also kept short. */
function storeRunAsBefore(file: string, { id, snapshotId, botId, createdAt, run }: StoredRun) {
  const connection = openDatabase({ file, key, nativeBinding: null });
  connection.run(
    `INSERT INTO run (id, snapshot_id, bot_id, created_at, ruleset, verdict, body)
     VALUES (:id, :snapshotId, :botId, :createdAt, :ruleset, :verdict, :body)`,
    {
      ...{ id, snapshotId, botId, createdAt, ruleset: run.ruleset, verdict: run.verdict },
      body: packText(JSON.stringify({ ...run, findings: [] })),
    },
  );
  insertFindings(connection, 1, run.findings);
  connection.close();
}

describe('a file from before', () => {
  it('keeps all it had and takes what is new', () => {
    const folder = newFolder();
    const before = workspaceOpener(null, migrations.slice(0, 2)).open(folder, key, true);
    before.clients.insert(aClient());
    before.bots.insert(aBot());
    const answer = {
      auditId: 'HUM-01',
      variant: 'default',
      subject: 'onboarding',
      says: 'yes' as const,
      value: null,
      by: 'Ana',
      at: moment,
      until: null,
      note: '',
    };
    before.answers.insert('answer-1', 'bot-1', answer);
    before.close();
    storeSnapshotAsBefore(join(folder, dataFileName), aSnapshot('{"a":1}'), '{"a":1}');
    storeRunAsBefore(join(folder, dataFileName), aStoredRun());
    const workspace = workspaceOpener(null).open(folder, key, false);
    expect(workspace.clients.list()).toEqual([aClient()]);
    expect(workspace.bots.get('bot-1')).toEqual(aBot());
    expect(workspace.snapshots.get('snapshot-1')).toEqual(aSnapshot('{"a":1}'));
    expect(workspace.snapshots.document('snapshot-1')).toBe('{"a":1}');
    expect(workspace.runs.get('run-1')).toEqual(aStoredRun());
    expect(workspace.answers.listByBot('bot-1')).toEqual([answer]);
    workspace.jobs.put(aJob());
    workspace.numbers.put(aNumber());
    workspace.history.addNumber('number-1', aNumberObservation());
    expect(workspace.history.latestOfNumber('number-1')).toEqual(aNumberObservation());
    workspace.close();
    const copy = openDatabase({
      file: join(folder, `${dataFileName}.before-3`),
      key,
      nativeBinding: null,
    });
    expect(schemaVersion(copy)).toBe(2);
    expect(copy.get('SELECT count(*) AS n FROM snapshot')).toEqual({ n: 1 });
    copy.close();
  });
});
