import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import { nodeRandomBytes } from '#app/node/host.ts';
import { nodeVaultFile } from '#app/node/vault-file.ts';
import type { WorkspaceOpener } from '#app/ports/workspace-opener.ts';
import { migrations } from '#db/migrations.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { cheapCost, worldKeychain, worldPassphrase } from '#test/fakes/backup-world.ts';
import { laterFaultCode } from '#test/fakes/fault-code.ts';
import { aClient } from '#test/fakes/records.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { Secret } from '#core/model/secret.ts';
import { workspaceSession, type SessionPorts } from './workspace-session.ts';

const ports: SessionPorts = {
  vaultFile: nodeVaultFile,
  opener: workspaceOpener(null),
  random: nodeRandomBytes,
  cost: cheapCost,
};
const passphrase = worldPassphrase;
const newFolder = temporaryFolders();
const place = () => join(newFolder(), 'workspace');

describe('a session', () => {
  it('goes from nothing to open, closed and open again', async () => {
    const folder = place();
    const session = workspaceSession(ports);
    expect(await session.inspect({ folder })).toEqual({
      exists: false,
      opensWith: [],
      sealedDeviceSecret: null,
      backend: null,
    });
    expect(await laterFaultCode(() => session.current())).toBe('workspace-locked');
    await session.create({ folder, passphrase, keychain: null });
    session.current().clients.insert(aClient());
    session.secrets().put('key', new Secret('segredo'));
    expect((await session.inspect({ folder })).opensWith).toEqual(['passphrase']);
    await session.close();
    expect(await laterFaultCode(() => session.current())).toBe('workspace-locked');
    await session.unlock({ folder, passphrase, deviceSecret: null });
    expect(session.current().clients.list()).toEqual([aClient()]);
    expect(session.secrets().get('key')?.reveal()).toBe('segredo');
    await session.close();
    expect(await laterFaultCode(() => session.secrets())).toBe('workspace-locked');
    expect(readdirSync(folder).sort()).toEqual([
      'data.db',
      'tokens.db',
      'vault.json',
      'workspace.lock',
    ]);
    expect(readdirSync(join(folder, '..'))).toEqual(['workspace']);
  });

  it('opens with the keychain’s secret and wipes it', async () => {
    const folder = place();
    const session = workspaceSession(ports);
    const given = worldKeychain();
    await session.create({ folder, passphrase: null, keychain: given });
    expect(given.deviceSecret).toEqual(new Uint8Array(32));
    await session.close();
    const about = await session.inspect({ folder });
    expect(about).toEqual({
      exists: true,
      opensWith: ['keychain'],
      sealedDeviceSecret: Uint8Array.of(118, 49, 49),
      backend: 'gnome_libsecret',
    });
    const deviceSecret = worldKeychain().deviceSecret;
    await session.unlock({ folder, passphrase: null, deviceSecret });
    expect(deviceSecret).toEqual(new Uint8Array(32));
    await session.close();
    const other = new Uint8Array(32);
    expect(
      await laterFaultCode(() => session.unlock({ folder, passphrase: null, deviceSecret: other })),
    ).toBe('keychain-unavailable');
    expect(
      await laterFaultCode(() => session.unlock({ folder, passphrase, deviceSecret: null })),
    ).toBe('wrong-passphrase');
  });

  it('tells a wrong passphrase, a damaged header and a damaged file apart', async () => {
    const folder = place();
    const session = workspaceSession(ports);
    await session.create({ folder, passphrase, keychain: null });
    await session.close();
    const unlock = (words: string) => () =>
      session.unlock({ folder, passphrase: words, deviceSecret: null });
    expect(await laterFaultCode(unlock('errada bateria grampo'))).toBe('wrong-passphrase');

    const data = join(folder, 'data.db');
    const bytes = readFileSync(data);
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    writeFileSync(data, bytes);
    expect(await laterFaultCode(unlock(passphrase))).toBe('damaged-data');
    expect(await laterFaultCode(unlock('errada bateria grampo'))).toBe('wrong-passphrase');
    rmSync(data);
    expect(await laterFaultCode(unlock(passphrase))).toBe('damaged-data');

    const header = join(folder, 'vault.json');
    const text = readFileSync(header, 'utf8');
    writeFileSync(header, text.replace('"keyCheck": "', '"keyCheck": "0'));
    expect(await laterFaultCode(unlock(passphrase))).toBe('header-altered');
    writeFileSync(header, text.replace('"version": 1', '"version": 2'));
    expect(await laterFaultCode(unlock(passphrase))).toBe('workspace-newer');
  });

  it('never makes a workspace over another, nor over one that lost its header', async () => {
    const folder = place();
    const session = workspaceSession(ports);
    await session.create({ folder, passphrase, keychain: null });
    await session.close();
    const again = () => session.create({ folder, passphrase, keychain: null });
    expect(await laterFaultCode(again)).toBe('workspace-exists');
    renameSync(join(folder, 'vault.json'), join(folder, 'elsewhere.json'));
    expect(await laterFaultCode(() => session.inspect({ folder }))).toBe('header-altered');
    expect(await laterFaultCode(again)).toBe('header-altered');
    renameSync(join(folder, 'elsewhere.json'), join(folder, 'vault.json'));
    await session.unlock({ folder, passphrase, deviceSecret: null });
    await session.close();
  });

  it('leaves nothing behind when it fails half-way, and starts anew over what a power cut left', async () => {
    const folder = place();
    let failures = 1;
    const opener: WorkspaceOpener = {
      ...ports.opener,
      publish: (staging, target) => {
        if (failures-- > 0) throw new AppFault('disk-full');
        ports.opener.publish(staging, target);
      },
    };
    const session = workspaceSession({ ...ports, opener });
    const create = () => session.create({ folder, passphrase, keychain: null });
    expect(await laterFaultCode(create)).toBe('disk-full');
    expect(readdirSync(join(folder, '..'))).toEqual([]);
    ports.opener.open(`${folder}.new`, new Uint8Array(32), true).close();
    await create();
    await session.close();
    expect(readdirSync(join(folder, '..'))).toEqual(['workspace']);
  });

  it('takes messages that arrive together one after the other', async () => {
    const folder = place();
    const session = workspaceSession(ports);
    const create = () => session.create({ folder, passphrase, keychain: null });
    const codes = await Promise.all([laterFaultCode(create), laterFaultCode(create)]);
    expect(codes).toEqual(['none', 'workspace-exists']);
    const unlock = () => session.unlock({ folder, passphrase, deviceSecret: null });
    await session.close();
    expect(await Promise.all([laterFaultCode(unlock), laterFaultCode(unlock)])).toEqual([
      'none',
      'none',
    ]);
    await session.close();
  });

  it.each([
    ['a short passphrase', 'curta', 'weak-passphrase'],
    ['no workspace', passphrase, 'workspace-missing'],
  ])('refuses %s', async (_name, words, code) => {
    const folder = place();
    const session = workspaceSession(ports);
    const work =
      code === 'weak-passphrase'
        ? () => session.create({ folder, passphrase: words, keychain: null })
        : () => session.unlock({ folder, passphrase: words, deviceSecret: null });
    expect(await laterFaultCode(work)).toBe(code);
    expect(readdirSync(join(folder, '..'))).toEqual([]);
  });
});

it('makes a backup before a schema changes, and changes nothing where that fails', async () => {
  const folder = place();
  const session = workspaceSession(ports);
  await session.create({ folder, passphrase, keychain: null });
  await session.close();
  const later = {
    number: migrations.length + 1,
    name: 'later',
    sql: 'CREATE TABLE later (x TEXT) STRICT;',
  };
  const opener = workspaceOpener(null, [...migrations, later]);
  const seen: string[] = [];
  let fails = true;
  const next = workspaceSession({
    ...ports,
    opener,
    backUp: ({ folder: of, keys, header }) => {
      seen.push(`${of === folder} ${keys.data.length} ${header.slots.length}`);
      if (fails) throw new AppFault('disk-full');
    },
  });
  const unlock = () => next.unlock({ folder, passphrase, deviceSecret: null });
  expect(await laterFaultCode(unlock)).toBe('disk-full');
  await session.unlock({ folder, passphrase, deviceSecret: null });
  await session.close();
  fails = false;
  await unlock();
  await next.close();
  await unlock();
  await next.close();
  expect(seen).toEqual(['true 32 1', 'true 32 1']);
  expect(readdirSync(folder).some((name) => name.includes('before'))).toBe(false);
});
