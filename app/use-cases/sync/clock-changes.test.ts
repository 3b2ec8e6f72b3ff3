import { describe, expect, test } from 'vitest';
import type { UseCases } from '#app/all-use-cases.ts';
import { createUseCases } from '#app/serve.ts';
import { weekdays } from '#core/model/opening-hours.ts';
import { usualSchedule, type Cadence } from '#core/model/schedule.ts';
import { useSyncWorld, type SyncWorld } from '#test/fakes/sync-world.ts';
import { isLong, tellFigure, times } from '#test/faults/figure.ts';
import { below, seededRandom } from '#test/faults/seeded-random.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';

const world = useSyncWorld(sampleAgency);
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** As long as a tick may be late without counting as sleep. */
const step = 2 * minute;
const patience = { timeout: 600_000 };

const hourly: Cadence = {
  ...{ kind: 'interval', minutes: 60, days: [...weekdays] },
  ...{ from: '00:00', to: '00:00' },
};
/** Eleven at night by UTC. */
const evening: Cadence = { kind: 'daily', at: '20:00' };

/** Clients that were read and have a schedule, under a clock that only moves when told to. */
interface Watched {
  readonly use: UseCases;
  readonly jobIds: readonly string[];
  readonly now: () => number;
  readonly setClock: (at: number) => void;
  /** Gives everybody a cadence in a zone. */
  readonly schedule: (cadence: Cadence, timeZone: string) => Promise<void>;
  /** Instants at which a job was tried, oldest first. */
  readonly tries: (jobId: string) => string[];
  /** How often each job was tried. */
  readonly counts: () => number[];
  /** Lets time go on in the scheduler's steps up to an instant. */
  readonly until: (at: number) => Promise<void>;
}

async function watched(
  { connect, workspace, deps }: SyncWorld,
  cadence: Cadence,
  timeZone = 'America/Sao_Paulo',
): Promise<Watched> {
  for (const at of [0, 1, 2]) await connect(at);
  let now = Date.parse('2026-11-22T13:00:00.000Z');
  const use = createUseCases({ ...deps, clock: { now: () => new Date(now).toISOString() } });
  await use['sync:now']({ clientId: null, jobIds: null, everything: false });
  const schedule: Watched['schedule'] = async (wanted, zone) => {
    for (const { id: clientId } of workspace.clients.list())
      await use['schedule:write']({
        clientId,
        schedule: { ...usualSchedule, cadence: wanted, timeZone: zone },
      });
  };
  await schedule(cadence, timeZone);
  await use['sync:tick'](null);
  const jobIds = workspace.jobs.list(null).map(({ id }) => id);
  const tries = (id: string): string[] =>
    workspace.jobs
      .attempts(id, 10_000)
      .map(({ startedAt }) => startedAt)
      .reverse();
  return {
    ...{ use, jobIds, schedule, tries },
    now: () => now,
    setClock: (at) => (now = at),
    counts: () => jobIds.map((id) => tries(id).length),
    until: async (at) => {
      while (now < at) {
        now = Math.min(at, now + step);
        await use['sync:tick'](null);
      }
    },
  };
}

describe('A66 the clock', () => {
  test(
    'asleep and awake again and again: each job once each time, in order',
    patience,
    async (context) => {
      const { jobIds, now, setClock, until, counts, tries } = await watched(world(), evening);
      const random = seededRandom(66);
      const naps = times(6, 200);
      const before = counts();
      for (let nap = 1; nap <= naps; nap += 1) {
        // Over one evening or several, awake for some minutes of a day, never in an evening.
        const midnight = Math.ceil(now() / day) * day + below(random, 3) * day;
        setClock(midnight + below(random, 20) * hour + below(random, hour));
        await until(now() + 8 * minute);
        expect(counts()).toEqual(before.map((count) => count + nap));
      }
      for (const id of jobIds) expect(tries(id)).toEqual(tries(id).toSorted());
      tellFigure(context, `${naps} sleeps, ${jobIds.length} jobs, each due once, in order`);
    },
  );

  test(
    'put forward and back by up to twenty years: nothing stands still, nothing runs twice',
    patience,
    async (context) => {
      const made = world();
      const { jobIds, now, setClock, until, tries } = await watched(made, hourly);
      const jumps = [minute, 10 * minute, hour, day, 400 * day, 3_650 * day];
      const all = isLong
        ? [...jumps, ...jumps.map((jump) => -jump), 3_650 * day, -7_300 * day]
        : [10 * minute, 3_650 * day, -7_300 * day];
      for (const jump of all) {
        const known = jobIds.map((id) => tries(id).length);
        setClock(now() + jump);
        await until(now() + 2.5 * hour);
        for (const [at, id] of jobIds.entries()) {
          const hours = tries(id)
            .filter((started) => started <= new Date(now()).toISOString())
            .slice(-(tries(id).length - known[at]!))
            .map((started) => started.slice(0, 13));
          // Each hour's work, and one time that the jump itself passed over.
          const extra = hours.length - new Set(hours).size;
          expect([jump, hours.length >= 2, hours.length <= 4, extra <= 1]).toEqual([
            ...[jump, true, true, true],
          ]);
        }
        const soon = new Date(now() + 2 * hour).toISOString();
        expect(made.workspace.jobs.list(null).filter(({ dueAt }) => dueAt! > soon)).toEqual([]);
      }
      tellFigure(context, `${all.length} jumps of up to 20 years, 0 stuck, 0 twice`);
    },
  );

  test.each<[string, Cadence, string, string, string]>([
    [
      'a time that summer time leaves out',
      { kind: 'daily', at: '02:30' },
      ...(['2027-03-14T05:00:00.000Z', '2027-03-14T09:00:00.000Z', '07:'] as const),
    ],
    [
      'a time that comes twice in autumn',
      { kind: 'daily', at: '01:30' },
      ...(['2027-11-07T04:00:00.000Z', '2027-11-07T08:00:00.000Z', '05:'] as const),
    ],
  ])('over %s: one run', patience, async (_, cadence, from, to, hourOfDay) => {
    const zone = 'America/New_York';
    const { jobIds, setClock, until, now, counts, tries } = await watched(world(), cadence, zone);
    setClock(Date.parse(from));
    // What months of sleep left over is settled first.
    await until(now() + 10 * minute);
    const before = counts();
    await until(Date.parse(to));
    expect(counts()).toEqual(before.map((count) => count + 1));
    for (const id of jobIds) expect(tries(id).at(-1)?.slice(11, 14)).toBe(hourOfDay);
  });

  test('in another zone: the new times count, each once', patience, async () => {
    const { until, counts, schedule } = await watched(world(), evening);
    // Eight in the evening of São Paulo, and the quarter of an hour that a job is moved by.
    await until(Date.parse('2026-11-22T23:20:00.000Z'));
    const before = counts();
    await schedule(evening, 'America/Manaus');
    await until(Date.parse('2026-11-22T23:55:00.000Z'));
    expect(counts()).toEqual(before);
    await until(Date.parse('2026-11-23T00:20:00.000Z'));
    expect(counts()).toEqual(before.map((count) => count + 1));
    await until(Date.parse('2026-11-23T03:00:00.000Z'));
    expect(counts()).toEqual(before.map((count) => count + 1));
  });
});
