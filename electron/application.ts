import { join } from 'node:path';
import { app, nativeTheme, type BrowserWindow } from 'electron';
import { nodeClock } from '#app/node/host.ts';
import { systemLocale as posixLocale } from '#app/node/system-locale.ts';
import { isOurPage } from './app-address.ts';
import { channelHandlers } from './host-handlers.ts';
import { openGate, sendEvent } from './ipc-gate.ts';
import { systemKeychain } from './keychain.ts';
import { fileLog, type Log } from './log.ts';
import { openMainWindow, prepareWindowSession, type MainWindowSetup } from './main-window.ts';
import { showMenu } from './menu.ts';
import { nativeBinding } from './native-binding.ts';
import { showNotice } from './notices.ts';
import { watchPower } from './power.ts';
import { printForWorker } from './printing.ts';
import { safeShell } from './safe-shell.ts';
import { serviceAddresses } from './service-addresses.ts';
import { guardAllContents } from './session-guard.ts';
import { settingsFile } from './settings-file.ts';
import { startWorker, type WorkerClient, type WorkerListener } from './worker-client.ts';
import { workspaceHost } from './workspace-host.ts';

/** Starts the worker of this build. */
export function startOwnWorker(out: string, listener: WorkerListener): WorkerClient {
  const binding = nativeBinding({
    isPackaged: app.isPackaged,
    resourcesPath: process.resourcesPath,
    nodeApi: process.versions.napi,
    fromEnvironment: process.env['APP_SQLITE_BINDING'],
  });
  const services = serviceAddresses(app.isPackaged, process.env);
  const setup = { nativeBinding: binding, appVersion: __APP_VERSION__, services };
  return startWorker(join(out, 'main', 'worker.js'), setup, listener);
}

/** Puts the parts together and opens the window. Call once, when Electron is ready. `out` is the built folder. */
export async function startApplication(out: string): Promise<void> {
  const data = app.getPath('userData');
  const log = fileLog(join(data, 'logs'), () => nodeClock.now());
  watchForBugs(log);
  const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
  const setup: MainWindowSetup = { out, devServer, devTools: !app.isPackaged };
  let window: BrowserWindow | null = null;

  const settings = settingsFile(data, systemLocale());
  const openPlace = (place: string): void => {
    if (window === null) return;
    focus(window);
    sendEvent(window.webContents, 'place:opened', { place });
  };
  const workspace = workspaceHost({
    folder: join(data, 'workspace'),
    keychain: systemKeychain(),
    startWorker: () =>
      startOwnWorker(out, {
        event: (event, payload) => {
          if (window !== null) sendEvent(window.webContents, event, payload);
        },
        notice: (notice) =>
          void settings.read().then(({ locale }) => showNotice(notice, locale, openPlace)),
        problem: (reference, stack) => log.problem(reference, stack),
        print: printForWorker,
        died: () => {
          log.note('worker-died');
          workspace.workerDied();
        },
      }),
    changed: (status) => {
      if (window !== null) sendEvent(window.webContents, 'workspace:changed', status);
    },
  });
  workspace.openAtStart();
  watchPower(() => workspace.tick());

  const preferences = await settings.read();
  nativeTheme.themeSource = preferences.theme;
  const lock = (): void => void workspace.lock();
  showMenu(preferences.locale, { lock });
  openGate({
    handlers: channelHandlers({
      workspace,
      settings,
      shell: safeShell(),
      systemLocale: systemLocale(),
      window: () => window,
      settingsChanged: ({ locale }) => showMenu(locale, { lock }),
    }),
    window: () => window?.webContents ?? null,
    isOurPage: (address) => isOurPage(address, devServer),
    report: (reference, detail) => log.problem(reference, detail),
  });
  guardAllContents((address) => isOurPage(address, devServer));
  prepareWindowSession(setup);

  const open = (): void => {
    const opened = openMainWindow(setup);
    window = opened;
    opened.once('closed', () => {
      window = null;
    });
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      log.note('page-gone', { reason });
      if (!opened.isDestroyed()) opened.reload();
    });
  };
  app.on('second-instance', () => focus(window));
  app.on('activate', () => {
    if (window === null) open();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  endWith(() => workspace.end());
  log.note('started', { electron: process.versions.electron, version: __APP_VERSION__ });
  open();
}

/**
 * Tag of the system's language (BCP 47, under Linux as POSIX writes it); the product's first one where the system names
 * none. Linux is asked as the command line asks it: without a language there, Chromium says `en-US`.
 */
export function systemLocale(): string {
  if (process.platform === 'linux') return posixLocale() ?? 'pt-BR';
  const named = [...app.getPreferredSystemLanguages(), app.getLocale()];
  return named.find((tag) => /^[a-z]{2,3}(?:-|$)/i.test(tag)) ?? 'pt-BR';
}

function focus(window: BrowserWindow | null): void {
  if (window === null) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Lets the worker finish its commit and close its file before the program ends. */
function endWith(close: () => Promise<void>): void {
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

/** Electron's own answer to a bug is a dialog with a stack; ours is a line in the log. */
function watchForBugs(log: Log): void {
  const note = (error: unknown): void => {
    log.problem('main', error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
}
