import type { Page } from '@playwright/test';
import type { Locale } from '#core/model/locale.ts';
import { atRest } from '../app.ts';
import { words } from '../words.ts';

/** A passphrase that is long enough. */
export const passphrase = 'um cavalo azul no telhado';

/** First start and unlocking. */
export class StartPage {
  readonly page: Page;
  readonly #texts;

  constructor(page: Page, locale: Locale = 'pt-BR') {
    this.page = page;
    this.#texts = words[locale];
  }

  get title() {
    return this.page.getByRole('heading', { level: 1 });
  }

  get passphrase() {
    return this.page.getByLabel(this.#texts.start.field, { exact: true });
  }

  get repetition() {
    return this.page.getByLabel(this.#texts.start.repeat, { exact: true });
  }

  get keychain() {
    return this.page.getByRole('radio', { name: this.#texts.start.keychain });
  }

  get create() {
    return this.page.getByRole('button', { name: this.#texts.start.create });
  }

  get unlock() {
    return this.page.getByRole('button', { name: this.#texts.unlock.open, exact: true });
  }

  get unlockWithKeychain() {
    return this.page.getByRole('button', { name: this.#texts.unlock.keychain });
  }

  language(name: 'Português' | 'English' | 'Español') {
    return this.page.getByRole('radio', { name });
  }

  /** Makes a workspace with a passphrase. */
  async createWithPassphrase(words: string = passphrase): Promise<void> {
    await this.passphrase.fill(words);
    await this.repetition.fill(words);
    await this.create.click();
    await this.#toClients();
  }

  async createWithKeychain(): Promise<void> {
    await this.keychain.click();
    await this.create.click();
    await this.#toClients();
  }

  /** From the overview, where the window begins, to the clients, where most journeys do. */
  async #toClients(): Promise<void> {
    await atRest(this.page);
    const rail = this.page.getByRole('navigation', { name: this.#texts.nav.main });
    // A passphrase that was refused leaves no rail.
    if (!this.page.url().endsWith('#/overview') || !(await rail.isVisible())) return;
    await rail.getByRole('link', { name: this.#texts.nav.clients }).click();
    await atRest(this.page);
  }

  async unlockWith(words: string): Promise<void> {
    await this.passphrase.fill(words);
    await this.unlock.click();
    await this.#toClients();
  }
}
