import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { after, inTurn } from '../fault-plan.ts';
import { hangsUp } from '../faults.ts';
import { virtualClock, type VirtualClock } from '../peer-clock.ts';
import { newBot, type BlipBot } from './blip-bot.ts';
import { badKey, startBlipPeer, type BlipPeer } from './blip-peer.ts';
import { flowDocument } from './flow-document.ts';
import { httpKeyOf } from './http-key.ts';

const desk = 'postmaster@desk.msging.net';
const configurations = 'postmaster@configurations.msging.net';
const published = '/buckets/blip_portal:builder_published_flow';
const list = '/buckets/blip_portal:builder_latestpublications';

const flowOf = (text: string): ReturnType<typeof buildFlow> =>
  buildFlow({ welcome: { says: [text] } });
const documents = {
  flow: flowDocument(flowOf('"Olá" \\ adeus')),
  globalActions: { id: 'global-actions' },
  configuration: { 'builder:useTunnelOwnerContext': 'true', token: 'secret' },
};
const items = Array.from({ length: 250 }, (_, at) => ({
  id: `i${String(at)}`,
  name: `n${String(at)}`,
}));

let clock: VirtualClock;
let peer: BlipPeer;
let bot: BlipBot;

beforeEach(async () => {
  clock = virtualClock();
  bot = newBot('padaria', {
    fullName: 'Padaria do Sol',
    published: documents,
    working: documents,
    intents: items,
    attendants: items.map(({ id, name }) => ({
      email: `${id}@a.b`,
      fullName: name,
      teams: ['Default'],
      status: 'Online',
    })),
    queues: [{ id: 'q1', name: 'Default', isActive: true, priority: 3 }],
  });
  const router = newBot('roteador', {
    template: 'router',
    cluster: 'business.',
    children: [{ shortName: 'padaria', longName: 'Padaria', service: 'vendas', isDefault: true }],
    published: documents,
  });
  peer = await startBlipPeer({ bots: [bot, router], clock, commandsPerSecond: 500 });
});
afterEach(() => peer.close());

const header = (shortName: string): string =>
  `Key ${httpKeyOf(shortName, peer.world.bot(shortName).accessKey ?? '')}`;

function post(
  body: string,
  authorization = header('padaria'),
  path = '/commands',
): Promise<Response> {
  return fetch(`${peer.origin}${path}`, { method: 'POST', headers: { authorization }, body });
}

/** The parts of a document that these tests look into. */
interface Resource {
  readonly total: number;
  readonly items: {
    readonly id: string;
    readonly email: string;
    readonly owner: string;
    readonly name: string;
    readonly value: string;
    readonly attendanceHourId: string;
  }[];
  readonly publications: { readonly index: number; readonly publishedAt: string | number }[];
  readonly Application: string;
}

interface Replied {
  readonly id: string;
  readonly status: string;
  readonly from: string;
  readonly to: string;
  readonly type?: string;
  readonly resource: Resource;
  readonly reason?: { readonly code?: number; readonly description: string };
  readonly metadata: Readonly<Record<string, string>>;
}

async function get(uri: string, to?: string, shortName = 'padaria'): Promise<Replied> {
  const envelope = JSON.stringify({ id: 'e1', method: 'get', uri, to });
  const response = await post(envelope, header(shortName));
  expect(response.status).toBe(200);
  return (await response.json()) as Replied;
}

