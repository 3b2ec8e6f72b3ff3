import { describe, expect, test } from 'vitest';
import { SyncError } from '#core/sync/sync-error.ts';
import { useSyncWorld } from '#test/fakes/sync-world.ts';
import type { World } from '#test/fakes/use-case-world.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';
import { linkChannels } from './link-channels.ts';

const world = useSyncWorld(sampleAgency);
const everyone = { clientId: null, jobIds: null, everything: false };

/** Does something while a bot's answers are read, before anything is stored. */
function whileReading({ deps }: World, work: () => Promise<unknown>): void {
  const { read } = deps.checker;
  let todo: (() => Promise<unknown>) | null = work;
  deps.checker.read = async (parts) => {
    const first = todo;
    todo = null;
    await first?.();
    return read(parts);
  };
}

describe('a key that is replaced while its bot is read', () => {
  test('keeps what is said of the new one, which is tried at once', async () => {
    const made = world();
    const { connect, use, workspace, blip, deps } = made;
    const clientId = await connect(0);
    const views = await use['credential:list']({ clientId });
    const { id, botId } = views.find(({ credential }) => credential.botId !== null)!.credential;
    const fresh = Buffer.from('valesereno:nova chave').toString('base64');
    whileReading(made, async () => {
      blip.world.setKey('valesereno', Buffer.from('nova chave').toString('base64'));
      await use['credential:swap']({ id, pasted: fresh });
      await use['credential:update']({ id, label: 'Outro nome', rotateAfterDays: 30 });
    });
    await use['sync:now'](everyone);
    expect(workspace.credentials.get(id)).toMatchObject({
      hint: fresh.slice(-4),
      label: 'Outro nome',
      state: 'working',
      lastFailure: null,
    });
    const job = workspace.jobs.ofSubject('bot', botId!)!;
    expect(job).toMatchObject({ state: 'waiting', bootId: null, lastFault: null });
    expect(job.dueAt! <= deps.clock.now()).toBe(true);
  });

  test('is not marked by the end of the old one', async () => {
    const made = world();
    const { connect, use, workspace, blip } = made;
    const clientId = await connect(0);
    await use['sync:now'](everyone);
    const views = await use['credential:list']({ clientId });
    const { id, botId } = views.find(({ credential }) => credential.botId !== null)!.credential;
    const fresh = Buffer.from('valesereno:nova chave').toString('base64');
    blip.world.publish('valesereno', blip.world.bot('passoleve').published!.flow);
    whileReading(made, async () => {
      blip.world.setKey('valesereno', Buffer.from('nova chave').toString('base64'));
      await use['credential:swap']({ id, pasted: fresh });
      throw new SyncError('bad-credential');
    });
    const result = await use['sync:now'](everyone);
    expect(result.failed).toMatchObject([{ fault: { code: 'bad-credential' } }]);
    expect(workspace.credentials.get(id)).toMatchObject({ state: 'working', lastFailure: null });
    expect(workspace.jobs.ofSubject('bot', botId!)).toMatchObject({
      state: 'waiting',
      attempt: 0,
      lastFault: null,
    });
  });
});

