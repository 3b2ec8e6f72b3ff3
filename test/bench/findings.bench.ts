import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usualQuery, type FindingQuery } from '#app/contract/finding-query.ts';
import type { Deps } from '#app/use-cases/deps.ts';
import { findingLists } from '#app/use-cases/findings/finding-lists.ts';
import { readOverview } from '#app/use-cases/overview/read-overview.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { timed, type BenchRow } from './bench-row.ts';
import { fillAgency } from './large-agency.ts';

/** Milliseconds in which lists over all clients answer once they were read. */
const bound = 100;

/**
 * A thousand bots with a hundred findings each in a real workspace: overview, filters, sorting and search. Rows are
 * milliseconds against their bound, so that the table shows a ratio of at most 1.
 */
export async function findingRows(quick: boolean): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'transbordo-bench-'));
  const workspace = workspaceOpener(null).open(folder, new Uint8Array(32).fill(1), true);
  try {
    fillAgency(workspace, { clients: quick ? 2 : 200, botsOfEach: 5, findingsOfEach: 100 });
    const deps: Pick<Deps, 'workspace' | 'clock'> = {
      workspace: () => workspace,
      clock: { now: () => '2026-11-22T12:00:00.000Z' },
    };
    const lists = findingLists(deps as Deps);
    const page = (change: Partial<FindingQuery>) => () =>
      lists.page({
        ...{ query: { ...usualQuery, ...change }, offset: 0, limit: 200, locale: 'pt-BR' },
      });
    const every = { outcome: { only: [], not: [] }, state: { only: [], not: [] } } as const;
    const overview = () => readOverview(deps as Deps, { since: '2026-11-21T12:00:00.000Z' });
    const cold = await timed(page({}));
    await timed(page({ text: 'atendente' }));
    await timed(overview);
    const rows: [string, () => Promise<unknown>][] = [
      ['overview', overview],
      ['findings, one audit left out', page({ audit: { only: [], not: ['ESC-01'] } })],
      ['findings, words', page({ text: 'atendente -loja' })],
      ['all findings by client', page({ ...every, sort: { by: 'client', descending: true } })],
    ];
    const warm: BenchRow[] = [];
    for (const [name, work] of rows) warm.push(rowOf(name, await timed(work), quick));
    return [{ name: 'findings read cold', ours: cold, bare: cold, ratio: 1, bound: null }, ...warm];
  } finally {
    workspace.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowOf(name: string, ours: number, quick: boolean): BenchRow {
  const bare = quick ? ours : bound;
  return { name: `${name} / bound`, ours, bare, ratio: ours / bare, bound: quick ? null : 1 };
}
