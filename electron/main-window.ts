import { join } from 'node:path';
import { nativeTheme, type BrowserWindow } from 'electron';
import type { ExpectedStart } from '#app/contract/expected-start.ts';
import type { Locale } from '#core/model/locale.ts';
import { appPage, isOurPage, isPageItself, nobodysPage } from './app-address.ts';
import { answerFrom } from './app-protocol.ts';
import { windowIcon } from './desktop/app-icons.ts';
import type { KeptPlaces } from './desktop/kept-places.ts';
import { placeWindow, smallestWindow } from './desktop/place-window.ts';
import { displayAreas } from './desktop/watch-window.ts';
import type { Log } from './log.ts';
import { servedFiles, textsOf, type ServedFiles } from './served-files.ts';
import { admit, allowCopying, leadNowhere, windowSession } from './session-guard.ts';
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

/** How the page of a window begins. */
export interface PageStart {
  /** The window's language, whose texts the page asks for at once. */
  readonly locale: Locale;
  /** See `Served.expected`. */
  readonly expected: () => ExpectedStart | null;
  /** Called once, when the page has its first script: from then on it reads and asks nothing for a while. */
  readonly scripted: () => void;
}

/**
 * Gives the window's session its addresses. Once, after the app is ready and before there is a window.
 * @param page what the page is told and what it tells
 */
export async function prepareWindowSession(
  { out, devServer, devTools }: MainWindowSetup,
  page: PageStart,
  log: Log,
): Promise<void> {
  const session = windowSession();
  admit(
    session,
    (address) => isAllowed(address, devServer) || (devTools && address.startsWith('devtools:')),
  );
  const isLed = devServer === null ? leadNowhere(session) : Promise.resolve();
  allowCopying(session, (address) => isOurPage(address, devServer));
  // While developing, the page comes from Vite and may never have been built.
  const files: ServedFiles = devServer === null ? servedFiles(out) : new Map();
  const texts = textsOf(files, page.locale);
  const served = {
    ...{ folder: join(out, 'renderer'), files },
    links: texts === null ? '' : `<${texts}>; rel=modulepreload`,
    expected: page.expected,
    damaged: (file: string) => log.note('file-damaged', { file }),
  };
  let isScripted = false;
  // Not `handle`: it wakes Node's fetch and streams for every file, a tenth of the whole start (decision 0038).
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- why: decision 0038
  session.protocol.registerBufferProtocol('app', (request, answer) => {
    answer(answerFrom(served, request));
    const { pathname } = new URL(request.url);
    if (isScripted || !pathname.endsWith('.js') || pathname === texts) return;
    isScripted = true;
    setImmediate(page.scripted);
  });
  await isLed;
}

/**
 * Opens the main window where it stood. It shows itself once its page is painted; opened hidden, when somebody asks
 * for it.
 */
export function openMainWindow(
  { out, devServer, devTools }: MainWindowSetup,
  kept: KeptPlaces,
  isHidden: boolean,
): BrowserWindow {
  const displays = displayAreas();
  const { isMaximised, isFullScreen, ...bounds } = placeWindow(kept, displays);
  const window = createMainWindow({
    session: windowSession(),
    preload: join(out, 'preload', 'preload.cjs'),
    devTools,
    background: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    icon: windowIcon(process.platform),
    bounds,
    smallest: smallestWindow(displays),
  });
  window.once('show', () => {
    if (isMaximised && !window.isMaximized()) window.maximize();
    if (isFullScreen) window.setFullScreen(true);
  });
  window.once('ready-to-show', () => {
    if (isHidden) return;
    // Shows it as well; the other way round it would be seen in its smaller size first.
    if (isMaximised) window.maximize();
    window.show();
  });
  const page = devServer ?? appPage;
  void window.loadURL(page);
  // Chromium asks nobody before it shows an empty page; whoever led ours there sees it come back.
  window.webContents.on('did-navigate', (_event, address) => {
    if (!isPageItself(address, devServer)) void window.loadURL(page);
  });
  return window;
}

/** The page's own address, the empty one that ends its process, and while developing Vite's with its socket. */
function isAllowed(address: string, devServer: string | null): boolean {
  if (address === nobodysPage || isOurPage(address, devServer)) return true;
  return devServer !== null && isOurPage(address.replace(/^ws/, 'http'), devServer);
}
