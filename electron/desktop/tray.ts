import { Menu, Tray } from 'electron';
import type { DesktopSupport } from '#app/contract/desktop-channels.ts';
import { trayIcon } from './app-icons.ts';
import { hasTrayHost } from './tray-host.ts';
import { trayMenu, type TrayActions, type TrayFacts } from './tray-menu.ts';

/** The app's sign in the system's tray. */
export interface AppTray {
  /** Puts the sign there, or takes it away. Does nothing where the system shows none. */
  readonly want: (isWanted: boolean) => Promise<void>;
  /** True where the sign is there and somebody shows it now; only then may the window hide. */
  readonly isShown: () => Promise<boolean>;
  readonly support: () => Promise<DesktopSupport['tray']>;
  /** Writes the menu anew. */
  readonly refresh: () => void;
}

/** No sign yet. */
export function appTray(facts: () => TrayFacts, actions: TrayActions): AppTray {
  let tray: Tray | null = null;
  let isWanted = false;
  let hasFailed = false;

  async function support(): Promise<DesktopSupport['tray']> {
    if (process.platform === 'linux' && !(await hasTrayHost(process.env))) return 'no-host';
    return hasFailed ? 'failed' : 'possible';
  }

  function refresh(): void {
    tray?.setContextMenu(Menu.buildFromTemplate(trayMenu(facts(), actions)));
  }

  function put(): void {
    try {
      tray = new Tray(trayIcon(process.platform));
      tray.setToolTip('Transbordo');
      // On a Mac a click opens the menu.
      if (process.platform !== 'darwin') tray.on('click', actions.open);
      hasFailed = false;
    } catch {
      tray = null;
      hasFailed = true;
    }
  }

  return {
    want: async (wanted) => {
      isWanted = wanted;
      if (!wanted) {
        tray?.destroy();
        tray = null;
        return;
      }
      const state = tray === null ? await support() : 'possible';
      // Somebody may have changed their mind, or put it there, while the panel was asked for.
      if (isWanted && tray === null && state !== 'no-host') put();
      refresh();
    },
    isShown: async () => tray !== null && (await support()) === 'possible',
    support,
    refresh,
  };
}
