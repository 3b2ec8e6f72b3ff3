import type { ElectronApplication } from '@playwright/test';

type Monitored = typeof globalThis & {
  watched?: { readonly max: number; enable(): boolean; disable(): boolean };
};

/** How often the host's main thread is looked at, in milliseconds; a block is what a look comes later than that. */
const resolution = 1;

/** Begins to watch the event loop of the host's main thread. */
export async function watchMainThread(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: running }, every) => {
    if (!running.isReady()) throw new Error('not started');
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const watched = monitorEventLoopDelay({ resolution: every });
    watched.enable();
    (globalThis as Monitored).watched = watched;
  }, resolution);
}

/** Ends it and gives the longest time for which that thread could answer nobody, in milliseconds. */
export async function longestMainBlock(app: ElectronApplication): Promise<number> {
  const nanoseconds = await app.evaluate(() => {
    const { watched } = globalThis as Monitored;
    watched?.disable();
    return watched?.max ?? 0;
  });
  return Math.max(0, nanoseconds / 1e6 - resolution);
}
