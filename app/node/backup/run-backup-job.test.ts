import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import type { BackupJob, DatabaseCopier, DoneBackupJob } from '#app/ports/backups.ts';
import { Secret } from '#core/model/secret.ts';
import { databaseCopier } from '#db/database-copier.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { faultCode } from '#test/fakes/fault-code.ts';
import { aClient } from '#test/fakes/records.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { nodeBackupShelf } from './backup-shelf.ts';
import { runBackupJob } from './run-backup-job.ts';

const newFolder = temporaryFolders();
const opener = workspaceOpener(null);
const databases = databaseCopier(null);
const keys = { data: new Uint8Array(32).fill(1), tokens: new Uint8Array(32).fill(2) };
const installId = 'ab'.repeat(16);
const at = '2026-11-22T12:00:00.000Z';

let home: string;
let workspace: string;
let shelf: string;

beforeEach(() => {
  home = newFolder();
  workspace = join(home, 'workspace');
  shelf = join(home, 'backups');
  const store = opener.open(workspace, keys.data, true);
  const secrets = opener.openSecrets(workspace, keys.tokens);
  store.clients.insert(aClient());
  secrets.put('key', new Secret('chave do bot'));
  secrets.close();
  store.close();
});

const run = (job: BackupJob, copier: DatabaseCopier = databases): DoneBackupJob =>
  runBackupJob(job, copier, () => undefined);

const wanted = (change: Partial<Extract<BackupJob, { kind: 'make' }>> = {}): BackupJob => ({
  ...{ kind: 'make', folder: workspace, shelf, keys, header: '{"header":1}\n', installId, at },
  ...{ reason: 'asked', appVersion: '1.2.3', ...change },
});

describe('a backup', () => {
  it('holds both databases, the header, and what they were when they were read again', () => {
    const { folder, record } = run(wanted());
    expect(readdirSync(shelf)).toEqual(['transbordo-20261122-120000Z-asked']);
    expect(readdirSync(folder).sort()).toEqual([
      'backup.json',
      'data.db',
      'tokens.db',
      'vault.json',
    ]);
    expect(record.files.map(({ name, tables }) => [name, tables['client']?.rows ?? null])).toEqual([
      ['data.db', 1],
      ['tokens.db', null],
    ]);
    expect(record.files[1]?.tables['secret']).toEqual({ rows: 1, newest: 1 });
    expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toBe('{"header":1}\n');
    const text = readFileSync(join(folder, 'backup.json'), 'utf8');
    expect(JSON.parse(text)).toEqual(record);
    expect(text).not.toContain('Padaria');
  });

  it.skipIf(process.platform === 'win32')('is nobody else’s to read', () => {
    const { folder } = run(wanted());
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
    expect(mode(shelf)).toBe('700');
    expect(mode(folder)).toBe('700');
    for (const name of readdirSync(folder)) expect(mode(join(folder, name))).toBe('600');
  });

  it('is made while the workspace is open, and holds what was committed', () => {
    const store = opener.open(workspace, keys.data, false);
    store.clients.insert(aClient({ id: 'client-2', name: 'Mercearia' }));
    const { record } = run(wanted());
    expect(record.files[0]?.tables['client']?.rows).toBe(2);
    store.clients.insert(aClient({ id: 'client-3' }));
    store.close();
  });

  it('is made again where somebody wrote meanwhile, and given up where the copy never fits', () => {
    const empty = { schema: 1, tables: { client: { rows: 0, newest: null } } };
    let copies = 0;
    const wrong = (times: number): DatabaseCopier => ({
      ...databases,
      copy: (...given) => {
        copies += 1;
        const copied = databases.copy(...given);
        return copies <= times ? { before: empty, after: empty, hasChanged: false } : copied;
      },
    });
    expect(faultCode(() => run(wanted(), wrong(1)))).toBe('none');
    copies = 0;
    expect(faultCode(() => run(wanted(), wrong(9)))).toBe('damaged-data');
    expect(readdirSync(shelf)).toHaveLength(1);
  });

  it('leaves nothing of one that failed, and sweeps away what a power cut left', () => {
    const prefix = `.transbordo-${installId.slice(0, 8)}-`;
    const broken: DatabaseCopier = {
      ...databases,
      copy: () => {
        throw new AppFault('disk-full');
      },
    };
    expect(faultCode(() => run(wanted(), broken))).toBe('disk-full');
    expect(readdirSync(shelf)).toEqual([]);
    mkdirSync(join(shelf, `${prefix}left`));
    mkdirSync(join(shelf, '.transbordo-ffffffff-of-others'));
    run(wanted());
    expect(readdirSync(shelf).sort()).toEqual([
      '.transbordo-ffffffff-of-others',
      'transbordo-20261122-120000Z-asked',
    ]);
  });

  it('gets a name of its own beside one of the same second', () => {
    run(wanted());
    expect(run(wanted()).folder).toBe(join(shelf, 'transbordo-20261122-120000Z-asked-2'));
  });

  it('does not trust a damaged source', () => {
    const data = join(workspace, 'data.db');
    const bytes = readFileSync(data);
    bytes[bytes.length - 2000] = (bytes[bytes.length - 2000] ?? 0) ^ 1;
    writeFileSync(data, bytes);
    expect(faultCode(() => run(wanted()))).toBe('damaged-data');
    expect(readdirSync(shelf)).toEqual([]);
  });
});

