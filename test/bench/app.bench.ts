import type { BenchRow } from './bench-row.ts';
import { rowsInDesktop } from './rows-in-desktop.ts';

/** The packaged app against an empty window on the same Electron: start, memory, size. */
export function appRows(quick: boolean): Promise<BenchRow[]> {
  return rowsInDesktop('build/with-package.mjs', 'test/bench/app-in-package.ts', quick);
}
