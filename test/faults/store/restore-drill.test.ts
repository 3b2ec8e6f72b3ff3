import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Secret } from '#core/model/secret.ts';
import {
  openBackupWorld,
  worldKeychain,
  worldPassphrase,
  type BackupWorld,
} from '#test/fakes/backup-world.ts';
import { aBot, aClient, aSnapshot } from '#test/fakes/records.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { tellFigure, times } from '../figure.ts';
import { below, seededRandom } from '../seeded-random.ts';

const newFolder = temporaryFolders();
const byPassphrase = () => ({ passphrase: worldPassphrase, deviceSecret: null });

/** Puts some more clients, bots, versions and keys into a workspace. */
function grow({ session }: BackupWorld, from: number, count: number): void {
  const { clients, bots, snapshots } = session.current();
  for (let number = from; number < from + count; number += 1) {
    clients.insert(aClient({ id: `client-${number}`, name: `Cliente ${number}` }));
    for (let at = 0; at < number % 3; at += 1) {
      const botId = `bot-${number}-${at}`;
      bots.insert(aBot({ id: botId, clientId: `client-${number}` }));
      const text = JSON.stringify({ number, at, filler: 'x'.repeat(number * 50) });
      snapshots.insert(aSnapshot(text, { id: `snapshot-${number}-${at}`, botId }), text);
    }
    session.secrets().put(`key-${number}`, new Secret(`chave ${number}`));
  }
}

/** Everything that a person would miss, as text to compare. */
function contentOf({ session }: BackupWorld): string {
  const { clients, bots, snapshots } = session.current();
  return JSON.stringify(
    clients.list().map((client) => [
      client,
      session
        .secrets()
        .get(`key-${client.id.slice('client-'.length)}`)
        ?.reveal(),
      bots
        .listByClient(client.id)
        .map((bot) => [
          bot,
          snapshots.listByBot(bot.id).map((one) => [one, snapshots.document(one.id)]),
        ]),
    ]),
  );
}

test(
  'A64 every backup opens on another machine with its passphrase and holds what it was made of',
  { timeout: 3_600_000 },
  async (context) => {
    const random = seededRandom(2_064);
    const world = openBackupWorld(newFolder());
    const { session, folder, vault } = world;
    await session.create({ folder, passphrase: worldPassphrase, keychain: worldKeychain() });
    const count = times(2, 100);
    let clients = 0;
    for (let time = 0; time < count; time += 1) {
      const more = 1 + below(random, 3);
      grow(world, clients, more);
      clients += more;
      // A day later each time, and one after the other: what is kept no longer goes.
      world.now = new Date(Date.UTC(2026, 0, 1 + time, 12)).toISOString();
      await vault.use['backup:make'](null);
      const expected = contentOf(world);

      // Another machine: the backup's folder alone, no keychain, none of the program's own files.
      const shelf = join(world.home, 'backups');
      const id = readdirSync(shelf).sort().at(-1)!;
      const stick = join(newFolder(), 'stick');
      mkdirSync(stick);
      cpSync(join(shelf, id), join(stick, id), { recursive: true });
      const other = openBackupWorld(newFolder());
      const [found] = await other.vault.use['backup:look']({ folder: other.folder, chosen: stick });
      expect(found).toMatchObject({ id, clients, at: world.now });
      await other.vault.use['backup:prepare-restore']({
        ...{ folder: other.folder, chosen: stick, place: 'chosen', id, way: byPassphrase() },
      });
      await other.vault.use['backup:finish-restore']({ folder: other.folder });
      await other.session.unlock({ folder: other.folder, ...byPassphrase() });
      expect(contentOf(other)).toBe(expected);
      await other.session.close();
    }
    await session.close();
    tellFigure(context, `${count} backups opened elsewhere by passphrase, all contents equal`);
  },
);

test('A64 an older backup says before it is restored how much less it holds, and from when', async (context) => {
  const world = openBackupWorld(newFolder());
  const { session, folder, vault } = world;
  await session.create({ folder, passphrase: null, keychain: worldKeychain() });
  grow(world, 1, 2);
  await vault.use['backup:make'](null);
  world.now = '2026-11-24T12:00:00.000Z';
  grow(world, 3, 4);
  await vault.use['backup:make'](null);
  const present = session.current();
  const now = { clients: present.clients.list().length, bots: present.bots.listAll().length };
  const [newest, oldest] = await vault.use['backup:look']({ folder, chosen: null });
  expect(newest).toMatchObject({ ...now, at: '2026-11-24T12:00:00.000Z' });
  expect(oldest).toMatchObject({ clients: 2, bots: 3, at: '2026-11-22T12:00:00.000Z' });
  expect(oldest!.clients).toBeLessThan(now.clients);
  const rehearsed = await vault.use['backup:rehearse']({
    ...{ place: 'first', id: oldest!.id, passphrase: null },
  });
  expect(rehearsed).toMatchObject({ clients: 2, bots: 3, at: '2026-11-22T12:00:00.000Z' });
  await session.close();
  tellFigure(context, `the older of two says 2 of ${now.clients} clients and its date beforehand`);
});
