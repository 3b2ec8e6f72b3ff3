import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeNetwork } from '#app/node/network/node-network.ts';
import type { UseCases } from '#app/all-use-cases.ts';
import { createUseCases } from '#app/serve.ts';
import { tellFigure } from '#test/faults/figure.ts';
import { useCaseWorld, type World } from '#test/fakes/use-case-world.ts';
import { startBlipPeer, type BlipPeer } from '#test/peers/blip/blip-peer.ts';
import type { FaultPlan } from '#test/peers/fault-plan.ts';
import { gatewayTimeout, hangsUp, resets, tooMany, truncatedJson } from '#test/peers/faults.ts';
import { agency } from '#test/peers/scenarios/agency.ts';
import type { Scenario } from '#test/peers/scenarios/scenario.ts';

const count = 50;
/** The documented pace of one bot, and what a second's edge may add. */
const perSecond = 12;
const everyone = { clientId: null, jobIds: null, everything: false };
const minute = 60_000;
const hour = 60 * minute;

let blip: BlipPeer;
let scenario: Scenario;
beforeEach(async () => {
  scenario = agency(count);
  // Small flows: it is about the network, not about audits.
  const [small] = scenario.bots;
  for (const bot of scenario.bots) {
    const { published } = small!;
    bot.published = published;
    bot.working = published;
    bot.publications = [{ ...bot.publications[0]!, documents: published! }];
  }
  // Real time: what goes faster than the documented pace is shut out (BLIP_API 4).
  const clock = { now: () => Date.now() };
  blip = await startBlipPeer({ bots: scenario.bots, clock, commandsPerSecond: perSecond });
});
afterEach(() => blip.close());
const world = useCaseWorld(() => ({ blip: blip.origin, graph: null }));

/** Three of ten requests go wrong, each time the same ones. */
function thirty(): FaultPlan {
  const faults = [gatewayTimeout, resets, hangsUp, truncatedJson, tooMany('5')];
  let seed = 7;
  return () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648 < 0.3 ? faults[seed % faults.length]! : null;
  };
}

async function connectAll({ use, file }: World): Promise<void> {
  const rows = scenario.keys.map(({ client, bot, httpKey }) => `${client};${bot};${httpKey}`);
  const path = file('clientes.csv', ['cliente;bot;chave', ...rows].join('\n'));
  const { previewId } = await use['client:preview-table']({ path });
  await use['client:apply-table']({ previewId });
}

/** Use cases at the documented pace. */
function paced(made: World): { use: UseCases; close: () => Promise<void> } {
  const services = { blip: blip.origin, graph: null };
  const network = nodeNetwork({ services, random: () => 0.5 });
  return { use: createUseCases({ ...made.deps, network }), close: () => network.close() };
}

describe('fifty bots', { timeout: 60_000 }, () => {
  test('with three of ten requests spoilt keep the pace and store nothing half; then they converge', async () => {
    const made = world();
    const { workspace, pass } = made;
    await connectAll(made);
    const { use, close } = paced(made);
    blip.interfere(thirty());
    await use['sync:now'](everyone);
    // The peer shuts a bot out for two minutes that is too fast.
    expect(scenario.bots.filter(({ shortName }) => blip.world.isThrottled(shortName))).toEqual([]);
    blip.interfere(null);

    const failed = workspace.jobs.list(null).filter(({ lastFault }) => lastFault !== null);
    expect(failed.length).toBeGreaterThan(10);
    for (const { state, subjectId, lastOkAt, bootId } of workspace.jobs.list(null)) {
      expect(['waiting', 'backoff']).toContain(state);
      expect(bootId).toBeNull();
      const stored = workspace.snapshots.listByBot(subjectId).length;
      const looks = workspace.history.ofBot(subjectId, 10).length;
      expect([stored, looks]).toEqual(lastOkAt === null ? [0, 0] : [1, 1]);
    }
    pass(hour);
    const again = await use['sync:retry-failed']({ clientId: null });
    await close();
    expect(again).toMatchObject({ changed: failed.length, unchanged: 0, failed: [] });
    for (const { subjectId, lastFault } of workspace.jobs.list(null)) {
      expect(lastFault).toBeNull();
      expect(workspace.snapshots.listByBot(subjectId)).toHaveLength(1);
    }
    expect(blip.received.violations).toEqual([]);
    expect(workspace.credentials.list(null).every(({ state }) => state === 'working')).toBe(true);
  });

  test('A57 of which one is revoked: it alone stops, the others go on', async (context) => {
    const made = world();
    const { workspace } = made;
    await connectAll(made);
    const { use, close } = paced(made);
    blip.world.revokeKey('agencia0007');
    const result = await use['sync:now'](everyone);
    expect(result.failed).toMatchObject([{ fault: { code: 'bad-credential' } }]);
    expect(result.changed).toBe(count - 1);
    const blocked = workspace.jobs.list(null).filter(({ state }) => state === 'blocked');
    expect(blocked).toHaveLength(1);
    // Its key is sent once, and not again by itself.
    expect(blip.received.entries.filter(({ bot }) => bot === null)).toHaveLength(1);
    await use['sync:tick'](null);
    await close();
    expect(blip.received.entries.filter(({ bot }) => bot === null)).toHaveLength(1);
    tellFigure(context, `1 of ${count} stopped by its first 401, ${result.changed} read`);
  });

  test('A57 of which one is revoked minutes after it worked: it is asked once more, then stops', async (context) => {
    const made = world();
    const { workspace, pass } = made;
    await connectAll(made);
    const { use, close } = paced(made);
    expect(await use['sync:now'](everyone)).toMatchObject({ failed: [] });
    blip.world.revokeKey('agencia0007');
    const refused = (): number => blip.received.entries.filter(({ bot }) => bot === null).length;
    const states = (): string[] => workspace.jobs.list(null).map(({ state }) => state);
    expect(await use['sync:now'](everyone)).toMatchObject({ unchanged: count - 1 });
    expect([refused(), states().filter((state) => state === 'backoff').length]).toEqual([1, 1]);
    pass(minute);
    await use['sync:tick'](null);
    for (let round = 0; round < 5; round += 1) {
      pass(hour);
      await use['sync:tick'](null);
    }
    await close();
    expect(refused()).toBe(2);
    expect(states().filter((state) => state === 'blocked')).toHaveLength(1);
    expect(states().filter((state) => state === 'waiting')).toHaveLength(count - 1);
    tellFigure(context, `1 of ${count} stopped after 1 confirmation, ${count - 1} go on`);
  });
});
