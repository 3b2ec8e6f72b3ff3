import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mostListRows } from '#app/contract/quality-columns.ts';
import type { Workspace } from '#app/ports/stores.ts';
import type { Alert } from '#core/model/alert.ts';
import type { BotObservation } from '#core/model/bot-reading.ts';
import type { Incident } from '#core/model/incident.ts';
import type { NumberObservation } from '#core/model/quality-history.ts';
import type { SyncJob } from '#core/model/sync-job.ts';
import { dataFileName } from '#db/workspace-files.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { median, timedSync, type BenchRow } from './bench-row.ts';

/** Bounds in milliseconds: one number's year, and all that an overview of 1,000 bots reads. */
const yearBound = 10;
const overviewBound = 50;
/** The ratings of all clients, in pages as the window asks for them. */
const ratingsBound = 100;

const key = new Uint8Array(32).fill(1);
const begin = Date.parse('2025-11-22T12:00:00.000Z');
const year = 365 * 24 * 60 * 60 * 1_000;
const times = 9;

/**
 * A year of a large agency in a real encrypted store: 1,000 numbers with 5,000 observations each, 1,000 bots with
 * 1,000, their jobs, incidents and alerts. Rows are milliseconds against their bound. Cold is the first query after the
 * file was opened; warm is the median of later ones.
 */
