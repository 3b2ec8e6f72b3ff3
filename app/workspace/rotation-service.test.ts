import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import { Secret } from '#core/model/secret.ts';
import {
  openBackupWorld,
  worldKeychain,
  worldPassphrase,
  type BackupWorld,
} from '#test/fakes/backup-world.ts';
import { laterFaultCode } from '#test/fakes/fault-code.ts';
import { aBot, aClient } from '#test/fakes/records.ts';
import { aCredential } from '#test/fakes/sync-records.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';

const newFolder = temporaryFolders();
const byKeychain = (byte = 9) => ({
  ...{ passphrase: null, deviceSecret: new Uint8Array(32).fill(byte) },
});
const otherKeychain = () => ({ ...worldKeychain(), deviceSecret: new Uint8Array(32).fill(5) });

async function filled(passphrase: string | null = null): Promise<BackupWorld> {
  const world = openBackupWorld(newFolder());
  const keychain = passphrase === null ? worldKeychain() : null;
  await world.session.create({ folder: world.folder, passphrase, keychain });
  const { clients, bots, credentials } = world.session.current();
  clients.insert(aClient());
  bots.insert(aBot());
  credentials.put(aCredential({ id: 'key' }));
  world.session.secrets().put('key', new Secret('segredo'));
  return world;
}

const rotated = ({ vault, folder }: BackupWorld, change: object = {}) =>
  vault.use['vault:rotate-keys']({
    ...{ folder, current: byKeychain(), next: null, keychain: otherKeychain(), ...change },
  });

describe('a change of keys', () => {
  it('gives both files other keys, opens with the new secret alone, and keeps what was there', async () => {
    const world = await filled();
    const { session, folder, vault } = world;
    const groups = await session.prepareRecovery({ current: byKeychain(), issued: world.now });
    await session.confirmRecovery([0, 1].map((at) => ({ at, text: groups[at] ?? '' })));
    await vault.use['backup:make'](null);
    const before = { ...session.opened().keys, data: session.opened().keys.data.slice() };
    await session.close();
    await rotated(world);
    expect(await laterFaultCode(session.unlock({ folder, ...byKeychain() }))).toBe(
      'keychain-unavailable',
    );
    await session.unlock({ folder, ...byKeychain(5) });
    vault.opened('keychain');
    expect(session.current().clients.list()).toEqual([aClient()]);
    expect(session.secrets().get('key')?.reveal()).toBe('segredo');
    expect(session.opened().keys.data).not.toEqual(before.data);
    expect(world.deps.ports.opener.fits(folder, before.data)).toBe(false);
    const told = session.current().accessLog.list(0, 2);
    expect(told.map(({ action }) => action)).toEqual(['unlocked', 'keys-rotated']);
    // The code on paper may be in other hands as well: it is issued anew afterwards.
    expect((await vault.use['vault:read'](null)).slots.map(({ kind }) => kind)).toEqual([
      'keychain',
    ]);
    const { backups } = await vault.use['backup:read'](null);
    const old = { place: 'first' as const, id: backups[0]?.id ?? '' };
    expect(await laterFaultCode(vault.use['backup:verify'](old))).toBe('backup-other-key');
    const rehearse = vault.use['backup:rehearse'];
    expect(await laterFaultCode(rehearse({ ...old, passphrase: null }))).toBe('backup-other-key');
    const recoveryCode = groups.join('');
    expect(await rehearse({ ...old, passphrase: null, recoveryCode })).toMatchObject({
      clients: 1,
    });
    await session.close();
  });

  it('keeps the passphrase, or takes another one', async () => {
    const world = await filled(worldPassphrase);
    const { session, folder } = world;
    await session.close();
    const typed = (passphrase: string) => ({ passphrase, deviceSecret: null });
    const none = { keychain: null };
    expect(await laterFaultCode(rotated(world, none))).toBe('wrong-passphrase');
    const weak = { current: typed(worldPassphrase), next: 'aaaaaaaaaaaa', ...none };
    expect(await laterFaultCode(rotated(world, weak))).toBe('guessable-passphrase');
    await rotated(world, { current: typed(worldPassphrase), ...none });
    await session.unlock({ folder, ...typed(worldPassphrase) });
    await session.close();
    const next = 'outra bateria de grampos';
    await rotated(world, { current: typed(worldPassphrase), next, ...none });
    expect(await laterFaultCode(session.unlock({ folder, ...typed(worldPassphrase) }))).toBe(
      'wrong-passphrase',
    );
    await session.unlock({ folder, ...typed(next) });
    await session.close();
    // Two in one second, each in a place of its own.
    expect(readdirSync(join(world.home, 'quarantine'))).toHaveLength(2);
  });

  it('leaves everything as it was where it fails, and where the workspace is open', async () => {
    const world = await filled();
    const { session, folder } = world;
    expect(await laterFaultCode(rotated(world))).toBe('workspace-busy');
    await session.close();
    world.nextFault = new AppFault('disk-full');
    expect(await laterFaultCode(rotated(world))).toBe('disk-full');
    expect(await laterFaultCode(rotated(world, { keychain: null }))).toBe('last-way-in');
    await session.unlock({ folder, ...byKeychain() });
    expect(session.current().clients.list()).toHaveLength(1);
    expect(readdirSync(world.home)).toEqual(['workspace']);
    await session.close();
  });

  it('keeps the workspace from before for 30 days, and what a restore moved away for good', async () => {
    const world = await filled();
    const { session, folder, home, vault } = world;
    await session.close();
    await rotated(world);
    const quarantine = join(home, 'quarantine');
    const [kept = ''] = readdirSync(quarantine);
    expect(kept).toBe('20261122-120000Z-rotated');
    expect(existsSync(join(quarantine, kept, 'workspace', 'data.db'))).toBe(true);
    await session.unlock({ folder, ...byKeychain(5) });
    world.now = '2026-12-22T11:59:59.000Z';
    await vault.tick();
    expect(readdirSync(quarantine)).toEqual([kept]);
    world.now = '2026-12-22T13:00:01.000Z';
    await vault.tick();
    expect(readdirSync(quarantine)).toEqual([]);
    await session.close();
  });
});

describe('keys to revoke', () => {
  it('are listed by client without a secret, those of hidden clients too', async () => {
    const world = await filled();
    const { clients, bots, credentials } = world.session.current();
    clients.insert(aClient({ id: 'c2', name: 'Sem chave' }));
    clients.insert(aClient({ id: 'c3', name: 'Na lixeira' }));
    bots.insert(aBot({ id: 'b3', clientId: 'c3' }));
    credentials.put(aCredential({ id: 'lost', clientId: 'c3', botId: 'b3' }));
    clients.setRemoved('c3', true);
    const list = await world.vault.use['vault:keys-to-revoke'](null);
    expect(
      list.map(({ clientName, isRemoved, keys }) => [
        ...[clientName, isRemoved, keys.map(({ id, isSealed }) => `${id} ${isSealed}`)],
      ]),
    ).toEqual([
      [aClient().name, false, ['key true']],
      ['Na lixeira', true, ['lost false']],
    ]);
    expect(JSON.stringify(list)).not.toContain('segredo');
    await world.session.close();
  });
});
