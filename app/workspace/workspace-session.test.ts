import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import { nodeRandomBytes } from '#app/node/host.ts';
import { nodeVaultFile } from '#app/node/vault-file.ts';
import type { WorkspaceOpener } from '#app/ports/workspace-opener.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { aClient } from '#test/fakes/records.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { Secret } from '#core/model/secret.ts';
import { workspaceSession, type SessionPorts } from './workspace-session.ts';

const ports: SessionPorts = {
  vaultFile: nodeVaultFile,
  opener: workspaceOpener(null),
  random: nodeRandomBytes,
  cost: { memoryKiB: 46 * 1024, iterations: 1, parallelism: 1 },
};
const passphrase = 'correta bateria grampo';
const newFolder = temporaryFolders();
const place = () => join(newFolder(), 'workspace');

async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work();
    return 'none';
  } catch (error) {
    if (error instanceof AppFault) return error.code;
    throw error;
  }
}

const keychain = () => ({
  deviceSecret: new Uint8Array(32).fill(9),
  sealedDeviceSecret: Uint8Array.of(118, 49, 49),
  backend: 'gnome_libsecret',
});

describe('a session', () => {
  it('goes from nothing to open, closed and open again', async () => {
    const folder = place();
    const session = workspaceSession(ports);
    expect(await session.inspect({ folder })).toEqual({
      exists: false,
      opensWith: [],
      sealedDeviceSecret: null,
    });
    expect(await codeOf(() => session.current())).toBe('workspace-locked');
    await session.create({ folder, passphrase, keychain: null });
    session.current().clients.insert(aClient());
    session.secrets().put('key', new Secret('segredo'));
    expect((await session.inspect({ folder })).opensWith).toEqual(['passphrase']);
    await session.close();
    expect(await codeOf(() => session.current())).toBe('workspace-locked');
    await session.unlock({ folder, passphrase, deviceSecret: null });
    expect(session.current().clients.list()).toEqual([aClient()]);
    expect(session.secrets().get('key')?.reveal()).toBe('segredo');
    await session.close();
    expect(await codeOf(() => session.secrets())).toBe('workspace-locked');
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
    const given = keychain();
    await session.create({ folder, passphrase: null, keychain: given });
    expect(given.deviceSecret).toEqual(new Uint8Array(32));
    await session.close();
    const about = await session.inspect({ folder });
    expect(about).toEqual({
      exists: true,
      opensWith: ['keychain'],
      sealedDeviceSecret: Uint8Array.of(118, 49, 49),
    });
    const deviceSecret = keychain().deviceSecret;
    await session.unlock({ folder, passphrase: null, deviceSecret });
    expect(deviceSecret).toEqual(new Uint8Array(32));
    await session.close();
    const other = new Uint8Array(32);
    expect(
      await codeOf(() => session.unlock({ folder, passphrase: null, deviceSecret: other })),
    ).toBe('keychain-unavailable');
    expect(await codeOf(() => session.unlock({ folder, passphrase, deviceSecret: null }))).toBe(
      'wrong-passphrase',
    );
  });

  it('tells a wrong passphrase, a damaged header and a damaged file apart', async () => {
    const folder = place();
    const session = workspaceSession(ports);
    await session.create({ folder, passphrase, keychain: null });
    await session.close();
    const unlock = (words: string) => () =>
      session.unlock({ folder, passphrase: words, deviceSecret: null });
    expect(await codeOf(unlock('errada bateria grampo'))).toBe('wrong-passphrase');

    const data = join(folder, 'data.db');
    const bytes = readFileSync(data);
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    writeFileSync(data, bytes);
    expect(await codeOf(unlock(passphrase))).toBe('damaged-data');
    expect(await codeOf(unlock('errada bateria grampo'))).toBe('wrong-passphrase');
    rmSync(data);
    expect(await codeOf(unlock(passphrase))).toBe('damaged-data');

    const header = join(folder, 'vault.json');
    const text = readFileSync(header, 'utf8');
    writeFileSync(header, text.replace('"keyCheck": "', '"keyCheck": "0'));
    expect(await codeOf(unlock(passphrase))).toBe('header-altered');
    writeFileSync(header, text.replace('"version": 1', '"version": 2'));
    expect(await codeOf(unlock(passphrase))).toBe('workspace-newer');
  });

  it('never makes a workspace over another, nor over one that lost its header', async () => {
    const folder = place();
    const session = workspaceSession(ports);
    await session.create({ folder, passphrase, keychain: null });
    await session.close();
    const again = () => session.create({ folder, passphrase, keychain: null });
    expect(await codeOf(again)).toBe('workspace-exists');
    renameSync(join(folder, 'vault.json'), join(folder, 'elsewhere.json'));
    expect(await codeOf(() => session.inspect({ folder }))).toBe('header-altered');
    expect(await codeOf(again)).toBe('header-altered');
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
    expect(await codeOf(create)).toBe('disk-full');
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
    const codes = await Promise.all([codeOf(create), codeOf(create)]);
    expect(codes).toEqual(['none', 'workspace-exists']);
    const unlock = () => session.unlock({ folder, passphrase, deviceSecret: null });
    await session.close();
    expect(await Promise.all([codeOf(unlock), codeOf(unlock)])).toEqual(['none', 'none']);
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
    expect(await codeOf(work)).toBe(code);
    expect(readdirSync(join(folder, '..'))).toEqual([]);
  });
});
