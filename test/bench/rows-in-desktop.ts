import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { BenchRow } from './bench-row.ts';

/**
 * Rows of a script that needs a desktop and therefore is a process of its own. It gets the file to write them to, and
 * `--quick`.
 * @param starter what of build/ brings the program that is measured
 */
export async function rowsInDesktop(
  starter: string,
  script: string,
  quick: boolean,
): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'transbordo-bench-rows-'));
  const rows = join(folder, 'rows.json');
  const measure = ['--import', './test/bench/raw-imports.mjs', script, rows];
  try {
    await run([
      ...[starter, '--', 'node', 'build/with-desktop.mjs', '--'],
      ...[process.execPath, ...measure, ...(quick ? ['--quick'] : [])],
    ]);
    return JSON.parse(readFileSync(rows, 'utf8')) as BenchRow[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the app's measurements ended with ${String(code)}`));
    });
  });
}
