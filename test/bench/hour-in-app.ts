import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Schedule } from '#core/model/schedule.ts';
import type { BenchRow } from './bench-row.ts';
import { startBusyApp, unlock, type DrivenApp, type Shown } from './driven-app.ts';
import { driveNextWorker, passTick, tick } from './driven-clock.ts';
import { writtenByKind } from './process-sizes.ts';
import { startPeers } from './started-peers.ts';
import { heldByWorker } from './worker-debugger.ts';

// Drives the built app and writes its rows to a file: `hour-in-app.ts ROWS [--quick]`. Started by hour.bench.ts.

/** A process may hold so many times as much after the hour. */
const growthBound = 1.1;

const [out = ''] = process.argv.slice(2);
const quick = process.argv.includes('--quick');
const bots = quick ? 10 : 200;
const minutes = quick ? 10 : 60;
/** Milliseconds of rest before memory is looked at. */
const rest = quick ? 1_000 : 10_000;
const cadence: Schedule['cadence'] = {
  kind: 'interval',
  minutes: 15,
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  from: '00:00',
  to: '00:00',
};
const folder = mkdtempSync(join(tmpdir(), 'transbordo-bench-hour-'));
const peers = await startPeers(bots, 0);
try {
  const driven = await startBusyApp(folder, peers);
  try {
    writeFileSync(out, JSON.stringify(await hour(driven)));
  } finally {
    await driven.quit();
  }
} finally {
  peers.end();
  rmSync(folder, { recursive: true, force: true });
}

async function hour(driven: DrivenApp): Promise<BenchRow[]> {
  const { app, page } = driven;
  await driveNextWorker(app);
  // The lock ends the worker and loads the page anew; whoever asked for it hears no answer.
  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate(() => {
      setTimeout(() => void (globalThis as Shown).transbordo.workspace.lock(null));
    }),
  ]);
  await unlock(page);
  await schedule(page);
  // What the first looks bring is read, audited and shown before anything is compared.
  await pass(driven, 20);
  const before = await sizes(driven);
  const looksBefore = await looks(page);
  await pass(driven, minutes);
  const after = await sizes(driven);
  const looksAfter = await looks(page);
  const idle = looksAfter.filter((at, job) => at === null || at === looksBefore[job]).length;
  if (minutes > 20 && idle > 0) throw new Error(`${String(idle)} were not looked at`);
  return [...after].map(([kind, ours]) => {
    const bare = before.get(kind) ?? ours;
    const name =
      `MB of ${kind} after ${String(minutes)} driven minutes of schedule, ` +
      `${String(bots)} bots, every 15 minutes / before`;
    return { name, ours, bare, ratio: ours / bare, bound: quick ? null : growthBound, unit: 'MB' };
  });
}

/** Every client's bots are looked at by that cadence, and nothing is paused any more. */
async function schedule(page: Page): Promise<void> {
  await page.evaluate(async (wanted) => {
    const { client, schedule: schedules, sync } = (globalThis as Shown).transbordo;
    const listed = await client.list(null);
    if (!listed.ok) throw new Error(listed.fault.code);
    for (const { client: one } of listed.value) {
      const read = await schedules.read({ clientId: one.id });
      if (!read.ok) throw new Error(read.fault.code);
      const changed = { ...read.value.schedule, cadence: wanted };
      const kept = await schedules.write({ clientId: one.id, schedule: changed });
      if (!kept.ok) throw new Error(kept.fault.code);
    }
    const resumed = await sync.pause({ until: null });
    if (!resumed.ok) throw new Error(resumed.fault.code);
  }, cadence);
}

/** Moves the clock on tick by tick; what a tick began has ended before the next. */
async function pass({ app, page }: DrivenApp, byMinutes: number): Promise<void> {
  for (let at = 0; at < (byMinutes * 60_000) / tick; at += 1) {
    await passTick(app);
    await page.evaluate(async () => {
      const { sync } = (globalThis as Shown).transbordo;
      for (;;) {
        const seen = await sync.overview(null);
        if (!seen.ok) throw new Error(seen.fault.code);
        if (seen.value.running === null) return;
        await new Promise((done) => {
          setTimeout(done, 20);
        });
      }
    });
  }
}

/** When each bot and account was last looked at. */
function looks(page: Page): Promise<(string | null)[]> {
  return page.evaluate(async () => {
    const seen = await (globalThis as Shown).transbordo.sync.overview(null);
    if (!seen.ok) throw new Error(seen.fault.code);
    return seen.value.jobs.map(({ job }) => job.lastOkAt);
  });
}

/** Megabytes of each process at rest, and of the worker's own heap within the main process. */
async function sizes({ app, page }: DrivenApp): Promise<Map<string, number>> {
  await pause(rest);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const heap = await heldByWorker(app);
  await pause(rest);
  return new Map([["the worker's heap", heap], ...writtenByKind(app.process().pid!)]);
}
