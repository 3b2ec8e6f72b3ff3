import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBackupWorld, worldKeychain, type BackupWorld } from '#test/fakes/backup-world.ts';
import { laterFaultCode } from '#test/fakes/fault-code.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';

const newFolder = temporaryFolders();
const byKeychain = () => ({ passphrase: null, deviceSecret: worldKeychain().deviceSecret });
const byCode = (groups: readonly string[]) => ({
  ...{ passphrase: null, deviceSecret: null, recoveryCode: groups.join('-') },
});
const first = (groups: readonly string[]) => [0, 3].map((at) => ({ at, text: groups[at] ?? '' }));

async function opened(): Promise<BackupWorld> {
  const world = openBackupWorld(newFolder());
  await world.session.create({
    ...{ folder: world.folder, passphrase: null, keychain: worldKeychain() },
  });
  return world;
}

const headerText = ({ folder }: BackupWorld) => readFileSync(join(folder, 'vault.json'), 'utf8');

describe('a recovery code', () => {
  it('is stored once two of its groups were typed back', async () => {
    const world = await opened();
    const { use } = world.vault;
    const before = headerText(world);
    const { groups } = await use['vault:new-recovery']({ current: byKeychain() });
    expect(groups).toHaveLength(6);
    const wrong = [first(groups)[0]!, { at: 3, text: '00000' }];
    expect(await laterFaultCode(use['vault:confirm-recovery']({ groups: wrong }))).toBe(
      'recovery-differs',
    );
    expect(headerText(world)).toBe(before);
    const view = await use['vault:confirm-recovery']({ groups: first(groups) });
    expect(view.slots).toEqual([
      { kind: 'keychain', backend: 'gnome_libsecret' },
      { kind: 'recovery', issuedAt: world.now },
    ]);
    expect(world.session.current().accessLog.last()?.action).toBe('recovery-issued');
    // It was for this one time.
    expect(await laterFaultCode(use['vault:confirm-recovery']({ groups: first(groups) }))).toBe(
      'recovery-gone',
    );
    await world.session.close();
    await world.session.unlock({ folder: world.folder, ...byCode(groups) });
    await world.session.close();
    expect((await world.session.inspect({ folder: world.folder })).opensWith).toEqual([
      ...['keychain', 'recovery'],
    ]);
  });

  it('that is issued anew ends the one before, not a moment earlier', async () => {
    const { session, folder, now } = await opened();
    const issue = async () => session.prepareRecovery({ current: byKeychain(), issued: now });
    const old = await issue();
    await session.confirmRecovery(first(old));
    await issue();
    session.cancelRecovery();
    const fresh = await issue();
    await session.close();
    // Prepared and lost: the one on paper still works.
    await session.unlock({ folder, ...byCode(old) });
    expect(await laterFaultCode(session.confirmRecovery(first(fresh)))).toBe('recovery-gone');
    const next = await issue();
    await session.confirmRecovery(first(next));
    await session.close();
    expect(await laterFaultCode(session.unlock({ folder, ...byCode(old) }))).toBe(
      'wrong-recovery-code',
    );
    await session.unlock({ folder, ...byCode(next) });
    await session.close();
  });

  it('is worthless where the ways in changed after it was shown', async () => {
    const { session, now } = await opened();
    const groups = await session.prepareRecovery({ current: byKeychain(), issued: now });
    await session.changeWays({
      ...{ kind: 'put-keychain', current: byKeychain(), keychain: worldKeychain() },
    });
    expect(await laterFaultCode(session.confirmRecovery(first(groups)))).toBe('recovery-gone');
    await session.close();
  });

  it('is not made for somebody who cannot prove who they are', async () => {
    const { session, now } = await opened();
    const wrong = { passphrase: null, deviceSecret: new Uint8Array(32) };
    expect(await laterFaultCode(session.prepareRecovery({ current: wrong, issued: now }))).toBe(
      'keychain-unavailable',
    );
    await session.close();
  });
});

it('a device secret that the keychain seals anew keeps opening', async () => {
  const world = await opened();
  const sealedDeviceSecret = Uint8Array.of(118, 49, 50);
  const keychain = { ...worldKeychain(), sealedDeviceSecret };
  await world.vault.use['vault:reseal']({ keychain });
  expect(keychain.deviceSecret).toEqual(new Uint8Array(32));
  await world.session.close();
  const { folder } = world;
  expect((await world.session.inspect({ folder })).sealedDeviceSecret).toEqual(sealedDeviceSecret);
  await world.session.unlock({ folder, ...byKeychain() });
  await world.session.close();
});
