import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BackupJob, BackupStep } from '#app/ports/backups.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { threadRunner } from './thread-runner.ts';

const newFolder = temporaryFolders();

/** A thread that does what the folder of its job is called. */
const script = `
import { parentPort, workerData } from 'node:worker_threads';
parentPort.once('message', ({ backup, keys }) => {
  const failed = (fault) => parentPort.postMessage({ kind: 'failed', fault, stack: 'at its line' });
  if (backup === 'hang') return setInterval(() => undefined, 1000);
  if (backup === 'exit') process.exit(3);
  if (backup === 'fault') return failed({ code: 'disk-full', details: {} });
  if (backup === 'bug') return failed(null);
  parentPort.postMessage({ kind: 'step', step: { step: 'copy', done: 0, total: 3 } });
  parentPort.postMessage({ kind: 'done', result: {
    folder: backup, record: { keys: keys.data.length, environment: Object.keys(process.env).length, ...workerData },
  } });
});`;

function start() {
  const file = join(newFolder(), 'thread.mjs');
  writeFileSync(file, script);
  const runner = threadRunner({ script: file, nativeBinding: '/addon' });
  const steps: BackupStep[] = [];
  const keys = { data: new Uint8Array(32), tokens: new Uint8Array(32) };
  const job = (backup: string): BackupJob => ({ kind: 'verify', backup, keys, at: '' });
  return {
    runner,
    steps,
    run: (name: string) => runner.run(job(name), (step) => steps.push(step)),
  };
}

describe('the thread of backups', () => {
  it('gets job and binding but no environment, and tells its steps', async () => {
    const { run, steps } = start();
    expect(await run('a')).toEqual({
      folder: 'a',
      record: { keys: 32, environment: 0, nativeBinding: '/addon' },
    });
    expect(steps).toEqual([{ step: 'copy', done: 0, total: 3 }]);
  });

  it('is free again as soon as it has answered', async () => {
    const { run } = start();
    await run('a');
    expect((await run('b')).folder).toBe('b');
  });

  it.each([
    ['fault', { code: 'disk-full' }],
    ['bug', { message: 'at its line' }],
    ['exit', { message: 'the thread of backups ended without an answer' }],
  ])('tells its %s', async (name, expected) => {
    const { run } = start();
    await expect(run(name)).rejects.toMatchObject(expected);
    expect((await run('again')).folder).toBe('again');
  });

  it('does one thing at a time, and ends when it is told to', async () => {
    const { runner, run } = start();
    const hanging = run('hang');
    await expect(run('b')).rejects.toMatchObject({ code: 'backup-running' });
    runner.cancel();
    await expect(hanging).rejects.toMatchObject({ code: 'backup-cancelled' });
  });

  it('has nothing to cancel when it is idle', () => {
    const { runner } = start();
    expect(() => runner.cancel()).not.toThrow();
  });
});
