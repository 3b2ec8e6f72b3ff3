import { readFileSync } from 'node:fs';
import { familyOf } from '#test/e2e/processes.ts';

/** Megabytes of memory of a process and all that it started, what they share counted once. Linux. */
export function megabytesOf(pid: number): number {
  return familyOf(pid).reduce((sum, one) => sum + megabytes(one.pid, ['Pss']), 0);
}

/**
 * Megabytes that a process and all that it started have written to, by kind of process: `main`, or Chromium's name
 * (`renderer`, `gpu-process`, `utility`, `zygote`). Without the program's own file, whose share hangs on whoever else
 * runs it.
 */
export function writtenByKind(pid: number): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const one of familyOf(pid)) {
    const kind = /--type=([\w-]+)/.exec(one.commandLine)?.[1] ?? 'main';
    const written = megabytes(one.pid, ['Pss_Anon', 'Pss_Shmem']);
    sizes.set(kind, (sizes.get(kind) ?? 0) + written);
  }
  return sizes;
}

/** What a process holds, shared pages by its share of them, in MB; nothing where it has ended. */
function megabytes(pid: number, lines: readonly string[]): number {
  try {
    const rollup = readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8');
    const kilobytes = [...rollup.matchAll(/^(\w+):\s+(\d+) kB/gm)]
      .filter(([, name = '']) => lines.includes(name))
      .reduce((sum, [, , size]) => sum + Number(size), 0);
    return kilobytes / 1024;
  } catch {
    return 0;
  }
}
