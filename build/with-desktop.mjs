#!/usr/bin/env node
/**
 * `with-desktop.mjs [--keyring] -- COMMAND …` runs COMMAND on a desktop of its own: an X server in memory, a private
 * session bus and, if asked, an unlocked keyring, so that the road through the system's keychain is tested for real.
 * Nothing of it touches the desktop or the keyring of whoever runs it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inPlace, projectEnv } from './run.mjs';
import { main, Stop } from './say.mjs';

const split = process.argv.indexOf('--');
const options = process.argv.slice(2, split);
const command = process.argv.slice(split + 1);

await main(async () => {
  if (split < 0 || command.length === 0)
    throw new Stop('usage: with-desktop.mjs [--keyring] -- COMMAND …');
  if (process.platform !== 'linux') process.exitCode = await inPlace(command[0], command.slice(1));
  else if (options.includes('--inside')) process.exitCode = await inside();
  else process.exitCode = await outside();
});

/** The bus first: everything else has to be born within it. */
async function outside() {
  const home = mkdtempSync(join(tmpdir(), 'desktop-'));
  chmodSync(home, 0o700);
  const env = projectEnv({
    XDG_RUNTIME_DIR: home,
    XDG_DATA_HOME: join(home, 'data'),
    NO_AT_BRIDGE: '1',
  });
  delete env.WAYLAND_DISPLAY;
  const again = [
    process.execPath,
    fileURLToPath(import.meta.url),
    '--inside',
    ...options,
    '--',
    ...command,
  ];
  try {
    // The bus writes a diary to standard error; the command's own standard error goes round it.
    const round = ['sh', '-c', 'exec "$@" 2>&3 3>&-', 'sh'];
    return await inPlace('dbus-run-session', ['--', ...round, ...again], {
      env,
      stdio: ['inherit', 'inherit', 'ignore', process.stderr.fd],
    });
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function inside() {
  // Chromium also asks the system bus; given this one, it finds silence there instead of printing errors.
  const env = { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: process.env.DBUS_SESSION_BUS_ADDRESS };
  if (options.includes('--keyring')) {
    unlockKeyring(env);
    env.APP_TEST_KEYRING = 'gnome-libsecret';
  }
  const screen = await startScreen();
  try {
    return await inPlace(command[0], command.slice(1), {
      env: { ...env, DISPLAY: screen.display },
    });
  } finally {
    screen.stop();
  }
}

function unlockKeyring(env) {
  const { status, stderr } = spawnSync(
    'gnome-keyring-daemon',
    ['--unlock', '--components=secrets', '--daemonize'],
    {
      env,
      input: 'throwaway\n',
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Stop(`The keyring did not start: ${stderr}`);
}

function startScreen() {
  const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-noreset'];
  // Tests move no mouse of the server's; after ten minutes its screen saver would tell the app that nobody is there.
  args.push('-s', '0');
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    server.on('error', (error) => reject(new Stop(`Xvfb cannot be started: ${error.message}`)));
    server.on('exit', (code) => reject(new Stop(`Xvfb ended with ${code}`)));
    server.stdio[3].once('data', (number) =>
      resolve({ display: `:${String(number).trim()}`, stop: () => server.kill() }),
    );
  });
}
