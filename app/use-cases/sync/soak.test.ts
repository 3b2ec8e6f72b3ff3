import { expect, test } from 'vitest';
import { createUseCases } from '#app/serve.ts';
import { usualSchedule } from '#core/model/schedule.ts';
import { weekdays } from '#core/model/opening-hours.ts';
import type { SyncJob } from '#core/model/sync-job.ts';
import { useSyncWorld } from '#test/fakes/sync-world.ts';
import type { FaultPlan } from '#test/peers/fault-plan.ts';
import { gatewayTimeout, hangsUp, tooMany } from '#test/peers/faults.ts';
import { agency } from '#test/peers/scenarios/agency.ts';

/** Fifty take half a minute; what is to be seen is the same. */
const count = 12;
const hours = 24;
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
function thirty(): FaultPlan {
  const faults = [gatewayTimeout, hangsUp, tooMany('60')];
  let seed = 11;
  return () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648 < 0.3 ? faults[seed % faults.length]! : null;
  };
}

const everyDay = [...weekdays];
const hourly = {
  kind: 'interval' as const,
  minutes: 60,
  days: everyDay,
  from: '00:00',
  to: '00:00',
};

const patience = { timeout: 120_000 };

test(
  'a day of many bots with faults: each due job runs, none twice at once, due times lie ahead',
  patience,
  async () => {
    const made = world();
    const { workspace, deps, blip, graph, scenario, file } = made;
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
    blip.interfere(thirty());
    graph.interfere(thirty());
    const late: string[] = [];
    for (let at = 0; at < (hours * 3_600_000) / tick; at += 1) {
      await use['sync:tick'](null);
      const present = new Date(now).toISOString();
      for (const { id, dueAt, state } of workspace.jobs.list(null))
        if (dueAt === null || dueAt <= present || state === 'running' || state === 'blocked')
          late.push(`${present} ${id} ${state} ${dueAt ?? '–'}`);
      now += tick;
    }
    expect(twice).toEqual([]);
    expect(late).toEqual([]);
    expect((await use['sync:overview'](null)).missed).toBe(0);
    const jobs = workspace.jobs.list(null);
    expect(jobs).toHaveLength(count);
    for (const { id, subjectId } of jobs) {
      const attempts = workspace.jobs.attempts(id, 1_000);
      const starts = attempts
        .map(({ startedAt }) => Date.parse(startedAt))
        .toSorted((one, other) => one - other);
      const waits = starts.slice(1).map((start, at) => start - starts[at]!);
      // An hour, what the job is moved by within it, and a tick.
      expect(Math.max(...waits)).toBeLessThanOrEqual((60 + 6) * 60_000 + tick);
      expect(now - starts.at(-1)!).toBeLessThanOrEqual((60 + 6) * 60_000 + tick);
      const good = attempts.filter(
        ({ outcome }) => outcome === 'unchanged' || outcome === 'changed',
      );
      expect(good.length).toBeGreaterThan(hours / 2);
      expect(good.length).toBeLessThanOrEqual(hours + 2);
      expect(workspace.snapshots.listByBot(subjectId)).toHaveLength(1);
    }
  },
);
