import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { sampleAgency as sampleFiles } from '#app/sample/sample-agency.ts';
import { startBlipPeer } from '../blip/blip-peer.ts';
import { startGraphPeer } from '../graph/graph-peer.ts';
import { agency } from './agency.ts';
import { sampleAgency } from './sample-agency.ts';
import type { BotAccess, Scenario } from './scenario.ts';

const flowBucket = '/buckets/blip_portal:builder_published_flow';

/** The parts of an answer of Blip that these tests look into. */
interface Reply {
  readonly resource: {
    readonly identity: string;
    readonly fullName: string;
    readonly lastInsertedIndex: number;
    readonly items: { readonly value: string }[];
  };
}

async function command(origin: string, { httpKey }: BotAccess, uri: string): Promise<Reply> {
  const response = await fetch(`${origin}/commands`, {
    method: 'POST',
    headers: { authorization: `Key ${httpKey}` },
    body: JSON.stringify({ id: '1', method: 'get', uri }),
  });
  return (await response.json()) as Reply;
}

/** The same of Graph's. */
interface GraphReply {
  readonly quality_rating: string;
  readonly data: { readonly id: string }[];
}

async function graph(origin: string, token: string, path: string): Promise<GraphReply> {
  const response = await fetch(`${origin}/v25.0/${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return (await response.json()) as GraphReply;
}

describe.each<[string, () => Scenario, number]>([
  ['an agency of 60', () => agency(60), 60],
  ['the sample', sampleAgency, 3],
])('%s', (_, make, count) => {
  test('is the same every time, secrets and all', () => {
    const [one, other] = [make(), make()];
    expect(one.keys).toEqual(other.keys);
    expect(one.tokens).toEqual(other.tokens);
    const bytes = ({ bots }: Scenario): string[] =>
      bots.map(({ published }) => Buffer.concat(published!.flow.json).toString('base64'));
    expect(bytes(one)).toEqual(bytes(other));
    expect(new Set(bytes(one)).size).toBe(count);
    expect(new Set(one.bots.map(({ accessKey }) => accessKey)).size).toBe(count);
  });

  test('every key opens its bot, whose number every token of its account reads', async () => {
    const scenario = make();
    const blip = await startBlipPeer({ bots: scenario.bots });
    const meta = await startGraphPeer({ content: scenario.content });
    try {
      const seen = new Set<string>();
      for (const { token, wabaIds } of scenario.tokens)
        for (const wabaId of wabaIds) {
          const list = await graph(meta.origin, token, `${wabaId}/phone_numbers?limit=100`);
          for (const { id } of list.data) seen.add(id);
        }
      for (const key of scenario.keys) {
        const account = await command(blip.origin, key, '/account');
        expect(account.resource.identity).toBe(`${key.shortName}@msging.net`);
        const { resource } = await command(blip.origin, key, flowBucket);
        expect(Object.keys(resource)).toContain('onboarding');
        const callers = await command(blip.origin, key, '/configuration/caller');
        const application = JSON.parse(callers.resource.items[0]!.value);
        expect(application.settings.flow.states).toHaveLength(Object.keys(resource).length);
        const gateway = scenario.bots.find(({ shortName }) => shortName === key.shortName)!
          .gateways['postmaster@wa.gw.msging.net']!;
        expect(`+${gateway['CountryCode']!}${gateway['PhoneNumber']!}`).toBe(key.phone);
        expect(gateway['PhoneNumberId']).toBe(key.phoneNumberId);
        expect(seen).toContain(key.phoneNumberId);
      }
      expect(seen.size).toBe(count);
    } finally {
      await blip.close();
      await meta.close();
    }
  });

  test('its flows and numbers change when told', async () => {
    const scenario = make();
    const blip = await startBlipPeer({ bots: scenario.bots });
    const meta = await startGraphPeer({ content: scenario.content });
    try {
      const key = scenario.keys[0]!;
      const list = '/buckets/blip_portal:builder_latestpublications';
      const before = (await command(blip.origin, key, list)).resource.lastInsertedIndex;
      scenario.revise(blip.world, key.shortName);
      const after = (await command(blip.origin, key, list)).resource.lastInsertedIndex;
      expect(after).toBe(before + 1);
      const fallen = scenario.penalise(meta.world);
      const token = scenario.tokens.find(({ wabaIds }) =>
        wabaIds.includes(meta.world.number(fallen).wabaId),
      )!.token;
      expect((await graph(meta.origin, token, fallen)).quality_rating).toBe('RED');
    } finally {
      await blip.close();
      await meta.close();
    }
  });
});

test('an agency has owned and shared accounts, and the names are in the flows', () => {
  const { bots, content, keys, tokens } = agency(60);
  const [own] = content.portfolios;
  expect([own!.ownedWabas.length, own!.clientWabas.length]).toEqual([2, 1]);
  expect(tokens.map(({ client }) => client)).toEqual([null, 'Cliente 2']);
  for (const [at, { published }] of bots.entries())
    expect(Buffer.concat(published!.flow.json).toString()).toContain(keys[at]!.client);
});

test('the sample holds the flows of the program’s sample', () => {
  for (const { client, flow } of sampleFiles) {
    const whole = JSON.parse(flow) as { flow?: unknown };
    const { keys, bots } = sampleAgency();
    const bot = bots[keys.findIndex((key) => key.client === client)]!;
    expect(JSON.parse(Buffer.concat(bot.published!.flow.json).toString())).toEqual(
      whole.flow ?? whole,
    );
  }
});

test('both peers run in a process of their own, which ends with its parent', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../serve.ts'), '--sample'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<Record<string, string>> =>
    JSON.parse(String((await lines.next()).value)) as Record<string, string>;
  const { blip = '', graph: meta = '', secrets = '' } = await next();
  expect(statSync(secrets).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
  const { keys, tokens } = JSON.parse(readFileSync(secrets, 'utf8')) as Scenario;
  expect((await command(blip, keys[1]!, '/account')).resource.fullName).toBe('Vendas');
  const { number = '' } = await (child.stdin.write('{"do":"penalise"}\n'), next());
  const owner = tokens.find(({ client }) => client === 'Ateliê Linha Torta')!;
  expect((await graph(meta, owner.token, number)).quality_rating).toBe('RED');
  child.stdin.write('{"do":"count"}\nnonsense\n');
  expect(await next()).toEqual({ done: 'count', blip: 1, violations: 0 });
  expect(await next()).toHaveProperty('failed');
  child.stdin.end();
  expect(await ended).toBe(0);
  expect(existsSync(secrets)).toBe(false);
});
