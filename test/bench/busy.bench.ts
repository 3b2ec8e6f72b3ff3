import type { BenchRow } from './bench-row.ts';
import { rowsInDesktop } from './rows-in-desktop.ts';

/**
 * The built app while it audits and syncs every bot of an agency: how long the host's main thread can answer nobody, and
 * how long the window waits for what its screens ask.
 */
export function busyRows(quick: boolean): Promise<BenchRow[]> {
  return rowsInDesktop('build/ensure-electron.mjs', 'test/bench/busy-in-app.ts', quick);
}
