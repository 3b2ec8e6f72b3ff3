import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import { openBackupWorld, worldKeychain, type BackupWorld } from '#test/fakes/backup-world.ts';
import { aBot, aClient, aSnapshot, aStoredRun } from '#test/fakes/records.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { faultOf } from '#test/fakes/use-case-world.ts';
import { aCredential } from '#test/fakes/sync-records.ts';
import { tellFigure } from '#test/faults/figure.ts';
import { accessActions } from '#core/model/access-actions.ts';
import { Secret } from '#core/model/secret.ts';
import { hashOfId } from '#core/vault/access-chain.ts';
import { databaseCopier } from '#db/database-copier.ts';

const newFolder = temporaryFolders();
let world: BackupWorld;

/** Two clients, one of them with a bot, two versions, two runs and a key. */
beforeEach(async () => {
  world = openBackupWorld(newFolder());
  const { session, folder } = world;
  await session.create({ folder, passphrase: null, keychain: worldKeychain() });
  const { clients, bots, snapshots, runs, credentials } = session.current();
  clients.insert(aClient());
  clients.insert(aClient({ id: 'client-2', name: 'Mercearia' }));
  bots.insert(aBot());
  for (const at of [1, 2]) {
    const takenAt = `2026-0${at}-01T12:00:00.000Z`;
    snapshots.insert(aSnapshot(`{"n":${at}}`, { id: `s${at}`, takenAt }), `{"n":${at}}`);
    const run = aStoredRun({ id: `r${at}`, snapshotId: `s${at}`, createdAt: takenAt });
    runs.insert(run, null);
  }
  credentials.put(aCredential({ id: 'key', clientId: 'client-1', botId: null }));
  session.secrets().put('key', new Secret('segredo do bot'));
  return () => session.close();
});

const use = () => world.vault.use;
const log = () => world.session.current().accessLog.list(0, 100);
const actions = () => log().map(({ action }) => action);

describe('what is stored', () => {
  it('is told with its place and the free room', async () => {
    const view = await use()['storage:read'](null);
    expect(view).toMatchObject({ path: world.folder, freeBytes: 5_000_000_000 });
    expect(view.kinds.find(({ kind }) => kind === 'runs')?.rows).toBeGreaterThan(1);
  });

  it('is kept for good until somebody says otherwise', async () => {
    expect(await use()['retention:read'](null)).toEqual({ months: null });
    expect(await use()['retention:write']({ months: 18 })).toEqual({ months: 18 });
    expect(await use()['retention:read'](null)).toEqual({ months: 18 });
  });

  it('goes as the preview said, and the log tells', async () => {
    world.now = '2026-08-31T12:00:00.000Z';
    const preview = await use()['retention:preview']({ months: 6 });
    expect(preview).toMatchObject({
      ...{ before: '2026-02-28T12:00:00.000Z', runs: 1, snapshots: 1, keptRuns: 1 },
    });
    expect(world.session.current().runs.get('r1')).not.toBeNull();
    const gone = await use()['retention:apply']({ before: preview.before });
    expect(gone).toMatchObject({ runs: 1, snapshots: 1 });
    expect(world.session.current().runs.get('r1')).toBeNull();
    expect(world.session.current().runs.get('r2')).not.toBeNull();
    expect(log()[0]).toMatchObject({
      ...{ action: 'retention-applied', detail: { before: preview.before, runs: 1 } },
    });
    expect(await use()['retention:apply']({ before: preview.before })).toMatchObject({ runs: 0 });
    expect(actions()).toEqual(['retention-applied']);
  });
});

describe('the bin', () => {
  it('gives back what was hidden', async () => {
    const { clients, bots } = world.session.current();
    bots.setRemoved('bot-1', true);
    clients.setRemoved('client-2', true);
    const bin = await use()['bin:list'](null);
    expect(bin.map(({ kind, name }) => [kind, name])).toContainEqual(['client', 'Mercearia']);
    expect(bin).toHaveLength(2);
    await use()['bin:restore']({ kind: 'bot', id: 'bot-1' });
    await use()['bin:restore']({ kind: 'client', id: 'client-2' });
    expect(await use()['bin:list'](null)).toEqual([]);
    expect(clients.list()).toHaveLength(2);
    expect(actions()).toEqual(['client-restored']);
  });
});

