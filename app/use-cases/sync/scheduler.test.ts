import { describe, expect, test } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import { ExchangeFault } from '#core/sync/exchange.ts';
import { usualSchedule, type Schedule } from '#core/model/schedule.ts';
import { useSyncWorld, type SyncWorld } from '#test/fakes/sync-world.ts';
import { gatewayTimeout } from '#test/peers/faults.ts';
import { always } from '#test/peers/fault-plan.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';
import { scheduler } from './scheduler.ts';

const world = useSyncWorld(sampleAgency);
const everyone = { clientId: null, jobIds: null, everything: false };
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** The world's clock begins at nine in the morning there. */
const daily: Schedule = {
  ...usualSchedule,
  cadence: { kind: 'daily', at: '20:00' },
};

async function schedule({ use }: SyncWorld, clientId: string, given: Partial<Schedule> = {}) {
  await use['schedule:write']({ clientId, schedule: { ...daily, ...given } });
}

/** Three clients that were synced and have a daily schedule. */
async function threeClients(made: SyncWorld): Promise<string[]> {
  const ids = [];
  for (const at of [0, 1, 2]) ids.push(await made.connect(at));
  await made.use['sync:now'](everyone);
  for (const id of ids) await schedule(made, id);
  return ids;
}

/** Lets virtual time go on in the scheduler's own step. */
async function ticks({ use, pass }: SyncWorld, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    pass(30_000);
    await use['sync:tick'](null);
  }
}

describe('A66 after sleep', () => {
  test('nothing in the first ten seconds, then each missed job once within a minute or so', async () => {
    const made = world();
    const { use, workspace, blip, pass } = made;
    await threeClients(made);
    await use['sync:tick'](null);
    pass(3 * day);
    const before = blip.received.count;
    await use['sync:tick'](null);
    pass(5_000);
    await use['sync:tick'](null);
    expect(blip.received.count).toBe(before);
    await ticks(made, 1);
    expect(blip.received.count).toBe(before);
    const dues = workspace.jobs.list(null).map(({ dueAt }) => dueAt);
    expect(new Set(dues).size).toBe(dues.length);
    expect((await use['sync:overview'](null)).missed).toBe(6);
    await ticks(made, 3);
    for (const { id } of workspace.jobs.list(null)) {
      expect(
        workspace.jobs.attempts(id, 10).filter(({ outcome }) => outcome !== 'failed'),
      ).toHaveLength(2);
      expect(
        workspace.history.gaps('all', '2026-11-01T00:00:00Z', '2026-12-31T00:00:00Z'),
      ).toMatchObject([{ reason: 'asleep' }]);
    }
  });

  test('the stalest begins first', async () => {
    const made = world();
    const { use, workspace, pass } = made;
    await threeClients(made);
    const jobs = workspace.jobs.list(null);
    const [first, ...rest] = jobs.toReversed();
    workspace.jobs.put({ ...first!, lastOkAt: '2026-11-01T00:00:00.000Z' });
    pass(3 * day);
    await use['sync:tick'](null);
    const dueOf = (id: string) => workspace.jobs.get(id)!.dueAt!;
    for (const { id } of rest) expect(dueOf(first!.id) < dueOf(id)).toBe(true);
  });

  test('a client that wants no catching up waits for its next time', async () => {
    const made = world();
    const { use, workspace, pass, deps } = made;
    const [quiet, ...others] = await threeClients(made);
    await schedule(made, quiet!, { runMissed: false });
    pass(3 * day);
    await ticks(made, 4);
    for (const job of workspace.jobs.list(quiet!)) {
      expect(workspace.jobs.attempts(job.id, 10)).toHaveLength(1);
      expect(job.dueAt! > deps.clock.now()).toBe(true);
    }
    for (const other of others)
      for (const { id } of workspace.jobs.list(other))
        expect(workspace.jobs.attempts(id, 10)).toHaveLength(2);
    expect((await use['sync:overview'](null)).missed).toBe(6);
    workspace.jobs.put({ ...workspace.jobs.list(null)[0]!, dueAt: deps.clock.now() });
    await ticks(made, 1);
    expect((await use['sync:overview'](null)).missed).toBe(0);
  });
});

describe('A66 a clock that jumps', () => {
  test('forward ten years and back leaves no due time far away, and all is read again', async () => {
    const made = world();
    const { use, workspace, blip, pass, deps } = made;
    await threeClients(made);
    const years = 10 * 365 * day;
    pass(years);
    await use['sync:tick'](null);
    await ticks(made, 5);
    pass(-years);
    await use['sync:tick'](null);
    const soon = new Date(Date.parse(deps.clock.now()) + 26 * hour).toISOString();
    for (const { dueAt } of workspace.jobs.list(null)) expect(dueAt! < soon).toBe(true);
    const before = blip.received.count;
    pass(day + hour);
    await use['sync:tick'](null);
    await ticks(made, 5);
    expect(blip.received.count - before).toBeGreaterThan(30);
  });

  test('back while a service rests does not make it rest longer', async () => {
    const made = world();
    const { use, blip, pass } = made;
    await threeClients(made);
    const runs = scheduler({ ...made.deps, network: offline(made.deps.network) });
    await runs.tick();
    await runs.syncNow(everyone);
    expect(runs.isOnline()).toBe(false);
    pass(-30 * day);
    await runs.tick();
    expect(runs.isOnline()).toBe(true);
    expect(blip.received.count).toBeGreaterThan(0);
    expect(await use['sync:overview'](null)).toMatchObject({ running: null });
  });
});

