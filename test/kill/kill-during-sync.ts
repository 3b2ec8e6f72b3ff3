import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { createSyncUseCases } from '#app/serve-sync.ts';
import type { Workspace } from '#app/ports/stores.ts';
import { createClient } from '#app/use-cases/clients.ts';
import { openDatabase } from '#db/driver.ts';
import { dataFileName } from '#db/workspace-files.ts';
import { startBlipPeer } from '#test/peers/blip/blip-peer.ts';
import { startGraphPeer } from '#test/peers/graph/graph-peer.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';
import { dataKey, openStore, tally, type Place, type Tally } from './store.ts';

/** How often, and how long a process lives at most after its first word, in milliseconds. */
export interface KillOptions {
  readonly times: number;
  readonly longestLife: number;
}

/** What came of it: ends, commits that were told before them, and what was wrong afterwards. */
export interface KillTally {
  readonly ends: number;
  readonly committed: number;
  readonly faults: readonly string[];
}

/**
 * A process that syncs is ended by SIGKILL at a random moment, again and again, on one store, while flows are published
 * and a rating walks. After each end the store must open, hold all that was committed and nothing by halves; at last a
 * sync must come to its end.
 */
export async function killDuringSync({ times, longestLife }: KillOptions): Promise<KillTally> {
  const scenario = sampleAgency();
  const blip = await startBlipPeer({ bots: scenario.bots, keepsReads: false });
  const graph = await startGraphPeer({ content: scenario.content, keepsReads: false });
  const folder = mkdtempSync(join(tmpdir(), 'transbordo-kill-'));
  const place: Place = { folder, blip: blip.origin, graph: graph.origin };
  const faults: string[] = [];
  let committed = 0;
  try {
    await connectAll();
    let told: Tally = {};
    for (let time = 1; time <= times; time += 1) {
      const before = told;
      told = { ...told, ...(await killedChild()) };
      committed += sum(told) - sum(before);
      inspect(time, told);
    }
    await finish();
  } finally {
    await Promise.all([blip.close(), graph.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
  return { ends: times, committed, faults };

  async function connectAll(): Promise<void> {
    const store = openStore(place, true);
    const use = createSyncUseCases(store.deps);
    for (const key of scenario.keys) {
      const { id: clientId } = createClient(store.deps, key.client);
      const usual = {
        clientId,
        contract: null,
        botId: null,
        rotateAfterDays: null,
        businessId: null,
      };
      await use['credential:add']({
        ...usual,
        kind: 'blip-bot',
        label: key.bot,
        pasted: key.httpKey,
      });
      const token = scenario.tokens.find(({ client }) => client === key.client)?.token ?? '';
      await use['credential:add']({ ...usual, kind: 'meta-token', label: 'Meta', pasted: token });
    }
    await store.close();
  }

  /** Lets a child sync while the world changes, ends it, and gives its last whole line. */
  function killedChild(): Promise<Tally> {
    return new Promise((resolve, reject) => {
      const imports = ['--import', './test/bench/raw-imports.mjs'];
      const child = spawn(
        process.execPath,
        [...imports, join(import.meta.dirname, 'child.ts'), JSON.stringify(place)],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      let told: Tally | null = null;
      createInterface({ input: child.stdout }).on('line', (line) => {
        // The first line comes before the first sync; a line that was cut off by the end does not parse and was not told.
        if (told === null) setTimeout(() => child.kill('SIGKILL'), Math.random() * longestLife);
        try {
          told = JSON.parse(line) as Tally;
        } catch {
          return;
        }
        changeTheWorld();
      });
      child.once('error', reject);
      child.once('close', (status) => {
        if (status !== null || told === null)
          faults.push(`a child ended by itself (${String(status)})`);
        resolve(told ?? {});
      });
    });
  }

  function changeTheWorld(): void {
    const { shortName } = scenario.keys[Math.floor(Math.random() * scenario.keys.length)]!;
    const { flow } = blip.world.bot(shortName).published ?? { flow: {} };
    const other = scenario.keys[Math.floor(Math.random() * scenario.keys.length)]!;
    blip.world.publish(other.shortName, flow);
    if (Math.random() < 0.2) scenario.penalise(graph.world);
  }

  /** The store after an end: it opens, holds what was told, and each thing in it is whole. */
  function inspect(time: number, told: Tally): void {
    const file = join(folder, 'workspace', dataFileName);
    const store = openStore(place, false);
    try {
      for (const [what, count] of Object.entries(tally(store.workspace)))
        if (count < (told[what] ?? 0))
          faults.push(`${time}: ${what} fell from ${told[what]} to ${count}`);
      wholeness(time, store.workspace);
    } finally {
      store.secrets.close();
      store.workspace.close();
    }
    const connection = openDatabase({ file, key: dataKey(), nativeBinding: null });
    if (connection.pragma('integrity_check') !== 'ok') faults.push(`${time}: integrity_check`);
    connection.close();
  }

  function wholeness(time: number, { clients, bots, snapshots, history, jobs }: Workspace): void {
    for (const { id: clientId } of clients.list())
      for (const { id } of bots.listByClient(clientId)) {
        const own = snapshots.listByBot(id);
        const known = new Set(own.map(({ contentSha256 }) => contentSha256));
        for (const snapshot of own) {
          if (snapshots.document(snapshot.id) === '') faults.push(`${time}: an empty document`);
          if (history.rawParts(snapshot.id).length === 0)
            faults.push(`${time}: a snapshot without its raw parts`);
        }
        for (const { publishedSha256 } of history.ofBot(id, 1_000_000))
          if (publishedSha256 !== null && !known.has(publishedSha256))
            faults.push(`${time}: a look at a flow that no snapshot holds`);
      }
    for (const { state, bootId } of jobs.list(null))
      if ((state === 'running') !== (bootId !== null)) faults.push(`${time}: a job half taken`);
  }

  /** The next run completes: what was interrupted is given back and done. */
  async function finish(): Promise<void> {
    const store = openStore(place, false);
    const use = createSyncUseCases(store.deps);
    await use['sync:tick'](null);
    await use['sync:now']({ clientId: null, jobIds: null, everything: true });
    for (const { state, lastFault, lastOkAt } of store.workspace.jobs.list(null))
      if (state !== 'waiting' || lastFault !== null || lastOkAt === null)
        faults.push(`at last: a job is ${state} (${lastFault?.code ?? 'no fault'})`);
    const keys = store.workspace.runs.latestKeys();
    if (keys.length !== scenario.keys.length) faults.push('at last: a bot without an audit');
    await store.close();
  }
}

function sum(counts: Tally): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}
