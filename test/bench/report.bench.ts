import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { BenchRow } from './bench-row.ts';

/**
 * Reports in the built app's own windows: one against a bare print of its page, a batch of many against two minutes, and
 * the memory of the host's processes along the way. A process of its own, because it needs a desktop.
 */
export async function reportRows(quick: boolean): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'transbordo-bench-report-'));
  const rows = join(folder, 'rows.json');
  const measure = [
    process.execPath,
    '--import',
    './test/bench/raw-imports.mjs',
    'test/bench/report-in-app.ts',
    rows,
    ...(quick ? ['--quick'] : []),
  ];
  try {
    await run([
      'build/ensure-electron.mjs',
      '--',
      'node',
      'build/with-desktop.mjs',
      '--',
      ...measure,
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
