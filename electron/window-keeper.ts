import type { BrowserWindow } from 'electron';

/** Who looks after the window once the program is read. */
export interface WindowCare {
  /** A window was opened, or was there before. */
  readonly opened: (window: BrowserWindow) => void;
  readonly closed: () => void;
  /** A window that is there is about to be brought up. */
  readonly beforeShow: (window: BrowserWindow) => void;
}

/** The app's one window, which may be closed and opened again. */
export interface WindowKeeper {
  /** The window; null while there is none. */
  readonly window: () => BrowserWindow | null;
  readonly open: (isHidden: boolean) => void;
  /** Brings the window up, and opens one where there is none. */
  readonly show: () => void;
  /** Who looks after it from now on, and is told at once of a window that is there. */
  readonly give: (care: WindowCare) => void;
}

/**
 * Keeps the window.
 * @param make makes one that opens its page
 * @param pageGone told why the process of a page ended by itself; the page is loaded again
 */
export function windowKeeper(
  make: (isHidden: boolean) => BrowserWindow,
  pageGone: (reason: string) => void,
): WindowKeeper {
  let window: BrowserWindow | null = null;
  let care: WindowCare | null = null;

  function open(isHidden: boolean): void {
    const opened = make(isHidden);
    window = opened;
    care?.opened(opened);
    opened.once('closed', () => {
      window = null;
      care?.closed();
    });
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      pageGone(reason);
      if (!opened.isDestroyed()) opened.reload();
    });
  }

  return {
    window: () => window,
    open,
    show: () => {
      if (window === null) {
        open(false);
        return;
      }
      care?.beforeShow(window);
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    give: (to) => {
      care = to;
      if (window !== null) to.opened(window);
    },
  };
}
