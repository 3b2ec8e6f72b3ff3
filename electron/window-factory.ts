import {
  BrowserWindow,
  type NativeImage,
  type Rectangle,
  type Session,
  type Size,
  type WebPreferences,
} from 'electron';

/** What every window of the app has in common: a page that can do nothing but be a page. */
const locked: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  plugins: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  autoplayPolicy: 'user-gesture-required',
};

/** How the main window is made. */
export interface MainWindowOptions {
  readonly session: Session;
  /** Path of the built preload. */
  readonly preload: string;
  readonly devTools: boolean;
  /** Colour behind the page until it is painted, so that a dark theme does not flash white. */
  readonly background: string;
  /** The window's picture, or null where the system takes it from the package. */
  readonly icon: NativeImage | null;
  /** Where it stands, in device-independent pixels, and how small it may be made. */
  readonly bounds: Rectangle;
  readonly smallest: Size;
}

/** The main window, hidden until its page asks to be shown. */
export function createMainWindow(options: MainWindowOptions): BrowserWindow {
  return new BrowserWindow({
    ...options.bounds,
    minWidth: options.smallest.width,
    minHeight: options.smallest.height,
    show: false,
    title: 'Transbordo',
    backgroundColor: options.background,
    ...(options.icon === null ? {} : { icon: options.icon }),
    webPreferences: {
      ...locked,
      session: options.session,
      preload: options.preload,
      devTools: options.devTools,
    },
  });
}

/** A window for printing: never shown, no scripts, no preload. */
export function createPrintWindow(session: Session): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: 794,
    height: 1123,
    webPreferences: { ...locked, session, javascript: false, devTools: false },
  });
}
