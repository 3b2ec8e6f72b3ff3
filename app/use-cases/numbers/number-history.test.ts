import { describe, expect, test } from 'vitest';
import { usualSchedule } from '#core/model/schedule.ts';
import { weekdays } from '#core/model/opening-hours.ts';
import { useSyncWorld, type SyncWorld } from '#test/fakes/sync-world.ts';
import { always } from '#test/peers/fault-plan.ts';
import { tooMany } from '#test/peers/faults.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';

const world = useSyncWorld(sampleAgency);
const everyone = { clientId: null, jobIds: null, everything: false };
const hour = 3_600_000;
const from = '2026-11-22T00:00:00.000Z';
const to = '2026-12-22T00:00:00.000Z';
const allDay = { from: '00:00', to: '23:59', days: [...weekdays] };
const hourly = {
  ...usualSchedule,
  cadence: { kind: 'interval' as const, minutes: 60, ...allDay },
};

async function watched(made: SyncWorld) {
  const clientId = await made.connect(0);
  await made.use['sync:now'](everyone);
  await made.use['schedule:write']({ clientId, schedule: hourly });
  const [number] = made.workspace.numbers.list(clientId);
  const history = () => made.use['number:history']({ numberId: number!.id, from, to });
  return { clientId, number: number!, history };
}

/** Time goes on without sleep, as far as the program knows. */
async function hours({ use, pass }: SyncWorld, count: number): Promise<void> {
  for (let at = 0; at < count * 30; at += 1) {
    pass(2 * 60_000 - 5_000);
    await use['sync:tick'](null);
  }
}

describe('a gap', () => {
  test.each<[string, (made: SyncWorld, clientId: string) => Promise<unknown>]>([
    [
      'asleep',
      async ({ pass, use }) => {
        pass(12 * hour);
        await use['sync:tick'](null);
      },
    ],
    [
      'paused',
      async (made) => {
        await made.use['sync:pause']({ until: '9999-12-31T00:00:00.000Z' });
        await hours(made, 5);
      },
    ],
    [
      'paused',
      async (made, clientId) => {
        await made.use['schedule:write']({ clientId, schedule: { ...hourly, isPaused: true } });
        await hours(made, 5);
      },
    ],
    [
      'bad-credential',
      async (made) => {
        for (const one of made.graph.world.tokens.values()) one.revoked = 460;
        await hours(made, 5);
      },
    ],
    [
      'throttled',
      async (made) => {
        made.graph.interfere(always(tooMany('3600')));
        await hours(made, 5);
      },
    ],
    [
      'no-credential',
      async (made, clientId) => {
        const views = await made.use['credential:list']({ clientId });
        for (const { credential } of views)
          if (credential.kind === 'meta-token')
            await made.use['credential:remove']({ id: credential.id });
        made.pass(12 * hour);
      },
    ],
    [
      'app-closed',
      ({ pass }) => {
        pass(12 * hour);
        return Promise.resolve();
      },
    ],
  ])('tells why: %s', async (reason, happen) => {
    const made = world();
    const { clientId, history } = await watched(made);
    await made.use['sync:tick'](null);
    await happen(made, clientId);
    const { gaps } = await history();
    expect(gaps.map((gap) => gap.reason)).toEqual([reason]);
  });

  test('stays when a look comes after it, and each side of it has a point of its own', async () => {
    const made = world();
    const { history, clientId } = await watched(made);
    await made.use['sync:tick'](null);
    await made.use['schedule:write']({ clientId, schedule: { ...hourly, isPaused: true } });
    await hours(made, 6);
    await made.use['schedule:write']({ clientId, schedule: hourly });
    await hours(made, 3);
    const { gaps, observations } = await history();
    expect(gaps).toMatchObject([{ reason: 'paused' }]);
    const before = observations.filter(({ observedAt }) => observedAt <= gaps[0]!.from);
    const after = observations.filter(({ observedAt }) => observedAt >= gaps[0]!.to);
    expect(before).toHaveLength(1);
    expect(after.length).toBeGreaterThan(1);
  });

  test('is none of a number that only people write down', async () => {
    const { use } = world();
    const { id: clientId } = await use['client:create']({ name: 'Só à mão' });
    const { id } = await use['number:add']({ clientId, phone: '11 4002-8922', botId: null });
    expect((await use['number:history']({ numberId: id, from, to })).gaps).toEqual([]);
  });
});

describe('the axis', () => {
  test('has runs of equal looks as two points, and publications where they happened', async () => {
    const made = world();
    const { history } = await watched(made);
    await hours(made, 8);
    made.blip.world.publish('valesereno', made.blip.world.bot('passoleve').published!.flow);
    await hours(made, 2);
    const { observations, versions, gaps } = await history();
    expect(gaps).toEqual([]);
    expect(observations).toHaveLength(2);
    expect(observations[0]?.repeats).toBeGreaterThan(6);
    expect(versions.every(({ isPublicationTime }) => isPublicationTime)).toBe(true);
  });
});
