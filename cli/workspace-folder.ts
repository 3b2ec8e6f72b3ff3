import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** Where the app keeps its workspace on this system; `TRANSBORDO_USER_DATA` moves it, as it does for the app. */
export function workspaceFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  return join(
    env['TRANSBORDO_USER_DATA'] ?? join(base(env, platform, home), 'Transbordo'),
    'workspace',
  );
}

function base(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
  return env['XDG_CONFIG_HOME'] || join(home, '.config');
}
