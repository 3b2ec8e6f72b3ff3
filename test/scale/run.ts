import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * What a store costs as it grows (docs/scale.md), each size in processes of its own:
 * `node --import ./test/bench/raw-imports.mjs test/scale/run.ts [--bots=1000,10000] [--findings=100]`; the same over
 * PostgreSQL: `node test/scale/postgres/with-server.mjs node --import ./test/bench/raw-imports.mjs
 * --import ./test/scale/postgres/in-its-place.mjs test/scale/run.ts --bots=1000`.
 */
const { values } = parseArgs({
  options: {
    bots: { type: 'string', default: '1000,10000' },
    findings: { type: 'string', default: '100' },
  },
});

process.stdout.write(
  `${cpus()[0]?.model ?? ''}, ${String(cpus().length)} cores, Node ${process.version}\n`,
);
for (const bots of values.bots.split(',')) {
  const folder = mkdtempSync(join(tmpdir(), 'transbordo-scale-'));
  try {
    const begin = performance.now();
    child('fill-store.ts', folder, bots, values.findings);
    const filled = (performance.now() - begin) / 1000;
    process.stdout.write(
      `\n${bots} bots, ${values.findings} findings each: filled in ${filled.toFixed(0)} s\n`,
    );
    const figures = JSON.parse(child('measure-store.ts', folder)) as Record<string, number>;
    for (const [name, figure] of Object.entries(figures))
      process.stdout.write(`${figure.toFixed(figure < 10 ? 2 : 0).padStart(10)}  ${name}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a script of this folder with whatever this process was started with, and gives what it printed. */
function child(script: string, ...args: string[]): string {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [...process.execArgv, path, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${script} ended with ${String(status)}`);
  return stdout;
}
