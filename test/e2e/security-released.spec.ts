import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { isLong } from '#test/faults/figure.ts';
import { familyOf, isAlive, listenersOf, seccompOf, sentFrom } from './processes.ts';
import {
  endOf,
  releasedProgram,
  startAsPerson,
  startProgram,
  type ReleasedProgram,
} from './released-program.ts';
import { tellFigure } from './security.ts';

/**
 * What the program does once it ships: its fuses are set, no switch drives it and no test holds it. So it is looked at
 * from outside, through the system.
 */

test.skip(process.platform !== 'linux', 'looks at processes as Linux shows them');

let folder: string;
let released: ReleasedProgram;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'transbordo-e2e-'));
  released = await releasedProgram(folder);
});

test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

const forbidden = [
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
  '--no-sandbox',
  '--disable-web-security',
  '--ignore-certificate-errors',
  '--js-flags=--expose-gc',
  '--host-resolver-rules=MAP * 127.0.0.1',
  '--inspect=0',
  '--inspect-brk=0',
  '--disable-gpu-sandbox',
  '--renderer-cmd-prefix=true',
  '--ssl-key-log-file=keys',
  '--load-extension=x',
];

test('A38 forbidden switches end the start', async () => {
  test.slow();
  const ends: Record<string, number | null> = {};
  for (const argument of forbidden) {
    const { code, said } = await endOf(startProgram(released, [argument]));
    ends[argument] = code;
    expect(said).toContain(`does not start with ${argument.split('=')[0]!}`);
    expect(said).not.toContain('Debugger listening');
  }
  expect(ends).toEqual(Object.fromEntries(forbidden.map((argument) => [argument, 64])));
  expect(existsSync(released.data)).toBe(false);
  tellFigure(`${forbidden.length} switches, all with status 64`);
});

test('A38 no variable of the environment turns it into Node, or gives it a file to load', async () => {
  const marker = join(folder, 'marker');
  const planted = join(folder, 'planted.cjs');
  await writeFile(planted, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`);
  // Each start ends by a forbidden switch, once it has got as far as our own code.
  const asNode = startProgram(released, ['-e', 'process.exit(7)', '--no-sandbox'], {
    environment: { ELECTRON_RUN_AS_NODE: '1' },
  });
  expect((await endOf(asNode)).code).toBe(64);
  const withFile = startProgram(released, ['--no-sandbox'], {
    environment: { NODE_OPTIONS: `--require ${planted}` },
  });
  expect((await endOf(withFile)).code).toBe(64);
  expect(existsSync(marker)).toBe(false);
  tellFigure('2 variables, ignored');
});

/** What a person waits; a few seconds unless all is tried in full. */
const idleSeconds = isLong ? 600 : 15;

test('A40 idle without a client: not one connection, not one datagram', async () => {
  test.setTimeout((idleSeconds + 120) * 1_000);
  const child = startProgram(released, [], { isAlone: true });
  const end = endOf(child);
  const pid = child.pid!;
  try {
    await expect.poll(() => renderers(pid)).toHaveLength(1);
    await pause(idleSeconds);
    const log = readFileSync(join(released.data, 'logs', 'transbordo.log'), 'utf8');
    expect(log).toContain('"event":"started"');
    expect(log).not.toMatch(/page-gone|worker-died|"problem"/);
    expect(sentFrom(pid)).toEqual({ opened: 0, datagrams: 0 });
    tellFigure(`${idleSeconds} s, 0 connections, 0 datagrams`);

    // The page lives behind Chromium's sandbox: a filter of its calls to the system, and none of its own in main.
    expect(renderers(pid).map(seccompOf)).toEqual(['2']);
    expect(seccompOf(pid)).toBe('0');

    // The signal that opens Node's inspector ends the program, or does nothing.
    expect(listenersOf(pid)).toEqual([]);
    process.kill(pid, 'SIGUSR1');
    await pause(2);
    if (isAlive(pid)) expect(listenersOf(pid)).toEqual([]);
  } finally {
    child.kill('SIGKILL');
    await end;
  }
});

test('A40 the counter counts what goes out of such a network', async () => {
  const script = `
    require('node:net').connect(443, '192.0.2.1').on('error', () => {});
    require('node:dgram').createSocket('udp4').send('x', 53, '192.0.2.1');
    setTimeout(() => {}, 60_000);`;
  const child = startAsPerson([process.execPath, '-e', script], { isAlone: true });
  const end = endOf(child);
  try {
    await expect.poll(() => sentFrom(child.pid!)).toEqual({ opened: 1, datagrams: 1 });
  } finally {
    child.kill('SIGKILL');
    await end;
  }
});

function renderers(pid: number): number[] {
  return familyOf(pid)
    .filter(({ commandLine }) => commandLine.includes('--type=renderer'))
    .map((one) => one.pid);
}

function pause(seconds: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, seconds * 1_000);
  });
}