describe('erasing a client for good', () => {
  const erase = (change: Partial<{ clientId: string; name: string; dropBackups: boolean }> = {}) =>
    use()['erasure:erase']({
      ...{ clientId: 'client-1', name: 'Padaria Aurora', dropBackups: false, ...change },
    });
  const remove = () => world.session.current().clients.setRemoved('client-1', true);

  it.each<[string, boolean, Parameters<typeof erase>[0], string]>([
    ['that is not in the bin', false, {}, 'client-not-removed'],
    ['by another name', true, { name: 'Padaria' }, 'name-differs'],
    ['by no name', true, { name: '' }, 'name-differs'],
    ['that is not there', true, { clientId: 'nobody' }, 'client-missing'],
  ])('%s erases nothing', async (_name, isRemoved, request, code) => {
    if (isRemoved) remove();
    expect(await faultOf(erase(request))).toBe(code);
    expect(world.session.current().clients.get('client-1')).not.toBeNull();
    expect(world.session.secrets().get('key')).not.toBeNull();
    expect(actions()).toEqual([]);
  });

  it('A76 takes it out of both files and proves it', async (context) => {
    remove();
    const preview = await use()['erasure:preview']({ clientId: 'client-1' });
    expect(preview).toMatchObject({ name: 'Padaria Aurora', secrets: 1, backups: 0 });
    const proof = await erase({ name: ' Padaria Aurora ' });
    expect(proof).toMatchObject({ idHash: hashOfId('client-1'), secrets: 1, sequence: 1 });
    expect(proof.total).toBeGreaterThanOrEqual(preview.total);
    const { clients, bots, runs, credentials } = world.session.current();
    expect(clients.get('client-1')).toBeNull();
    expect(bots.get('bot-1')).toBeNull();
    expect(runs.get('r2')).toBeNull();
    expect(credentials.list('client-1')).toEqual([]);
    expect(world.session.secrets().get('key')).toBeNull();
    expect(clients.get('client-2')).not.toBeNull();
    expect(log()[0]).toMatchObject({
      ...{ action: 'client-erased', hash: proof.hash, clientId: null },
      detail: { id: proof.idHash, rows: proof.total, secrets: 1 },
    });
    expect(await faultOf(erase())).toBe('client-missing');
    const { data, tokens } = world.session.opened().keys;
    const read = databaseCopier(null);
    expect(read.read(join(world.folder, 'data.db'), data).tables['bot']?.rows).toBe(0);
    expect(read.read(join(world.folder, 'tokens.db'), tokens).tables['secret']?.rows).toBe(0);
    tellFigure(context, `${proof.total} rows and 1 key gone, certified by row ${proof.sequence}`);
  });

  it('A76 takes the keys at once, even where the data cannot go yet', async (context) => {
    remove();
    const { erasures } = world.session.current();
    const refusing = vi.spyOn(erasures, 'erase').mockImplementation(() => {
      throw new AppFault('disk-full');
    });
    expect(await faultOf(erase())).toBe('disk-full');
    refusing.mockRestore();
    expect(world.session.secrets().get('key')).toBeNull();
    expect(world.session.current().clients.get('client-1')).not.toBeNull();
    expect(await erase()).toMatchObject({ idHash: hashOfId('client-1') });
    tellFigure(context, 'keys gone before a disk that was full; the rest at the second try');
  });

  it('A76 leaves backups, and says how many hold it still and of when they are', async (context) => {
    await use()['backup:make'](null);
    remove();
    world.now = '2026-11-23T12:00:00.000Z';
    expect(await use()['erasure:preview']({ clientId: 'client-1' })).toMatchObject({
      backups: 1,
      newestBackupAt: '2026-11-22T12:00:00.000Z',
    });
    const { at, backups } = await erase();
    expect(backups).toBe(1);
    const listed = (await use()['backup:read'](null)).backups.filter((one) => one.at < at);
    expect(listed.map((one) => [one.at, one.clients])).toEqual([['2026-11-22T12:00:00.000Z', 2]]);
    tellFigure(context, '1 backup that holds the client, listed with its date');
  });

  it('A76 replaces them by a fresh one where that is wanted', async () => {
    await use()['backup:make'](null);
    remove();
    world.now = '2026-11-23T12:00:00.000Z';
    expect((await erase({ dropBackups: true })).backups).toBe(0);
    const { backups } = await use()['backup:read'](null);
    expect(backups.map(({ at, clients }) => [at, clients])).toEqual([[world.now, 1]]);
  });
});

describe('the access log', () => {
  it('tells of openings, locks, ways in and backups, newest first, and of clients by their names', async () => {
    world.vault.opened('keychain');
    const { deviceSecret } = worldKeychain();
    const current = { passphrase: null, deviceSecret };
    await use()['vault:put-keychain']({ current, keychain: worldKeychain() });
    await use()['backup:make'](null);
    world.session.current().clients.setRemoved('client-2', true);
    await use()['bin:restore']({ kind: 'client', id: 'client-2' });
    world.vault.stop();
    const { total, rows } = await use()['access:list']({ offset: 0, limit: 3 });
    expect(total).toBe(5);
    expect(rows.map(({ action, clientName }) => [action, clientName])).toEqual([
      ['locked', null],
      ['client-restored', 'Mercearia'],
      ['backup-made', null],
    ]);
    const next = await use()['access:list']({ offset: 3, limit: 3 });
    expect(next.rows.map(({ action }) => action)).toEqual(['keychain-set', 'unlocked']);
    expect(await use()['access:check'](null)).toEqual({ rows: 5, brokenAt: null });
  });

  it('says that a backup took the place of what was there', async () => {
    await use()['backup:make'](null);
    const { id } = (await use()['backup:read'](null)).backups[0]!;
    const { folder } = world;
    const way = { passphrase: null, deviceSecret: worldKeychain().deviceSecret };
    await use()['backup:prepare-restore']({ folder, chosen: null, place: 'first', id, way });
    await world.session.close();
    await use()['backup:finish-restore']({ folder });
    const { deviceSecret } = worldKeychain();
    await world.session.unlock({ folder, passphrase: null, deviceSecret });
    world.vault.opened('keychain');
    expect(actions()).toEqual(['unlocked', 'backup-restored']);
  });

  it('leaves as a table that a spreadsheet does not run', async () => {
    world.session.current().clients.rename('client-2', '=1+1');
    world.session.current().clients.setRemoved('client-2', true);
    await use()['bin:restore']({ kind: 'client', id: 'client-2' });
    const path = join(world.home, 'log.csv');
    const words = Object.fromEntries(accessActions.map((action) => [action, `fez ${action}`]));
    const table = { headings: ['n', 'quando', 'o quê', 'cliente', 'detalhe'], actions: words };
    const written = await use()['access:write-table']({
      ...table,
      actions: words as Record<(typeof accessActions)[number], string>,
      path,
    });
    expect(written).toEqual({ rows: 1 });
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('fez client-restored');
    expect(text).not.toMatch(/(?:^|,|;)"?=1/m);
  });
});
