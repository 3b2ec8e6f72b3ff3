import type { Page } from '@playwright/test';
import type { Locale } from '#core/model/locale.ts';
import { atRest } from '../app.ts';
import { words } from '../words.ts';

/** A talk with a bot, offline. */
export class TryPage {
  readonly page: Page;
  readonly #texts;

  constructor(page: Page, locale: Locale = 'pt-BR') {
    this.page = page;
    this.#texts = words[locale].try;
  }

  /** What was said so far. */
  get talk() {
    return this.page.getByRole('log', { name: this.#texts.chat });
  }

  get field() {
    return this.page.getByRole('textbox', { name: this.#texts.write });
  }

  /** Questions that the file cannot answer, before the bot speaks on. */
  get question() {
    return this.page.getByText(this.#texts.question, { exact: true });
  }

  async say(text: string): Promise<void> {
    await this.field.fill(text);
    await this.page.getByRole('button', { name: this.#texts.send, exact: true }).click();
    await atRest(this.page);
  }

  /** Says what a quick reply offers. */
  async reply(name: string): Promise<void> {
    const replies = this.page.getByRole('list', { name: this.#texts.replies });
    await replies.getByRole('button', { name, exact: true }).click();
    await atRest(this.page);
  }
}
