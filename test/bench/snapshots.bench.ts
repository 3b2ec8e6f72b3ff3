import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Workspace } from '#app/ports/stores.ts';
import { dataFileName } from '#db/workspace-files.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { timedSync, type BenchRow } from './bench-row.ts';
import { changingFlow } from './changing-flow.ts';
import { realSizes } from './real-sizes.ts';

/** The store may take so many bytes for each that gzip of every single version would. */
const bytesBound = 1 / 3;

const key = new Uint8Array(32).fill(1);
const born = Date.parse('2026-01-01T12:00:00.000Z');
const day = 24 * 60 * 60 * 1_000;

/**
 * Versions of many bots' flows in a real encrypted store, in the order in which days bring them. Figures are megabytes in
 * place of milliseconds; all that the file grew by counts, rows and indexes too.
 */
export function snapshotRows(quick: boolean): BenchRow[] {
  const [bots, versions] = quick ? [6, 4] : [1_000, 20];
  const folder = mkdtempSync(join(tmpdir(), 'transbordo-bench-'));
  try {
    const empty = workspaceOpener(null).open(folder, key, true);
    fillBots(empty, bots);
    // Closed, so that all of it lies in the file that is measured.
    empty.close();
    const before = bytesOf(folder);
    const workspace = workspaceOpener(null).open(folder, key, false);
    const flows = Array.from({ length: bots }, (_, at) =>
      changingFlow(at, realSizes[at % realSizes.length]!),
    );
    const newest: Buffer[] = [];
    let gzipped = 0;
    for (let version = 0; version < versions; version += 1) {
      const texts = flows.map((flow) => flow.next().value as string);
      workspace.transaction(() => {
        for (const [at, text] of texts.entries()) store(workspace, at, version, text);
      });
      for (const [at, text] of texts.entries()) {
        const whole = gzipSync(text);
        gzipped += whole.length;
        newest[at] = whole;
      }
    }
    workspace.close();
    const stored = bytesOf(folder) - before;
    const count = `${String(bots * versions)} versions of ${String(bots)} flows`;
    return [
      {
        name: `${count}, MB in the store / MB of gzip for each`,
        ours: stored / 1e6,
        bare: gzipped / 1e6,
        unit: 'MB',
        ratio: stored / gzipped,
        // A file has pages of 4 KB: it takes more than a handful to tell.
        bound: quick ? null : bytesBound,
      },
      reading(folder, newest),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reading every bot's newest version, against unpacking it where it lies in memory. */
function reading(folder: string, newest: readonly Buffer[]): BenchRow {
  const workspace = workspaceOpener(null).open(folder, key, false);
  try {
    const ids = workspace.snapshots.latestOfBots().map(({ snapshotId }) => snapshotId);
    const ours = timedSync(() => ids.map((id) => workspace.snapshots.document(id).length));
    const bare = timedSync(() =>
      newest.map((packed) => gunzipSync(packed).toString('utf8').length),
    );
    const name = `newest versions of ${String(ids.length)} flows read / unpacked`;
    return { name, ours, bare, ratio: ours / bare, bound: null };
  } finally {
    workspace.close();
  }
}

function fillBots(workspace: Workspace, bots: number): void {
  const createdAt = new Date(born).toISOString();
  workspace.transaction(() => {
    for (let at = 0; at < bots; at += 1) {
      const clientId = `client-${String(Math.floor(at / 10))}`;
      if (at % 10 === 0) workspace.clients.insert({ id: clientId, name: clientId, createdAt });
      workspace.bots.insert({ ...idOf(at), clientId, name: `bot ${String(at)}`, createdAt });
    }
  });
}

const idOf = (at: number) => ({ id: `bot-${String(at)}` });

function store(workspace: Workspace, at: number, version: number, text: string): void {
  const hash = createHash('sha256').update(text).digest('hex');
  workspace.snapshots.insert(
    {
      id: `snapshot-${String(at)}-${String(version)}`,
      botId: idOf(at).id,
      takenAt: new Date(born + version * day + at).toISOString(),
      source: 'blip',
      fileName: null,
      shape: 'flow-global-actions',
      rawSha256: hash,
      contentSha256: hash,
      rawBytes: text.length,
      redactions: [],
    },
    text,
  );
}

function bytesOf(folder: string): number {
  return statSync(join(folder, dataFileName)).size;
}
