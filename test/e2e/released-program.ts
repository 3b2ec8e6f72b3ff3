import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createPackage } from '@electron/asar';
import { harden } from '../../build/fuses.mjs';

/** The program as it ships, as far as its walls go: Electron with its fuses set, and ours in one archive. */
export interface ReleasedProgram {
  readonly program: string;
  /** Folder in which it keeps its data. */
  readonly data: string;
  /** The environment to start it in. */
  readonly environment: Readonly<Record<string, string>>;
}

const root = resolve(import.meta.dirname, '../..');

/** Puts it together in `folder`, from the build and the Electron that the tests run on. No packager, no copy of ours. */
export async function releasedProgram(folder: string): Promise<ReleasedProgram> {
  const electron = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (electron === undefined)
    throw new Error('no Electron: run these tests through npm run test:e2e');
  const place = join(folder, 'program');
  const resources = join(place, 'resources');
  await mkdir(resources, { recursive: true });
  // Electron looks for its parts beside its binary, which is therefore a file of its own.
  for (const name of await readdir(electron))
    if (!['electron', 'resources'].includes(name))
      await symlink(join(electron, name), join(place, name));
  const program = join(place, 'transbordo');
  await cp(join(electron, 'electron'), program);
  await harden(program, { forTests: false, carrier: process.env['ELECTRON_SOURCE'] === 'carrier' });
  await packOurs(folder, resources);
  const config = join(folder, 'config');
  await mkdir(config);
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    program,
    data: join(config, 'Transbordo'),
    environment: { ...Object.fromEntries(inherited), XDG_CONFIG_HOME: config, HOME: folder },
  };
}

async function packOurs(folder: string, resources: string): Promise<void> {
  const staged = join(folder, 'staged');
  await cp(join(root, 'out'), join(staged, 'out'), { recursive: true });
  const about = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as object;
  await writeFile(join(staged, 'package.json'), JSON.stringify({ ...about, devDependencies: {} }));
  const driver = join('node_modules', 'better-sqlite3');
  for (const part of ['package.json', 'lib'])
    await cp(join(root, driver, part), join(staged, driver, part), { recursive: true });
  await createPackage(staged, join(resources, 'app.asar'));
  const addon = process.env['APP_SQLITE_BINDING'];
  if (addon === undefined) return;
  await mkdir(join(resources, 'sqlite'));
  await cp(addon, join(resources, 'sqlite', 'better_sqlite3.node'));
}

/** A network with nobody in it, in which everything that is sent is counted: all of it goes round inside. */
const ownNetwork =
  'ip link set lo up && ip addr add 10.9.9.9/8 dev lo && ip route add default dev lo';
const asPerson = 'unshare --user --map-user=1000 --map-group=1000';

/** How a command is started. */
export interface PersonOptions {
  /** True: in a network of its own. */
  readonly isAlone?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Starts a command as a person without rights, though the tests be root, whom Chromium refuses its sandbox: in a
 * namespace of users where we are somebody else. Its process number is that of the command.
 */
export function startAsPerson(
  command: readonly string[],
  { isAlone = false, environment = {} }: PersonOptions,
): ChildProcess {
  const inside = `exec ${asPerson} "$@"`;
  const [program, ...args] = isAlone
    ? ['unshare', '--user', '--map-root-user', '--net', 'sh', '-ec', `${ownNetwork}; ${inside}`]
    : ['sh', '-ec', inside];
  return spawn(program, [...args, 'sh', ...command], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The same for the program itself. */
export function startProgram(
  { program, environment }: ReleasedProgram,
  args: readonly string[],
  options: PersonOptions = {},
): ChildProcess {
  return startAsPerson([program, '--disable-gpu', '--password-store=basic', ...args], {
    ...options,
    environment: { ...environment, ...options.environment },
  });
}

/** Waits for its end; its status and what it said. */
export async function endOf(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = '';
  child.stdout?.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr?.on('data', (part: Buffer) => (said += part.toString()));
  return new Promise((done) => {
    child.once('close', (code) => done({ code, said }));
  });
}
