import type { Page } from '@playwright/test';
import type { Locale } from '#core/model/locale.ts';
import { atRest } from '../app.ts';
import { words } from '../words.ts';

/** What the agency keeps about a client. */
export class AboutPage {
  readonly page: Page;
  readonly #texts;

  constructor(page: Page, locale: Locale = 'pt-BR') {
    this.page = page;
    this.#texts = words[locale];
  }

  get notes() {
    return this.page.getByLabel(this.#texts.about.notes, { exact: true });
  }

  /** From the client's page. */
  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: this.#texts.part.about, exact: true }).click();
    await atRest(this.page);
  }

  async write(notes: string): Promise<void> {
    await this.notes.fill(notes);
  }

  /** Whether the client is served, paused or gone. */
  status(status: keyof (typeof words)['pt-BR']['about']['statuses']) {
    return this.page.getByRole('radio', { name: this.#texts.about.statuses[status] });
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: this.#texts.about.save, exact: true }).click();
    await atRest(this.page);
  }
}
