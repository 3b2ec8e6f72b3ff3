import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename } from 'node:path';
import process from 'node:process';
import { appRows } from './app.bench.ts';
import type { BenchRow } from './bench-row.ts';
import { busyRows } from './busy.bench.ts';
import { catalogueRows } from './catalogue.bench.ts';
import { electronVersion } from './electron-version.ts';
import { findingRows } from './findings.bench.ts';
import { flowRows } from './flow.bench.ts';
import { historyRows } from './history.bench.ts';
import { hourRows } from './hour.bench.ts';
import { portfolioRows } from './portfolio.bench.ts';
import { reportRows } from './report.bench.ts';
import { snapshotRows } from './snapshots.bench.ts';
import { searchRows } from './search.bench.ts';
import { syncRows } from './sync.bench.ts';

/**
 * `npm run bench [-- --quick] [--only=flow,catalogue,portfolio,findings,search,history,snapshots,sync,report,busy,hour,app] [FILE…]`: one table of ratios, each against a bare counterpart in the same run; kept
 * as JSON in test/bench/results. Flow files given are measured as well, with the bound for real files.
 */
const quick = process.argv.includes('--quick');
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const texts = files.map((file) => ({
  name: basename(file),
  text: readFileSync(file, 'utf8').replace(/^\ufeff/, ''),
  bound: 5,
}));
const suites = {
  flow: () => flowRows(quick, texts),
  catalogue: () => catalogueRows(quick, texts),
  portfolio: () => portfolioRows(quick),
  findings: () => findingRows(quick),
  search: () => searchRows(quick),
  history: () => historyRows(quick),
  snapshots: () => snapshotRows(quick),
  sync: () => syncRows(quick),
  report: () => reportRows(quick),
  busy: () => busyRows(quick),
  hour: () => hourRows(quick),
  app: () => appRows(quick),
};
const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length);
const machine = {
  cpu: cpus()[0]?.model ?? '',
  cores: cpus().length,
  node: process.version,
  taken: new Date().toISOString().slice(0, 10),
};
/** Parts that run in Electron. */
const inElectron: readonly string[] = ['report', 'busy', 'hour', 'app'];
let electron: string | null = null;
const table: BenchRow[] = [];
for (const [name, measure] of Object.entries(suites)) {
  if (only !== undefined && !only.split(',').includes(name)) continue;
  if (inElectron.includes(name)) electron ??= electronVersion();
  const rows = await measure();
  table.push(...rows);
  // At once: a later part that fails takes nothing with it.
  if (!quick) keep(name, rows);
}
print(table);

function keep(name: string, rows: readonly BenchRow[]): void {
  mkdirSync('test/bench/results', { recursive: true });
  // Names of files that were given are a client's; only rows of our own inputs are kept.
  const kept = rows.filter((row) => !texts.some((text) => row.name.includes(text.name)));
  writeFileSync(
    `test/bench/results/${name}.json`,
    `${JSON.stringify({ machine: machineOf(name), rows: kept }, null, 2)}\n`,
  );
}

function machineOf(part: string): object {
  return inElectron.includes(part) ? { ...machine, electron } : machine;
}

function print(table: readonly BenchRow[]): void {
  const { cpu, cores, node, taken } = machine;
  const runtimes = `Node ${node}${electron === null ? '' : `, Electron ${electron}`}`;
  process.stdout.write(`${cpu}, ${String(cores)} cores, ${runtimes}, ${taken}\n`);
  for (const { name, ours, bare, ratio, bound, unit = 'ms' } of table) {
    const mark = bound === null ? ' ' : ratio <= bound ? '✓' : '✗';
    const figures = `${ours.toFixed(2)} ${unit} / ${bare.toFixed(2)} ${unit}`;
    process.stdout.write(
      `${mark} ${ratio.toFixed(2).padStart(7)}  (≤ ${String(bound ?? '–')})  ${name}  ${figures}\n`,
    );
  }
}