describe('the door', () => {
  const secret = Buffer.from('secret-of-padaria').toString('base64');
  const key = httpKeyOf('padaria', secret);

  test.each<[string, string, number]>([
    ['as documented', `Key ${key}`, 200],
    ['in lower case', `key ${key}`, 200],
    ['as the identity', `Key ${httpKeyOf('padaria@msging.net', secret)}`, 200],
    ['without a scheme', key, 401],
    ['of another bot', `Key ${httpKeyOf('roteador', secret)}`, 401],
    ['of nobody', `Key ${httpKeyOf('ninguem', secret)}`, 401],
    ['the access key alone', `Key ${secret}`, 401],
    ['no base64', 'Key ???', 401],
    ['empty', '', 401],
  ])('a key %s', async (_, authorization, status) => {
    const response = await post('{"id":"1","method":"get","uri":"/ping"}', authorization);
    expect(response.status).toBe(status);
    const body: unknown = await response.json();
    if (status === 401)
      expect(body).toEqual({ code: 13, description: 'Invalid authorization header' });
    else expect(body).toMatchObject({ status: 'success', to: 'padaria@msging.net', resource: {} });
  });

  test.each([
    '',
    'null',
    '[1',
    '{"id":"1","uri":"/ping"}',
    '{"id":"1","method":"get"}',
    '{"method":"get","uri":"/ping"}',
  ])('a body of %j is no envelope', async (body) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 21 });
    expect(peer.received.violations).toMatchObject([{ why: 'not an envelope' }]);
  });

  test.each<[string, string, number]>([
    ['POST', '/messages', 404],
    ['POST', '/notifications', 404],
    ['GET', '/commands', 405],
  ])('%s %s is another road', async (method, path, status) => {
    const response = await fetch(`${peer.origin}${path}`, {
      method,
      headers: { authorization: header('padaria') },
    });
    expect(response.status).toBe(status);
    expect(peer.received.violations).toMatchObject([{ why: 'not a command', bot: 'padaria' }]);
  });

  test.each(['set', 'merge', 'delete', 'subscribe', 'unsubscribe', 'observe'])(
    'the method %s is refused and remembered',
    async (method) => {
      const response = await post(JSON.stringify({ id: '1', method, uri: published }));
      expect(await response.json()).toMatchObject({ status: 'failure', reason: { code: 66 } });
      expect(peer.received.violations).toMatchObject([{ why: `method ${method}` }]);
      expect(bot.published).toBe(documents);
    },
  );

  test.each([
    'lime://wa.gw.msging.net/accounts/+5511999999999',
    'lime://wa.gw.msging.net/accounts/%2b5511999999999',
    '/whatsapp-flows/publish/1',
  ])('%s acts, though it is a get', async (uri) => {
    expect(await get(uri, 'postmaster@wa.gw.msging.net')).toMatchObject({ reason: { code: 66 } });
    expect(peer.received.violations).toMatchObject([{ why: 'a get that acts' }]);
  });
});

describe('an answer', () => {
  test('has the envelope of the documents', async () => {
    const reply = await get('/attendance-queues?$skip=0&$take=100', desk);
    expect(reply).toMatchObject({
      method: 'get',
      id: 'e1',
      status: 'success',
      from: `${desk}/#sim-1`,
      to: 'padaria@msging.net',
      type: 'application/vnd.lime.collection+json',
      metadata: { '#command.uri': 'lime://padaria@msging.net/attendance-queues?$skip=0&$take=100' },
    });
    expect(reply.metadata['uber-trace-id']).toMatch(/^[0-9a-f]+%3A[0-9a-f]+%3A\d%3A\d$/);
    expect(peer.received.violations).toEqual([]);
  });

  test.each([
    published,
    published.replace(':', '%3A'),
    `lime://padaria@msging.net${published}`,
    `${published}?$take=100`,
  ])('%s brings the flow', async (uri) => {
    const reply = await get(uri);
    expect(reply.type).toBe('application/json');
    expect(reply.resource).toEqual(flowOf('"Olá" \\ adeus'));
  });

  test.each<[string, string | undefined, number]>([
    ['/buckets/nothing', undefined, 67],
    [list, undefined, 67],
    ['/attendance-hour-container/none', desk, 67],
    ['/intentions/none', 'postmaster@ai.msging.net', 67],
    ['/nonsense', undefined, 62],
    ['/nonsense', desk, 62],
    ['/ping', configurations, 62],
    ['/contacts', 'postmaster@crm.msging.net', 62],
    ['/ping', 'postmaster@nowhere.msging.net', 42],
    ['lime://other@msging.net/configuration/caller', undefined, 66],
    ['no path', undefined, 27],
  ])('%s at %s fails with %i', async (uri, to, code) => {
    expect(await get(uri, to)).toMatchObject({ status: 'failure', reason: { code } });
  });

  test.each<[string, string, number, string]>([
    ['/intentions?$skip=0&$take=100', 'postmaster@ai.msging.net', 100, 'i0'],
    ['/intentions?$skip=200&$take=100', 'postmaster@ai.msging.net', 50, 'i200'],
    ['/intentions?skip=249&take=100', 'postmaster@ai.msging.net', 1, 'i249'],
    ['/intentions', 'postmaster@ai.msging.net', 100, 'i0'],
    ['/attendants', desk, 20, 'i0'],
    ['/attendants?%24skip=1&%24take=200', desk, 200, 'i1'],
  ])('%s of %s has %i items', async (uri, to, count, begin) => {
    const { resource } = await get(uri, to);
    expect(resource.total).toBe(250);
    expect(resource.items).toHaveLength(count);
    expect(resource.items[0]?.[to === desk ? 'email' : 'id'].split('@')[0]).toBe(begin);
  });

  test('one queue comes as a collection, with its capital letter', async () => {
    const { resource } = await get('/attendance-queues/q1', desk);
    expect(resource.items).toMatchObject([{ id: 'q1', Priority: 3, numberAttendants: 250 }]);
  });
});

