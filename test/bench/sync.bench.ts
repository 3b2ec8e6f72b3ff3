import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkerPool } from '#app/node/checker-pool.ts';
import { nodeFileSource } from '#app/node/file-source.ts';
import { nodeClock, nodeIds } from '#app/node/host.ts';
import { nodeNetwork } from '#app/node/network/node-network.ts';
import type { Network } from '#app/ports/network.ts';
import { inTurn, jobItems, runJobs } from '#app/use-cases/sync/run-jobs.ts';
import { serviceHealth } from '#app/use-cases/sync/service-health.ts';
import type { SyncDeps } from '#app/use-cases/sync/sync-deps.ts';
import type { ExchangeRequest } from '#core/sync/exchange.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { quietTasks } from '#test/fakes/tasks.ts';
import { timed, type BenchRow } from './bench-row.ts';
import { fillConnected } from './connected-agency.ts';
import { startPeers } from './started-peers.ts';

/** A first sync may take so many times as long as a bare loop over the same requests. */
const firstBound = 1.25;

/** Requests that are in flight at once, ours and the loop's (BLIP_API 4). */
const inFlight = 10;

/**
 * Milliseconds before each answer of the peers. Both ends share two cores here, so that without any the table would
 * compare how two programs fight for them; over the internet an answer takes longer than this.
 */
const latencies = [20, 0];

/** First sync and second sync of an agency against the peers, which run in a process of their own. */
export async function syncRows(quick: boolean): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const latency of quick ? [0] : latencies) rows.push(...(await measure(quick, latency)));
  return rows;
}

async function measure(quick: boolean, latency: number): Promise<BenchRow[]> {
  const bots = quick ? 6 : 1_000;
  const folder = mkdtempSync(join(tmpdir(), 'transbordo-bench-'));
  const peers = await startPeers(bots, latency);
  const opener = workspaceOpener(null);
  const workspace = opener.open(folder, new Uint8Array(32).fill(1), true);
  const secrets = opener.openSecrets(folder, new Uint8Array(32).fill(2));
  const script = fileURLToPath(new URL('../../electron/checker.ts', import.meta.url));
  const checker = checkerPool({ script, size: 2 });
  const network = nodeNetwork({ services: peers, random: Math.random });
  const sent: ExchangeRequest[] = [];
  const deps: SyncDeps = {
    workspace: () => workspace,
    secrets: () => secrets,
    network: recorded(network, sent),
    checker,
    files: nodeFileSource,
    clock: nodeClock,
    ids: nodeIds,
    random: Math.random,
    bootId: 'bench',
    timeZone: 'UTC',
    appVersion: '0',
    tasks: quietTasks(),
    emit: () => undefined,
    notify: () => undefined,
  };
  try {
    fillConnected(deps, peers.scenario);
    const ours = await timed(() => syncAll(deps));
    const first = sent.splice(0);
    const bare = await timed(() => loop(first));
    const again = await syncAll(deps);
    const pages = again.filter((requests) => requests > 0).length;
    const second = sent.length;
    const accounts = deps.workspace().numbers.accounts(null).length;
    const quiet = `${String(latency)} ms latency`;
    return [
      {
        name: `first sync of ${String(bots)} bots, ${String(first.length)} requests, ${quiet} / bare fetch loop`,
        ours,
        bare,
        ratio: ours / bare,
        bound: quick || latency === 0 ? null : firstBound,
      },
      {
        name: `nothing changed, ${quiet}: requests / one a bot, two an account (${String(pages)} jobs)`,
        ours: second,
        bare: bots + 2 * accounts,
        ratio: second / (bots + 2 * accounts),
        bound: 1,
      },
    ];
  } finally {
    await network.close();
    await checker.close();
    secrets.close();
    workspace.close();
    peers.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function syncAll(deps: SyncDeps): Promise<number[]> {
  const options = { signal: new AbortController().signal, everything: false, isAsked: true };
  const health = serviceHealth(() => deps.clock.now());
  const jobs = inTurn(deps.workspace().jobs.list(null));
  const task = deps.tasks.begin({ kind: 'sync', isAsked: true, items: jobItems(deps, jobs) });
  const ran = await runJobs(deps, jobs, options, health, task);
  task.end();
  const failed = ran.find(({ result }) => result.fault !== null);
  if (failed !== undefined) throw new Error(`a sync failed: ${failed.result.fault?.code ?? ''}`);
  return ran.map(({ result }) => result.traffic.requests);
}

/** The same requests by Node's own fetch, as many at a time. */
async function loop(requests: readonly ExchangeRequest[]): Promise<void> {
  const queue = requests[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (const { method, url, body, authorization } of queue) {
      const { scheme, secret } = authorization;
      const headers = {
        authorization: `${scheme} ${secret.reveal()}`,
        'content-type': 'application/json',
      };
      const response = await fetch(url, { method, headers, body, redirect: 'error' });
      await response.text();
    }
  };
  await Promise.all(Array.from({ length: inFlight }, work));
}

function recorded(network: Network, sent: ExchangeRequest[]): Network {
  return {
    exchange: (use) => {
      const send = network.exchange(use);
      return (request) => {
        sent.push(request);
        return send(request);
      };
    },
    rest: network.rest.bind(network),
    blipBase: network.blipBase.bind(network),
    graphBase: network.graphBase.bind(network),
    ways: network.ways.bind(network),
    look: network.look.bind(network),
    close: network.close.bind(network),
  };
}
