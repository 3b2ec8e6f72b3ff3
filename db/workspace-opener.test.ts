import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultText } from '#app/contract/fault-text.ts';
import { faultCode } from '#test/fakes/fault-code.ts';
import { aBot, aClient, aSnapshot, aStoredRun } from '#test/fakes/records.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { tellFigure } from '#test/faults/figure.ts';
import { openDatabase } from './driver.ts';
import { migrations } from './migrations.ts';
import { dataFileName } from './workspace-files.ts';
import { workspaceOpener } from './workspace-opener.ts';

const key = new Uint8Array(32).fill(42);
const opener = workspaceOpener(null);
const newFolder = temporaryFolders();

/** A folder with a closed workspace of one client. */
function withOneClient(): string {
  const folder = newFolder();
  const workspace = opener.open(folder, key, true);
  workspace.clients.insert(aClient());
  workspace.close();
  return folder;
}

describe('a workspace', () => {
  it('is made, closed, and opened again', () => {
    const folder = newFolder();
    expect(opener.exists(folder)).toBe(false);
    opener.open(folder, key, true).close();
    expect(opener.exists(folder)).toBe(true);
    const workspace = opener.open(folder, key, false);
    expect(workspace.clients.list()).toEqual([]);
    workspace.close();
  });

  it.skipIf(process.platform === 'win32')('is nobody else’s to read, its logs included', () => {
    const folder = join(newFolder(), 'inner');
    const workspace = opener.open(folder, key, true);
    workspace.clients.insert(aClient());
    const modes = readdirSync(folder).map((name) => [
      name,
      (statSync(join(folder, name)).mode & 0o777).toString(8),
    ]);
    expect(modes).toEqual([
      ['data.db', '600'],
      ['data.db-shm', '600'],
      ['data.db-wal', '600'],
      ['workspace.lock', '600'],
    ]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    workspace.close();
  });

  it('shows nothing of its content on disk', () => {
    const folder = newFolder();
    const workspace = opener.open(folder, key, true);
    workspace.clients.insert(aClient({ name: 'CANARIO-7Q' }));
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    workspace.close();
    bytes.push(readFileSync(join(folder, dataFileName)));
    for (const file of bytes) {
      expect(file.includes('CANARIO-7Q')).toBe(false);
      expect(file.includes('CREATE TABLE')).toBe(false);
      expect(file.includes('SQLite format 3')).toBe(false);
    }
  });

  it('syncs every commit, also when it is opened again', () => {
    const folder = withOneClient();
    const file = join(folder, dataFileName);
    const connection = openDatabase({ file, key, nativeBinding: null });
    expect(connection.pragma('journal_mode')).toBe('wal');
    expect(connection.pragma('synchronous')).toBe(2);
    expect(connection.pragma('temp_store')).toBe(2);
    expect(connection.pragma('foreign_keys')).toBe(1);
    expect(connection.pragma('secure_delete')).toBe(1);
    connection.close();
  });

  it('is not made over another', () => {
    const folder = withOneClient();
    const before = readFileSync(join(folder, dataFileName));
    expect(faultCode(() => opener.open(folder, key, true))).toBe('workspace-exists');
    expect(readFileSync(join(folder, dataFileName)).equals(before)).toBe(true);
  });

  it('is not made anew where its file is missing', () => {
    const folder = newFolder();
    expect(faultCode(() => opener.open(folder, key, false))).toBe('damaged-data');
    expect(opener.exists(folder)).toBe(false);
  });

  it('moves from its staging folder to its place whole, and never onto another', () => {
    const folder = join(newFolder(), 'workspace');
    const staging = `${folder}.new`;
    opener.open(staging, key, true).close();
    opener.publish(staging, folder);
    opener.open(folder, key, false).close();
    expect(opener.exists(staging)).toBe(false);
    opener.open(staging, key, true).close();
    expect(faultCode(() => opener.publish(staging, folder))).toBe('workspace-exists');
    opener.discard(staging);
    expect(opener.exists(staging)).toBe(false);
    opener.open(folder, key, false).close();
  });
});

describe('a second opener', () => {
  it('is turned away, and let in once the first has closed', () => {
    const folder = withOneClient();
    const first = opener.open(folder, key, false);
    expect(faultCode(() => opener.open(folder, key, false))).toBe('workspace-busy');
    first.close();
    opener.open(folder, key, false).close();
  });

  it('is let in when the first died without a word', async () => {
    const folder = withOneClient();
    const holder = spawn(process.execPath, [
      '-e',
      `const db = new (require('better-sqlite3'))(${JSON.stringify(join(folder, 'workspace.lock'))});
       db.exec('BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => {}, 1000);`,
    ]);
    await once(holder.stdout, 'data');
    expect(faultCode(() => opener.open(folder, key, false))).toBe('workspace-busy');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    opener.open(folder, key, false).close();
  });

  it('does not stay out after a failed opening', () => {
    const folder = withOneClient();
    expect(faultCode(() => opener.open(folder, new Uint8Array(32), false))).toBe('damaged-data');
    opener.open(folder, key, false).close();
  });
});

describe('a workspace after trouble', () => {
  it('has every commit after a kill, from its log', () => {
    const folder = newFolder();
    const workspace = opener.open(folder, key, true);
    workspace.clients.insert(aClient());
    workspace.bots.insert(aBot());
    workspace.snapshots.insert(aSnapshot('{}'), '{}');
    workspace.runs.insert(aStoredRun(), null);
    // What a killed process leaves: the file as it was, and the log that was never moved into it.
    const left = join(newFolder(), 'left');
    cpSync(folder, left, { recursive: true });
    workspace.close();
    expect(statSync(join(left, 'data.db-wal')).size).toBeGreaterThan(0);
    const after = opener.open(left, key, false);
    expect(after.runs.latestByBot('bot-1')).toEqual(aStoredRun());
    after.close();
  });

  it('is not opened when it is damaged, and not touched', () => {
    const folder = withOneClient();
    const file = join(folder, dataFileName);
    const bytes = readFileSync(file);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(faultCode(() => opener.open(folder, key, false))).toBe('damaged-data');
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('notices damage behind the first page when that page is read', () => {
    const folder = newFolder();
    const workspace = opener.open(folder, key, true);
    for (let index = 0; index < 400; index += 1) {
      workspace.clients.insert(aClient({ id: `client-${index}`, name: 'n'.repeat(100) }));
    }
    workspace.close();
    const file = join(folder, dataFileName);
    const bytes = readFileSync(file);
    for (let at = 4096 + 100; at < bytes.length; at += 4096) bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(
      faultCode(() => {
        const damaged = opener.open(folder, key, false);
        try {
          damaged.clients.list();
        } finally {
          damaged.close();
        }
      }),
    ).toBe('damaged-data');
  });

  it('is not opened when it was cut off', () => {
    const folder = withOneClient();
    truncateSync(join(folder, dataFileName), 100);
    expect(faultCode(() => opener.open(folder, key, false))).toBe('damaged-data');
  });

  it('A18 a workspace of a newer version is refused, untouched, and no word speaks of deleting it', (context) => {
    const folder = newFolder();
    const future = [
      ...migrations,
      { number: migrations.length + 1, name: 'later', sql: 'SELECT 1;' },
    ];
    workspaceOpener(null, future).open(folder, key, true).close();
    const before = readFileSync(join(folder, dataFileName));
    expect(faultCode(() => opener.open(folder, key, false))).toBe('workspace-newer');
    expect(readFileSync(join(folder, dataFileName)).equals(before)).toBe(true);
    const details = { found: migrations.length + 1, known: migrations.length };
    for (const locale of ['pt-BR', 'en', 'es'] as const) {
      const said = faultText({ code: 'workspace-newer', details }, locale);
      expect(said).toContain(String(details.found));
      expect(said).not.toMatch(/apag|exclu|delet|remov|borr|elimin|recri|recrea|new workspace/iu);
    }
    tellFigure(context, 'a newer schema is refused in three languages, the file unchanged');
  });
});

describe('a full disk', () => {
  it('undoes the whole transaction, and later work goes on', () => {
    const folder = withOneClient();
    const file = join(folder, dataFileName);
    const connection = openDatabase({ file, key, nativeBinding: null });
    const pages = Number(connection.pragma('page_count'));
    connection.pragma(`max_page_count = ${pages + 4}`);
    const insert = (id: string) =>
      connection.run('INSERT INTO client (id, name, created_at) VALUES (:id, :name, :at)', {
        id,
        name: 'x'.repeat(100),
        at: 'y'.repeat(2_000),
      });
    expect(
      faultCode(() =>
        connection.transaction(() => {
          for (let index = 0; index < 100; index += 1) insert(`new-${index}`);
        }),
      ),
    ).toBe('disk-full');
    expect(connection.get('SELECT count(*) AS n FROM client')).toEqual({ n: 1 });
    connection.pragma(`max_page_count = ${pages + 1_000}`);
    connection.transaction(() => insert('after'));
    expect(connection.pragma('integrity_check')).toBe('ok');
    connection.close();
    const workspace = opener.open(folder, key, false);
    expect(workspace.clients.get('after')).not.toBeNull();
    expect(workspace.clients.get('new-0')).toBeNull();
    workspace.close();
  });
});

describe('a transaction', () => {
  it('stores all or nothing', () => {
    const workspace = opener.open(newFolder(), key, true);
    expect(() =>
      workspace.transaction(() => {
        workspace.clients.insert(aClient());
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(workspace.clients.list()).toEqual([]);
    expect(() => workspace.transaction(() => Promise.resolve(1))).toThrow('synchronous');
    workspace.close();
  });
});
