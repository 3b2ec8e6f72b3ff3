// Runs a command with a PostgreSQL server of its own: `with-server.mjs [--fast] COMMAND …`. The cluster lies in a new
// folder, listens on loopback alone, and goes with the command. TRANSBORDO_POSTGRES names it to the command; where the
// variable is set already, that server is used. `--fast` never waits for the disk: for tests, not for measuring.
import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const isFast = process.argv[2] === '--fast';
const [program, ...rest] = process.argv.slice(isFast ? 3 : 2);

if (process.env.TRANSBORDO_POSTGRES !== undefined)
  process.exit(run(process.env.TRANSBORDO_POSTGRES));

const bin = binFolder();
if (bin === null) {
  process.stderr.write('no PostgreSQL server here (Debian: apt-get install postgresql): skipped\n');
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'transbordo-postgres-'));
const isRoot = userInfo().uid === 0;
// The server refuses to run as root; Debian's package brings a user for it.
if (isRoot) {
  const id = (which) => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
  chownSync(folder, id('-u'), id('-g'));
}
const port = await freePort();
const data = join(folder, 'data');
server('initdb', ['-D', data, '-U', 'transbordo', '--auth=trust', '--encoding=UTF8', '--locale=C']);
const settings = [
  `-c listen_addresses=127.0.0.1 -c port=${String(port)} -c unix_socket_directories=`,
  '-c max_connections=200 -c shared_buffers=512MB -c max_wal_size=4GB',
  ...(isFast ? ['-c fsync=off -c synchronous_commit=off'] : []),
].join(' ');
server('pg_ctl', ['-D', data, '-o', settings, '-l', join(folder, 'log'), '-w', 'start']);
let status;
try {
  status = run(`postgres://transbordo@127.0.0.1:${String(port)}/postgres`);
} finally {
  server('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
  rmSync(folder, { recursive: true, force: true });
}
process.exit(status);

function run(url) {
  const env = { ...process.env, TRANSBORDO_POSTGRES: url };
  return spawnSync(program, rest, { stdio: 'inherit', env }).status ?? 1;
}

function server(name, args) {
  const path = join(bin, name);
  const options = { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder };
  if (isRoot) execFileSync('runuser', ['-u', 'postgres', '--', path, ...args], options);
  else execFileSync(path, args, options);
}

/** The newest server that Debian's packages have put here. */
function binFolder() {
  const place = '/usr/lib/postgresql';
  if (!existsSync(place)) return null;
  const newest = readdirSync(place).sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? null : join(place, newest, 'bin');
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