describe('what goes while it is read', () => {
  test('a removed key takes its job along, and nothing is stored of the try', async () => {
    const made = world();
    const { connect, use, workspace } = made;
    const clientId = await connect(0);
    const [bot] = await use['bot:list']({ clientId });
    const views = await use['credential:list']({ clientId });
    const { id } = views.find(({ credential }) => credential.botId !== null)!.credential;
    whileReading(made, () => use['credential:remove']({ id }));
    const result = await use['sync:now'](everyone);
    expect(result.failed).toEqual([]);
    expect(workspace.credentials.get(id)).toBeNull();
    expect(workspace.jobs.list(null).map(({ kind }) => kind)).toEqual(['account']);
    expect(workspace.snapshots.listByBot(bot!.bot.id)).toEqual([]);
  });

  test.each(['client', 'bot'] as const)('a removed %s is left alone', async (what) => {
    const made = world();
    const { connect, use, workspace, blip } = made;
    const clientId = await connect(0);
    const { bot } = (await use['bot:list']({ clientId }))[0]!;
    const setRemoved = (removed: boolean) =>
      what === 'client'
        ? use['client:set-removed']({ id: clientId, removed })
        : use['bot:set-removed']({ id: bot.id, removed });
    whileReading(made, () => setRemoved(true));
    await use['sync:now'](everyone);
    expect(workspace.snapshots.listByBot(bot.id)).toEqual([]);
    const before = blip.received.count;
    await use['sync:now']({ ...everyone, clientId });
    expect(blip.received.count).toBe(before);

    await setRemoved(false);
    expect(workspace.jobs.ofSubject('bot', bot.id)).toMatchObject({
      state: 'waiting',
      bootId: null,
    });
    await use['sync:now'](everyone);
    expect(workspace.snapshots.listByBot(bot.id)).toHaveLength(1);
  });

  test('a bug in one job is told, stops no other and leaves no job taken', async () => {
    const made = world();
    const { connect, use, workspace } = made;
    await connect(0);
    await connect(1);
    whileReading(made, () => Promise.reject(new TypeError('bug')));
    await expect(use['sync:now'](everyone)).rejects.toThrow('bug');
    const jobs = workspace.jobs.list(null);
    expect(jobs.every(({ state }) => state === 'waiting')).toBe(true);
    expect(jobs.filter(({ lastOkAt }) => lastOkAt === null)).toHaveLength(1);
    expect(await use['sync:now'](everyone)).toMatchObject({ failed: [], audited: 2 });
  });
});

describe('two keys of one bot', () => {
  test('stand in for each other when one is removed', async () => {
    const { connect, use, workspace, scenario } = world();
    const clientId = await connect(0);
    const older = (await use['credential:list']({ clientId }))[0]!.credential;
    const newer = await use['credential:add']({
      clientId,
      kind: 'blip-bot',
      label: 'de novo',
      contract: null,
      botId: older.botId,
      rotateAfterDays: null,
      businessId: null,
      pasted: scenario.keys[0]!.httpKey,
    });
    const job = workspace.jobs.ofSubject('bot', older.botId!)!;
    expect(job.credentialId).toBe(newer.credential.id);
    await use['credential:remove']({ id: newer.credential.id });
    expect(workspace.jobs.ofSubject('bot', older.botId!)).toMatchObject({
      id: job.id,
      credentialId: older.id,
    });
  });
});

describe('a number', () => {
  const phone = '+551140028922';

  test('that two channels name is one', async () => {
    const { use, deps, workspace } = world();
    const { id: clientId } = await use['client:create']({ name: 'Clínica' });
    const { id: botId } = await use['bot:create']({ clientId, name: 'Bot' });
    const channel = { phone, phoneNumberId: null, isActive: true };
    linkChannels(deps, clientId, botId, [
      { gateway: 'wa.gw.msging.net', ...channel },
      { gateway: 'postmaster@wa.gw.msging.net', ...channel },
    ]);
    expect(workspace.numbers.list(clientId)).toHaveLength(1);
  });

  test('is one, whether its bot or its account tells of it first', async () => {
    const { connect, use, workspace } = world();
    const clientId = await connect(0);
    const jobs = workspace.jobs.list(clientId);
    for (const kind of ['account', 'bot'])
      await use['sync:now']({
        ...everyone,
        jobIds: jobs.filter((job) => job.kind === kind).map(({ id }) => id),
      });
    const [number, ...others] = workspace.numbers.list(clientId);
    expect(others).toEqual([]);
    expect(number).toMatchObject({ phone, botId: jobs[0]!.subjectId });
    expect(number?.phoneNumberId).not.toBeNull();
  });

  test('that somebody removed does not come back, and comes back with its history', async () => {
    const { connect, use, workspace, pass } = world();
    const clientId = await connect(0);
    await use['sync:now'](everyone);
    const { id } = workspace.numbers.list(clientId)[0]!;
    await use['number:set-removed']({ id, removed: true });
    pass(25 * 3_600_000);
    await use['sync:now']({ ...everyone, everything: true });
    expect(workspace.numbers.list(clientId)).toEqual([]);
    await use['number:set-removed']({ id, removed: false });
    await use['sync:now'](everyone);
    expect(workspace.numbers.list(clientId).map((one) => one.id)).toEqual([id]);
  });
});
