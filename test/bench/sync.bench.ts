import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { checkerPool } from '#app/node/checker-pool.ts';
import { nodeFileSource } from '#app/node/file-source.ts';
import { nodeClock, nodeIds } from '#app/node/host.ts';
import { nodeNetwork } from '#app/node/network/node-network.ts';
import type { Network } from '#app/ports/network.ts';
import { keepAccounts } from '#app/use-cases/numbers/keep-accounts.ts';
import { ensureJob } from '#app/use-cases/sync/jobs.ts';
import { inTurn, jobItems, runJobs } from '#app/use-cases/sync/run-jobs.ts';
import { serviceHealth } from '#app/use-cases/sync/service-health.ts';
import type { SyncDeps } from '#app/use-cases/sync/sync-deps.ts';
import type { Credential } from '#core/model/credential.ts';
import { Secret } from '#core/model/secret.ts';
import type { ExchangeRequest } from '#core/sync/exchange.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { quietTasks } from '#test/fakes/tasks.ts';
import type { Scenario } from '#test/peers/scenarios/scenario.ts';
import { timed, type BenchRow } from './bench-row.ts';

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
    fill(deps, peers.scenario);
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

/** Ten bots a client, each with its key; one token for every account. */
function fill(deps: SyncDeps, { keys, tokens }: Pick<Scenario, 'keys' | 'tokens'>): void {
  const { clients, bots, credentials } = deps.workspace();
  const createdAt = deps.clock.now();
  const usual = {
    contract: null,
    hint: '',
    fingerprint: '00000000',
    createdAt,
    sealedAt: createdAt,
    rotateAfterDays: null,
    token: null,
    state: 'working' as const,
    lastUsedAt: null,
    lastFailure: null,
  };
  deps.workspace().transaction(() => {
    for (const [at, key] of keys.entries()) {
      const clientId = `client-${String(Math.floor(at / 10))}`;
      if (at % 10 === 0) clients.insert({ id: clientId, name: clientId, createdAt });
      const botId = `bot-${String(at)}`;
      bots.insert({ id: botId, clientId, name: key.bot, createdAt });
      const id = `key-${String(at)}`;
      deps.secrets().put(id, new Secret(key.httpKey));
      const label = key.bot;
      const { shortName } = key;
      credentials.put({ ...usual, id, clientId, kind: 'blip-bot', label, shortName, botId });
      ensureJob(deps, { clientId, kind: 'bot', subjectId: botId, credentialId: id });
    }
    const agency = tokens.find(({ client }) => client === null);
    if (agency === undefined) return;
    const token: Credential = {
      ...usual,
      id: 'token',
      clientId: 'client-0',
      kind: 'meta-token',
      label: 'Meta',
      shortName: null,
      botId: null,
    };
    deps.secrets().put(token.id, new Secret(agency.token));
    credentials.put(token);
    const seen = agency.wabaIds.map((wabaId) => ({
      wabaId,
      name: wabaId,
      ownership: 'unknown' as const,
    }));
    for (const { id, clientId } of keepAccounts(deps, token, seen))
      ensureJob(deps, { clientId, kind: 'account', subjectId: id, credentialId: token.id });
  });
}

interface Peers {
  readonly blip: string;
  readonly graph: string;
  readonly scenario: Pick<Scenario, 'keys' | 'tokens'>;
  readonly end: () => void;
}

function startPeers(bots: number, latency: number): Promise<Peers> {
  const script = fileURLToPath(new URL('../peers/serve.ts', import.meta.url));
  const options = ['--bots', String(bots), '--latency-ms', String(latency)];
  const child = spawn(process.execPath, [script, ...options], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    createInterface({ input: child.stdout }).once('line', (line) => {
      const { blip, graph, secrets } = JSON.parse(line) as Record<string, string>;
      const scenario = JSON.parse(readFileSync(secrets ?? '', 'utf8')) as Peers['scenario'];
      resolve({ blip: blip ?? '', graph: graph ?? '', scenario, end: () => child.stdin.end() });
    });
  });
}
