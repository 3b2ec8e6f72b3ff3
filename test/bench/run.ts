import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename } from 'node:path';
import process from 'node:process';
import { flowRows, type BenchRow } from './flow.bench.ts';

/**
 * `npm run bench [-- --quick] [-- FILE…]`: one table of ratios, each against a bare counterpart in the same run; kept
 * as JSON in test/bench/results. Flow files given are measured as well, with the bound for real files.
 */
const quick = process.argv.includes('--quick');
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const texts = files.map((file) => ({
  name: basename(file),
  text: readFileSync(file, 'utf8').replace(/^\ufeff/, ''),
  bound: 5,
}));
const rows = await flowRows(quick, texts);

const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, node: process.version };
print(rows);
if (!quick) {
  mkdirSync('test/bench/results', { recursive: true });
  // Names of files that were given are a client's; only generated rows are kept.
  const kept = rows.filter(({ name }) => name.includes('generated'));
  writeFileSync(
    'test/bench/results/flow.json',
    `${JSON.stringify({ machine, rows: kept }, null, 2)}\n`,
  );
}

function print(table: readonly BenchRow[]): void {
  process.stdout.write(`${machine.cpu}, ${String(machine.cores)} cores, Node ${machine.node}\n`);
  for (const { name, ours, bare, ratio, bound } of table) {
    const mark = bound === null ? ' ' : ratio <= bound ? '✓' : '✗';
    const figures = `${ours.toFixed(2)} ms / ${bare.toFixed(2)} ms`;
    process.stdout.write(
      `${mark} ${ratio.toFixed(2).padStart(7)}  (≤ ${String(bound ?? '–')})  ${name}  ${figures}\n`,
    );
  }
}
