import { Menu } from 'electron';
import { commandIds } from '#app/contract/commands.ts';
import type { MenuOffer } from '#app/contract/system-channels.ts';
import type { Locale } from '#core/model/locale.ts';
import { canRun, menuTemplate, type MenuActions, type MenuState } from './menu.ts';

/** The application menu as it stands. */
export interface MenuHost {
  /** Puts it into a language. */
  readonly speak: (locale: Locale) => void;
  /** Shows what can be run and opened; null while locked or without a window. */
  readonly offer: (offer: MenuOffer | null) => void;
}

/** The application menu, shown at once, with nothing that the window offers. */
export function menuHost(locale: Locale, actions: MenuActions): MenuHost {
  let state: MenuState = { locale, offer: null };
  let menu: ReturnType<typeof Menu.buildFromTemplate> | null = null;

  /** Everything but which commands can run: those are switched in place, so that an open menu stays open. */
  const shape = ({ locale, offer }: MenuState): string =>
    JSON.stringify([locale, offer === null ? null : offer.recent]);

  function show(next: MenuState): void {
    const isSame = menu !== null && shape(next) === shape(state);
    state = next;
    if (!isSame) {
      menu = Menu.buildFromTemplate(menuTemplate(state, actions, process.platform));
      Menu.setApplicationMenu(menu);
      return;
    }
    for (const command of commandIds) {
      const item = menu?.getMenuItemById(command);
      if (item) item.enabled = canRun(command, state.offer);
    }
  }

  show(state);
  return {
    speak: (locale) => show({ ...state, locale }),
    offer: (offer) => show({ ...state, offer }),
  };
}
