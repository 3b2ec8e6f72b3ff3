import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readClientFlow } from '#app/check/read-client-flow.ts';
import { checkerPool } from '#app/node/checker-pool.ts';
import { nodeFileSource } from '#app/node/file-source.ts';
import { auditBots } from '#app/use-cases/audit-bots.ts';
import { everyBot } from '#app/use-cases/due-audits.ts';
import type { Deps } from '#app/use-cases/deps.ts';
import type { Workspace } from '#app/ports/stores.ts';
import { contentHash, hashBytes } from '#core/sync/content-hash.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { quietTasks } from '#test/fakes/tasks.ts';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { generateFlow } from '#test/fixtures/generate-flow.ts';
import { soundFlows } from '#test/fixtures/sound/sound-flows.ts';
import { timed, type BenchRow } from './bench-row.ts';
import { realSizes } from './real-sizes.ts';

/** Bounds in milliseconds: cold on two cores, and again with nothing changed. */
const coldBound = 20_000;
const warmBound = 500;

/**
 * A portfolio of many bots in a real workspace with a pool of two checkers: audited cold, then again unchanged, then
 * after one flow changed. Rows are milliseconds against their bound, so that the table shows a ratio of at most 1.
 */
export async function portfolioRows(quick: boolean): Promise<BenchRow[]> {
  const bots = quick ? 6 : 1_000;
  const folder = mkdtempSync(join(tmpdir(), 'transbordo-bench-'));
  const workspace = workspaceOpener(null).open(folder, new Uint8Array(32).fill(1), true);
  const script = fileURLToPath(new URL('../../electron/checker.ts', import.meta.url));
  const checker = checkerPool({ script, size: 2 });
  try {
    fill(workspace, bots);
    let made = 0;
    const deps: Deps = {
      workspace: () => workspace,
      checker,
      files: nodeFileSource,
      clock: { now: () => '2026-11-22T12:00:00Z' },
      ids: { next: () => `run-${String((made += 1))}` },
      appVersion: '0',
      tasks: quietTasks(),
      emit: () => undefined,
    };
    const audit = () => auditBots(deps, everyBot, { isAsked: false });
    const cold = await timed(audit);
    const warm = await timed(audit);
    addSnapshot(workspace, 0, 'changed');
    const changed = await timed(audit);
    return [
      rowOf(
        `${String(bots)} bots audited cold, two checkers / bound`,
        cold,
        quick ? null : coldBound,
      ),
      rowOf(`${String(bots)} bots, nothing changed / bound`, warm, quick ? null : warmBound),
      rowOf(`${String(bots)} bots, one flow changed / bound`, changed, quick ? null : warmBound),
    ];
  } finally {
    await checker.close();
    workspace.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One client in ten bots, each bot with a flow of its own. */
function fill(workspace: Workspace, bots: number): void {
  workspace.transaction(() => {
    for (let at = 0; at < bots; at += 1) {
      const clientId = `client-${String(Math.floor(at / 10))}`;
      const createdAt = '2026-11-22T12:00:00Z';
      if (at % 10 === 0) workspace.clients.insert({ id: clientId, name: clientId, createdAt });
      workspace.bots.insert({
        id: `bot-${String(at)}`,
        clientId,
        name: `bot ${String(at)}`,
        createdAt,
      });
      addSnapshot(workspace, at, 'first');
    }
  });
}

function addSnapshot(workspace: Workspace, at: number, mark: string): void {
  const sound = soundFlows[at % soundFlows.length]!;
  const file =
    at % 3 === 0 ? buildFlow(sound.blocks) : generateFlow(realSizes[at % realSizes.length]!);
  const bytes = new TextEncoder().encode(
    JSON.stringify({ ...file, note: buildFlow({ note: { says: [mark, String(at)] } }).note }),
  );
  const { document } = readClientFlow(bytes);
  const text = JSON.stringify(document);
  workspace.snapshots.insert(
    {
      id: `${mark}-${String(at)}`,
      botId: `bot-${String(at)}`,
      takenAt: '2026-11-22T12:00:00Z',
      source: 'file',
      fileName: 'flow.json',
      shape: 'bare-map',
      rawSha256: hashBytes(bytes),
      contentSha256: contentHash(document),
      rawBytes: bytes.length,
      redactions: [],
    },
    text,
  );
}

function rowOf(name: string, ours: number, bound: number | null): BenchRow {
  const bare = bound ?? ours;
  return { name, ours, bare, ratio: ours / bare, bound: bound === null ? null : 1 };
}
