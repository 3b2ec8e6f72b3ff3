import { expect, it } from 'vitest';
import { workerWays, type WayMessage } from './worker-ways.ts';

it('asks the host, and gives each answer to who asked', async () => {
  const sent: WayMessage[] = [];
  const ways = workerWays((message) => sent.push(message));
  const first = ways.ask('https://a/');
  const second = ways.ask('https://b/');
  expect(sent.map(({ address }) => address)).toEqual(['https://a/', 'https://b/']);
  ways.found({ kind: 'way-found', id: sent[1]!.id, ways: 'PROXY b:1' });
  ways.found({ kind: 'way-found', id: sent[0]!.id, ways: 'DIRECT' });
  ways.found({ kind: 'way-found', id: 99, ways: 'DIRECT' });
  expect([await first, await second]).toEqual(['DIRECT', 'PROXY b:1']);
});
