import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { megabytesOf } from './process-sizes.ts';

/** A program on Electron, started as a desktop starts it; looked into through the page's debugging port alone. */
export interface RunningProgram {
  readonly page: Page;
  /** Milliseconds from the start of its process to its first screen. */
  readonly firstScreen: number;
  /** Megabytes of memory of all its processes, what they share counted once. Linux. */
  readonly memory: () => number;
  readonly end: () => Promise<void>;
}

/** Time in which a start is mostly over, in milliseconds. */
const startTime = 2_000;

/** How long a start may take before the measurement gives up, in milliseconds. */
const patience = 60_000;

/** Starts a program. `args`: its app, if it is not packed with one, and switches. */
export async function startProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<RunningProgram> {
  const port = await freePort();
  const from = Date.now();
  const child = spawn(program, [...args, `--remote-debugging-port=${String(port)}`], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((done) =>
    child.once('exit', () => {
      done();
    }),
  );
  try {
    // Whoever looks in while it starts is measured with it, and may find a window that is only half there.
    await pause(startTime);
    const browser = await connected(port, child);
    const page = await firstPage(browser);
    const firstScreen = await page.evaluate(async () => {
      // A page of ours says when it takes the keyboard; both are there once they are painted.
      const isOurs = document.documentElement.dataset['appState'] !== undefined;
      const wanted = ['first-contentful-paint', ...(isOurs ? ['first screen'] : [])];
      const times = (): number[] =>
        wanted.flatMap((name) => performance.getEntriesByName(name).map((one) => one.startTime));
      while (times().length < wanted.length)
        await new Promise((done) => {
          setTimeout(done, 20);
        });
      return performance.timeOrigin + Math.max(...times());
    });
    return {
      page,
      firstScreen: firstScreen - from,
      memory: () => megabytesOf(child.pid!),
      end: async () => {
        child.kill();
        await ended;
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

async function connected(port: number, child: ChildProcess): Promise<Browser> {
  const limit = Date.now() + patience;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`it ended with ${String(child.exitCode)}`);
    try {
      const address = `http://127.0.0.1:${String(port)}`;
      return await chromium.connectOverCDP(address, { timeout: 5_000 });
    } catch (error) {
      if (Date.now() > limit) throw error;
    }
    await pause(500);
  }
}

async function firstPage(browser: Browser): Promise<Page> {
  const limit = Date.now() + patience;
  while (Date.now() < limit) {
    const page = browser.contexts()[0]?.pages()[0];
    if (page !== undefined) return page;
    await pause(50);
  }
  throw new Error('no window came');
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        done(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}
