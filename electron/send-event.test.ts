import { expect, it } from 'vitest';
import { channels } from '#app/contract/channels.ts';
import { events } from '#app/contract/events.ts';
import { deferred } from '#test/fakes/deferred.ts';
import { sendEvent } from './send-event.ts';
import { readOnce } from './whole-contract.ts';

function window() {
  const sent: unknown[] = [];
  const send = (...args: unknown[]) => void sent.push(args);
  return { sent, contents: { isDestroyed: () => false, send } as never, send };
}

async function readContract() {
  const contract = readOnce(() => Promise.resolve({ channels, events }));
  await contract.read();
  return contract;
}

it('is checked before it is sent, and not sent to a window that has gone', async () => {
  const contract = await readContract();
  const { sent, contents, send } = window();
  sendEvent(contents, 'data:changed', { nouns: ['client'] }, contract);
  expect(() =>
    sendEvent(contents, 'data:changed', { nouns: ['token' as never] }, contract),
  ).toThrow();
  const gone = { send, isDestroyed: () => true } as never;
  sendEvent(gone, 'data:changed', { nouns: [] }, contract);
  expect(sent).toEqual([['data:changed', { nouns: ['client'] }]]);
});

it('waits in its order for a contract that is not read yet', async () => {
  const read = deferred<{ channels: typeof channels; events: typeof events }>();
  const contract = readOnce(() => read.promise);
  const { sent, contents } = window();
  sendEvent(contents, 'handed:came', {}, contract);
  sendEvent(contents, 'workspace:locking', {}, contract);
  expect(sent).toEqual([]);
  read.resolve({ channels, events });
  await contract.read();
  sendEvent(contents, 'data:changed', { nouns: [] }, contract);
  expect(sent.map((one) => (one as string[])[0])).toEqual([
    'handed:came',
    'workspace:locking',
    'data:changed',
  ]);
});