describe('a service that is down', () => {
  test('is asked by one job for all, and everything runs once it answers', async () => {
    const made = world();
    const { use, blip, workspace, pass } = made;
    await threeClients(made);
    await use['sync:tick'](null);
    blip.interfere(always(gatewayTimeout));
    pass(day);
    await use['sync:tick'](null);
    for (let round = 0; round < 8; round += 1) await use['sync:now'](everyone);
    pass(minute);
    await use['sync:tick'](null);
    const before = blip.received.count;
    pass(10 * minute);
    await ticks(made, 1);
    // One job, which asks a second time.
    expect(blip.received.count - before).toBeLessThanOrEqual(2);
    blip.interfere(null);
    pass(6 * minute);
    await ticks(made, 4);
    expect(workspace.jobs.list(null).every(({ lastFault }) => lastFault === null)).toBe(true);
  });

  test('one outage that many jobs find is one look', async () => {
    const made = world();
    const { pass } = made;
    await threeClients(made);
    const runs = scheduler({ ...made.deps, network: offline(made.deps.network) });
    await runs.tick();
    await runs.syncNow(everyone);
    const seen: string[] = [];
    made.events.length = 0;
    pass(20_000);
    await runs.tick();
    for (const [event, payload] of made.events)
      if (event === 'task:progressed') seen.push((payload as { item: string }).item);
    // The probe comes after fifteen seconds, and is one for each service.
    expect(new Set(seen.filter((item) => item !== '')).size).toBe(2);
    expect(
      made.workspace.history.gaps('all', '2026-11-01T00:00:00Z', '2026-12-31T00:00:00Z'),
    ).toMatchObject([{ reason: 'offline' }]);
  });
});

describe('a pause', () => {
  test('stops what has not begun, also in a sync that runs, and shows as a gap', async () => {
    const made = world();
    const { connect, use, workspace, blip, pass } = made;
    await connect(0);
    await connect(1);
    await connect(2);
    const paused = scheduler({ ...made.deps });
    blip.beforeAnswer = () => {
      blip.beforeAnswer = null;
      void use['sync:pause']({ until: '9999-12-31T00:00:00.000Z' });
    };
    await paused.syncNow(everyone);
    pass(hour);
    const before = blip.received.count;
    await use['sync:tick'](null);
    expect(blip.received.count).toBe(before);
    await use['sync:pause']({ until: null });
    expect(
      workspace.history.gaps('all', '2026-11-01T00:00:00Z', '2026-12-31T00:00:00Z'),
    ).toMatchObject([{ reason: 'paused' }]);
  });

  test('of one client holds its retries back as well, and gives them back', async () => {
    const made = world();
    const { use, workspace, blip, pass } = made;
    const [clientId] = await threeClients(made);
    blip.world.bot('valesereno').oddities.httpFault = 504;
    await use['sync:now'](everyone);
    await schedule(made, clientId!, { isPaused: true });
    pass(hour);
    const before = blip.received.count;
    await ticks(made, 3);
    expect(blip.received.count).toBe(before);
    blip.world.bot('valesereno').oddities.httpFault = null;
    await schedule(made, clientId!);
    await ticks(made, 4);
    const jobs = workspace.jobs.list(clientId!);
    expect(jobs.every(({ lastFault, dueAt }) => lastFault === null && dueAt !== null)).toBe(true);
    for (const { id } of jobs)
      expect(
        workspace.history
          .gaps(id, '2026-11-01T00:00:00Z', '2026-12-31T00:00:00Z')
          .filter(({ reason }) => reason === 'paused'),
      ).toHaveLength(1);
  });
});

describe('a cancelled sync', () => {
  test('does not begin again by itself, but with its schedule', async () => {
    const made = world();
    const { use, workspace, blip, pass } = made;
    await threeClients(made);
    pass(day);
    await use['sync:tick'](null);
    blip.beforeAnswer = () => {
      blip.beforeAnswer = null;
      void use['sync:cancel'](null);
    };
    await ticks(made, 3);
    const left = workspace.jobs
      .list(null)
      .filter((job) => workspace.jobs.attempts(job.id, 9).length < 2);
    expect(left.length).toBeGreaterThan(0);
    const before = blip.received.count;
    await ticks(made, 4);
    expect(blip.received.count).toBe(before);
    pass(day);
    await use['sync:tick'](null);
    await ticks(made, 4);
    expect(
      workspace.jobs.list(null).every(({ id }) => workspace.jobs.attempts(id, 9).length > 1),
    ).toBe(true);
  });

  test('in its audits makes them with the next one', async () => {
    const made = world();
    const { connect, use, workspace, deps } = made;
    await connect(0);
    await connect(1);
    const { audit } = deps.checker;
    deps.checker.audit = () => {
      deps.checker.audit = audit;
      void use['sync:cancel'](null);
      return Promise.reject(new AppFault('internal'));
    };
    const result = await use['sync:now'](everyone);
    expect(result).toMatchObject({ cancelled: true, changed: 4 });
    expect(result.audited).toBeLessThan(2);
    expect(await use['sync:now'](everyone)).toMatchObject({ changed: 0, cancelled: false });
    const bots = workspace.snapshots.latestOfBots();
    expect(bots.every(({ botId }) => workspace.runs.latestByBot(botId) !== null)).toBe(true);
  });
});

/** A network that finds nobody. */
function offline(network: SyncWorld['deps']['network']): SyncWorld['deps']['network'] {
  return {
    ...network,
    blipBase: (contract) => network.blipBase(contract),
    graphBase: () => network.graphBase(),
    exchange: () => () => Promise.reject(new ExchangeFault('offline')),
  };
}
