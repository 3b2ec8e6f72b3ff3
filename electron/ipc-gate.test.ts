import { beforeEach, describe, expect, it, vi } from 'vitest';
import { channelNames, type ChannelName } from '#app/contract/channel-names.ts';
import { AppFault } from '#app/contract/errors.ts';
import { usualSettings } from '#app/contract/usual-settings.ts';
import { deferred } from '#test/fakes/deferred.ts';
import { channelAnswers, type ChannelHandlers } from './channel-answers.ts';
import { openGate, rateLimit, type Answerer, type Gate } from './ipc-gate.ts';

type Listener = (event: unknown, request: unknown) => Promise<unknown>;
const { listeners } = vi.hoisted(() => ({ listeners: new Map<string, Listener>() }));
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, listener: Listener) => listeners.set(name, listener) },
}));

const mainFrame = { url: 'app://bundle/index.html#/clients' };
const window = { mainFrame };
const twin = { mainFrame: { ...mainFrame } };
const fromWindow = { sender: window, senderFrame: mainFrame };
const reports: string[] = [];

function open(handlers: Partial<ChannelHandlers>, change: Partial<Gate> = {}): void {
  const missing = Object.fromEntries(
    channelNames.map((name) => [name, () => Promise.reject(new Error('not in this test'))]),
  );
  openGate({
    answerer: () =>
      Promise.resolve(channelAnswers({ ...(missing as unknown as ChannelHandlers), ...handlers })),
    window: () => window as never,
    isOurPage: (address) => address.startsWith('app://bundle/'),
    report: (reference, channel, what) =>
      void reports.push(`${reference} ${channel} ${typeof what === 'string' ? what : what.name}`),
    ...change,
  });
}

function ask(name: ChannelName, request: unknown, event: unknown = fromWindow): Promise<unknown> {
  const listener = listeners.get(name);
  if (listener === undefined) throw new Error(`nobody listens to ${name}`);
  return listener(event, request);
}

const refused = (channel: string) => ({
  ok: false,
  fault: { code: 'bad-message', details: { channel } },
});
const client = { id: 'c', name: 'Aurora', createdAt: '2026-11-22T12:00:00Z' };

beforeEach(() => {
  listeners.clear();
  reports.length = 0;
});

