import { join } from 'node:path';
import { app, nativeTheme, type BrowserWindow } from 'electron';
import { assertGoodPlace } from '#app/node/bad-place.ts';
import { nodeClock } from '#app/node/host.ts';
import { systemLocale as posixLocale } from '#app/node/system-locale.ts';
import { nodeVaultFile } from '#app/node/vault-file.ts';
import { lookAtWorkspace, type LookPorts } from '#app/workspace/look-at-workspace.ts';
import { bugTrace } from '#core/model/bug-trace.ts';
import { finishReplacing } from '#db/replace-folder.ts';
import { hasData } from '#db/workspace-files.ts';
import { devServerAddress, isOurPage } from './app-address.ts';
import { askLink } from './ask-link.ts';
import { emptyCrashFolder } from './crash-folder.ts';
import { desktopFile } from './desktop/desktop-file.ts';
import { desktop, type Desktop } from './desktop/desktop.ts';
import { hiddenSwitch, startsHidden } from './desktop/login-item.ts';
import { filesAmong, type HandedFiles } from './handed-files.ts';
import { channelHandlers } from './host-handlers.ts';
import { openGate, sendEvent } from './ipc-gate.ts';
import { systemKeychain } from './keychain.ts';
import { fileLog, logName, type Log } from './log.ts';
import { openMainWindow, prepareWindowSession, type MainWindowSetup } from './main-window.ts';
import { menuHost, type MenuHost } from './menu-host.ts';
import { nativeBinding } from './native-binding.ts';
import { showNotice } from './notices.ts';
import { watchPower } from './power.ts';
import { endPrinting, printForWorker } from './printing.ts';
import { renewPage } from './renew-page.ts';
import { safeShell } from './safe-shell.ts';
import { secretClipboard } from './secret-clipboard.ts';
import { serviceAddresses } from './service-addresses.ts';
import { windowSession } from './session-guard.ts';
import { settingsFile } from './settings-file.ts';
import { sweepMemory } from './sweep-memory.ts';
import { systemClipboard } from './system-clipboard.ts';
import { systemWays } from './system-ways.ts';
import { typingKeeper } from './typing-keeper.ts';
import { packageKind } from './package-kind.ts';
import { updatePlace } from './update-place.ts';
import { startWorker, type WorkerClient, type WorkerListener } from './worker-client.ts';
import { workspaceHost } from './workspace-host.ts';

/** When the worker starts by itself, in milliseconds after the window first asked how the workspace stands. */
const workerAfter = 250;

const lookPorts: LookPorts = {
  vaultFile: nodeVaultFile,
  opener: { exists: hasData, finishReplacing },
  assertPlace: assertGoodPlace,
};

/** When old logs and crash dumps are taken away, in milliseconds after the start. */
const housekeepingAfter = 15_000;

/** Starts the worker of this build. */
export function startOwnWorker(out: string, listener: WorkerListener): WorkerClient {
  const binding = nativeBinding({
    isPackaged: app.isPackaged,
    resourcesPath: process.resourcesPath,
    nodeApi: process.versions.napi,
    fromEnvironment: process.env['APP_SQLITE_BINDING'],
  });
  const services = serviceAddresses(app.isPackaged, process.env);
  const updates = {
    place: updatePlace(app.isPackaged, process.env, __UPDATE_PLACE__),
    ownKind: app.isPackaged ? packageKind(process.resourcesPath) : null,
  };
  const setup = { nativeBinding: binding, appVersion: __APP_VERSION__, services, updates };
  return startWorker(join(out, 'main', 'worker.js'), setup, listener);
}

/**
 * Puts the parts together and opens the window. Call once, when Electron is ready. `out` is the built folder, `handed`
 * holds what the system handed over until then.
 */
