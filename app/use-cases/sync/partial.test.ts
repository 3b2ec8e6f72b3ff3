import { describe, expect, test } from 'vitest';
import { useSyncWorld, type SyncWorld } from '#test/fakes/sync-world.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';

const world = useSyncWorld(sampleAgency);
const everyone = { clientId: null, jobIds: null, everything: false };
const hour = 3_600_000;

/** Every read of a bot whose address holds a word ends in 504; null ends that. */
function slowNode({ blip }: SyncWorld, word: string | null): void {
  const { oddities } = blip.world.bot('valesereno');
  oddities.httpFault = null;
  blip.beforeAnswer =
    word === null
      ? null
      : (_, { uri }) => {
          oddities.httpFault = uri.includes(word) ? 504 : null;
        };
}

describe('a publication that could not be read whole', () => {
  test('is read again at the next look, and neither kept as a version nor audited', async () => {
    const made = world();
    const { connect, use, workspace, blip, pass } = made;
    const clientId = await connect(0);
    await use['sync:now'](everyone);
    const { bot } = (await use['bot:list']({ clientId }))[0]!;
    blip.world.publish('valesereno', blip.world.bot('passoleve').published!.flow);
    blip.world.makeOdd('valesereno', {
      forbidden: ['/buckets/blip_portal:builder_published_flow'],
    });
    pass(hour);
    expect(await use['sync:now'](everyone)).toMatchObject({ partial: 1, failed: [] });
    expect(workspace.snapshots.listByBot(bot.id)).toHaveLength(1);
    expect((await use['sync:bots']({ clientId }))[bot.id]).toMatchObject({ auditIsOld: null });

    blip.world.makeOdd('valesereno', { forbidden: [] });
    pass(hour);
    expect(await use['sync:now'](everyone)).toMatchObject({ changed: 1, partial: 0, audited: 1 });
    expect(workspace.snapshots.listByBot(bot.id)).toHaveLength(2);
  });
});

describe('a desk that is down for a while', () => {
  test('is known as it was, so that no audit finds other things for it', async () => {
    const made = world();
    const { connect, use, workspace, pass } = made;
    const clientId = await connect(0);
    await use['sync:now'](everyone);
    const { bot } = (await use['bot:list']({ clientId }))[0]!;
    const before = workspace.history.latestBotFacts(bot.id)!.facts;
    expect(before.desk?.hours).toHaveLength(1);
    expect(before.gaps).toEqual([]);
    slowNode(made, 'attendance-hour');
    pass(25 * hour);
    expect(await use['sync:now'](everyone)).toMatchObject({ failed: [], audited: 0 });
    const meanwhile = workspace.history.latestBotFacts(bot.id)!.facts;
    expect(meanwhile.desk).toEqual(before.desk);
    expect(meanwhile.gaps).toMatchObject([{ part: 'hours', code: 'unavailable' }]);
    slowNode(made, null);
    pass(25 * hour);
    expect(await use['sync:now'](everyone)).toMatchObject({ failed: [], audited: 0 });
    expect(workspace.history.latestBotFacts(bot.id)!.facts).toEqual(before);
  });
});

describe('the same answers', () => {
  test('a hundred times are one flow and a hundred looks', async () => {
    const { connect, use, workspace } = world();
    const clientId = await connect(0);
    for (let at = 0; at < 100; at += 1)
      await use['sync:now']({ ...everyone, everything: at % 10 === 0 });
    const { bot } = (await use['bot:list']({ clientId }))[0]!;
    expect(workspace.snapshots.listByBot(bot.id)).toHaveLength(1);
    expect(workspace.history.ofBot(bot.id, 1_000)).toHaveLength(100);
    const [number] = workspace.numbers.list(clientId);
    const seen = workspace.history.ofNumber(
      number!.id,
      '2026-11-01T00:00:00Z',
      '2026-12-31T00:00:00Z',
    );
    expect(seen).toHaveLength(100);
  });
});
