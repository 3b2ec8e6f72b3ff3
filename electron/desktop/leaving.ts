import { app, dialog, powerMonitor, type BrowserWindow } from 'electron';
import type { Locale } from '#core/model/locale.ts';
import { desktopTexts } from './desktop-texts.ts';
import type { LosableRun } from './run-watch.ts';

/** What leaving depends on. */
export interface LeavingOptions {
  readonly locale: () => Locale;
  readonly window: () => BrowserWindow | null;
  /** The run under way that would be lost; null while there is none. */
  readonly losable: () => LosableRun | null;
  /** Whether the window may hide into the tray now. */
  readonly mayHide: () => Promise<boolean>;
  readonly isTrayWanted: () => boolean;
  /** Called when the window has hidden. */
  readonly hidden: () => void;
  /** Closes what must be closed before the program ends. */
  readonly close: () => Promise<void>;
}

/** Listens to what would end the program, asks once where work would be lost, and closes in order. */
export function watchLeaving(options: LeavingOptions): (window: BrowserWindow) => void {
  let isLeaving = false;
  let isClosed = false;
  let asked: Promise<boolean> | null = null;
  let closing: Promise<void> | null = null;

  /** One question at a time, however often somebody presses the cross. */
  function mayLeave(): Promise<boolean> {
    const run = isLeaving ? null : options.losable();
    if (run === null) return Promise.resolve(true);
    asked ??= ask(run).finally(() => {
      asked = null;
    });
    return asked;
  }

  async function ask(run: LosableRun): Promise<boolean> {
    const { leaving } = desktopTexts[options.locale()];
    const question = {
      type: 'question' as const,
      message: leaving.running[run],
      detail: leaving.kept[run],
      buttons: [leaving.stay, leaving.leave],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    };
    const window = options.window();
    const { response } =
      window?.isVisible() === true
        ? await dialog.showMessageBox(window, question)
        : await dialog.showMessageBox(question);
    return response === 1;
  }

  async function leave(): Promise<void> {
    if (!(await mayLeave())) return;
    isLeaving = true;
    closing ??= options.close().finally(() => {
      isClosed = true;
      app.quit();
    });
    await closing;
  }

  async function hideOrLeave(window: BrowserWindow): Promise<void> {
    if (await options.mayHide()) {
      if (window.isDestroyed()) return;
      window.hide();
      options.hidden();
    } else if (process.platform !== 'darwin') await leave();
    else if (!window.isDestroyed()) window.destroy();
  }

  app.on('before-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void leave();
  });
  // The machine goes down: whoever waits for an answer then holds everybody up.
  powerMonitor.on('shutdown', () => {
    isLeaving = true;
  });

  return (window) => {
    window.on('query-session-end', () => {
      isLeaving = true;
    });
    window.on('close', (event) => {
      if (isLeaving) return;
      const asks = process.platform !== 'darwin' && options.losable() !== null;
      if (!options.isTrayWanted() && !asks) return;
      event.preventDefault();
      void hideOrLeave(window);
    });
  };
}
