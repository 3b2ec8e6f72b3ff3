import type { BenchRow } from './bench-row.ts';
import { rowsInDesktop } from './rows-in-desktop.ts';

/** Memory of each process of the built app before and after an hour of schedule by a clock that is moved by hand. */
export function hourRows(quick: boolean): Promise<BenchRow[]> {
  return rowsInDesktop('build/ensure-electron.mjs', 'test/bench/hour-in-app.ts', quick);
}
