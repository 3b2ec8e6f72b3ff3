import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import type { Checker } from '#app/ports/checker.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { checkerPool, type CheckerPoolOptions } from './checker-pool.ts';

const newFolder = temporaryFolders();
let pool: Checker;

/** A thread that does with a file what the file's text says. */
const script = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ id, wants, request }) => {
  if (wants === 'survey') return parentPort.postMessage({ id, ok: true, result: 'survey of ' + request.document });
  if (wants === 'drawing' || wants === 'comparison' || wants === 'index') return parentPort.postMessage({ id, ok: true, result: wants + ' of ' + request.document });
  if (wants === 'run') return parentPort.postMessage({ id, ok: true, result: request.document });
  const text = Buffer.from(request.bytes).toString();
  if (text === 'hang') for (;;);
  if (text === 'memory') { const kept = []; for (;;) kept.push(new Array(1e6).fill(kept.length)); }
  if (text === 'exit') process.exit(3);
  if (text === 'throw') setTimeout(() => { throw new Error('bug'); });
  else if (text === 'fault') parentPort.postMessage({ id, ok: false, fault: { code: 'not-json', details: { line: 1 } } });
  else if (text === 'bug') parentPort.postMessage({ id, ok: false, fault: null });
  else if (text === 'slow') setTimeout(() => parentPort.postMessage({ id, ok: true, result: text }), 100);
  else parentPort.postMessage({ id, ok: true, result: text === 'env' ? Object.keys(process.env).length : text });
});`;

function start(options: Partial<CheckerPoolOptions> = {}): Checker {
  const file = join(newFolder(), 'thread.mjs');
  writeFileSync(file, script);
  pool = checkerPool({ script: file, size: 2, budgetMs: 5_000, heapMiB: 48, ...options });
  return pool;
}

function check(text: string): Promise<unknown> {
  const bytes = new TextEncoder().encode(text);
  return pool
    .check({ bytes, ruleset: '2026-09', asOf: '', appVersion: '' })
    .catch((error: unknown) => (error instanceof AppFault ? error.toFault() : error));
}

afterEach(() => pool.close());

describe('checkers', () => {
  it('answer many files, in as many threads as there may be', async () => {
    start();
    const texts = Array.from({ length: 20 }, (_, index) => `file ${index}`);
    expect(await Promise.all(texts.map(check))).toEqual(texts);
  });

  it('answer audits, surveys, drawings, comparisons and indexes of stored flows as well', async () => {
    start();
    const request = { document: '{}', ruleset: '2026-09', asOf: '', appVersion: '' } as const;
    expect(await pool.audit(request)).toBe('{}');
    expect(await pool.survey(request)).toBe('survey of {}');
    const told = { ...request, locale: 'en' } as const;
    expect(await pool.draw(told)).toBe('drawing of {}');
    expect(await pool.compare({ ...told, earlier: '{}' })).toBe('comparison of {}');
    expect(await pool.index({ document: '{}', country: null, phone: null })).toBe('index of {}');
  });

  it('pass expected faults on', async () => {
    start();
    expect(await check('fault')).toEqual({ code: 'not-json', details: { line: 1 } });
    expect(await check('bug')).toEqual({ code: 'check-crashed', details: {} });
  });

  it('are ended when they take too long, and the other files go on', async () => {
    start({ budgetMs: 400 });
    const answers = await Promise.all(['hang', 'a', 'hang', 'b', 'c'].map(check));
    const timeout = { code: 'check-timeout', details: { seconds: 0 } };
    expect(answers).toEqual([timeout, 'a', timeout, 'b', 'c']);
  });

  it.each(['memory', 'exit', 'throw'])('are replaced after %s', async (text) => {
    start({ size: 1 });
    const [first, second] = await Promise.all([check(text), check('next')]);
    expect(first).toEqual({ code: 'check-crashed', details: {} });
    expect(second).toBe('next');
  });

  it('see nothing of the environment', async () => {
    start();
    expect(await check('env')).toBe(0);
  });

  it('give up what waits when they are closed', async () => {
    start({ size: 1 });
    const answers = Promise.all(['slow', 'waits'].map(check));
    await pool.close();
    expect(await answers).toEqual([
      { code: 'check-crashed', details: {} },
      { code: 'check-crashed', details: {} },
    ]);
    expect(String(await check('late'))).toContain('closed');
  });
});
