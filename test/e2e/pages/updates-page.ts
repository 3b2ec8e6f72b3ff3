import type { ElectronApplication, Page } from '@playwright/test';
import type { Locale } from '#core/model/locale.ts';
import { atRest } from '../app.ts';
import { answerSaveDialog } from '../system.ts';
import { words } from '../words.ts';
import { Frame } from './frame.ts';

/** Updates, among what the settings say about the app. */
export class UpdatesPage {
  readonly page: Page;
  readonly #app: ElectronApplication;
  readonly #texts;

  constructor(page: Page, app: ElectronApplication, locale: Locale = 'pt-BR') {
    this.page = page;
    this.#app = app;
    this.#texts = words[locale];
  }

  /** The part of the settings. */
  get group() {
    const title = this.page.getByRole('heading', { name: this.#texts.update.title });
    return this.page.locator('section').filter({ has: title });
  }

  get check() {
    return this.#button(this.#texts.update.check);
  }

  get daily() {
    return this.group.getByLabel(this.#texts.update.daily);
  }

  get refusal() {
    return this.group.getByRole('alert');
  }

  async open(): Promise<void> {
    await new Frame(this.page).openSettings(this.#texts.settings.part.about);
    await atRest(this.page);
  }

  async ask(): Promise<void> {
    await this.check.click();
    await atRest(this.page);
  }

  /** Downloads the kind that is chosen into a folder, under the name that is proposed. */
  async download(folder: string): Promise<void> {
    await answerSaveDialog(this.#app, folder);
    await this.#button(this.#texts.update.download).click();
    await atRest(this.page);
  }

  /** Begins a download into a folder, and gives the button that ends it. */
  async begin(folder: string) {
    await answerSaveDialog(this.#app, folder);
    await this.#button(this.#texts.update.download).click();
    return this.#button(this.#texts.action.cancel);
  }

  /** Asks for the file to be shown; gives the paths that the system's file manager was told, not opening any. */
  async reveal(): Promise<string[]> {
    await this.#app.evaluate(({ shell }) => {
      const told: string[] = [];
      Object.assign(globalThis, { shownPaths: told });
      shell.showItemInFolder = (path) => void told.push(path);
    });
    await this.#button(this.#texts.update.reveal).click();
    await atRest(this.page);
    return this.#app.evaluate(() => (globalThis as unknown as { shownPaths: string[] }).shownPaths);
  }

  #button(name: string) {
    return this.group.getByRole('button', { name, exact: true });
  }
}