describe('the deployed application', () => {
  interface Application {
    readonly identifier: string;
    readonly accessKey: string;
    readonly settings: {
      readonly flow?: { readonly states: { readonly id: string; readonly name: string }[] };
      readonly children?: { readonly shortName: string }[];
    };
  }

  async function application(shortName: string, owner: string): Promise<Application> {
    const { resource } = await get('/configuration/caller', undefined, shortName);
    const item = (resource.items as { name: string; owner: string; value: string }[]).find(
      ({ name }) => name === 'Application',
    )!;
    expect(item.owner).toBe(owner);
    const own = await get(`lime://${owner}/configuration`, configurations, shortName);
    expect(own.resource.Application).toBe(item.value);
    return JSON.parse(item.value) as Application;
  }

  test('of a bot holds its states and its live key', async () => {
    const { identifier, accessKey, settings } = await application(
      'padaria',
      'builder.hosting@msging.net',
    );
    expect({ identifier, accessKey }).toEqual({ identifier: 'padaria', accessKey: bot.accessKey });
    expect(settings.flow?.states.map(({ id }) => id)).toEqual(Object.keys(flowOf('')));
    expect(JSON.stringify(settings.flow)).toContain(JSON.stringify('"Olá" \\ adeus').slice(1, -1));
  });

  test('of a router holds its children, in its cluster', async () => {
    const { settings } = await application('roteador', 'business.master.hosting@msging.net');
    expect(settings.children).toMatchObject([{ shortName: 'padaria', service: 'vendas' }]);
    expect(await get('lime://admin@msging.net/configuration', undefined, 'roteador')).toMatchObject(
      {
        resource: { Cluster: 'business.' },
      },
    );
    const wrong = await get(
      'lime://master.hosting@msging.net/configuration',
      configurations,
      'roteador',
    );
    expect(wrong.reason?.code).toBe(67);
  });

  test('a router has no flow, and its key finds nothing at the desk', async () => {
    expect((await get(published, undefined, 'roteador')).reason?.code).toBe(67);
    expect((await get('/attendants', desk, 'roteador')).reason?.code).toBe(67);
    const { resource } = await get('/tickets?$take=100', desk, 'roteador');
    expect(resource).toMatchObject({ total: 0, items: [] });
  });

  test('can be asked for by owner', async () => {
    const { resource } = await get('/configuration/caller?owner=postmaster@desk.msging.net');
    expect(resource.items.map(({ owner }: { owner: string }) => owner)).not.toContain(
      'builder.hosting@msging.net',
    );
    expect(resource.total).toBe(resource.items.length);
  });
});

