import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeRandomBytes } from '#app/node/host.ts';
import { nodeVaultFile } from '#app/node/vault-file.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { cheapCost, worldKeychain, worldPassphrase } from '#test/fakes/backup-world.ts';
import { laterFaultCode } from '#test/fakes/fault-code.ts';
import { aClient } from '#test/fakes/records.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import type { WayIn } from './way-in.ts';
import { vaultView } from './slot-requests.ts';
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

describe('the ways in', { timeout: 30_000 }, () => {
  const next = 'outra bateria de grampos';
  const noDevice = { deviceSecret: null };

  async function opened(way: 'passphrase' | 'keychain') {
    const folder = place();
    const session = workspaceSession(ports);
    await session.create(
      way === 'passphrase'
        ? { folder, passphrase, keychain: null }
        : { folder, passphrase: null, keychain: worldKeychain() },
    );
    const unlock = (words: string) => session.unlock({ folder, passphrase: words, ...noDevice });
    return { folder, session, unlock };
  }
  const byPassphrase = { passphrase, deviceSecret: null };

  it('change the passphrase at once and for good; the header before is kept until the next opening', async () => {
    const { folder, session, unlock } = await opened('passphrase');
    await session.changeWays({ kind: 'put-passphrase', current: byPassphrase, next });
    session.current().clients.insert(aClient());
    await session.close();
    expect(readdirSync(folder)).toContain('vault.json.previous');
    expect(await laterFaultCode(() => unlock(passphrase))).toBe('wrong-passphrase');
    await unlock(next);
    expect(session.current().clients.list()).toHaveLength(1);
    expect(readdirSync(folder)).not.toContain('vault.json.previous');
    await session.close();
  });

  it.each<[string, WayIn]>([
    ['a wrong one', { passphrase: 'errada bateria grampo', deviceSecret: null }],
    ['the keychain’s', { passphrase: null, deviceSecret: new Uint8Array(32).fill(9) }],
  ])(
    'leave the passphrase as it is where it is asked for and the answer is %s',
    async (_n, current) => {
      const { folder, session, unlock } = await opened('passphrase');
      const before = readFileSync(join(folder, 'vault.json'), 'utf8');
      expect(
        await laterFaultCode(() => session.changeWays({ kind: 'put-passphrase', current, next })),
      ).toBe('wrong-passphrase');
      expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toBe(before);
      await session.close();
      await unlock(passphrase);
      await session.close();
    },
  );

  it('add the keychain, and let either go but not both', async () => {
    const { folder, session } = await opened('passphrase');
    await session.changeWays({
      kind: 'put-keychain',
      current: byPassphrase,
      keychain: worldKeychain(),
    });
    expect(vaultView(session.opened().header).slots.map(({ kind }) => kind)).toEqual([
      'keychain',
      'passphrase',
    ]);
    const drop = (way: 'passphrase' | 'keychain', remaining: Uint8Array | null) =>
      session.changeWays({ kind: 'drop', way, current: byPassphrase, remaining });
    // The keychain must open before it is the only way left.
    expect(await laterFaultCode(() => drop('passphrase', null))).toBe('keychain-unavailable');
    expect(await laterFaultCode(() => drop('passphrase', new Uint8Array(32)))).toBe(
      'keychain-unavailable',
    );
    await drop('passphrase', worldKeychain().deviceSecret);
    const current = { passphrase: null, deviceSecret: worldKeychain().deviceSecret };
    expect(
      await laterFaultCode(() =>
        session.changeWays({ kind: 'drop', way: 'keychain', current, remaining: null }),
      ),
    ).toBe('last-way-in');
    await session.close();
    expect((await session.inspect({ folder })).opensWith).toEqual(['keychain']);
  });

  it('give a workspace of the keychain its first passphrase', async () => {
    const { session, unlock } = await opened('keychain');
    const current = { passphrase: null, deviceSecret: worldKeychain().deviceSecret };
    await session.changeWays({ kind: 'put-passphrase', current, next });
    expect(current.deviceSecret).toEqual(new Uint8Array(32));
    expect(vaultView(session.opened().header).slots).toEqual([
      { kind: 'keychain', backend: 'gnome_libsecret' },
      { kind: 'passphrase', memoryMiB: 46, passes: 1 },
    ]);
    await session.close();
    await unlock(next);
    await session.close();
  });

  it('are not changed where nothing is open', async () => {
    const { session } = await opened('passphrase');
    await session.close();
    expect(
      await laterFaultCode(() =>
        session.changeWays({ kind: 'put-passphrase', current: byPassphrase, next }),
      ),
    ).toBe('workspace-locked');
  });
});
