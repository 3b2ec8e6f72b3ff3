import { dirname } from 'node:path';
import { app } from 'electron';
import { nearestLocale } from '#core/model/locale.ts';
import { startApplication, startOwnWorker, systemLocale } from './application.ts';
import { demoOptions, type DemoOptions } from './demo-options.ts';
import { runDemo } from './demo.ts';
import { prepareApp } from './start-up.ts';

// The entry of the main process: decides what is started and nothing else.
const out = dirname(import.meta.dirname);
const demo = demoOptions(process.argv, process.cwd());

if (prepareApp()) {
  // The second start of the same user data shows the window of the first.
  if (demo === null && !app.requestSingleInstanceLock()) app.quit();
  else void app.whenReady().then(() => (demo === null ? startApplication(out) : startDemo(demo)));
}

async function startDemo(options: DemoOptions): Promise<void> {
  // Closing the hidden window of a printed report must not end the program.
  app.on('window-all-closed', () => undefined);
  const complain = (error: unknown): void => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
  };
  const worker = startOwnWorker(out, {
    event: () => undefined,
    notice: () => undefined,
    problem: (_reference, stack) => complain(stack),
    died: () => undefined,
  });
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const locale = nearestLocale(systemLocale());
  try {
    app.exit(await runDemo(worker, options, locale, say, complain));
  } catch (error) {
    complain(error);
    app.exit(1);
  }
}
