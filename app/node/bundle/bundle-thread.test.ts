import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { forgedBundle, forgedClient } from '#test/faults/transfer/forged-bundle.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { bundleThread } from './bundle-thread.ts';
import type { BundleJob } from './bundle-messages.ts';
import { nodeBundleFiles } from './node-bundle-files.ts';

const newFolder = temporaryFolders();

/** A thread that does what the path of its job is called. */
const script = `
import { parentPort } from 'node:worker_threads';
parentPort.once('message', ({ path }) => {
  const failed = (fault) => parentPort.postMessage({ kind: 'failed', fault, stack: 'at its line' });
  if (path === 'hang') return setInterval(() => undefined, 1000);
  if (path === 'exit') process.exit(3);
  if (path === 'fault') return failed({ code: 'bundle-damaged', details: { file: 'x' } });
  if (path === 'bug') return failed(null);
  parentPort.postMessage({ kind: 'progress', part: 0.5 });
  parentPort.postMessage({ kind: 'done', result: { kind: 'sealed', environment: Object.keys(process.env).length } });
});`;

function start(budgetMs?: number) {
  const file = join(newFolder(), 'thread.mjs');
  writeFileSync(file, script);
  const runner = bundleThread({ script: file, ...(budgetMs === undefined ? {} : { budgetMs }) });
  const parts: number[] = [];
  const job = (path: string): BundleJob => ({
    ...{ kind: 'open', path, key: { kind: 'passphrase', passphrase: 'x' } },
  });
  return {
    runner,
    parts,
    run: (path: string) => runner.run(job(path), (part) => parts.push(part)),
  };
}

describe('the thread of bundles', () => {
  it('gets its job and no environment, and tells how far it is', async () => {
    const { run, parts } = start();
    expect(await run('a')).toEqual({ kind: 'sealed', environment: 0 });
    expect(parts).toEqual([0.5]);
  });

  it.each([
    ['fault', { code: 'bundle-damaged' }],
    ['bug', { message: 'at its line' }],
    ['exit', { message: 'the thread of bundles ended without an answer' }],
  ])('tells its %s', async (name, expected) => {
    const { run } = start();
    await expect(run(name)).rejects.toMatchObject(expected);
    expect(await run('a')).toMatchObject({ kind: 'sealed' });
  });

  it('does one job at a time, and ends when it is cancelled or takes too long', async () => {
    const { run, runner } = start();
    const hanging = run('hang');
    await expect(run('a')).rejects.toMatchObject({ code: 'bundle-busy' });
    runner.cancel();
    await expect(hanging).rejects.toMatchObject({ code: 'bundle-cancelled' });
    expect(await run('a')).toMatchObject({ kind: 'sealed' });
    await expect(start(1_000).run('hang')).rejects.toMatchObject({
      ...{ code: 'bundle-timeout', details: { seconds: 1 } },
    });
  });

  it('opens what was locked, with a prototype that nothing can change', async () => {
    const files = nodeBundleFiles(
      bundleThread({
        script: fileURLToPath(
          new URL('../../../test/faults/transfer/bundle-thread.mjs', import.meta.url),
        ),
      }),
    );
    const { identity, recipient } = await files.newKey();
    expect(await files.recipientOf(identity)).toBe(recipient);
    expect(await files.isRecipient(recipient)).toBe(true);
    expect(
      await files.isRecipient(recipient.replace(/.$/, recipient.endsWith('q') ? 'p' : 'q')),
    ).toBe(false);
    const path = join(newFolder(), 'cliente.age');
    writeFileSync(path, await forgedBundle([], { kind: 'recipient', recipient }));
    expect(await files.look(path)).toMatchObject({ fileName: 'cliente.age', lock: 'recipient' });
    const open = await files.open(path, { kind: 'identity', identity });
    expect(open.head.client).toEqual(forgedClient);
    expect([...open.of('bot')]).toEqual([]);
  });
});