describe('people at work in the portal', () => {
  const versions = async (): Promise<number[]> =>
    (await get(list)).resource.publications.map(({ index }) => index);

  test('publishing moves the list, the published and the draft', async () => {
    peer.world.publish('padaria', flowOf('um'), { configuration: { a: 'b' } });
    clock.advance(1000);
    peer.world.publish('padaria', flowOf('dois'));
    expect(await versions()).toEqual([1, 0]);
    const { resource } = await get(list);
    expect(resource.publications[0]?.publishedAt).toBe('2026-11-22T12:00:01.000Z');
    for (const version of ['published', 'working'])
      expect((await get(`/buckets/blip_portal:builder_${version}_flow`)).resource).toEqual(
        flowOf('dois'),
      );
    const configuration = await get('/buckets/blip_portal:builder_published_configuration');
    expect(configuration.resource).toEqual({ a: 'b' });
    expect((await get(`${list}:0`)).resource).toMatchObject({
      flow: flowOf('um'),
      configuration: { a: 'b' },
      globalActions: { id: 'global-actions' },
    });
  });

  test('only five publications are kept', async () => {
    for (let at = 0; at < 7; at += 1) peer.world.publish('padaria', flowOf(String(at)));
    expect(await versions()).toEqual([6, 5, 4, 3, 2]);
  });

  test('a draft is nobody else’s', async () => {
    peer.world.editDraft('padaria', flowOf('rascunho'));
    expect((await get('/buckets/blip_portal:builder_working_flow')).resource).toEqual(
      flowOf('rascunho'),
    );
    expect((await get(published)).resource).toEqual(flowOf('"Olá" \\ adeus'));
  });

  test('somebody publishes between two reads', async () => {
    peer.beforeAnswer = (_, { uri }) => {
      if (uri === published) peer.world.publish('padaria', flowOf('novo'));
    };
    expect((await get(list)).reason?.code).toBe(67);
    expect((await get(published)).resource).toEqual(flowOf('novo'));
    expect(await versions()).toEqual([0]);
  });

  test('the main hours name nobody, since they hold for all', async () => {
    const main = { id: 'h0', title: 'Geral', isMain: true, timeZoneId: 'UTC', week: [], off: [] };
    peer.world.setHours('padaria', [{ ...main, queues: ['Default'], attendants: ['Bia'] }]);
    expect((await get('/attendance-hour-container/h0', desk)).resource).toMatchObject({
      queues: [],
      attendants: [],
    });
  });

  test('opening hours are set', async () => {
    peer.world.setHours('padaria', [
      {
        id: 'h1',
        title: 'Plantão',
        isMain: false,
        timeZoneId: 'Bahia Standard Time',
        week: [{ day: 'Saturday', from: '22:00:00', to: '06:00:00' }],
        off: [],
        queues: ['Default'],
        attendants: [],
      },
    ]);
    const headers = await get('/attendance-hour?$skip=0&$take=999', desk);
    expect(headers.resource.items).toMatchObject([{ id: 'h1', isMain: false }]);
    const { type, resource } = await get('/attendance-hour-container/h1', desk);
    expect(type).toBe('application/vnd.iris.desk.attendance-hour-container+json');
    expect(resource).toMatchObject({
      attendanceHour: { timeZoneId: 'Bahia Standard Time' },
      attendanceHourScheduleItems: [{ dayOfWeek: 'Saturday', startTime: '22:00:00' }],
      queues: [{ description: 'Default' }],
    });
    const queues = await get('/attendance-queues', desk);
    expect(queues.resource.items[0]?.attendanceHourId).toBe('h1');
  });
});

