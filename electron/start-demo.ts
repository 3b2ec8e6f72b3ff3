import { nearestLocale } from '#core/model/nearest-locale.ts';
import type { DemoOptions } from './demo-options.ts';
import { runDemo } from './demo.ts';
import { startOwnWorker } from './own-worker.ts';
import { printForWorker } from './printing.ts';
import { systemLocale } from './system-language.ts';
import { systemWays } from './system-ways.ts';
import { complain, say, tellTrace } from './terminal.ts';

/** Runs the demo with a worker of this build; returns the exit status. Throws bugs. */
export function startDemo(out: string, options: DemoOptions): Promise<number> {
  const worker = startOwnWorker(out, {
    event: () => undefined,
    notice: () => undefined,
    problem: (_reference, trace) => tellTrace(trace),
    ways: systemWays,
    print: printForWorker,
    died: () => undefined,
  });
  return runDemo(worker, options, nearestLocale(systemLocale()), say, complain);
}
