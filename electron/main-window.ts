import { join } from 'node:path';
import { nativeTheme, type BrowserWindow } from 'electron';
import { appPage, isOurPage } from './app-address.ts';
import { answerFrom, servedFiles } from './app-protocol.ts';
import { guardSession, windowSession } from './session-guard.ts';
import { createMainWindow } from './window-factory.ts';

/** Background of an empty window, as near to the page's paper as a single colour can be. */
const paper = { light: '#fbfaf8', dark: '#191c1f' } as const;

/** What the main window is opened with. */
export interface MainWindowSetup {
  /** The built `out` folder. */
  readonly out: string;
  /** Address of Vite's server while developing, else null. */
  readonly devServer: string | null;
  readonly devTools: boolean;
}

/** Gives the window's session its addresses and its walls. Once, after the app is ready. */
export function prepareWindowSession({ out, devServer }: MainWindowSetup): void {
  const session = windowSession();
  const files = servedFiles(join(out, 'renderer'));
  session.protocol.handle('app', (request) => answerFrom(files, request));
  guardSession(session, (address) => isAllowed(address, devServer));
}

/** Opens the main window; it shows itself once its page is painted. */
export function openMainWindow({ out, devServer, devTools }: MainWindowSetup): BrowserWindow {
  const window = createMainWindow({
    session: windowSession(),
    preload: join(out, 'preload', 'preload.cjs'),
    devTools,
    background: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    icon: null,
  });
  window.once('ready-to-show', () => window.show());
  const page = devServer ?? appPage;
  void window.loadURL(page);
  // Chromium asks nobody before it shows an empty page; whoever led ours there sees it come back.
  window.webContents.on('did-navigate', (_event, address) => {
    if (!isOurPage(address, devServer)) void window.loadURL(page);
  });
  return window;
}

/** The page's own address, and while developing Vite's with its socket. */
function isAllowed(address: string, devServer: string | null): boolean {
  if (isOurPage(address, devServer) || address.startsWith('devtools:')) return true;
  return devServer !== null && isOurPage(address.replace(/^ws/, 'http'), devServer);
}