export function historyRows(quick: boolean): BenchRow[] {
  const [bots, perNumber, perBot] = quick ? [20, 50, 20] : [1_000, 5_000, 1_000];
  const folder = mkdtempSync(join(tmpdir(), 'transbordo-bench-'));
  try {
    const filling = timedSync(() => fill(folder, { bots, perNumber, perBot }));
    const rows = bots * perNumber;
    const size = statSync(join(folder, dataFileName)).size;
    const stored = `${String(rows)} observations of numbers and ${String(bots * perBot)} of bots`;
    const figures = `${(size / 1e6).toFixed(0)} MB, ${(size / (rows + bots * perBot)).toFixed(1)} bytes each`;
    return [
      rowOf(`${stored} stored: ${figures}`, filling, null),
      ...measured(
        folder,
        `a year of one number, ${String(perNumber)} of`,
        quick,
        yearBound,
        (at) => {
          const numberId = `number-${String((at * 397) % bots)}`;
          const from = new Date(begin).toISOString();
          const to = new Date(begin + year).toISOString();
          return (workspace) => workspace.history.ofNumber(numberId, from, to).length === perNumber;
        },
      ),
      ...measured(folder, `overview of ${String(bots)} bots`, quick, overviewBound, () => {
        return (workspace) => overview(workspace) === bots * 3;
      }),
      ...measured(folder, `ratings of ${String(bots)} numbers`, quick, ratingsBound, () => {
        return (workspace) => ratings(workspace) === bots;
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the list of ratings reads, page by page. */
function ratings({ qualities }: Workspace): number {
  const before = {
    weekAgo: new Date(begin + year - 7 * 86_400_000).toISOString(),
    monthAgo: new Date(begin + year - 30 * 86_400_000).toISOString(),
  };
  const total = qualities.total();
  let read = 0;
  for (let offset = 0; offset < total; offset += mostListRows)
    read += qualities.page({ offset, limit: mostListRows }, before).length;
  return read;
}

/** What the overview of all clients reads. */
function overview({ history, jobs, incidents, alerts }: Workspace): number {
  const numbers = history.latestOfNumbers();
  const bots = history.latestOfBots();
  const standing = jobs.list(null);
  if (incidents.list(null, true).length === 0 || alerts.listActive().length === 0)
    throw new Error('there is nothing to see');
  return numbers.size + bots.size + standing.length;
}

function measured(
  folder: string,
  name: string,
  quick: boolean,
  bound: number,
  query: (at: number) => (workspace: Workspace) => boolean,
): BenchRow[] {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let at = 0; at < (quick ? 1 : times); at += 1) {
    const workspace = workspaceOpener(null).open(folder, key, false);
    const once = (): number =>
      timedSync(() => {
        if (!query(at)(workspace)) throw new Error('not everything came back');
      });
    cold.push(once());
    for (let again = 0; again < 5; again += 1) warm.push(once());
    workspace.close();
  }
  const kept = quick ? null : bound;
  return [
    rowOf(`${name}, cold / bound`, median(cold), kept),
    rowOf(`${name}, warm / bound`, median(warm), kept),
  ];
}

interface Scale {
  readonly bots: number;
  readonly perNumber: number;
  readonly perBot: number;
}

/** In the order in which a year brings it: every number in turn, not one number after the other. */
function fill(folder: string, { bots, perNumber, perBot }: Scale): void {
  const workspace = workspaceOpener(null).open(folder, key, true);
  workspace.transaction(() => fillRecords(workspace, bots));
  const roundsInOne = 50;
  for (let first = 0; first < perNumber; first += roundsInOne)
    workspace.transaction(() => {
      for (let round = first; round < Math.min(first + roundsInOne, perNumber); round += 1)
        for (let at = 0; at < bots; at += 1) {
          workspace.history.addNumber(`number-${String(at)}`, numberSeen(at, round, perNumber));
          if (round % Math.ceil(perNumber / perBot) === 0)
            workspace.history.addBot(`bot-${String(at)}`, botSeen(at, round, perNumber));
        }
    });
  workspace.close();
}

function fillRecords(workspace: Workspace, bots: number): void {
  const createdAt = new Date(begin).toISOString();
  for (let at = 0; at < bots; at += 1) {
    const clientId = `client-${String(Math.floor(at / 10))}`;
    const botId = `bot-${String(at)}`;
    const numberId = `number-${String(at)}`;
    if (at % 10 === 0) workspace.clients.insert({ id: clientId, name: clientId, createdAt });
    workspace.bots.insert({ id: botId, clientId, name: botId, createdAt });
    workspace.numbers.put({
      id: numberId,
      clientId,
      botId,
      phone: `+5511${String(940_000_000 + at)}`,
      phoneNumberId: String(100_000_000_000_000 + at),
      wabaId: '102290129340398',
      verifiedName: `Loja ${String(at)}`,
      createdAt,
    });
    workspace.jobs.put(aJob(at, clientId, botId));
    if (at % 20 === 0) workspace.incidents.put(anIncident(at, clientId, numberId));
    if (at % 10 === 0) workspace.alerts.put(anAlert(at, clientId, botId));
  }
}

/** A rating that moves every few weeks; reasons come with the bad ones. */
function numberSeen(at: number, round: number, rounds: number): NumberObservation {
  const phase = (Math.floor((round * 20) / rounds) + at) % 12;
  const quality = phase === 11 ? 'RED' : phase >= 9 ? 'YELLOW' : 'GREEN';
  return {
    observedAt: instantOf(at, round, rounds),
    source: 'meta',
    quality,
    status: quality === 'RED' ? 'FLAGGED' : 'CONNECTED',
    nameStatus: 'APPROVED',
    limit: ['TIER_2K', 'TIER_10K', 'TIER_100K'][at % 3]!,
    canSend: quality === 'RED' ? 'LIMITED' : 'AVAILABLE',
    reason: quality === 'RED' ? `(#131048) Spam rate limit hit, number ${String(at)}` : null,
    proofId: null,
  };
}

/** Everything is read in one look of eight; the flow changes every few weeks. */
function botSeen(at: number, round: number, rounds: number): BotObservation {
  const publication = Math.floor((round * 12) / rounds);
  const isFull = round % 8 === 0;
  const hash = `${String(at).padStart(4, '0')}${String(publication).padStart(4, '0')}`.repeat(8);
  return {
    observedAt: instantOf(at, round, rounds),
    depth: isFull ? 'everything' : 'changes',
    publicationIndex: publication,
    publishedAt: instantOf(at, Math.floor((publication * rounds) / 12), rounds),
    publishedSha256: isFull ? hash : null,
    workingSha256: isFull ? hash : null,
  };
}

function instantOf(at: number, round: number, rounds: number): string {
  return new Date(begin + Math.floor((round * year) / rounds) + at * 37).toISOString();
}

function aJob(at: number, clientId: string, botId: string): SyncJob {
  const instant = instantOf(at, 1, 2);
  return {
    id: `job-${String(at)}`,
    clientId,
    kind: 'bot',
    subjectId: botId,
    credentialId: `credential-${String(at)}`,
    dueAt: instant,
    state: at % 50 === 0 ? 'backoff' : 'waiting',
    bootId: null,
    attempt: at % 50 === 0 ? 2 : 0,
    lastOkAt: instant,
    lastFullAt: instant,
    lastFault: at % 50 === 0 ? { code: 'timeout', at: instant, message: '' } : null,
  };
}

function anIncident(at: number, clientId: string, numberId: string): Incident {
  const openedAt = instantOf(at, 1, 2);
  return {
    id: `incident-${String(at)}`,
    clientId,
    numberId,
    wabaId: null,
    kind: 'low-quality',
    openedAt,
    source: 'meta',
    before: 'YELLOW',
    after: 'RED',
    reason: null,
    ruleset: '2026-09',
    clocks: [],
    tasks: (['read-reason', 'audit-flow', 'fix-flow', 'publish-flow'] as const).map((task) => ({
      id: `${task}-${String(at)}`,
      key: task,
      text: '',
      doneAt: null,
      doneBy: null,
    })),
    recoveredAt: null,
    closedAt: null,
    closedBy: null,
    outcome: null,
  };
}

function anAlert(at: number, clientId: string, botId: string): Alert {
  const instant = instantOf(at, 1, 2);
  return {
    id: `alert-${String(at)}`,
    key: `sync-failing:${botId}`,
    clientId,
    kind: 'sync-failing',
    level: 'amber',
    subject: { kind: 'bot', id: botId },
    values: { bot: botId, times: 3 },
    raisedAt: instant,
    seenAt: instant,
    times: 3,
    notifiedAt: null,
    snoozedUntil: null,
    dismissedAt: null,
  };
}

function rowOf(name: string, ours: number, bound: number | null): BenchRow {
  const bare = bound ?? ours;
  return { name, ours, bare, ratio: ours / bare, bound: bound === null ? null : 1 };
}
