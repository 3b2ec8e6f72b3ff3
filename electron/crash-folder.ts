import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes away what a crash left: a dump is memory, and memory may hold anything. Nobody starts a reporter here, so
 * nothing was ever sent (SECURITY 2.8). Never throws.
 */
export function emptyCrashFolder(folder: string): void {
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile() && /\.(?:dmp|meta|txt|gz)$/i.test(entry.name))
        rmSync(join(entry.parentPath, entry.name), { force: true });
  } catch {
    // There is none, or the system keeps it to itself.
  }
}
