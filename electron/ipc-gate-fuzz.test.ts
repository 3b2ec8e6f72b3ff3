import { afterEach, expect, test, vi } from 'vitest';
import { channelNames, type ChannelName } from '#app/contract/channel-names.ts';
import { channels } from '#app/contract/channels.ts';
import { isLong, tellFigure, times } from '#test/faults/figure.ts';
import { randomMessage, requestSchema } from '#test/faults/hostile/random-message.ts';
import { seededRandom } from '#test/faults/seeded-random.ts';
import { channelAnswers, type ChannelHandlers } from './channel-answers.ts';
import type * as gateModule from './ipc-gate.ts';

type Listener = (event: unknown, request: unknown) => Promise<unknown>;

afterEach(() => {
  vi.restoreAllMocks();
  vi.doUnmock('electron');
});

// Files of tests share their modules: each gate is loaded under an address of its own, beside the shared one.
let gates = 0;

/** Says in a test's failure what must not reach a window. */
const canary = 'canary-7f3a at /home/ana/transbordo/db/driver.ts:12';

/** A gate with these handlers, and how a message of our window is given to it. */
async function openedGate(
  handlerOf: (name: ChannelName) => (request: unknown) => Promise<never>,
): Promise<(name: ChannelName, request: unknown) => Promise<unknown>> {
  const listeners = new Map<string, Listener>();
  const handle = (name: string, listener: Listener) => listeners.set(name, listener);
  vi.doMock('electron', () => ({ ipcMain: { handle } }));
  const address = `./ipc-gate.ts?${(gates += 1)}`;
  const { openGate } = (await import(address)) as typeof gateModule;
  // The clock goes on by itself, or all but the first messages of a second would be refused for their number.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
  const mainFrame = { url: 'app://bundle/index.html' };
  const window = { mainFrame };
  const handlers = Object.fromEntries(channelNames.map((name) => [name, handlerOf(name)]));
  const answers = channelAnswers(handlers as unknown as ChannelHandlers);
  openGate({
    answerer: () => Promise.resolve(answers),
    window: () => window as never,
    isOurPage: () => true,
    report: () => undefined,
  });
  const event = { sender: window, senderFrame: mainFrame };
  return (name, request) => listeners.get(name)!(event, request);
}

test('A36 random messages are refused with a code or taken as their schema says', async (context) => {
  const wrong: string[] = [];
  let [taken, refused] = [0, 0];
  const ask = await openedGate((name) => (request) => {
    taken += 1;
    // Only what the schema made of the message may come here.
    if (!isPlain(request)) wrong.push(`${name} let a prototype or a class through`);
    return Promise.reject(new Error(canary));
  });
  const seed = isLong ? Date.now() >>> 0 : 20_261_122;
  const random = seededRandom(seed);
  const each = times(20, 10_000);
  for (const name of channelNames) {
    const schema = requestSchema(channels[name].request);
    for (let message = 0; message < each; message += 1) {
      const text = JSON.stringify(await ask(name, randomMessage(schema, random)));
      if (/"code":"bad-message"/.test(text)) refused += 1;
      else if (!/^\{"ok":false,"fault":\{"code":"internal"/.test(text))
        wrong.push(`${name} ${text}`);
      if (/canary|home|driver/.test(text)) wrong.push(`${name} told of the inside`);
    }
  }
  tellFigure(
    context,
    `${String(each)} messages to each of ${String(channelNames.length)} methods (seed ${String(seed)}): ` +
      `${String(refused)} refused, ${String(taken)} taken, ${String(wrong.length)} wrong`,
  );
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(refused).toBeGreaterThan(channelNames.length);
  expect(taken).toBeGreaterThan(channelNames.length);
});

test('A36 bytes where a list was meant are refused like anything else', async () => {
  const ask = await openedGate(() => () => Promise.reject(new Error(canary)));
  for (const name of channelNames) {
    const { properties = {} } = requestSchema(channels[name].request);
    const names = Object.keys(properties);
    for (const odd of [Uint8Array.from([1, 2]), new Float64Array(2), new ArrayBuffer(2)]) {
      const messages = [
        odd,
        ...names.map((one) => ({ [one]: odd })),
        Object.fromEntries(names.map((one) => [one, odd])),
      ];
      for (const message of messages) {
        const answer = await ask(name, message);
        expect([name, answer]).toMatchObject([
          name,
          {
            ok: false,
            fault: { code: expect.stringMatching(/^(?:bad-message|internal)$/) as string },
          },
        ]);
      }
    }
  }
});

/** True for values of JSON alone, none with a prototype of its own. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  return (
    Object.getPrototypeOf(value) === Object.prototype &&
    !Object.hasOwn(value, '__proto__') &&
    Object.values(value).every(isPlain)
  );
}
