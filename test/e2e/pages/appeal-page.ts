import type { Page } from '@playwright/test';
import type { Locale } from '#core/model/locale.ts';
import { atRest, expect } from '../app.ts';
import { words } from '../words.ts';

/** An incident's appeal: what the packet is made from, and the packet. */
export class AppealPage {
  readonly page: Page;
  readonly #texts;
  readonly #pages;

  constructor(page: Page, locale: Locale = 'pt-BR') {
    this.page = page;
    this.#texts = words[locale].appeal;
    this.#pages = words[locale].pdf.pages.replace('{title}', '');
  }

  get refused() {
    return this.page.getByRole('heading', { name: this.#texts.refused.title });
  }

  /** The packet's pages; they are drawn once they come into sight. */
  get preview() {
    return this.page.getByRole('region', { name: new RegExp(`^${this.#texts.title}: `) });
  }

  /** What was found out about the version in force. */
  get version() {
    return this.page.locator('[data-found]');
  }

  /** What was found and hidden. */
  get masked() {
    return this.page.getByRole('list', { name: this.#texts.mask.found });
  }

  /** Brings the packet's pages into sight and waits until the first is drawn. */
  async see(): Promise<void> {
    await this.preview.getByRole('group', { name: this.#pages }).press('Home');
    await expect(this.preview.locator('canvas').first()).toBeVisible();
  }

  /** The penalised number’s appeal, from its incident. */
  async open(): Promise<void> {
    await this.page
      .getByRole('link', { name: this.#texts.open })
      .or(this.page.getByRole('button', { name: this.#texts.open }))
      .first()
      .click();
    await atRest(this.page);
  }

  async build(): Promise<void> {
    const again = this.page.getByRole('button', { name: this.#texts.buildAgain, exact: true });
    const first = this.page.getByRole('button', { name: this.#texts.build, exact: true });
    await again.or(first).first().click();
    await atRest(this.page);
  }

  /** Says that the newest copy was in force when the penalty came. */
  async state(): Promise<void> {
    await this.page.getByRole('combobox', { name: this.#texts.version.then }).click();
    await this.page.getByRole('option').nth(1).click();
  }

  /** Has a text hidden wherever it stands. */
  async mask(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: this.#texts.mask.terms }).fill(text);
    await this.page.keyboard.press('Enter');
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: this.#texts.save.verb, exact: true }).click();
    await atRest(this.page);
  }

  /** Writes down that the appeal was handed in; who writes for the first time is asked for a name. */
  async submit(caseNumber: string, by: string): Promise<void> {
    const dialog = await this.#dialog(this.#texts.submit.verb);
    await dialog.getByRole('textbox').fill(by);
    await this.page.keyboard.press('Enter');
    await dialog.getByLabel(this.#texts.submit.caseNumber).fill(caseNumber);
    await dialog.getByRole('button', { name: this.#texts.submit.verb, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await atRest(this.page);
  }

  async answer(text: string): Promise<void> {
    const dialog = await this.#dialog(this.#texts.answer.verb);
    await dialog.getByLabel(this.#texts.answer.text).fill(text);
    await dialog.getByRole('button', { name: this.#texts.answer.verb, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await atRest(this.page);
  }

  async #dialog(verb: string) {
    await this.page.getByRole('button', { name: verb, exact: true }).click();
    return this.page.getByRole('dialog');
  }
}
