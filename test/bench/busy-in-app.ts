import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { startAsking, stopAsking, type Asked } from './asked-screens.ts';
import type { BenchRow } from './bench-row.ts';
import { startBusyApp, type DrivenApp, type Shown } from './driven-app.ts';
import { longestMainBlock, watchMainThread } from './main-thread.ts';
import { startPeers } from './started-peers.ts';

// Drives the built app and writes its rows to a file: `busy-in-app.ts ROWS [--quick]`. Started by busy.bench.ts.

/** Milliseconds: of the host's main thread at a stretch, and of 95 in 100 of the window's requests. */
const blockBound = 50;
const answerBound = 100;

/** Milliseconds before each answer of the peers: nearer to a network than none, see sync.bench.ts. */
const latency = 20;

/** What the app was like while something went on. */
interface Seen {
  /** Longest block of the host's main thread, in milliseconds. */
  readonly block: number;
  /** The same of this process, which does nothing meanwhile: what the machine's other programs take. */
  readonly noise: number;
  readonly asked: readonly Asked[];
}

const [out = ''] = process.argv.slice(2);
const quick = process.argv.includes('--quick');
const bots = quick ? 10 : 500;
const folder = mkdtempSync(join(tmpdir(), 'transbordo-bench-busy-'));
const peers = await startPeers(bots, latency);
try {
  const driven = await startBusyApp(folder, peers);
  try {
    // Cold: what is read once is read before anything is compared.
    await seenWhile(driven, () => pause(quick ? 1_000 : 5_000));
    const idle = await seenWhile(driven, () => pause(quick ? 2_000 : 15_000));
    const busy = await seenWhile(driven, () => workOf(driven));
    tell(idle, busy);
    writeFileSync(out, JSON.stringify(rowsOf(idle, busy)));
  } finally {
    await driven.quit();
  }
} finally {
  peers.end();
  rmSync(folder, { recursive: true, force: true });
}

async function seenWhile({ app, page }: DrivenApp, work: () => Promise<unknown>): Promise<Seen> {
  await watchMainThread(app);
  const own = monitorEventLoopDelay({ resolution: 1 });
  own.enable();
  await startAsking(page);
  await work();
  own.disable();
  const asked = await stopAsking(page);
  return { block: await longestMainBlock(app), noise: own.max / 1e6 - 1, asked };
}

/** An audit of every bot and a sync of every bot, begun together by the window. */
async function workOf({ page }: DrivenApp): Promise<void> {
  const done = await page.evaluate(async () => {
    const host = (globalThis as Shown).transbordo;
    const [audit, sync] = await Promise.all([
      host.run.audit({ botIds: null, clientIds: null }),
      host.sync.now({ clientId: null, jobIds: null, everything: true }),
    ]);
    if (!audit.ok) throw new Error(audit.fault.code);
    if (!sync.ok) throw new Error(sync.fault.code);
    return { ...audit.value, changed: sync.value.changed, fell: sync.value.failed.length };
  });
  if (done.audited !== bots || done.changed < bots || done.failed + done.fell > 0)
    throw new Error(`not all was done: ${JSON.stringify(done)}`);
}

function rowsOf(idle: Seen, busy: Seen): BenchRow[] {
  const [quiet, loaded] = [idle.asked, busy.asked].map(sorted);
  const longest = loaded!.at(-1)!;
  const while_ = `while an audit and a sync of ${String(bots)} bots run`;
  const row = (name: string, ours: number, bare: number, bound: number | null): BenchRow => ({
    ...{ name, ours, bare, ratio: ours / bare, bound: quick ? null : bound },
  });
  return [
    row(`longest block of the host's main thread ${while_} / bound`, busy.block, blockBound, 1),
    row('the same / asked as much, nothing runs', busy.block, idle.block, null),
    row('the same / a process that does nothing, meanwhile', busy.block, busy.noise, null),
    row(
      `95th percentile of ${String(loaded!.length)} requests of the window ${while_} / bound`,
      part(loaded!, 0.95).milliseconds,
      answerBound,
      1,
    ),
    row(
      'the same / nothing runs',
      part(loaded!, 0.95).milliseconds,
      part(quiet!, 0.95).milliseconds,
      null,
    ),
    row(
      'the middle one / nothing runs',
      part(loaded!, 0.5).milliseconds,
      part(quiet!, 0.5).milliseconds,
      null,
    ),
    row(
      `the longest one (${longest.channel}) / nothing runs`,
      longest.milliseconds,
      quiet!.at(-1)!.milliseconds,
      null,
    ),
  ];
}

function sorted(asked: readonly Asked[]): Asked[] {
  return asked.toSorted((one, other) => one.milliseconds - other.milliseconds);
}

/** The one that such a share of all does not exceed. */
function part(ordered: readonly Asked[], share: number): Asked {
  return ordered[Math.ceil(ordered.length * share) - 1]!;
}

/** Channel by channel, for whoever looks for a cause: the middle one, the 95th percentile and the longest. */
function tell(idle: Seen, busy: Seen): void {
  const figures = (seen: Seen, channel: string): string => {
    const own = sorted(seen.asked.filter((one) => one.channel === channel));
    return [0.5, 0.95, 1]
      .map((share) => (own.length === 0 ? '–' : part(own, share).milliseconds.toFixed(0)))
      .map((text) => text.padStart(6))
      .join('');
  };
  const channels = [...new Set(busy.asked.map(({ channel }) => channel))];
  const lines = channels.map(
    (channel) => `${channel.padEnd(24)}${figures(idle, channel)}  ${figures(busy, channel)}`,
  );
  process.stderr.write(
    `${'ms: middle, 95 %, longest'.padEnd(26)}nothing runs    both run\n${lines.join('\n')}\n`,
  );
}
