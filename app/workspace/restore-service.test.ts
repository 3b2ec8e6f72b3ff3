import { appendFileSync, cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  openBackupWorld,
  worldKeychain,
  worldPassphrase,
  type BackupWorld,
} from '#test/fakes/backup-world.ts';
import { aClient } from '#test/fakes/records.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { faultOf } from '#test/fakes/use-case-world.ts';
import { Secret } from '#core/model/secret.ts';

const newFolder = temporaryFolders();
const later = 'outra bateria de grampos';
let world: BackupWorld;
let id: string;

/** A workspace with one client and one key, a backup of it, and a client more since. */
beforeEach(async () => {
  world = openBackupWorld(newFolder());
  const { session, folder, vault } = world;
  await session.create({ folder, passphrase: null, keychain: worldKeychain() });
  session.current().clients.insert(aClient());
  session.secrets().put('key', new Secret('chave do bot'));
  await vault.use['backup:make'](null);
  session.current().clients.insert(aClient({ id: 'client-2', name: 'Mercearia' }));
  id = (await vault.use['backup:read'](null)).backups[0]!.id;
  return () => session.close();
});

const way = (passphrase: string | null) => ({
  passphrase,
  deviceSecret: passphrase === null ? worldKeychain().deviceSecret : null,
});

/** Restores as the host does: prepared by one worker, finished and opened by the next. */
async function restore(
  at: BackupWorld,
  passphrase: string | null = null,
  chosen: string | null = null,
): Promise<BackupWorld> {
  const { folder } = at;
  const place = chosen === null ? ('first' as const) : ('chosen' as const);
  await at.vault.use['backup:prepare-restore']({
    ...{ folder, chosen, place, id, way: way(passphrase) },
  });
  await at.session.close();
  const next = openBackupWorld(at.home);
  next.now = '2026-11-23T08:00:00.000Z';
  await next.vault.use['backup:finish-restore']({ folder });
  await next.session.unlock({ folder, ...way(passphrase) });
  return next;
}

const clients = ({ session }: BackupWorld) =>
  session
    .current()
    .clients.list()
    .map(({ name }) => name);

describe('restoring a backup', () => {
  it('brings back what it held, and keeps what was there', async () => {
    const next = await restore(world);
    expect(clients(next)).toEqual(['Padaria Aurora']);
    expect(next.session.secrets().get('key')?.reveal()).toBe('chave do bot');
    await next.session.close();
    expect(readdirSync(world.home).sort()).toEqual(['backups', 'quarantine', 'workspace']);
    const kept = join(world.home, 'quarantine', '20261123-080000Z');
    await next.session.unlock({ folder: join(kept, 'workspace'), ...way(null) });
    expect(clients(next)).toEqual(['Mercearia', 'Padaria Aurora']);
    await next.session.close();
  });

  it('needs no readable workspace', async () => {
    await world.session.close();
    writeFileSync(join(world.folder, 'vault.json'), 'lixo');
    rmSync(join(world.folder, 'data.db'));
    const next = await restore(world);
    expect(clients(next)).toEqual(['Padaria Aurora']);
    await next.session.close();
  });

  const prepare = (deviceSecret = worldKeychain().deviceSecret) =>
    world.vault.use['backup:prepare-restore']({
      ...{ folder: world.folder, chosen: null, place: 'first', id },
      way: { passphrase: null, deviceSecret },
    });

  it.each<[string, () => unknown, string]>([
    ['another keychain', () => undefined, 'keychain-unavailable'],
    [
      'a changed byte',
      () => appendFileSync(join(world.home, 'backups', id, 'tokens.db'), 'x'),
      'backup-damaged',
    ],
    [
      'a lost header',
      () => rmSync(join(world.home, 'backups', id, 'vault.json')),
      'backup-damaged',
    ],
    [
      'a newer schema',
      () => {
        const file = join(world.home, 'backups', id, 'backup.json');
        const text = readFileSync(file, 'utf8');
        writeFileSync(file, text.replace(/"schema": \d+/, '"schema": 9999'));
      },
      'workspace-newer',
    ],
    [
      'no backup',
      () => rmSync(join(world.home, 'backups', id), { recursive: true }),
      'backup-missing',
    ],
  ])('with %s changes nothing', async (_name, harm, code) => {
    harm();
    const isOther = code === 'keychain-unavailable';
    expect(await faultOf(isOther ? prepare(new Uint8Array(32)) : prepare())).toBe(code);
    expect(clients(world)).toEqual(['Mercearia', 'Padaria Aurora']);
    expect(readdirSync(world.home).sort()).toEqual(['backups', 'workspace']);
  });

  it('does not move a workspace that is open, nor without a backup that was unpacked', async () => {
    const finish = () => world.vault.use['backup:finish-restore']({ folder: world.folder });
    await prepare();
    expect(await faultOf(finish())).toBe('workspace-busy');
    expect(clients(world)).toHaveLength(2);
    await world.session.close();
    rmSync(`${world.folder}.restoring`, { recursive: true });
    expect(await faultOf(finish())).toBe('backup-missing');
    expect(readdirSync(world.home).sort()).toEqual(['backups', 'workspace']);
  });

  it('tells where a backup lies and which keychain sealed it', async () => {
    const { folder } = world;
    const place = 'first' as const;
    const found = await world.vault.use['backup:locate']({ folder, chosen: null, place, id });
    expect(found).toEqual({
      path: join(world.home, 'backups', id),
      sealedDeviceSecret: worldKeychain().sealedDeviceSecret,
      isStrict: false,
    });
  });
});

describe('restoring by passphrase', { timeout: 30_000 }, () => {
  const changePassphrase = (next: string, current: string | null) =>
    world.session.changeWays({
      ...{ kind: 'put-passphrase', current: way(current), next },
    });

  beforeEach(async () => {
    await changePassphrase(worldPassphrase, null);
    world.now = '2026-11-22T13:00:00.000Z';
    await world.vault.use['backup:make'](null);
    id = (await world.vault.use['backup:read'](null)).backups[0]!.id;
  });

  it('works on a new machine, from a folder that was chosen', async () => {
    const stick = newFolder();
    cpSync(join(world.home, 'backups'), join(stick, 'copias'), { recursive: true });
    const other = openBackupWorld(newFolder());
    const chosen = join(stick, 'copias');
    const { folder } = other;
    const [found] = await other.vault.use['backup:look']({ folder, chosen });
    expect(found).toMatchObject({
      id,
      clients: 2,
      opensWith: ['keychain', 'passphrase'],
      isNewer: false,
    });
    const next = await restore(other, worldPassphrase, chosen);
    expect(clients(next)).toEqual(['Mercearia', 'Padaria Aurora']);
    await next.session.close();
    // The backup itself may be what was chosen.
    const itself = await next.vault.use['backup:look']({ folder, chosen: join(chosen, id) });
    expect(itself).toEqual([found]);
  });

  it('keeps the passphrase of today', async () => {
    await changePassphrase(later, worldPassphrase);
    const next = await restore(world, later);
    expect(clients(next)).toEqual(['Mercearia', 'Padaria Aurora']);
    await next.session.close();
    const { folder } = world;
    expect(await faultOf(next.session.unlock({ folder, ...way(worldPassphrase) }))).toBe(
      'wrong-passphrase',
    );
  });

  it('takes the passphrase of the day of the backup where that is the one known', async () => {
    await changePassphrase(later, worldPassphrase);
    const next = await restore(world, worldPassphrase);
    expect(clients(next)).toEqual(['Mercearia', 'Padaria Aurora']);
    await next.session.close();
  });
});
