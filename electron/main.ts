import { dirname } from 'node:path';
import { app } from 'electron';
import { bugTrace } from '#core/model/bug-trace.ts';
import { nearestLocale } from '#core/model/nearest-locale.ts';
import { startApplication } from './application.ts';
import { demoOptions } from './demo-options.ts';
import { printOptions, type PrintOptions } from './print-options.ts';
import { filesAmong, handedFiles } from './handed-files.ts';
import { prepareApp } from './start-up.ts';
import { systemLocale } from './system-language.ts';
import { complain, say, tellTrace } from './terminal.ts';

// The entry of the main process: decides what is started and nothing else. What a window does not need to come up is
// read when it is wanted.
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
  if (print !== null) await untilDone(() => runPrint(print));
  else if (demo !== null)
    await untilDone(async () => (await import('./start-demo.ts')).startDemo(out, demo));
  else {
    handed.take(filesAmong(process.argv, process.cwd(), app.isPackaged));
    await startApplication(out, handed);
  }
}

async function runPrint(options: PrintOptions): Promise<number> {
  const { runPrintJob } = await import('./print-job.ts');
  return runPrintJob(options, nearestLocale(systemLocale()), say, complain);
}

/** Work without a window; the program ends with its exit status. */
async function untilDone(work: () => Promise<number>): Promise<void> {
  // Closing the hidden window of a printed report must not end the program.
  app.on('window-all-closed', () => undefined);
  try {
    app.exit(await work());
  } catch (error) {
    tellTrace(bugTrace(error));
    app.exit(1);
  }
}
