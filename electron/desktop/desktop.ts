import { app, dialog, type BrowserWindow } from 'electron';
import type { EventName } from '#app/contract/channel-names.ts';
import type { DesktopStanding, DesktopSupport } from '#app/contract/desktop-channels.ts';
import type { EventPayload } from '#app/contract/events.ts';
import type { Settings, WorkspaceStatus } from '#app/contract/views.ts';
import { showWords } from '../notices.ts';
import type { SettingsFile } from '../settings-file.ts';
import type { WorkspaceHost } from '../workspace-host.ts';
import { autoLock } from './auto-lock.ts';
import type { DesktopFile } from './desktop-file.ts';
import { desktopTexts } from './desktop-texts.ts';
import { endNotice } from './end-notice.ts';
import { watchLeaving } from './leaving.ts';
import { loginItem } from './login-item.ts';
import { runWatch } from './run-watch.ts';
import { appTray } from './tray.ts';
import { bringIntoReach, watchPlace } from './watch-window.ts';

/** The app's part in the desktop around its window: tray, task bar, badge, notices, lock, start at login. */
export interface Desktop {
  /** Takes an event of the worker. */
  readonly heard: <E extends EventName>(event: E, payload: EventPayload<E>) => void;
  readonly workspaceChanged: (status: WorkspaceStatus) => void;
  /** Tells the system of preferences that are about to be kept. Throws AppFault `disk-full`, `read-only`. */
  readonly settingsWanted: (settings: Settings) => Promise<void>;
  readonly settingsChanged: (settings: Settings) => void;
  readonly support: () => Promise<DesktopSupport>;
  /** Somebody uses the window. */
  readonly used: () => void;
  /** The machine has woken. */
  readonly woke: () => void;
  /** Takes a window under its care. */
  readonly attach: (window: BrowserWindow) => void;
  /** Brings the window back to a display before it is shown. */
  readonly beforeShow: (window: BrowserWindow) => void;
  /** Takes over whether the system starts the app at login. Before the window reads the preferences. */
  readonly followLogin: () => Promise<void>;
  /** Puts up the tray; a window that was opened hidden is shown after all where no tray would lead to it. */
  readonly begin: (isHidden: boolean) => Promise<void>;
}

/** What it needs. */
export interface DesktopOptions {
  readonly file: DesktopFile;
  readonly settings: SettingsFile;
  readonly preferences: Settings;
  readonly workspace: WorkspaceHost;
  readonly window: () => BrowserWindow | null;
  /** Done as well before the program ends. */
  readonly ending: () => Promise<void>;
  /** Brings the window up, and opens one where there is none. */
  readonly show: () => void;
}

/** How often what changes by itself is looked at again, in milliseconds: alerts wake up, panels come and go. */
const every = 60_000;
/** How long a panel may take to come up after login, in milliseconds, and how often it is looked for. */
const panelTime = 8_000;
const panelStep = 1_000;

/** Joins the parts. Once, when Electron is ready. */
export function desktop(options: DesktopOptions): Desktop {
  const { file, workspace, window, show } = options;
  let preferences = options.preferences;
  let standing: DesktopStanding | null = null;
  let soon: NodeJS.Timeout | null = null;
  const login = loginItem();
  const words = () => desktopTexts[preferences.locale];

  const runs = runWatch({
    now: () => performance.now(),
    bar: (value) => window()?.setProgressBar(value),
    ended: (run) => {
      const notice = endNotice(run, window()?.isFocused() ?? false, preferences.locale);
      if (notice !== null) void tellEnd(notice);
    },
  });
  const lock = autoLock({
    rules: () => preferences,
    isOpen: () => workspace.isOpen(),
    isWorking: () => runs.losable() !== null,
    lock: () => void workspace.lock(),
  });
  const tray = appTray(() => ({ locale: preferences.locale, standing, now: new Date() }), {
    open: show,
    pause: (until) =>
      void workspace
        .worker()
        .call('sync:pause', { until })
        .catch(() => undefined),
    lock: () => void workspace.lock(),
    quit: () => app.quit(),
  });
  const attachLeaving = watchLeaving({
    locale: () => preferences.locale,
    window,
    losable: runs.losable,
    isTrayWanted: () => preferences.hasTray,
    mayHide: () => tray.isShown(),
    hidden: explainTray,
    close: async () => {
      await Promise.all([workspace.end(), file.flush(), options.ending()]);
    },
  });

  /** Whoever wants no notifications wants none of this kind either. */
  async function tellEnd(notice: { title: string; body: string }): Promise<void> {
    const asked = await workspace
      .worker()
      .call('sync:read-settings', null)
      .catch(() => null);
    if (asked?.notifies === true) showWords(notice, show);
  }

  function explainTray(): void {
    if (file.memory().isTrayExplained) return;
    file.keep({ isTrayExplained: true });
    const { title, text } = words().hidden;
    if (!showWords({ title, body: text }, show))
      void dialog.showMessageBox({ type: 'info', message: title, detail: text });
  }

  async function refresh(): Promise<void> {
    standing = workspace.isOpen()
      ? await workspace
          .worker()
          .call('desktop:standing', null)
          .catch(() => null)
      : null;
    app.setBadgeCount(standing?.alerts ?? 0);
    tray.refresh();
  }

  /** Many changes come at once. */
  function refreshSoon(): void {
    soon ??= setTimeout(() => {
      soon = null;
      void refresh();
    }, 300);
  }

  async function followLogin(): Promise<void> {
    if (!preferences.startsAtLogin) return;
    // Somebody may have switched it off in the desktop's own settings; else the program may have moved.
    if (await login.isOn()) await login.set(true);
    else preferences = await options.settings.write({ ...preferences, startsAtLogin: false });
  }

  setInterval(() => {
    refreshSoon();
    void tray.want(preferences.hasTray);
  }, every);

  return {
    heard: (event, payload) => {
      if (event === 'task:progressed') runs.step(payload as EventPayload<'task:progressed'>);
      if (event === 'task:item-moved')
        runs.moved((payload as EventPayload<'task:item-moved'>).task);
      if (event === 'data:changed') refreshSoon();
      // A file that a person asked for: locking because nobody presses a key would end it.
      if (event === 'update:progressed') lock.used();
    },
    workspaceChanged: ({ state }) => {
      if (state === 'open') lock.used();
      else runs.clear();
      refreshSoon();
    },
    settingsWanted: async ({ startsAtLogin }) => {
      if (startsAtLogin !== preferences.startsAtLogin) await login.set(startsAtLogin);
    },
    settingsChanged: (settings) => {
      preferences = settings;
      void tray.want(settings.hasTray);
    },
    support: async () => ({ tray: await tray.support(), login: login.support }),
    used: lock.used,
    woke: lock.look,
    attach: (opened) => {
      watchPlace(
        opened,
        () => file.memory().window,
        (places) => file.keep({ window: places }),
      );
      attachLeaving(opened);
    },
    beforeShow: (shown) => bringIntoReach(shown, file.memory().window),
    followLogin: () => followLogin().catch(() => undefined),
    begin: async (isHidden) => {
      const until = performance.now() + (isHidden ? panelTime : 0);
      for (;;) {
        await tray.want(preferences.hasTray);
        if (await tray.isShown()) return;
        if (performance.now() >= until) break;
        await new Promise((done) => setTimeout(done, panelStep));
      }
      if (isHidden) show();
    },
  };
}
