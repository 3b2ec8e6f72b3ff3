import { dialog, type MessageBoxOptions } from 'electron';
import type { DialogHost } from './dialogs.ts';
import { hostTexts } from './host-texts.ts';

/** Letters of an address that are shown in a question; a longer one is cut, so that the buttons stay on the screen. */
const shownLetters = 300;

/**
 * Asks a person whether a page is to be opened, with its host as the network knows it: a name in other letters shows as
 * `xn--…`. Cancelling is what Enter and Escape do.
 */
export async function askLink(
  { window, settings }: DialogHost,
  host: string,
  address: string,
): Promise<boolean> {
  const texts = hostTexts[(await settings.read()).locale];
  const question: MessageBoxOptions = {
    type: 'question',
    message: texts.openPage.replace('{host}', host),
    detail: address.length > shownLetters ? `${address.slice(0, shownLetters)}…` : address,
    buttons: [texts.cancel, texts.open],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
  const parent = window();
  const { response } =
    parent === null
      ? await dialog.showMessageBox(question)
      : await dialog.showMessageBox(parent, question);
  return response === 1;
}
