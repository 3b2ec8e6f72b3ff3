import { afterEach, beforeEach } from 'vitest';
import { startBlipPeer, type BlipPeer } from '#test/peers/blip/blip-peer.ts';
import { startGraphPeer, type GraphPeer } from '#test/peers/graph/graph-peer.ts';
import type { Scenario } from '#test/peers/scenarios/scenario.ts';
import { useCaseWorld, type World } from './use-case-world.ts';

/** Use cases against the real database and network, with peers in place of the services. */
export interface SyncWorld extends World {
  readonly blip: BlipPeer;
  readonly graph: GraphPeer;
  readonly scenario: Scenario;
  /** Adds a client with the key of a bot, and the token of its account where the scenario has one; gives its id. */
  readonly connect: (at: number) => Promise<string>;
}

/** A new world with new peers for every test of a file. */
export function useSyncWorld(makeScenario: () => Scenario): () => SyncWorld {
  let peers: { blip: BlipPeer; graph: GraphPeer; scenario: Scenario } | null = null;
  beforeEach(async () => {
    const scenario = makeScenario();
    peers = {
      scenario,
      blip: await startBlipPeer({ bots: scenario.bots }),
      graph: await startGraphPeer({ content: scenario.content }),
    };
  });
  const world = useCaseWorld(() => ({
    blip: peers?.blip.origin ?? null,
    graph: peers?.graph.origin ?? null,
  }));
  afterEach(async () => {
    await peers?.blip.close();
    await peers?.graph.close();
  });
  return () => {
    if (peers === null) throw new Error('no test is running');
    const { scenario } = peers;
    const made = world();
    return { ...made, ...peers, connect: (at) => connect(made, scenario, at) };
  };
}

async function connect({ use }: World, { keys, tokens }: Scenario, at: number): Promise<string> {
  const key = keys[at]!;
  const { id: clientId } = await use['client:create']({ name: key.client });
  const usual = { clientId, contract: null, botId: null, rotateAfterDays: null, businessId: null };
  await use['credential:add']({
    ...usual,
    kind: 'blip-bot',
    label: key.bot,
    pasted: `Authorization: Key ${key.httpKey}\n`,
  });
  const token = tokens.find(({ client }) => client === key.client);
  if (token !== undefined)
    await use['credential:add']({
      ...usual,
      kind: 'meta-token',
      label: 'Meta',
      pasted: token.token,
    });
  return clientId;
}
