import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { readOpeningHours } from '#core/audit/hours/read-opening-hours.ts';
import { readWebhookLog } from '#core/sync/whatsapp/webhook-log.ts';
import { useCaseWorld } from '#test/fakes/use-case-world.ts';
import { tellFigure } from '../figure.ts';
import { pollutedFlows } from './prototype-names.ts';
import { takeBlipReply, takeGraphReply } from './take-reply.ts';

const world = useCaseWorld();
const polluted = (): unknown => Reflect.get({}, 'polluted');

test('A44 names of prototypes at twenty places change nothing in a checker', async (context) => {
  const thread = new Worker(join(import.meta.dirname, 'checker-thread.mjs'));
  const heard = new Map<number, Record<string, unknown>>();
  const last = pollutedFlows.length;
  await new Promise<void>((resolve, reject) => {
    thread.on('error', reject);
    thread.on('message', (answer: Record<string, unknown>) => {
      // A question beyond the app's own is also answered by it, with nothing.
      if (answer['id'] === last && answer['isFrozen'] === undefined) return;
      heard.set(answer['id'] as number, answer);
      if (answer['id'] === last) resolve();
    });
    for (const [id, text] of pollutedFlows.entries()) {
      const request = {
        bytes: new TextEncoder().encode(text),
        ...{ ruleset: '2026-09', asOf: '2026-11-22T12:00:00.000Z', appVersion: '0' },
      };
      thread.postMessage({ id, wants: 'checked', request });
    }
    thread.postMessage({ id: last, asks: 'prototype' });
  });
  await thread.terminate();
  expect(heard.get(last)).toMatchObject({ isPolluted: false, isFrozen: true });
  const checked = pollutedFlows.map((_, id) => heard.get(id)?.['ok']);
  expect(checked).toEqual(pollutedFlows.map(() => true));
  tellFigure(context, `checker: ${String(last)} places, 0 polluted`);
});

test('A44 names of prototypes change nothing where flows, answers and tables are used', async (context) => {
  const { use, file } = world();
  for (const [at, text] of pollutedFlows.entries()) {
    const { id: clientId } = await use['client:create']({ name: `__proto__ ${String(at)}` });
    const path = file(`constructor-${String(at)}.json`, text);
    const [result] = await use['flow:import']({ clientId, botId: null, paths: [path] });
    expect(result?.ok).toBe(true);
    takeBlipReply(`{"status":"success","resource":${text}}`);
    takeGraphReply(text);
    readWebhookLog(text);
    expect(() => readOpeningHours(JSON.parse(text))).toThrow();
  }
  expect(polluted()).toBeUndefined();
  tellFigure(context, `use cases: ${String(pollutedFlows.length)} places, 0 polluted`);
});

test('A44 the threads that read strangers’ files take no new names on the prototype of all objects', () => {
  const source = (name: string): string =>
    readFileSync(join(import.meta.dirname, '../../../electron', name), 'utf8');
  expect(source('checker.ts')).toMatch(/^Object\.freeze\(Object\.prototype\);$/m);
  expect(source('worker.ts')).toMatch(/^Object\.preventExtensions\(Object\.prototype\);$/m);
});
