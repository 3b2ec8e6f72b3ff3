import { app } from 'electron';
import type { DesktopSupport } from '#app/contract/desktop-channels.ts';
import { autostartFile } from './autostart-file.ts';
import { hiddenSwitch } from './starts-hidden.ts';

/** Start at login, by this system's own means. */
export interface LoginItem {
  readonly support: DesktopSupport['login'];
  /** Whether the system will start the app; it may have been changed outside of the app. */
  readonly isOn: () => Promise<boolean>;
  /** Throws AppFault `disk-full`, `read-only`. */
  readonly set: (isOn: boolean) => Promise<void>;
}

/** The way of this system: a file of the desktop under Linux, else what Electron does. */
export function loginItem(): LoginItem {
  const own = app.isPackaged ? [] : [app.getAppPath()];
  if (process.platform !== 'linux') return electronLoginItem([...own, hiddenSwitch]);
  const { APPIMAGE, FLATPAK_ID, SNAP } = process.env;
  const support = FLATPAK_ID !== undefined || SNAP !== undefined ? 'sandboxed' : 'possible';
  // The program inside a mounted image is gone after the next start of the machine; the image itself is not.
  const command = [APPIMAGE ?? process.execPath, ...own, hiddenSwitch];
  return { support, ...autostartFile(app.getPath('appData'), command) };
}

function electronLoginItem(args: string[]): LoginItem {
  const windows = process.platform === 'win32' ? { path: process.execPath, args } : {};
  return {
    support: 'possible',
    isOn: () => {
      const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings(windows);
      // Windows lets people switch an entry off and leaves it where it is.
      return Promise.resolve(
        process.platform === 'win32' ? executableWillLaunchAtLogin : openAtLogin,
      );
    },
    set: (openAtLogin) => {
      app.setLoginItemSettings({ openAtLogin, ...windows });
      return Promise.resolve();
    },
  };
}
