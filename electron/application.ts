import { join } from 'node:path';
import { app, nativeTheme } from 'electron';
import { bugTrace } from '#core/model/bug-trace.ts';
import { devServerAddress, isOurPage } from './app-address.ts';
import { desktopFile } from './desktop/desktop-file.ts';
import { hiddenSwitch, startsHidden } from './desktop/starts-hidden.ts';
import { filesAmong, type HandedFiles } from './handed-files.ts';
import { expectedStart } from './expected-start.ts';
import { openGate, type Answerer } from './ipc-gate.ts';
import { fileLog, type Log } from './log.ts';
import {
  openMainWindow,
  prepareWindowSession,
  type MainWindowSetup,
  type PageStart,
} from './main-window.ts';
import type { Stage } from './program.ts';
import { systemLocale } from './system-language.ts';
import { windowKeeper } from './window-keeper.ts';
import { windowSettings } from './window-settings.ts';

/** How long the program waits for a page that is there and asks for nothing, in milliseconds. */
const patience = 250;

/**
 * Opens the window with what a window needs and nothing else. The program behind it is read with the page's first
 * message; where the first screen is not known, the page has to wait for it, and it is read beside the page's scripts.
 * Call once, when Electron is ready. `out` is the built folder, `handed` holds what the system handed over until then.
 */
export async function startApplication(out: string, handed: HandedFiles): Promise<void> {
  const data = app.getPath('userData');
  const log = fileLog(join(data, 'logs'), () => new Date().toISOString());
  watchForBugs(log);
  const devServer = devServerAddress(app.isPackaged, process.env);
  const { look, hasTray } = windowSettings(data, systemLocale());
  nativeTheme.themeSource = look.theme;
  const isHidden = hasTray && startsHidden(process.argv) && handed.list().length === 0;
  const file = desktopFile(data);

  let reading: Promise<Answerer> | null = null;
  const program = (): Promise<Answerer> =>
    (reading ??= import('./program.ts').then(({ startProgram }) => startProgram(stage)));

  const setup: MainWindowSetup = { out, devServer, devTools: !app.isPackaged };
  // Told once: how the page begins after a lock, the program knows better.
  let expected = expectedStart(data, look);
  const isExpected = expected !== null;
  const page: PageStart = {
    locale: look.locale,
    expected: () => {
      const told = expected;
      expected = null;
      return told;
    },
    scripted: () => {
      if (!isExpected) void program();
    },
  };
  const prepared = prepareWindowSession(setup, page, log);
  const keeper = windowKeeper(
    (hidden) => {
      const opened = openMainWindow(setup, file.memory().window, hidden);
      // A page that asks for nothing, damaged or served by Vite, has a program behind it all the same.
      opened.webContents.once('did-stop-loading', () => setTimeout(() => void program(), patience));
      return opened;
    },
    (reason) => log.note('page-gone', { reason }),
  );
  const stage: Stage = { out, data, log, handed, file, keeper, isHidden };
  openGate({
    answerer: program,
    window: () => keeper.window()?.webContents ?? null,
    isOurPage: (address) => isOurPage(address, devServer),
    report: (reference, channel, what) => {
      if (typeof what === 'string') log.note('refused', { channel, why: what });
      else log.problem(reference, channel, what);
    },
  });
  await prepared;
  handed.onCame(keeper.show);
  app.on('second-instance', (_event, argv, folder) => {
    if (!argv.includes(hiddenSwitch)) keeper.show();
    handed.take(filesAmong(argv, folder, app.isPackaged));
  });
  app.on('activate', keeper.show);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  keeper.open(isHidden);
}

/** Electron's own answer to a bug is a dialog with a stack; ours is a line in the log. */
function watchForBugs(log: Log): void {
  const note = (error: unknown): void => {
    log.problem('main', 'main', bugTrace(error));
  };
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
}
