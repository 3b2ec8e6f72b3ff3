import { describe, expect, test } from 'vitest';
import { botFactsSchema, botParts, rawPartSchema, type BotPart } from '#core/model/bot-reading.ts';
import type { SyncFaultCode } from '#core/model/sync-fault.ts';
import {
  fakeBlip,
  padaria,
  publications,
  roteador,
  type Said,
  type Script,
} from '#test/fakes/blip-exchange.ts';
import { readBot, type BotReading } from './read-bot.ts';

const bucket = (name: string): string => `/buckets/blip_portal:builder_${name}`;

async function reading(changes: Record<string, Script>): Promise<BotReading> {
  const read = await readBot(fakeBlip({ ...padaria(), ...changes }).session);
  botFactsSchema.parse(read.facts);
  read.parts.forEach((part) => rawPartSchema.parse(part));
  return read;
}

const down: Said = { status: 504, body: '' };

describe('a bot in full', () => {
  test('every part of it, and no person', async () => {
    const read = await reading({});
    const { facts, parts, ...rest } = read;
    expect(rest).toEqual({
      shortName: 'padaria',
      publicationIndex: 7,
      publishedAt: '2026-11-20T14:03:05.000Z',
      published: {
        flow: '{"onboarding":{"id":"onboarding","root":true}}',
        globalActions: '{"id":"global-actions"}',
        configuration: { 'builder:minimumIntentScore': '0.5' },
      },
      working: {
        flow: '{ "onboarding": { "id": "onboarding" } }',
        globalActions: null,
        configuration: { 'builder:stateTrack': 'true' },
      },
      isComplete: true,
    });
    expect(facts).toEqual({
      template: 'builder',
      services: [],
      channels: [
        {
          gateway: 'wa.gw.msging.net',
          phone: '+5511987654321',
          phoneNumberId: '106540352242922',
          isActive: true,
        },
      ],
      desk: {
        hours: [
          {
            title: 'Loja',
            isMain: true,
            queues: [],
            hours: {
              timeZone: 'America/Sao_Paulo',
              week: [{ day: 'monday', from: '08:00', to: '18:00' }],
              holidays: [],
            },
          },
        ],
        queues: [{ name: 'Vendas', isActive: true }],
        rules: [
          {
            title: 'Comprar',
            queue: 'Vendas',
            isActive: true,
            operator: 'Or',
            conditions: [{ property: 'Message', relation: 'Contains', values: ['comprar'] }],
          },
        ],
        attendants: { total: 2, online: 1, paused: 1 },
      },
      intents: ['Encomendar'],
      entities: [{ name: 'sabor', values: ['doce'] }],
      gaps: [],
    });
    const withoutAnswer = new Set<BotPart>(['working-global-actions']);
    expect([...new Set(parts.map(({ part }) => part))]).toEqual(
      botParts.filter((part) => !withoutAnswer.has(part)),
    );
    expect(parts.filter(({ part }) => part === 'hours').map(({ uri }) => uri)).toEqual([
      '/attendance-hour?$skip=0&$take=100',
      '/attendance-hour-container/h1',
    ]);
    expect(JSON.stringify(read)).not.toMatch(/do-not-keep|Ana|Rui|blip\.ai/);
  });

  test('at most four requests at once, the list of publications before and after', async () => {
    const { session, requests, highest } = fakeBlip(padaria());
    await readBot(session);
    expect(highest()).toBe(4);
    expect(requests).toHaveLength(17);
    expect(requests[0]?.body).toContain('latestpublications');
    expect(requests.filter(({ body }) => body?.includes('latestpublications'))).toHaveLength(2);
  });

  test('the same answers give the same reading', async () => {
    expect(await reading({})).toEqual(await reading({}));
  });
});

test('a router gives its services, and lacks nothing', async () => {
  const { facts, published, working, isComplete } = await readBot(fakeBlip(roteador()).session);
  expect({ published, working, isComplete }).toEqual({
    published: null,
    working: null,
    isComplete: true,
  });
  expect(facts).toEqual({
    template: 'router',
    services: [
      { shortName: 'padaria', service: 'Principal', longName: 'Padaria', isDefault: true },
      { shortName: 'entregas', service: 'Entregas', longName: 'Entregas', isDefault: false },
    ],
    channels: [],
    desk: null,
    intents: null,
    entities: null,
    gaps: [],
  });
});

describe('a flow that is published while it is read', () => {
  const list = bucket('latestpublications');
  const flow = (id: string): Said => ({ resource: { [id]: { id } } });

  test('is read again, until it stays', async () => {
    const read = await reading({
      [list]: [publications(7), publications(8)],
      [bucket('published_flow')]: [flow('old'), flow('new')],
    });
    expect(read).toMatchObject({ publicationIndex: 8, isComplete: true });
    expect(read.published?.flow).toBe('{"new":{"id":"new"}}');
    expect(read.parts.filter(({ part }) => part === 'published-flow')).toHaveLength(1);
  });

  test('is given up after three rounds', async () => {
    const { session, requests } = fakeBlip({
      ...padaria(),
      [list]: [7, 8, 9, 10, 11].map((index) => publications(index)),
    });
    const read = await readBot(session);
    expect(read).toMatchObject({ publicationIndex: 10, published: null, isComplete: false });
    expect(read.facts.gaps).toMatchObject([{ part: 'publications', code: 'unavailable' }]);
    expect(requests.filter(({ body }) => body?.includes('published_flow'))).toHaveLength(3);
    expect(read.working).not.toBeNull();
  });
});

describe('what ends a sync', () => {
  test.each<[what: string, changes: Record<string, Script>, code: SyncFaultCode]>([
    ['a service that is down', { [bucket('published_flow')]: down }, 'unavailable'],
    ['a network that is gone', { '/entities': { fault: 'offline' } }, 'offline'],
    ['too many commands', { '/rules': { status: 429, body: '' } }, 'throttled'],
    ['a key revoked meanwhile', { '/attendants': { status: 401, body: '' } }, 'bad-credential'],
    ['another that answers', { '/intentions': { status: 200, body: '<html>' } }, 'not-the-service'],
    ['somebody who stops it', { '/configuration/caller': { fault: 'cancelled' } }, 'cancelled'],
    [
      'a nesting bomb',
      { [bucket('published_flow')]: { resource: '{"a":'.repeat(9_000) + '1' + '}'.repeat(9_000) } },
      'wrong-answer',
    ],
  ])('%s', async (_, changes, code) => {
    const { session } = fakeBlip({ ...padaria(), ...changes });
    await expect(readBot(session)).rejects.toMatchObject({ name: 'SyncError', code });
  });

  test('a bad key is used once', async () => {
    const { session, requests } = fakeBlip({
      ...padaria(),
      [bucket('latestpublications')]: { status: 401, body: '' },
    });
    await expect(readBot(session)).rejects.toMatchObject({ code: 'bad-credential' });
    expect(requests).toHaveLength(1);
  });

  test('after it nothing more is sent than what was on its way', async () => {
    const { session, requests } = fakeBlip({
      ...padaria(),
      [bucket('published_flow')]: { status: 401, body: '' },
    });
    await expect(readBot(session)).rejects.toMatchObject({ code: 'bad-credential' });
    const sent = requests.length;
    expect(sent).toBeLessThanOrEqual(5);
    await Promise.resolve();
    expect(requests).toHaveLength(sent);
  });
});
