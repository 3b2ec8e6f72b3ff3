/**
 * A person without rights, for trying what is installed: tests run as root in many places, where Chromium has no sandbox
 * to show. Everything of theirs lies in one folder that goes afterwards.
 */
import { spawnSync } from 'node:child_process';
import { chownSync, chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `{ command(program), env, home, gone() }`: how they start a program, and with which environment. */
export function plainUser() {
  const folder = mkdtempSync(join(tmpdir(), 'plain-user-'));
  const home = join(folder, 'home');
  const runtime = join(folder, 'runtime');
  mkdirSync(home, { mode: 0o700 });
  mkdirSync(runtime, { mode: 0o700 });
  chmodSync(folder, 0o755);
  const isRoot = process.getuid() === 0;
  const [uid, gid] = isRoot ? [idOf('-u'), idOf('-g')] : [process.getuid(), process.getgid()];
  for (const path of [home, runtime]) chownSync(path, uid, gid);
  const rights = ['--reuid', String(uid), '--regid', String(gid), '--clear-groups'];
  return {
    home,
    command: (program) => (isRoot ? ['setpriv', ...rights, '--', program] : [program]),
    env: {
      PATH: '/usr/local/bin:/usr/bin:/bin',
      HOME: home,
      XDG_RUNTIME_DIR: runtime,
      DISPLAY: process.env.DISPLAY,
      LANG: 'pt_BR.UTF-8',
      // There is no bus for them: no keyring, no notifications, and no lines about their absence.
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      DBUS_SYSTEM_BUS_ADDRESS: 'disabled:',
    },
    gone: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}

function idOf(which) {
  const { status, stdout } = spawnSync('id', [which, 'nobody'], { encoding: 'utf8' });
  if (status !== 0) throw new Error('this system has no user `nobody`');
  return Number(stdout);
}
