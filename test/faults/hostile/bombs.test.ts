import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { flowFileLimit } from '#app/contract/limits.ts';
import { checkerPool } from '#app/node/checker-pool.ts';
import { nodeFileSource } from '#app/node/file-source.ts';
import type { Checker } from '#app/ports/checker.ts';
import { faultOf } from '#test/fakes/use-case-world.ts';
import { tellFigure } from '../figure.ts';

let pool: Checker | null = null;
afterEach(async () => {
  await pool?.close();
  pool = null;
});

const context = { ruleset: '2026-09', asOf: '2026-11-22T12:00:00.000Z', appVersion: '0' } as const;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Turns of this thread's loop while a piece of work goes on elsewhere, and the longest of them in milliseconds. */
async function turnsDuring(work: Promise<unknown>): Promise<{ turns: number; longest: number }> {
  let [turns, longest, last, isOver] = [0, 0, performance.now(), false];
  void work.finally(() => (isOver = true));
  while (!isOver) {
    await new Promise((resolve) => setImmediate(resolve));
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    turns += 1;
  }
  return { turns, longest };
}

const bombs = [
  ['a depth of 1,000,000', () => '['.repeat(1_000_000), 'too-deep'],
  ['12 million empty objects', () => `[${'{},'.repeat(12_000_000)}{}]`, 'too-many-values'],
  ['two million keys', () => `{${'"a":1,'.repeat(2_000_000)}"b":1}`, 'too-many-keys'],
  ['a string of 20 MB', () => `{"a":"${'x'.repeat(20_000_000)}"}`, 'string-too-long'],
] as const;

for (const [name, make, code] of bombs) {
  test(`A43 ${name}: refused by a checker while this thread goes on`, async (told) => {
    const checker = checkerPool({
      script: join(import.meta.dirname, 'checker-thread.mjs'),
      size: 1,
      budgetMs: 120_000,
    });
    pool = checker;
    // The first file starts the thread, which is no part of the measure.
    await faultOf(checker.check({ bytes: utf8('{}'), ...context }));
    const bytes = utf8(make());
    const began = performance.now();
    const work = faultOf(checker.check({ bytes, ...context }));
    const { turns, longest } = await turnsDuring(work);
    const took = performance.now() - began;
    expect(await work).toBe(code);
    expect(turns).toBeGreaterThan(0);
    tellFigure(told, `${name}: ${took.toFixed(0)} ms, longest gap ${longest.toFixed(0)} ms`);
  });
}

test('A43 a file of 100 MB is refused by its size, before a byte of it is read', async (told) => {
  const folder = mkdtempSync(join(tmpdir(), 'bombs-'));
  const path = join(folder, 'flow.json');
  writeFileSync(path, '');
  truncateSync(path, 100 * 1024 * 1024);
  const began = performance.now();
  const before = process.memoryUsage().arrayBuffers;
  expect(await faultOf(nodeFileSource.read(path, flowFileLimit))).toBe('file-too-large');
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * 1024 * 1024);
  tellFigure(told, `100 MB: ${(performance.now() - began).toFixed(0)} ms`);
  rmSync(folder, { recursive: true });
});
