import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import type { BackupView } from '#app/contract/vault-views.ts';
import {
  openBackupWorld,
  worldKeychain,
  worldPassphrase,
  type BackupWorld,
} from '#test/fakes/backup-world.ts';
import { aBot, aClient } from '#test/fakes/records.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { faultOf } from '#test/fakes/use-case-world.ts';

const newFolder = temporaryFolders();
let world: BackupWorld;

beforeEach(async () => {
  world = openBackupWorld(newFolder());
  const { session, folder } = world;
  await session.create({ folder, passphrase: null, keychain: worldKeychain() });
  session.current().clients.insert(aClient());
  session.current().bots.insert(aBot());
  return () => session.close();
});

const use = () => world.vault.use;
const read = (): Promise<BackupView> => use()['backup:read'](null);
const make = () => use()['backup:make'](null);
const newest = async () => (await read()).backups[0]!;
const day = (date: string) => (world.now = `${date}T12:00:00.000Z`);

/** A folder that lies elsewhere. */
function stick(): string {
  const second = join(newFolder(), 'copias');
  mkdirSync(second);
  return second;
}

describe('backups of the open workspace', () => {
  it('are made, listed and told of', async () => {
    expect(await read()).toEqual({
      ...{ backups: [], second: null, fault: null, rehearsal: { at: null, fault: null } },
      ...{ isRunning: false, opensElsewhere: false },
    });
    const made = await make();
    expect(made).toMatchObject({ at: world.now, secondFault: null, removed: 0 });
    expect((await read()).backups).toEqual([
      {
        ...{ id: 'transbordo-20261122-120000Z-asked', place: 'first', isForeign: false },
        ...{ at: world.now, reason: 'asked', appVersion: '1.2.3', bytes: made.bytes },
        ...{ clients: 1, bots: 1, verifiedAt: world.now, opensWith: ['keychain'] },
        isNewer: false,
      },
    ]);
    const told = world.events.filter(([name]) => name === 'task:progressed');
    expect(told[0]).toEqual([
      'task:progressed',
      { task: 'backup', done: 0, total: 0, item: '', state: 'running' },
    ]);
    expect(told.at(-1)?.[1]).toMatchObject({ state: 'done' });
    expect(world.events[0]).toEqual(['data:changed', { nouns: ['backup'] }]);
  });

  it('are verified again, with the date', async () => {
    await make();
    world.now = '2026-12-24T12:00:00.000Z';
    const { id } = await newest();
    const row = await use()['backup:verify']({ place: 'first', id });
    expect(row.verifiedAt).toBe(world.now);
    expect((await newest()).verifiedAt).toBe(world.now);
    appendFileSync(join(world.home, 'backups', id, 'data.db'), 'x');
    expect(await faultOf(use()['backup:verify']({ place: 'first', id }))).toBe('backup-damaged');
  });

  it('are rehearsed with the open key, and with the passphrase as another machine would', async () => {
    const { deviceSecret } = worldKeychain();
    const current = { passphrase: null, deviceSecret };
    await world.session.changeWays({ kind: 'put-passphrase', current, next: worldPassphrase });
    expect((await read()).opensElsewhere).toBe(true);
    await make();
    const backup = { place: 'first' as const, id: (await newest()).id };
    const rehearse = (passphrase: string | null) =>
      use()['backup:rehearse']({ ...backup, passphrase });
    expect(await rehearse(null)).toMatchObject({ at: world.now, clients: 1, bots: 1 });
    expect(await rehearse(worldPassphrase)).toMatchObject({ clients: 1, bots: 1 });
    expect(readdirSync(world.home).sort()).toEqual(['backups', 'workspace']);
    expect(await faultOf(rehearse('errada bateria grampo'))).toBe('wrong-passphrase');
    expect(readdirSync(world.home)).not.toContain('workspace.rehearsal');
    expect(world.session.current().clients.list()).toHaveLength(1);
  });

  it.each(['backup:verify', 'backup:rehearse'] as const)('%s says which is gone', async (name) => {
    const request = { place: 'first' as const, id: 'transbordo-x', passphrase: null };
    expect(await faultOf(use()[name](request))).toBe('backup-missing');
    expect(await faultOf(use()[name]({ ...request, place: 'second' }))).toBe('backup-missing');
  });

  it('run one at a time', async () => {
    let open = (): void => undefined;
    world.gate = new Promise((resolve) => (open = resolve));
    const first = make();
    expect(await faultOf(make())).toBe('backup-running');
    expect((await read()).isRunning).toBe(true);
    open();
    await first;
    expect((await read()).isRunning).toBe(false);
  });

  it('are nobody’s while the workspace is locked', async () => {
    await world.session.close();
    expect(await faultOf(read())).toBe('workspace-locked');
    expect(await faultOf(make())).toBe('workspace-locked');
    await world.vault.tick();
    expect(world.jobs).toEqual([]);
  });
});