export async function startApplication(out: string, handed: HandedFiles): Promise<void> {
  const data = app.getPath('userData');
  const logs = join(data, 'logs');
  const log = fileLog(logs, () => nodeClock.now());
  watchForBugs(log);
  const devServer = devServerAddress(app.isPackaged, process.env);
  const setup: MainWindowSetup = { out, devServer, devTools: !app.isPackaged };
  let window: BrowserWindow | null = null;
  let menu: MenuHost | null = null;
  const settings = settingsFile(data, systemLocale());
  const shell = safeShell((host, address) =>
    askLink({ settings, window: () => window }, host, address),
  );
  // All at once: the window waits for the three of them.
  const prepared = prepareWindowSession(setup, log);
  const [preferences, file] = await Promise.all([settings.read(), desktopFile(data)]);
  nativeTheme.themeSource = preferences.theme;
  let desk: Desktop | null = null;
  function show(): void {
    if (window === null) open(false);
    else focus(window, desk);
  }
  const openPlace = (place: string): void => {
    if (window === null) return;
    focus(window, desk);
    sendEvent(window.webContents, 'place:opened', { place });
  };
  const secrets = secretClipboard(systemClipboard(), (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  });
  const typing = typingKeeper(
    () => workspace.worker(),
    () => {
      if (window === null) return false;
      sendEvent(window.webContents, 'workspace:locking', {});
      return true;
    },
  );
  const workspace = workspaceHost({
    folder: join(data, 'workspace'),
    keychain: systemKeychain(),
    look: (folder) => lookAtWorkspace(lookPorts, folder),
    later: (work) => void setTimeout(work, workerAfter),
    startWorker: () =>
      startOwnWorker(out, {
        event: (event, payload) => {
          if (window !== null) sendEvent(window.webContents, event, payload);
          desk?.heard(event, payload);
        },
        notice: (notice) =>
          void settings.read().then(({ locale }) => showNotice(notice, locale, openPlace)),
        problem: (reference, trace) => log.problem(reference, 'worker', trace),
        ways: systemWays,
        print: printForWorker,
        died: () => {
          log.note('worker-died');
          workspace.workerDied();
        },
      }),
    locking: () => typing.collect(),
    locked: async () => {
      endPrinting();
      await secrets.forget().catch(() => undefined);
      window?.setContentProtection(false);
      if (window !== null) await renewPage(window);
      await windowSession().clearCache();
      sweepMemory();
    },
    changed: (status) => {
      if (status.state !== 'open') menu?.offer(null);
      if (window !== null) sendEvent(window.webContents, 'workspace:changed', status);
      desk?.workspaceChanged(status);
    },
  });
  desk = desktop({
    ...{ file, settings, preferences, workspace },
    window: () => window,
    ending: () => secrets.forget().catch(() => undefined),
    show,
  });
  const { attach, begin, woke, used, support, settingsWanted, settingsChanged } = desk;
  workspace.openAtStart();
  // First the lock: what slept for hours is not to be synced with an open workspace.
  watchPower(() => {
    woke();
    workspace.tick();
  });

  const showLog = (): void => shell.showOwn(join(logs, logName));
  menu = menuHost(preferences.locale, {
    ask: (command) => {
      if (window !== null) sendEvent(window.webContents, 'command:asked', { command });
    },
    open: openPlace,
    showLog,
  });
  openGate({
    handlers: channelHandlers({
      workspace,
      settings,
      shell,
      log,
      secrets,
      ...{ typing, handed },
      systemLocale: systemLocale(),
      window: () => window,
      settingsWanted,
      settingsChanged: (written) => {
        menu.speak(written.locale);
        settingsChanged(written);
      },
      used,
      desktopSupport: support,
      offer: (offer) => menu.offer(offer),
      showLog,
    }),
    window: () => window?.webContents ?? null,
    isOurPage: (address) => isOurPage(address, devServer),
    report: (reference, channel, what) => {
      if (typeof what === 'string') log.note('refused', { channel, why: what });
      else log.problem(reference, channel, what);
    },
  });
  await prepared;

  const open = (isHidden: boolean): void => {
    const opened = openMainWindow(setup, file.memory().window, isHidden);
    window = opened;
    attach(opened);
    opened.once('closed', () => {
      window = null;
      menu.offer(null);
    });
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      log.note('page-gone', { reason });
      if (!opened.isDestroyed()) opened.reload();
    });
  };
  handed.onCame(() => {
    show();
    if (window !== null) sendEvent(window.webContents, 'handed:came', {});
  });
  app.on('second-instance', (_event, argv, folder) => {
    if (!argv.includes(hiddenSwitch)) show();
    handed.take(filesAmong(argv, folder, app.isPackaged));
  });
  app.on('activate', show);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  // Nothing that a window needs to come up.
  setTimeout(() => {
    log.sweep();
    emptyCrashFolder(app.getPath('crashDumps'));
  }, housekeepingAfter).unref();
  log.note('started', { electron: process.versions.electron, version: __APP_VERSION__ });
  const isHidden = preferences.hasTray && startsHidden(process.argv) && handed.list().length === 0;
  open(isHidden);
  await begin(isHidden);
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

function focus(window: BrowserWindow, desk: Desktop | null): void {
  desk?.beforeShow(window);
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Electron's own answer to a bug is a dialog with a stack; ours is a line in the log. */
function watchForBugs(log: Log): void {
  const note = (error: unknown): void => {
    log.problem('main', 'main', bugTrace(error));
  };
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
}
