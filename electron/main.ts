import { dirname } from 'node:path';
import { app } from 'electron';
import { bugTrace, type BugTrace } from '#core/model/bug-trace.ts';
import { nearestLocale } from '#core/model/nearest-locale.ts';
import { startApplication, startOwnWorker, systemLocale } from './application.ts';
import { demoOptions, type DemoOptions } from './demo-options.ts';
import { runDemo } from './demo.ts';
import { runPrintJob } from './print-job.ts';
import { printForWorker } from './printing.ts';
import { printOptions, type PrintOptions } from './print-options.ts';
import { filesAmong, handedFiles } from './handed-files.ts';
import { prepareApp } from './start-up.ts';
import { systemWays } from './system-ways.ts';

// The entry of the main process: decides what is started and nothing else.
const out = dirname(import.meta.dirname);
const demo = demoOptions(process.argv, process.cwd());
const print = printOptions(process.argv);
const handed = handedFiles();

if (prepareApp()) {
  // macOS tells it before the app is ready; the other systems name files on the command line.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    handed.take([path]);
  });
  // The second start of the same user data shows the window of the first.
  const hasWindow = demo === null && print === null;
  if (hasWindow && !app.requestSingleInstanceLock()) app.quit();
  else void app.whenReady().then(start);
}

async function start(): Promise<void> {
  if (print !== null) await startPrint(print);
  else if (demo !== null) await startDemo(demo);
  else {
    handed.take(filesAmong(process.argv, process.cwd(), app.isPackaged));
    await startApplication(out, handed);
  }
}

async function startPrint(options: PrintOptions): Promise<void> {
  // Closing the hidden window of a printed report must not end the program.
  app.on('window-all-closed', () => undefined);
  try {
    app.exit(await runPrintJob(options, nearestLocale(systemLocale()), say, complain));
  } catch (error) {
    tellTrace(bugTrace(error));
    app.exit(1);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Places in our program, and nobody's words: what a terminal shows is kept in many places. */
function tellTrace({ name, code, frames }: BugTrace): void {
  complain([name, code, ...frames].filter((part) => part !== '').join('\n  '));
}

async function startDemo(options: DemoOptions): Promise<void> {
  // Closing the hidden window of a printed report must not end the program.
  app.on('window-all-closed', () => undefined);
  const worker = startOwnWorker(out, {
    event: () => undefined,
    notice: () => undefined,
    problem: (_reference, trace) => tellTrace(trace),
    ways: systemWays,
    print: printForWorker,
    died: () => undefined,
  });
  const locale = nearestLocale(systemLocale());
  try {
    app.exit(await runDemo(worker, options, locale, say, complain));
  } catch (error) {
    tellTrace(bugTrace(error));
    app.exit(1);
  }
}