describe('odd habits', () => {
  const odd = (oddities: Partial<BlipBot['oddities']>): void => {
    peer.world.makeOdd('padaria', oddities);
  };

  test('JSON comes as text', async () => {
    odd({ resourceAsText: true });
    const { resource } = await get(published);
    expect(JSON.parse(resource as unknown as string)).toEqual(flowOf('"Olá" \\ adeus'));
    expect((await get('/buckets/blip_portal:builder_enabled')).resource).toBe('True');
  });

  test('collections do not say how many there are, or start over', async () => {
    odd({ totalMissing: true, ignoresSkip: true });
    const { resource } = await get('/intentions?$skip=100&$take=100', 'postmaster@ai.msging.net');
    expect(resource).not.toHaveProperty('total');
    expect(resource.items[0]?.id).toBe('i0');
    expect((await get('/configuration/caller')).resource).not.toHaveProperty('total');
  });

  test('failures carry words only', async () => {
    odd({ reasonWithoutCode: true });
    expect((await get('/buckets/x')).reason).toEqual({
      description: 'The requested resource was not found',
    });
  });

  test('a change is not seen at once', async () => {
    odd({ staleReads: 2 });
    peer.world.publish('padaria', flowOf('novo'));
    const texts = [];
    for (let at = 0; at < 3; at += 1) texts.push(JSON.stringify((await get(published)).resource));
    expect(texts.map((text) => text.includes('novo'))).toEqual([false, false, true]);
  });

  test('publications are dated by number', async () => {
    odd({ numericPublishedAt: true });
    peer.world.publish('padaria', flowOf('novo'));
    expect((await get(list)).resource.publications[0]?.publishedAt).toBe(clock.now());
  });

  test('the desk is not found, or parts are forbidden', async () => {
    odd({ forbidden: ['/attendants'] });
    expect((await get('/attendants?$skip=0&$take=100', desk)).reason?.code).toBe(66);
    expect((await get('/rules', desk)).status).toBe('success');
    odd({ deskNotFound: true });
    expect((await get('/rules', desk)).reason?.code).toBe(67);
  });

  test('the reply names an instance', async () => {
    odd({ instanceInReply: true });
    expect((await get('/ping')).to).toMatch(/^padaria@msging\.net\/sim-\d$/);
  });

  test.each<[Partial<BlipBot['oddities']>, number]>([
    [{ httpFault: 502 }, 502],
    [{ httpFault: 504 }, 504],
  ])('%j', async (oddities, status) => {
    odd(oddities);
    expect((await post('{"id":"1","method":"get","uri":"/ping"}')).status).toBe(status);
    expect((await get('/ping', undefined, 'roteador')).status).toBe('success');
  });

  test('the connection drops', async () => {
    odd({ dropsConnection: true });
    await expect(post('{"id":"1","method":"get","uri":"/ping"}')).rejects.toThrow();
  });

  test('a slow answer is given up without harm', async () => {
    odd({ slowMs: 60_000 });
    const control = new AbortController();
    peer.beforeAnswer = () => {
      control.abort();
    };
    const slow = fetch(`${peer.origin}/commands`, {
      method: 'POST',
      headers: { authorization: header('padaria') },
      body: '{"id":"1","method":"get","uri":"/ping"}',
      signal: control.signal,
    });
    await expect(slow).rejects.toThrow('aborted');
  });
});

describe('too many commands', () => {
  const status = async (shortName: string): Promise<number> =>
    (await post('{"id":"1","method":"get","uri":"/ping"}', header(shortName))).status;

  test('shut one bot out for two minutes', async () => {
    peer.world.throttle('padaria');
    expect(await status('padaria')).toBe(429);
    expect(await status('roteador')).toBe(200);
    clock.advance(119_999);
    expect(await status('padaria')).toBe(429);
    clock.advance(1);
    expect(await status('padaria')).toBe(200);
  });

  test('are counted by the second', async () => {
    const slow = await startBlipPeer({ bots: [bot], clock, commandsPerSecond: 2 });
    const ask = async (): Promise<number> =>
      (
        await fetch(`${slow.origin}/commands`, {
          method: 'POST',
          headers: { authorization: header('padaria') },
          body: '{"id":"1","method":"get","uri":"/ping"}',
        })
      ).status;
    try {
      expect([await ask(), await ask()]).toEqual([200, 200]);
      clock.advance(1000);
      expect([await ask(), await ask(), await ask()]).toEqual([200, 200, 429]);
      clock.advance(60_000);
      expect(await ask()).toBe(429);
      clock.advance(60_000);
      expect(await ask()).toBe(200);
    } finally {
      await slow.close();
    }
  });
});

test('plans spoil single requests, which are remembered all the same', async () => {
  const ask = (): Promise<number> =>
    post('{"id":"1","method":"get","uri":"/ping"}').then(
      ({ status }) => status,
      () => 0,
    );
  peer.interfere(inTurn(null, hangsUp));
  expect([await ask(), await ask(), await ask()]).toEqual([200, 0, 200]);
  peer.interfere(after(1, badKey));
  expect([await ask(), await ask()]).toEqual([200, 401]);
  expect(peer.received.uris('padaria')).toEqual(Array(5).fill('/ping'));
});
