import type { Page } from '@playwright/test';
import type { Locale } from '#core/model/locale.ts';
import { atRest } from '../app.ts';
import { words } from '../words.ts';
import { Frame } from './frame.ts';

/** A passphrase that is long enough. */
export const passphrase = 'um cavalo azul no telhado';

/** First start and unlocking. */
export class StartPage {
  readonly page: Page;
  readonly #locale: Locale;
  readonly #texts;

  constructor(page: Page, locale: Locale = 'pt-BR') {
    this.page = page;
    this.#locale = locale;
    this.#texts = words[locale];
  }

  get title() {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** Which step of the first start this is. */
  get step() {
    return this.page.getByRole('status').filter({ hasText: /\d.*\d/ });
  }

  get next() {
    return this.page.getByRole('button', { name: this.#texts.first.next });
  }

  get back() {
    return this.page.getByRole('button', { name: this.#texts.first.back, exact: true });
  }

  /** Puts the recovery code off. */
  get later() {
    return this.page.getByRole('button', { name: this.#texts.recovery.later, exact: true });
  }

  /** The groups of the recovery code that is shown, without their numbers. */
  async recoveryGroups(): Promise<string[]> {
    const list = this.page.getByRole('list', { name: this.#texts.recovery.code.label });
    await list.waitFor();
    const groups = await list.getByRole('listitem').allTextContents();
    return groups.map((text) => text.trim().slice(-5));
  }

  /** Types the recovery code back where two of its groups are asked for. */
  async confirmRecovery(groups: readonly string[]): Promise<void> {
    const { written, confirm } = this.#texts.recovery;
    await this.page.getByRole('button', { name: written }).click();
    for (const [at, text] of groups.entries()) {
      const label = confirm.group.replace('{group}', String(at + 1));
      const field = this.page.getByLabel(label, { exact: true });
      if (await field.isVisible()) await field.fill(text);
    }
    await this.page.getByRole('button', { name: confirm.verb, exact: true }).click();
    await atRest(this.page);
  }

  /** Ways to begin, once the workspace is there. */
  get sample() {
    return this.page.getByRole('button', { name: this.#texts.first.sample });
  }

  get clientName() {
    return this.page.getByLabel(this.#texts.clients.name);
  }

  get addClient() {
    return this.page.getByRole('button', { name: this.#texts.first.add });
  }

  get skip() {
    return this.page.getByRole('button', { name: this.#texts.first.skip });
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
    await this.toProtection();
    await this.protect(words);
    await this.#begin();
  }

  /** Protects the workspace with a passphrase, in the second step. */
  async protect(words: string = passphrase): Promise<void> {
    await this.passphrase.fill(words);
    await this.repetition.fill(words);
    await this.create.click();
  }

  async createWithKeychain(): Promise<void> {
    await this.toProtection();
    await this.keychain.click();
    await this.create.click();
    await this.#begin();
  }

  /** To the second step, where the workspace is protected. */
  async toProtection(): Promise<void> {
    await atRest(this.page);
    if (await this.next.isVisible()) await this.next.click();
  }

  /** Past the last two steps, without a recovery code, a sample or a client. */
  async #begin(): Promise<void> {
    await this.later.click();
    await this.skip.click();
    await this.#toClients();
  }

  /** From the overview, where the window begins, to the clients, where most journeys do. */
  async #toClients(): Promise<void> {
    await atRest(this.page);
    const frame = new Frame(this.page, this.#locale);
    // A passphrase that was refused leaves no rail.
    if (!this.page.url().endsWith('#/overview') || !(await frame.rail.isVisible())) return;
    await frame.openView('clients');
  }

  async unlockWith(words: string): Promise<void> {
    await this.passphrase.fill(words);
    await this.unlock.click();
    await this.#toClients();
  }
}
