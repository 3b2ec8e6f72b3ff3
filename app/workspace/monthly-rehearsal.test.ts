import { appendFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openBackupWorld, worldKeychain, type BackupWorld } from '#test/fakes/backup-world.ts';
import { aClient } from '#test/fakes/records.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';

const newFolder = temporaryFolders();
let world: BackupWorld;

beforeEach(async () => {
  world = openBackupWorld(newFolder());
  const { session, folder } = world;
  await session.create({ folder, passphrase: null, keychain: worldKeychain() });
  session.current().clients.insert(aClient());
  return () => session.close();
});

/** Ticks at noon of a day and says what was done. */
async function on(date: string): Promise<string[]> {
  world.now = `${date}T12:00:00.000Z`;
  world.jobs.length = 0;
  await world.vault.tick();
  return [...world.jobs];
}

const read = () => world.vault.use['backup:read'](null);

describe('once a month', () => {
  it('the newest backup is restored on trial, and what was unpacked goes again', async () => {
    expect(await on('2026-11-22')).toEqual(['make']);
    expect(await on('2026-12-21')).toEqual(['make']);
    expect(await on('2026-12-22')).toEqual(['make', 'unpack', 'verify']);
    expect(await on('2026-12-22')).toEqual([]);
    expect(await on('2027-01-21')).toEqual(['make', 'unpack', 'verify']);
    expect((await read()).rehearsal).toEqual({ at: '2027-01-21T12:00:00.000Z', fault: null });
    expect(readdirSync(world.home).sort()).toEqual(['backups', 'workspace']);
  });

  it('one that does not open says so with the backups, and the next day’s is tried', async () => {
    await on('2026-11-22');
    await on('2026-12-22');
    world.now = '2027-01-21T12:00:00.000Z';
    // Today's backup is there already, and rots before the trial.
    await world.vault.use['backup:make'](null);
    const [newest] = (await read()).backups;
    appendFileSync(join(world.home, 'backups', newest!.id, 'data.db'), 'x');
    expect(await on('2027-01-21')).toEqual(['unpack']);
    expect((await read()).rehearsal).toEqual({
      at: '2026-12-22T12:00:00.000Z',
      fault: { code: 'backup-damaged', details: { file: 'data.db' } },
    });
    expect(await on('2027-01-21')).toEqual([]);
    expect(await on('2027-01-22')).toEqual(['make', 'unpack', 'verify']);
    expect((await read()).rehearsal).toEqual({ at: '2027-01-22T12:00:00.000Z', fault: null });
  });

  it('not while the workspace is closed', async () => {
    await on('2026-11-22');
    await world.session.close();
    expect(await on('2027-01-22')).toEqual([]);
  });
});

it('the log of the last changes is emptied with every tick', async () => {
  await on('2026-11-22');
  const log = join(world.folder, 'data.db-wal');
  world.session.current().clients.insert(aClient({ id: 'client-2' }));
  expect(statSync(log).size).toBeGreaterThan(0);
  await on('2026-11-22');
  expect(statSync(log).size).toBe(0);
});
