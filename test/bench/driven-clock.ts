import type { ElectronApplication } from '@playwright/test';
import { debugWorker, runInWorker } from './worker-debugger.ts';

/** How often the worker looks for what is due, in milliseconds (electron/worker.ts). */
export const tick = 30_000;

/** In the worker before its own first line: a clock that is moved by hand, and ticks that come when it is moved. */
const clock = `{
  const RealDate = Date;
  const realInterval = setInterval;
  const ticks = [];
  let ahead = 0;
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      if (given.length === 0) super(RealDate.now() + ahead);
      else super(...given);
    }
    static now() {
      return RealDate.now() + ahead;
    }
  };
  globalThis.setInterval = (work, every, ...rest) => {
    if (every !== ${String(tick)}) return realInterval(work, every, ...rest);
    ticks.push(work);
    return realInterval(() => undefined, 2 ** 30);
  };
  globalThis.pass = (milliseconds) => {
    if (ticks.length === 0) throw new Error('the worker has no tick');
    ahead += milliseconds;
    for (const work of ticks) work();
  };
}`;

/** The next worker that the app starts lives by a clock that is moved by hand. */
export function driveNextWorker(app: ElectronApplication): Promise<void> {
  return debugWorker(app, clock);
}

/** Moves its clock on by a tick, which comes at once. */
export function passTick(app: ElectronApplication): Promise<void> {
  return runInWorker(app, `pass(${String(tick)})`);
}
