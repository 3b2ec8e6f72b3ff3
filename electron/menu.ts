import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Locale } from '#core/model/locale.ts';
import { menuTexts } from './menu-texts.ts';

/** What the menu does beyond what the system does for it. */
export interface MenuActions {
  readonly lock: () => void;
}

/** Puts the application menu into a language: the usual entries and keys, and Ctrl/Cmd+L to lock. */
export function showMenu(locale: Locale, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(locale, actions, process.platform)));
}

/** The menu as data. */
export function menuTemplate(
  locale: Locale,
  actions: MenuActions,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const texts = menuTexts[locale];
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: texts.file,
      submenu: [
        { label: texts.lock, accelerator: 'CmdOrCtrl+L', click: actions.lock },
        { type: 'separator' },
        isMac ? { role: 'close', label: texts.close } : { role: 'quit', label: texts.quit },
      ],
    },
    {
      label: texts.edit,
      submenu: [
        { role: 'undo', label: texts.undo },
        { role: 'redo', label: texts.redo },
        { type: 'separator' },
        { role: 'cut', label: texts.cut },
        { role: 'copy', label: texts.copy },
        { role: 'paste', label: texts.paste },
        { role: 'selectAll', label: texts.selectAll },
      ],
    },
    {
      label: texts.view,
      submenu: [
        { role: 'resetZoom', label: texts.zoomReset },
        { role: 'zoomIn', label: texts.zoomIn },
        { role: 'zoomOut', label: texts.zoomOut },
        { type: 'separator' },
        { role: 'togglefullscreen', label: texts.fullScreen },
      ],
    },
    {
      label: texts.window,
      role: 'windowMenu',
      submenu: [
        { role: 'minimize', label: texts.minimise },
        { role: 'close', label: texts.close },
      ],
    },
  ];
}
