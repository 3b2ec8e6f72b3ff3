import type { BrowserWindow } from 'electron';
import { AppFault } from '#app/contract/errors.ts';
import type { MenuOffer } from '#app/contract/system-channels.ts';
import type { ChannelHandlers } from './channel-answers.ts';
import type { SafeShell } from './safe-shell.ts';

/** What these channels need of the host. */
export interface SystemHandlerOptions {
  readonly window: () => BrowserWindow | null;
  readonly offer: (offer: MenuOffer) => void;
  readonly showLog: () => void;
  readonly shell: SafeShell;
}

type SystemHandlers = Pick<
  ChannelHandlers,
  'system:offer' | 'system:print' | 'system:show-log' | 'system:open-link'
>;

/** Channels of the menu, the printer, the technical log and the browser. */
export function systemHandlers(options: SystemHandlerOptions): SystemHandlers {
  const { window, offer, showLog, shell } = options;
  return {
    'system:offer': (wanted) => {
      offer(wanted);
      return Promise.resolve(null);
    },
    'system:print': async () => {
      const shown = window();
      // Without a window there is nothing to print, and nobody who waits for it.
      return { isPrinted: shown !== null && (await printWindow(shown)) };
    },
    'system:show-log': () => {
      showLog();
      return Promise.resolve(null);
    },
    'system:open-link': async ({ address }) => ({ isOpened: await shell.openLink(address) }),
  };
}

/** True once the system has taken the pages, false where somebody cancelled. Throws AppFault `printer-failed`. */
function printWindow(window: BrowserWindow): Promise<boolean> {
  return new Promise((resolve, reject) => {
    window.webContents.print({ printBackground: true }, (isPrinted, reason) => {
      // The words are Chromium's own: nothing else tells a cancelled job from a failed one.
      if (isPrinted || /cancel/i.test(reason)) resolve(isPrinted);
      else reject(new AppFault('printer-failed', { reason: reason || 'Chromium' }));
    });
  });
}
