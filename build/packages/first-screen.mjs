/**
 * Starts an installed app as a person would, and waits for its first usable screen: a window under the name that the
 * menu entry gives, with something painted in it, that answers the keyboard. Looked at from outside, because what ships
 * lets nobody in (no debugging port, no inspector). Needs a screen: run inside with-desktop.mjs.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Stop } from '../say.mjs';
import { plainUser } from './plain-user.mjs';
import { coloursIn, difference, windowPicture } from './window-picture.mjs';

const PATIENCE_MS = 90_000;

/** Letters and lines in several greys, the accent: more than any empty page or dialog of the system has. */
const PAINTED = 64;

/** A caret blinks over some 40 pixels; the ring around what has the focus is longer. */
const MORE_THAN_A_CARET = 150;

/** `program`: what is started; `windowName`: `StartupWMClass`. Returns what was seen, in words. */
export async function tryFirstScreen(program, windowName) {
  const user = plainUser();
  const [command, ...args] = user.command(program);
  const app = spawn(command, args, { env: user.env, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [app.stdout, app.stderr]) stream.on('data', (part) => (output += part));
  let ended = null;
  const end = new Promise((resolve) => {
    app.once('error', (error) => resolve((ended = error.message)));
    app.once('exit', (code, signal) => resolve((ended = `it ended with ${code ?? signal}`)));
  });
  try {
    const until = async (what, look) => {
      for (const limit = Date.now() + PATIENCE_MS; Date.now() < limit; await sleep(250)) {
        if (ended !== null) throw new Stop(`${program}: ${ended}\n${output}`);
        const seen = await look();
        if (seen) return seen;
      }
      throw new Stop(`${program}: ${what} did not come within ${PATIENCE_MS / 1000} s\n${output}`);
    };
    const id = await until(`a window ${windowName}`, () => windowOf(windowName));
    const painted = () => {
      const picture = windowPicture(id);
      return picture !== null && coloursIn(picture) >= PAINTED ? picture : null;
    };
    await until('a painted screen', painted);
    xdotool('windowfocus', id);
    const { picture, changed } = await until('an answer to the keyboard', () => answered(id));
    const walls = sandboxed(program);
    if (!existsSync(join(user.home, '.config', 'Transbordo'))) {
      throw new Stop(`${program} keeps its data elsewhere than in ~/.config/Transbordo`);
    }
    return `${picture.width}×${picture.height}, ${coloursIn(picture)} colours, Tab moved ${changed} pixels, ${walls}`;
  } finally {
    if (ended === null) app.kill('SIGTERM');
    await Promise.race([end, sleep(15_000)]);
    if (ended === null) app.kill('SIGKILL');
    await end;
    user.gone();
  }
}

function windowOf(name) {
  const found = xdotool('search', '--onlyvisible', '--class', `^${name}$`).trim().split('\n');
  return found.find((line) => /^\d+$/.test(line)) ?? null;
}

/**
 * That Tab changes what is seen and Shift+Tab changes it back: a screen that is still coming in changes as well, but not
 * back. Null while it does not; then it is asked again.
 */
async function answered(id) {
  xdotool('key', 'Tab');
  const picture = await atRest(id);
  xdotool('key', 'Tab');
  const next = await atRest(id);
  xdotool('key', 'shift+Tab');
  const again = await atRest(id);
  if (picture === null || next === null || again === null) return null;
  const changed = difference(picture, next);
  return changed > MORE_THAN_A_CARET && difference(picture, again) <= MORE_THAN_A_CARET
    ? { picture, changed }
    : null;
}

/** The picture once three looks in a row see the same; null where it does not come to rest. */
async function atRest(id) {
  let last = null;
  let same = 0;
  for (let looks = 0; looks < 40; looks += 1) {
    await sleep(200);
    const now = windowPicture(id);
    const isSame = now !== null && last !== null && difference(last, now) <= MORE_THAN_A_CARET;
    same = isSame ? same + 1 : 0;
    if (same === 2) return now;
    last = now;
  }
  return null;
}

/** That the pages run behind the system's filter of calls (`Seccomp: 2` in /proc), not with it switched off. */
function sandboxed(program) {
  const pages = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && isPage(pid));
  const open = pages.filter((pid) => !/^Seccomp:\s*2$/m.test(read(pid, 'status')));
  if (pages.length === 0 || open.length > 0) throw new Stop(`${program}: a page is not sandboxed`);
  return `${pages.length} sandboxed page`;
}

function isPage(pid) {
  const words = read(pid, 'cmdline').split(/[\0 ]/);
  return words.includes('--type=renderer') && /\/transbordo$/.test(programOf(pid));
}

function programOf(pid) {
  try {
    return readlinkSync(`/proc/${pid}/exe`);
  } catch {
    return '';
  }
}

function read(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

const xdotool = (...args) => spawnSync('xdotool', args, { encoding: 'utf8' }).stdout;
