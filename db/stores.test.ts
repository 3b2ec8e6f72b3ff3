import { join } from 'node:path';
import { beforeEach, afterEach, describe, expect, it } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import type { Workspace } from '#app/ports/stores.ts';
import { aBot, aClient, aFinding, aSnapshot, aStoredRun, sha256Of } from '#test/fakes/records.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { openDatabase } from './driver.ts';
import { workspaceOpener } from './workspace-opener.ts';

const key = new Uint8Array(32).fill(42);
const newFolder = temporaryFolders();
let folder: string;
let workspace: Workspace;

beforeEach(() => {
  folder = newFolder();
  workspace = workspaceOpener(null).open(folder, key, true);
  workspace.clients.insert(aClient());
  workspace.bots.insert(aBot());
});

afterEach(() => workspace.close());

describe('clients', () => {
  it('come in the order people look names up in', () => {
    workspace.clients.insert(aClient({ id: '2', name: 'Zênite' }));
    workspace.clients.insert(aClient({ id: '3', name: 'água viva' }));
    workspace.clients.insert(aClient({ id: '4', name: 'Loja 10' }));
    workspace.clients.insert(aClient({ id: '5', name: 'Loja 2' }));
    workspace.clients.insert(aClient({ id: '6', name: 'Loja 2' }));
    expect(workspace.clients.list().map(({ id }) => id)).toEqual([
      '3',
      '5',
      '6',
      '4',
      'client-1',
      '2',
    ]);
  });

  it('are renamed, hidden and brought back', () => {
    workspace.clients.rename('client-1', 'Aurora');
    workspace.clients.setRemoved('client-1', true);
    expect(workspace.clients.list()).toEqual([]);
    expect(workspace.clients.get('client-1')).toEqual(aClient({ name: 'Aurora' }));
    workspace.clients.setRemoved('client-1', false);
    expect(workspace.clients.list()).toEqual([aClient({ name: 'Aurora' })]);
    expect(workspace.clients.get('nobody')).toBeNull();
  });

  it('keep a name that looks like SQL', () => {
    const name = `'; DROP TABLE client; --`;
    workspace.clients.rename('client-1', name);
    expect(workspace.clients.get('client-1')?.name).toBe(name);
  });
});

describe('bots', () => {
  it('belong to their client and are hidden one by one', () => {
    workspace.bots.insert(aBot({ id: 'bot-2', name: 'Vendas' }));
    expect(workspace.bots.listByClient('client-1').map(({ id }) => id)).toEqual(['bot-1', 'bot-2']);
    workspace.bots.setRemoved('bot-1', true);
    workspace.bots.rename('bot-2', 'Loja');
    expect(workspace.bots.listByClient('client-1')).toEqual([aBot({ id: 'bot-2', name: 'Loja' })]);
    expect(workspace.bots.get('bot-1')).toEqual(aBot());
    expect(workspace.bots.listByClient('other')).toEqual([]);
    expect(workspace.bots.countByClient()).toEqual(new Map([['client-1', 1]]));
  });
});

describe('snapshots', () => {
  it('come back as they were, newest first', () => {
    const text = JSON.stringify({ onboarding: { text: 'Olá, você 🙂' } });
    // The clock went back in between: the order is that of arrival all the same.
    const second = aSnapshot(text, {
      id: 'snapshot-2',
      takenAt: '2020-01-01T00:00:00.000Z',
      fileName: null,
    });
    workspace.snapshots.insert(aSnapshot(text), text);
    workspace.snapshots.insert(second, text);
    expect(workspace.snapshots.get('snapshot-1')).toEqual(aSnapshot(text));
    expect(workspace.snapshots.listByBot('bot-1')).toEqual([second, aSnapshot(text)]);
    expect(workspace.snapshots.document('snapshot-2')).toBe(text);
    expect(workspace.snapshots.get('none')).toBeNull();
  });

  it('leave out documents that are kept by themselves', () => {
    const text = '{"draft":1}';
    workspace.snapshots.keepDocument(sha256Of(text), text, null);
    workspace.snapshots.keepDocument(sha256Of(text), text, null);
    expect(workspace.snapshots.listByBot('bot-1')).toEqual([]);
    // What is known by its hash is not asked for its text again.
    workspace.snapshots.insert(aSnapshot(text), 'ignored');
    expect(workspace.snapshots.document('snapshot-1')).toBe(text);
  });

  it('share a document and keep it packed', () => {
    const text = JSON.stringify({ flow: 'bloco '.repeat(20_000) });
    for (let index = 0; index < 5; index += 1) {
      workspace.snapshots.insert(aSnapshot(text, { id: `s${index}` }), text);
    }
    workspace.close();
    const connection = openDatabase({ file: join(folder, 'data.db'), key, nativeBinding: null });
    expect(
      connection.get('SELECT count(*) AS n, max(length(body)) < 2000 AS small FROM document'),
    ).toEqual({ n: 1, small: 1 });
    connection.close();
  });

  it('say when a document is not what it was', () => {
    const text = '{"a":1}';
    workspace.snapshots.insert(aSnapshot(text), text);
    workspace.close();
    const connection = openDatabase({ file: join(folder, 'data.db'), key, nativeBinding: null });
    connection.script('DROP TRIGGER document_is_not_changed');
    connection.run('UPDATE document SET text_sha256 = :other', { other: sha256Of('{"a":2}') });
    connection.close();
    workspace = workspaceOpener(null).open(folder, key, false);
    expect(() => workspace.snapshots.document('snapshot-1')).toThrow(AppFault);
  });
});

describe('runs', () => {
  beforeEach(() => workspace.snapshots.insert(aSnapshot('{}'), '{}'));

  it('come back byte for byte', () => {
    workspace.runs.insert(aStoredRun(), null);
    expect(JSON.stringify(workspace.runs.get('run-1'))).toBe(JSON.stringify(aStoredRun()));
    expect(workspace.findings.listByRun('run-1')).toEqual(aStoredRun().run.findings);
    expect(workspace.findings.listByRun('none')).toEqual([]);
    expect(workspace.runs.get('none')).toBeNull();
  });

  it('are stored whole or not at all', () => {
    const stored = aStoredRun();
    const bad = { ...aFinding(), outcome: null as never };
    expect(() =>
      workspace.runs.insert(
        { ...stored, run: { ...stored.run, findings: [aFinding(), bad] } },
        null,
      ),
    ).toThrow();
    expect(workspace.runs.latestByBot('bot-1')).toBeNull();
  });

  it('count only the newest of every bot that can be seen', () => {
    workspace.bots.insert(aBot({ id: 'bot-2' }));
    workspace.snapshots.insert(aSnapshot('{}', { id: 'snapshot-2', botId: 'bot-2' }), '{}');
    workspace.runs.insert(aStoredRun(), null);
    workspace.runs.insert(
      aStoredRun({ id: 'run-2', run: { ...aStoredRun().run, findings: [aFinding()] } }),
      null,
    );
    workspace.runs.insert(
      aStoredRun({ id: 'run-3', botId: 'bot-2', snapshotId: 'snapshot-2' }),
      null,
    );
    expect(workspace.runs.latestByBot('bot-1')?.id).toBe('run-2');
    const seen = () =>
      workspace.findings.listLatest().map(({ runId, botId }) => `${botId} ${runId}`);
    expect(seen()).toEqual(['bot-1 run-2', 'bot-2 run-3', 'bot-2 run-3']);
    workspace.bots.setRemoved('bot-2', true);
    expect(seen()).toEqual(['bot-1 run-2']);
    workspace.clients.setRemoved('client-1', true);
    expect(seen()).toEqual([]);
  });
});