describe('A36 the gate', () => {
  it('listens to the channels of the contract and to nothing else', () => {
    open({});
    expect([...listeners.keys()]).toEqual([...channelNames]);
  });

  it('hands parsed requests on and answers as a value', async () => {
    const seen: unknown[] = [];
    open({
      'client:create': (request) => {
        seen.push(request);
        return Promise.resolve(client);
      },
    });
    expect(await ask('client:create', { name: '  Aurora ' })).toEqual({ ok: true, value: client });
    expect(seen).toEqual([{ name: 'Aurora' }]);
  });

  it.each([
    ['no frame', { sender: window, senderFrame: null }],
    ['a frame inside the page', { sender: window, senderFrame: { url: mainFrame.url } }],
    ['another window', { sender: { mainFrame }, senderFrame: mainFrame }],
    ['a window of its own that shows our page', { sender: twin, senderFrame: twin.mainFrame }],
    ['our window’s frame before the last', { sender: window, senderFrame: { ...mainFrame } }],
  ])('refuses %s before it looks at the request', async (_name, event) => {
    open({ 'client:list': () => Promise.resolve([]) });
    expect(await ask('client:list', null, event)).toEqual(refused('client:list'));
    expect(reports).toEqual(['refused client:list sender']);
  });

  it('refuses our window once it shows another page', async () => {
    open({ 'client:list': () => Promise.resolve([]) }, { isOurPage: () => false });
    expect(await ask('client:list', null)).toEqual(refused('client:list'));
  });

  it.each<[ChannelName, unknown]>([
    ['client:list', undefined],
    ['client:list', {}],
    ['client:create', { name: 'a', extra: 1 }],
    ['client:create', { name: 'x'.repeat(501) }],
    ['client:create', { name: '   ' }],
    ['client:create', JSON.parse('{"__proto__":{"name":"a"}}')],
    ['bot:list', { clientId: 'x'.repeat(65) }],
    ['flow:import', { clientId: 'c', botId: null, paths: [] }],
    ['flow:import', { clientId: 'c', botId: null, paths: Array.from({ length: 1001 }, () => 'a') }],
    ['settings:write', { ...usualSettings('pt-BR'), locale: 'fr' }],
    ['workspace:unlock', { method: 'recovery', passphrase: 'x' }],
    ['client:create', { name: 'a', constructor: { prototype: { polluted: 1 } } }],
    ['client:create', JSON.parse('{"name":"a","__proto__":{"polluted":1}}')],
    ['client:create', new Map([['name', 'a']])],
    ['client:create', [['name', 'a']]],
    ['client:create', 'a'],
  ])('refuses %s %j', async (name, request) => {
    open({});
    expect(await ask(name, request)).toEqual(refused(name));
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('refuses five megabytes before it looks at them', async () => {
    open({});
    const request = { name: 'a', more: 'x'.repeat(5 * 1024 * 1024) };
    expect(await ask('client:create', request)).toEqual(refused('client:create'));
    expect(reports).toEqual(['refused client:create size']);
  });

  it('passes expected faults on and keeps bugs to itself', async () => {
    open({
      'client:list': () => Promise.reject(new AppFault('disk-full')),
      'workspace:status': () => Promise.reject(new Error('SELECT secret FROM /home/ana')),
      'bot:list': () => Promise.resolve([{ wrong: true }] as never),
    });
    expect(await ask('client:list', null)).toEqual({
      ok: false,
      fault: { code: 'disk-full', details: {} },
    });
    for (const [name, request] of [
      ['workspace:status', null],
      ['bot:list', { clientId: 'c' }],
    ] as const) {
      const answer = await ask(name, request);
      expect(answer).toMatchObject({ ok: false, fault: { code: 'internal' } });
      expect(JSON.stringify(answer)).not.toMatch(/SELECT|home|wrong/);
    }
    expect(reports).toHaveLength(2);
  });

  it('stops a page that never stops asking', async () => {
    open({ 'client:list': () => Promise.resolve([]) });
    const answers = await Promise.all(Array.from({ length: 300 }, () => ask('client:list', null)));
    const isRefused = (answer: unknown) => JSON.stringify(answer).includes('bad-message');
    expect(answers.filter(isRefused).length).toBeGreaterThanOrEqual(100);
    expect(isRefused(answers[0])).toBe(false);
  });
});

describe('A36 before the program behind it is read, the gate', () => {
  function waiting() {
    const read = deferred<Answerer>();
    let asked = 0;
    const answerer = () => {
      asked += 1;
      return read.promise;
    };
    open({}, { answerer });
    return { ...read, asked: () => asked };
  }

  it('keeps what came, and has it answered in its order', async () => {
    const program = waiting();
    const answers = [ask('app:info', null), ask('client:list', null), ask('settings:read', 1)];
    const seen: unknown[] = [];
    program.resolve((name, request) => {
      seen.push([name, request]);
      return Promise.resolve({ value: seen.length });
    });
    expect(await Promise.all(answers)).toEqual([1, 2, 3].map((value) => ({ ok: true, value })));
    expect(seen).toEqual([
      ['app:info', null],
      ['client:list', null],
      ['settings:read', 1],
    ]);
  });

  it('refuses at once, and wakes nothing for it', async () => {
    const program = waiting();
    const large = 'x'.repeat(2 * 1024 * 1024);
    const stranger = { sender: window, senderFrame: { url: mainFrame.url } };
    expect(await ask('app:info', null, stranger)).toEqual(refused('app:info'));
    expect(await ask('app:info', large)).toEqual(refused('app:info'));
    expect(reports).toEqual(['refused app:info sender', 'refused app:info size']);
    expect(program.asked()).toBe(0);
  });

  it('says where nothing could be read, and not why', async () => {
    const program = waiting();
    const answer = ask('app:info', null);
    program.reject(new Error('Cannot find module /home/ana/program.js'));
    const said = await answer;
    expect(said).toMatchObject({ ok: false, fault: { code: 'internal' } });
    expect(JSON.stringify(said)).not.toMatch(/home|module/);
    expect(reports).toHaveLength(1);
  });
});

describe('the rate limit', () => {
  it('looks at the last second only', () => {
    const isTooMany = rateLimit(2);
    expect([0, 1, 2, 999, 1000, 1001, 1002].map((now) => isTooMany(now))).toEqual([
      ...[false, false, true, true, false, false, true],
    ]);
  });
});
