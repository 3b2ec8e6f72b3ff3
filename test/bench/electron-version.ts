import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** Version of the Electron that the app is measured on, `33.2.1`. Throws where none can be had. */
export function electronVersion(): string {
  const said = execFileSync(process.execPath, ['build/ensure-electron.mjs'], {
    ...{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  });
  const folder = /^ELECTRON_OVERRIDE_DIST_PATH=(.+)$/m.exec(said)?.[1] ?? '';
  return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
}
