import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import { laterFaultCode } from '#test/fakes/fault-code.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import type { WorkerSetup } from './worker-calls.ts';
import { startWorker } from './worker-client.ts';

const newFolder = temporaryFolders();

/** A worker that starts slowly and answers by the client's name. */
const script = `
import { parentPort, workerData } from 'node:worker_threads';
const until = Date.now() + 100; while (Date.now() < until);
let asked = 0;
parentPort.on('message', ({ kind, id, call, request, ...more }) => {
  const name = request?.name ?? '';
  if (kind === 'way-found') {
    parentPort.postMessage({ kind: 'answer', id: asked, ok: true, value: more });
    return;
  }
  if (name === 'throw') throw new Error('canary');
  if (name.startsWith('way')) {
    asked = id;
    parentPort.postMessage({ kind: 'way', id: 78, address: name });
    return;
  }
  if (kind === 'printed') {
    parentPort.postMessage({ kind: 'answer', id: asked, ok: true, value: more });
    return;
  }
  if (name === 'die') process.exit(1);
  if (name === 'silence') return;
  if (name.startsWith('print')) {
    asked = id;
    parentPort.postMessage({ kind: 'print', id: 77, page: { title: name } });
    return;
  }
  if (name === 'fault') parentPort.postMessage({ kind: 'answer', id, ok: false, fault: { code: 'disk-full', details: {} } });
  else {
    parentPort.postMessage({ kind: 'event', event: 'data:changed', payload: { nouns: ['client'] } });
    parentPort.postMessage({ kind: 'answer', id, ok: true, value: { call, name, setup: workerData } });
  }
});`;

const setup: WorkerSetup = {
  nativeBinding: null,
  appVersion: '1',
  services: { blip: null, graph: null },
  updates: { place: null, ownKind: null },
};

function start() {
  const file = join(newFolder(), 'worker.mjs');
  writeFileSync(file, script);
  const heard: string[] = [];
  const worker = startWorker(file, setup, {
    event: (event) => heard.push(event),
    notice: () => heard.push('notice'),
    problem: (reference, trace) => heard.push(reference, JSON.stringify(trace)),
    ways: (address) =>
      address === 'way' ? Promise.resolve('PROXY a:1') : Promise.reject(new Error('canary')),
    print: ({ title }) =>
      title === 'print'
        ? Promise.resolve(new Uint8Array([1, 2]))
        : Promise.reject(new AppFault('print-failed', { reason: '30 s' })),
    died: () => heard.push('died'),
  });
  const ask = (name: string): Promise<unknown> => worker.call('client:create', { name });
  return { worker, ask, heard };
}

describe('the worker’s client', () => {
  it('asks before the thread is up, and gets each answer to its question', async () => {
    const { worker, ask, heard } = start();
    const answers = await Promise.all(['a', 'b', 'c'].map(ask));
    expect(answers).toEqual(
      ['a', 'b', 'c'].map((name) => ({
        call: 'client:create',
        name,
        setup,
      })),
    );
    expect(heard).toContain('data:changed');
    await worker.end();
    expect(heard).not.toContain('died');
  });

  it('throws faults by their code', async () => {
    const { worker, ask } = start();
    expect(await laterFaultCode(ask('fault'))).toBe('disk-full');
    await worker.end();
  });

  it('finds the ways to an address; without an answer there is no proxy', async () => {
    const { worker, ask } = start();
    expect(await ask('way')).toEqual({ ways: 'PROXY a:1' });
    expect(await ask('way that fails')).toEqual({ ways: 'DIRECT' });
    await worker.end();
  });

  it('A23 tells a bug that ends the thread without its words', async () => {
    const { ask, heard } = start();
    expect(await laterFaultCode(ask('throw'))).toBe('internal');
    expect(heard.join(' ')).toMatch(/^worker .*"name":"Error".*worker\.mjs:\d+.* died$/);
    expect(heard.join(' ')).not.toContain('canary');
  });

  it('lets nobody wait for a thread that has gone', async () => {
    const { ask, heard } = start();
    expect(await Promise.all([laterFaultCode(ask('silence')), laterFaultCode(ask('die'))])).toEqual(
      ['internal', 'internal'],
    );
    expect(heard).toContain('died');
    expect(await laterFaultCode(ask('late'))).toBe('internal');
  });

  it('prints what the thread asks for, and tells it why where it cannot', async () => {
    const { worker, ask } = start();
    expect(await ask('print')).toEqual({ ok: true, pdf: new Uint8Array([1, 2]) });
    expect(await ask('print nothing')).toEqual({
      ok: false,
      fault: { code: 'print-failed', details: { reason: '30 s' } },
    });
    await worker.end();
  });
});
