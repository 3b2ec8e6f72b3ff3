import type { Locator, Page } from '@playwright/test';
import type { Locale } from '#core/model/locale.ts';
import { atRest } from '../app.ts';
import { counted, words } from '../words.ts';
import { Frame } from './frame.ts';

/** The reports of many clients in one go: what is to be written, and what it came to. */
export class BatchPage {
  readonly page: Page;
  readonly #locale: Locale;
  readonly #texts;

  constructor(page: Page, locale: Locale = 'pt-BR') {
    this.page = page;
    this.#locale = locale;
    this.#texts = words[locale].batch;
  }

  /** What was not written, each with its reason. */
  get left(): Locator {
    return this.page.getByRole('table', { name: this.#texts.left }).locator('tbody tr');
  }

  /** One of the counts of the result, with its word. */
  count(name: keyof (typeof words)['pt-BR']['batch']['count']): Locator {
    return this.page.locator(`[data-count=${name}] dd`).first();
  }

  /** From the list of reports to the batch of all clients it shows. */
  async open(): Promise<void> {
    await new Frame(this.page, this.#locale).openView('reports');
    const { writeAll } = words[this.#locale].reportList;
    await this.page.getByRole('button', { name: counted(writeAll) }).click();
    await atRest(this.page);
  }

  /** Has the reports go out as approved by somebody. */
  async approve(by: string): Promise<void> {
    await this.page.getByRole('radio', { name: this.#texts.approve, exact: true }).click();
    await this.page.getByRole('textbox', { name: this.#texts.approvedBy }).fill(by);
  }

  /** The system's dialog has been answered before. */
  async chooseFolder(): Promise<void> {
    await this.page.getByRole('button', { name: this.#texts.chooseFolder, exact: true }).click();
    await atRest(this.page);
  }

  async begin(): Promise<void> {
    await this.page.getByRole('button', { name: counted(this.#texts.start) }).click();
  }

  async retryFailed(): Promise<void> {
    await this.page.getByRole('button', { name: this.#texts.retry, exact: true }).click();
  }
}
