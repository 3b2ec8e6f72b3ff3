import type { BenchRow } from './bench-row.ts';
import { rowsInDesktop } from './rows-in-desktop.ts';

/**
 * Reports in the built app's own windows: one against a bare print of its page, a batch of many against two minutes, and
 * the memory of the host's processes along the way.
 */
export function reportRows(quick: boolean): Promise<BenchRow[]> {
  return rowsInDesktop('build/ensure-electron.mjs', 'test/bench/report-in-app.ts', quick);
}