describe('verifying a backup', () => {
  const later = '2026-12-01T08:00:00.000Z';
  const verify = (backup: string): DoneBackupJob =>
    run({ kind: 'verify', backup, keys, at: later });

  it('reads all of it, changes no byte of the databases and writes down when', async () => {
    const { folder } = run(wanted());
    const before = readFileSync(join(folder, 'data.db'));
    expect(verify(folder).record.verifiedAt).toBe(later);
    expect(readFileSync(join(folder, 'data.db')).equals(before)).toBe(true);
    const [listed] = await nodeBackupShelf.list(shelf);
    expect(listed?.record.verifiedAt).toBe(later);
    expect(readdirSync(folder)).toHaveLength(4);
  });

  it.each<[string, (folder: string) => void]>([
    ['a byte more', (folder) => appendFileSync(join(folder, 'data.db'), 'x')],
    ['no secrets', (folder) => rmSync(join(folder, 'tokens.db'))],
    ['no record', (folder) => rmSync(join(folder, 'backup.json'))],
    ['another record', (folder) => writeFileSync(join(folder, 'backup.json'), '{"format":"x"}')],
    [
      'a record of other counts',
      (folder) => {
        const file = join(folder, 'backup.json');
        const text = readFileSync(file, 'utf8');
        writeFileSync(file, text.replace('"rows": 1', '"rows": 2'));
      },
    ],
    [
      'a path in its record',
      (folder) => {
        const file = join(folder, 'backup.json');
        const text = readFileSync(file, 'utf8');
        writeFileSync(file, text.replace('"data.db"', '"../../workspace/data.db"'));
      },
    ],
  ])('finds %s', (_name, harm) => {
    const { folder } = run(wanted());
    harm(folder);
    expect(faultCode(() => verify(folder))).toBe('backup-damaged');
  });

  it('tells other keys from nothing', () => {
    const { folder } = run(wanted());
    const other = { data: new Uint8Array(32), tokens: keys.tokens };
    const job = { kind: 'verify', backup: folder, keys: other, at } as const;
    expect(faultCode(() => run(job))).toBe('backup-damaged');
  });
});

describe('unpacking a backup', () => {
  it('gives a folder that opens as a workspace', () => {
    const { folder } = run(wanted());
    const target = join(home, 'unpacked');
    run({ kind: 'unpack', backup: folder, target, keys });
    expect(readFileSync(join(target, 'vault.json'), 'utf8')).toBe('{"header":1}\n');
    const store = opener.open(target, keys.data, false);
    const secrets = opener.openSecrets(target, keys.tokens);
    expect(store.clients.list()).toEqual([aClient()]);
    expect(secrets.get('key')?.reveal()).toBe('chave do bot');
    secrets.close();
    store.close();
  });

  it('leaves nothing where the backup is damaged', () => {
    const { folder } = run(wanted());
    appendFileSync(join(folder, 'data.db'), 'x');
    const target = join(home, 'unpacked');
    expect(faultCode(() => run({ kind: 'unpack', backup: folder, target, keys }))).toBe(
      'backup-damaged',
    );
    expect(existsSync(target)).toBe(false);
  });
});

describe('the second place', () => {
  it('gets the same bytes', () => {
    const { folder } = run(wanted());
    const second = join(home, 'stick');
    mkdirSync(second);
    const copy = run({ kind: 'duplicate', backup: folder, shelf: second });
    for (const name of ['data.db', 'tokens.db', 'vault.json', 'backup.json']) {
      expect(readFileSync(join(copy.folder, name))).toEqual(readFileSync(join(folder, name)));
    }
    expect(readdirSync(second)).toEqual(['transbordo-20261122-120000Z-asked']);
  });

  it('is not made where it is missing: its disk is not there', () => {
    const { folder } = run(wanted());
    const second = join(home, 'stick');
    expect(faultCode(() => run({ kind: 'duplicate', backup: folder, shelf: second }))).toBe(
      'folder-unavailable',
    );
    expect(existsSync(second)).toBe(false);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'that takes no writes says so',
    () => {
      const { folder } = run(wanted());
      const second = join(home, 'stick');
      mkdirSync(second, { mode: 0o500 });
      expect(faultCode(() => run({ kind: 'duplicate', backup: folder, shelf: second }))).toBe(
        'read-only',
      );
      chmodSync(second, 0o700);
    },
  );
});

describe('the list of backups', () => {
  it('is newest first, without what is no backup', async () => {
    run(wanted({ at: '2026-11-20T12:00:00.000Z', reason: 'daily' }));
    run(wanted());
    mkdirSync(join(shelf, 'fotos'));
    writeFileSync(join(shelf, 'nota.txt'), 'nota');
    mkdirSync(join(shelf, 'transbordo-20261101-120000Z-daily'));
    const found = await nodeBackupShelf.list(shelf);
    expect(found.map(({ id }) => id)).toEqual([
      'transbordo-20261122-120000Z-asked',
      'transbordo-20261120-120000Z-daily',
    ]);
    const [newest] = found;
    expect(await nodeBackupShelf.find(newest?.folder ?? '')).toEqual([newest]);
    expect(await nodeBackupShelf.header(newest?.folder ?? '')).toBe('{"header":1}\n');
    await nodeBackupShelf.remove(newest?.folder ?? '');
    expect(await nodeBackupShelf.list(shelf)).toHaveLength(1);
  });

  it('is empty before the first, and a chosen folder that is gone says so', async () => {
    expect(await nodeBackupShelf.list(shelf)).toEqual([]);
    await expect(nodeBackupShelf.find(join(home, 'stick'))).rejects.toMatchObject({
      code: 'folder-unavailable',
    });
  });
});
