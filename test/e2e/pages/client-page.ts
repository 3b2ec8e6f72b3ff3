import type { Locator, Page } from '@playwright/test';
import type { Locale } from '#core/model/locale.ts';
import { atRest } from '../app.ts';
import { words } from '../words.ts';
import { ReportPage } from './report-page.ts';

/** One client with its bots. */
export class ClientPage {
  readonly page: Page;
  readonly #locale: Locale;
  readonly #texts;

  constructor(page: Page, locale: Locale = 'pt-BR') {
    this.page = page;
    this.#locale = locale;
    this.#texts = words[locale];
  }

  get bots() {
    return this.page.getByRole('table').locator('tbody tr');
  }

  get empty() {
    return this.page.getByRole('heading', { name: this.#texts.client.none });
  }

  bot(name: string): Locator {
    return this.bots.filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  async import(): Promise<void> {
    await this.page.getByRole('button', { name: this.#texts.client.import }).click();
    await atRest(this.page);
  }

  async open(bot: string): Promise<void> {
    await this.page.getByRole('link', { name: bot, exact: true }).click();
    await atRest(this.page);
  }

  /** Opens the client's report. */
  async openReport(): Promise<ReportPage> {
    await this.page.keyboard.press('ControlOrMeta+E');
    const report = new ReportPage(this.page, this.#locale);
    await report.settled();
    return report;
  }

  /** Saves the report as a PDF, in the language whose name is given. */
  async report(language: string): Promise<void> {
    const report = await this.openReport();
    await report.pickLanguage(language);
    await report.save('pdf');
  }
}
