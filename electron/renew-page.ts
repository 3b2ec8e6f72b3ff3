import type { BrowserWindow } from 'electron';
import { nobodysPage } from './app-address.ts';

/** Longest wait for the process of the page to be left, in milliseconds. */
const patience = 1_000;

/**
 * Ends the process of a window's page, and with it everything that it held; the system takes its memory back. Reloading
 * would go on in the same process. Whoever opened the window leads it back to its page, which begins anew; what was
 * visited before is forgotten, since addresses hold what was searched for.
 */
export async function renewPage(window: BrowserWindow): Promise<void> {
  const { webContents: contents } = window;
  let timer: NodeJS.Timeout | undefined;
  const left = new Promise<void>((done) => {
    contents.once('did-navigate', () => done());
    timer = setTimeout(done, patience);
  });
  // Not when nobody's page is there: forgetting then would stop ours on its way.
  contents.on('did-finish-load', function forget() {
    if (contents.isDestroyed() || contents.getURL() === nobodysPage) return;
    contents.off('did-finish-load', forget);
    contents.navigationHistory.clear();
  });
  // Our page comes over it before it has loaded, which counts as an error.
  contents.loadURL(nobodysPage).catch(() => undefined);
  await left;
  clearTimeout(timer);
}
