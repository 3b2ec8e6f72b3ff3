import { dirname } from 'node:path';
import { app } from 'electron';
import { nearestLocale } from '#core/model/locale.ts';
import { startApplication, startOwnWorker, systemLocale } from './application.ts';
import { demoOptions, type DemoOptions } from './demo-options.ts';
import { runDemo } from './demo.ts';
import { runPrintJob } from './print-job.ts';
import { printForWorker } from './printing.ts';
import { printOptions, type PrintOptions } from './print-options.ts';
import { prepareApp } from './start-up.ts';

// The entry of the main process: decides what is started and nothing else.
const out = dirname(import.meta.dirname);
const demo = demoOptions(process.argv, process.cwd());
const print = printOptions(process.argv);

if (prepareApp()) {
  // The second start of the same user data shows the window of the first.
  const hasWindow = demo === null && print === null;
  if (hasWindow && !app.requestSingleInstanceLock()) app.quit();
  else void app.whenReady().then(start);
}

async function start(): Promise<void> {
  if (print !== null) await startPrint(print);
  else if (demo !== null) await startDemo(demo);
  else await startApplication(out);
}

async function startPrint(options: PrintOptions): Promise<void> {
  // Closing the hidden window of a printed report must not end the program.
  app.on('window-all-closed', () => undefined);
  try {
    app.exit(await runPrintJob(options, nearestLocale(systemLocale()), say, complain));
  } catch (error) {
    complain(error);
    app.exit(1);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${text}\n`);
}

async function startDemo(options: DemoOptions): Promise<void> {
  // Closing the hidden window of a printed report must not end the program.
  app.on('window-all-closed', () => undefined);
  const worker = startOwnWorker(out, {
    event: () => undefined,
    notice: () => undefined,
    problem: (_reference, stack) => complain(stack),
    print: printForWorker,
    died: () => undefined,
  });
  const locale = nearestLocale(systemLocale());
  try {
    app.exit(await runDemo(worker, options, locale, say, complain));
  } catch (error) {
    complain(error);
    app.exit(1);
  }
}