describe('the backup of the day', () => {
  it('is made once a day, and the old ones go as the rule says', async () => {
    for (let date = 1; date <= 20; date += 1) {
      day(`2026-11-${String(date).padStart(2, '0')}`);
      await world.vault.tick();
      await world.vault.tick();
    }
    expect(world.jobs).toHaveLength(20);
    const days = (await read()).backups.map(({ at }) => Number(at.slice(8, 10)));
    // 1, 8 and 15 November 2026 were Sundays.
    expect(days).toEqual([20, 19, 18, 17, 16, 15, 14, 8, 1]);
    expect((await read()).backups.every(({ reason }) => reason === 'daily')).toBe(true);
  });

  it('that fails is shown, tried again an hour later, and forgotten once one went well', async () => {
    world.nextFault = new AppFault('disk-full');
    await world.vault.tick();
    expect((await read()).fault).toEqual({ code: 'disk-full', details: {} });
    await world.vault.tick();
    expect(world.jobs).toHaveLength(1);
    world.now = '2026-11-22T13:00:01.000Z';
    await world.vault.tick();
    expect(world.jobs).toHaveLength(2);
    expect((await read()).fault).toBeNull();
  });

  it('is tried again soon after a clock that was wrong is set right', async () => {
    day('2030-01-01');
    world.nextFault = new AppFault('disk-full');
    await world.vault.tick();
    day('2026-11-22');
    await world.vault.tick();
    expect((await read()).backups).toHaveLength(1);
  });
});

describe('the second folder', () => {
  const setSecond = (second: string | null) =>
    use()['backup:set-second']({ folder: world.folder, second });

  it('gets a copy of each, keeps as many, and is left alone once it is forgotten', async () => {
    const second = stick();
    await setSecond(second);
    for (let date = 1; date <= 9; date += 1) {
      day(`2026-11-0${date}`);
      await world.vault.tick();
    }
    const { backups } = await read();
    const of = (place: string) => backups.filter((one) => one.place === place).map(({ id }) => id);
    expect(of('first')).toHaveLength(8);
    expect(of('second')).toEqual(of('first'));
    await setSecond(null);
    expect((await read()).second).toBeNull();
    expect(readdirSync(second)).toHaveLength(8);
  });

  it('that is not there costs the second copy alone, and says so until it is back', async () => {
    const second = stick();
    await setSecond(second);
    rmSync(second, { recursive: true });
    const made = await make();
    expect(made.secondFault?.code).toBe('folder-unavailable');
    const view = await read();
    expect(view.backups).toHaveLength(1);
    expect(view.second).toMatchObject({ path: second, fault: { code: 'folder-unavailable' } });
    mkdirSync(second);
    expect((await make()).secondFault).toBeNull();
    expect((await read()).second?.fault).toBeNull();
  });

  it('is no folder beside the workspace, nor one that is not there', async () => {
    for (const name of ['', 'workspace', 'backups', 'workspace/x']) {
      expect(await faultOf(setSecond(join(world.home, name)))).toBe('folder-inside');
    }
    expect(await faultOf(setSecond(join(world.home, '..', 'gone-for-good')))).toBe(
      'folder-unavailable',
    );
  });

  it('keeps the backups of others', async () => {
    const second = stick();
    const other = openBackupWorld(newFolder());
    await other.session.create({
      ...{ folder: other.folder, passphrase: null, keychain: worldKeychain() },
    });
    await other.vault.use['backup:set-second']({ folder: other.folder, second });
    other.now = '2020-01-01T12:00:00.000Z';
    await other.vault.use['backup:make'](null);
    await other.session.close();
    await setSecond(second);
    for (let date = 1; date <= 9; date += 1) {
      day(`2026-11-0${date}`);
      await world.vault.tick();
    }
    const foreign = (await read()).backups.filter(({ isForeign }) => isForeign);
    expect(foreign.map(({ at }) => at)).toEqual(['2020-01-01T12:00:00.000Z']);
  });
});
