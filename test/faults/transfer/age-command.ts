import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether another program that opens age files is here: Debian's `age`, and `script` to type for it. */
export const hasAge = ['age', 'script'].every((name) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name))),
);

/**
 * What `age` opens a file to with a passphrase; null where it refuses. It takes a passphrase from a terminal alone, so
 * one is made for it.
 */
export function openedByAge(path: string, passphrase: string): string | null {
  const out = `${path}.aberto`;
  rmSync(out, { force: true });
  spawnSync('script', ['-qec', `age -d -o '${out}' '${path}'`, '/dev/null'], {
    input: `${passphrase}\n`,
    encoding: 'utf8',
  });
  // It writes what it has opened as it goes: a piece that does not fit ends the file before it.
  return existsSync(out) ? readFileSync(out, 'utf8') : null;
}
