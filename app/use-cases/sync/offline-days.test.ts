import { expect, test } from 'vitest';
import { createUseCases } from '#app/serve.ts';
import { weekdays } from '#core/model/opening-hours.ts';
import { usualSchedule } from '#core/model/schedule.ts';
import { ExchangeFault } from '#core/sync/exchange.ts';
import { useSyncWorld } from '#test/fakes/sync-world.ts';
import { tellFigure, times } from '#test/faults/figure.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';

const world = useSyncWorld(sampleAgency);
const minute = 60_000;
const hour = 60 * minute;
/** As long as a tick may be late without counting as sleep. */
const step = 2 * minute;
const away = times(6, 72) * hour;

test(
  'A69 started without a network and without one for days: one catch-up per job, and the gap is shown',
  { timeout: 600_000 },
  async (context) => {
    const made = world();
    const { connect, use, workspace, deps } = made;
    for (const at of [0, 1, 2]) await connect(at);
    await use['sync:now']({ clientId: null, jobIds: null, everything: false });
    const cadence = {
      ...{ kind: 'interval' as const, minutes: 60, days: [...weekdays] },
      ...{ from: '00:00', to: '00:00' },
    };
    for (const { id: clientId } of workspace.clients.list())
      await use['schedule:write']({ clientId, schedule: { ...usualSchedule, cadence } });
    const jobs = workspace.jobs.list(null);
    const succeeded = (): number[] =>
      jobs.map(
        ({ id }) =>
          workspace.jobs.attempts(id, 10_000).filter(({ outcome }) => outcome !== 'failed').length,
      );
    const before = succeeded();

    // Another start of the program, before anything is due.
    let now = Date.parse('2026-11-22T12:10:00.000Z');
    let isOnline = false;
    let asked = 0;
    const { network } = deps;
    const restarted = createUseCases({
      ...deps,
      bootId: 'another boot',
      clock: { now: () => new Date(now).toISOString() },
      network: {
        ...network,
        exchange: (used) => (request) => {
          asked += 1;
          return isOnline
            ? network.exchange(used)(request)
            : Promise.reject(new ExchangeFault('offline'));
        },
      },
    });
    const pass = async (milliseconds: number): Promise<void> => {
      for (const end = now + milliseconds; now < end;) {
        now += step;
        await restarted['sync:tick'](null);
      }
    };
    const lost = now;
    await pass(away);
    expect(succeeded()).toEqual(before);
    expect(await restarted['sync:ages'](null)).toMatchObject({ isOnline: false });
    // One job for each service looks every five minutes, asking twice.
    expect(asked).toBeLessThan((away / (5 * minute)) * 2 * 2 * 1.2);

    isOnline = true;
    const back = now;
    await pass(20 * minute);
    expect(succeeded()).toEqual(before.map((count) => count + 1));
    expect(await restarted['sync:ages'](null)).toMatchObject({
      isOnline: true,
      offlineSince: null,
    });
    const gaps = workspace.history.gaps(
      'all',
      new Date(lost).toISOString(),
      new Date(now).toISOString(),
    );
    const offline = gaps.filter(({ reason }) => reason === 'offline');
    const span = offline.reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0);
    // From the first look that found none, when the first job fell due, to the one that was answered.
    expect(span).toBeGreaterThan(away - 70 * minute);
    expect(Date.parse(offline[0]!.from) - lost).toBeLessThan(70 * minute);
    expect(Date.parse(offline.at(-1)!.to)).toBeGreaterThan(back);
    tellFigure(
      context,
      `${away / hour} h offline, ${jobs.length} jobs, 1 catch-up each, gap of ${Math.round(span / hour)} h shown, ${asked} looks`,
    );
  },
);
