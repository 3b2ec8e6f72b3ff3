import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createUseCases } from '#app/serve.ts';
import { usualSchedule } from '#core/model/schedule.ts';
import { weekdays } from '#core/model/opening-hours.ts';
import type { SyncJob } from '#core/model/sync-job.ts';
import { useSyncWorld } from '#test/fakes/sync-world.ts';
import { isLong, tellFigure, times } from '#test/faults/figure.ts';
import type { FaultPlan } from '#test/peers/fault-plan.ts';
import { gatewayTimeout, hangsUp, tooMany } from '#test/peers/faults.ts';
import { agency } from '#test/peers/scenarios/agency.ts';

const count = times(8, 50);
const hours = times(2, 24);
const minute = 60_000;
const hour = 60 * minute;
const tick = 30_000;
const small = (): ReturnType<typeof agency> => {
  const made = agency(count);
  const { published } = made.bots[0]!;
  for (const bot of made.bots) {
    bot.published = published;
    bot.working = published;
    bot.publications = [{ ...bot.publications[0]!, documents: published! }];
  }
  return made;
};
const world = useSyncWorld(small);

/** Three of ten requests go wrong. */
function thirty(): FaultPlan & { spoilt: number } {
  const faults = [gatewayTimeout, hangsUp, tooMany('60')];
  let seed = 11;
  const next: FaultPlan = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    if (seed / 2_147_483_648 >= 0.3) return null;
    plan.spoilt += 1;
    return faults[seed % faults.length]!;
  };
  const plan = Object.assign(next, { spoilt: 0 });
  return plan;
}

const hourly = {
  kind: 'interval' as const,
  minutes: 60,
  days: [...weekdays],
  from: '00:00',
  to: '00:00',
};

/** An hour, what a job is moved by within it, and a tick. */
const longestWait = hour + 6 * minute + tick;

/** Bytes of the heap once what nobody holds is gone. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

/** By how much a row of numbers grows from one to the next (least squares). */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const [over, under] = values.reduce(
    ([rise, run], value, at) => [rise + (at - middle) * (value - mean), run + (at - middle) ** 2],
    [0, 0],
  );
  return over / under;
}

test(
  'A67 a day of many bots with faults: each due job runs, none twice at once, one snapshot each, memory flat',
  { timeout: 3_600_000 },
  async (context) => {
    const made = world();
    const { workspace, deps, blip, scenario, file } = made;
    const rows = scenario.keys.map(({ client, bot, httpKey }) => `${client};${bot};${httpKey}`);
    const path = file('clientes.csv', ['cliente;bot;chave', ...rows].join('\n'));
    const { previewId } = await made.use['client:preview-table']({ path });
    await made.use['client:apply-table']({ previewId });
    for (const { id: clientId } of workspace.clients.list())
      await made.use['schedule:write']({
        clientId,
        schedule: { ...usualSchedule, cadence: hourly },
      });

    let now = Date.parse('2026-11-22T13:00:00.000Z');
    const taken = new Set<string>();
    const twice: string[] = [];
    const put = (job: SyncJob): void => {
      if (job.state !== 'running') taken.delete(job.id);
      else if (taken.has(job.id)) twice.push(job.id);
      else taken.add(job.id);
      workspace.jobs.put(job);
    };
    const use = createUseCases({
      ...deps,
      clock: { now: () => new Date(now).toISOString() },
      workspace: () => ({ ...workspace, jobs: { ...workspace.jobs, put } }),
    });
    const plan = thirty();
    blip.interfere(plan);
    const late: string[] = [];
    const held: number[] = [];
    let [requests, missed] = [0, 0];
    for (let at = 0; at < (hours * hour) / tick; at += 1) {
      await use['sync:tick'](null);
      const present = new Date(now).toISOString();
      for (const { id, dueAt, state } of workspace.jobs.list(null))
        if (dueAt === null || dueAt <= present || state === 'running' || state === 'blocked')
          late.push(`${present} ${id} ${state} ${dueAt ?? '–'}`);
      now += tick;
      if (now % hour !== 0) continue;
      missed += (await use['sync:overview'](null)).missed;
      // What the peer and the test keep of the past is no memory of the program's.
      requests += blip.received.count;
      expect(blip.received.violations).toEqual([]);
      blip.received.clear();
      made.events.length = 0;
      if (isLong) held.push(heldBytes());
    }
    expect([twice, late, missed]).toEqual([[], [], 0]);
    const jobs = workspace.jobs.list(null);
    expect(jobs).toHaveLength(count);
    let snapshots = 0;
    let good = 0;
    for (const { id, subjectId } of jobs) {
      const attempts = workspace.jobs.attempts(id, 1_000);
      const starts = attempts
        .map(({ startedAt }) => Date.parse(startedAt))
        .toSorted((one, other) => one - other);
      const waits = starts.slice(1).map((start, at) => start - starts[at]!);
      expect(Math.max(...waits, now - starts.at(-1)!)).toBeLessThanOrEqual(longestWait);
      const ends = attempts.filter(
        ({ outcome }) => outcome === 'unchanged' || outcome === 'changed',
      );
      expect(ends.length).toBeLessThanOrEqual(hours + 2);
      if (isLong) expect(ends.length).toBeGreaterThan(hours / 2);
      good += ends.length;
      const kept = workspace.snapshots.listByBot(subjectId).length;
      // Within two hours a first reading, which is of many requests, may still be on its way.
      expect(kept).toBe(ends.length > 0 ? 1 : 0);
      snapshots += kept;
    }
    expect(plan.spoilt / requests).toBeGreaterThan(0.25);
    const growth = held.length < 3 ? null : slope(held.slice(1)) / 1024 / 1024;
    if (growth !== null) expect(growth).toBeLessThan(1);
    tellFigure(
      context,
      `${hours} virtual hours, ${count} bots, ${requests} requests, ${plan.spoilt} spoilt, ${good} looks, ` +
        `0 missed, ${snapshots - new Set(jobs.filter(({ lastOkAt }) => lastOkAt !== null)).size} duplicates` +
        (growth === null ? '' : `, heap ${growth.toFixed(2)} MB/h`),
    );
  },
);
