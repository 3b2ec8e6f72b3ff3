import { expect, it } from 'vitest';
import { channelNames } from '#app/contract/channel-names.ts';
import { channels } from '#app/contract/channels.ts';
import { events } from '#app/contract/events.ts';
import { usualSettings } from '#app/contract/usual-settings.ts';
import { deferred } from '#test/fakes/deferred.ts';
import { channelAnswers, type ChannelHandlers } from './channel-answers.ts';
import { readOnce, type WholeContract } from './whole-contract.ts';

function answering() {
  const read = deferred<WholeContract>();
  const begun: string[] = [];
  const handlers = Object.fromEntries(
    channelNames.map((name) => [
      name,
      () => {
        begun.push(name);
        return Promise.resolve(name === 'settings:read' ? usualSettings('en') : []);
      },
    ]),
  ) as unknown as ChannelHandlers;
  let reads = 0;
  const contract = readOnce(() => {
    reads += 1;
    return read.promise;
  });
  return {
    answer: channelAnswers(handlers, contract),
    begun,
    reads: () => reads,
    arrive: () => read.resolve({ channels, events }),
  };
}

it('answers what the first screen asks without the whole contract', async () => {
  const { answer, reads } = answering();
  expect(await answer('settings:read', null)).toEqual({ value: usualSettings('en') });
  expect(await answer('settings:read', { more: 1 })).toBeNull();
  expect(reads()).toBe(0);
});

it('reads the rest once, and lets nothing pass what waits for it', async () => {
  const { answer, begun, reads, arrive } = answering();
  const asked = [answer('client:list', null), answer('settings:read', null)];
  asked.push(answer('bot:list', { clientId: 'c' }));
  await Promise.resolve();
  expect(begun).toEqual([]);
  arrive();
  await Promise.all(asked);
  expect(begun).toEqual(['client:list', 'settings:read', 'bot:list']);
  expect(await answer('bot:list', { clientId: 1 })).toBeNull();
  expect(reads()).toBe(1);
});
