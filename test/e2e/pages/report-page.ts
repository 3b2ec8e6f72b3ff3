import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { ExportFormat } from '#core/model/export-format.ts';
import type { Locale } from '#core/model/locale.ts';
import { atRest } from '../app.ts';
import { words } from '../words.ts';

/** One client's report: what goes into it, and the report as it will be written. */
export class ReportPage {
  readonly page: Page;
  readonly #texts;

  constructor(page: Page, locale: Locale = 'pt-BR') {
    this.page = page;
    this.#texts = words[locale];
  }

  /** The report on the screen. */
  get preview(): Locator {
    return this.page.getByRole('region', { name: this.#texts.report.preview });
  }

  /** Its pages; only those in sight have words. */
  get sheets(): Locator {
    return this.preview.getByRole('group', { name: /^(Página|Page) \d+ (de|of) \d+$/ });
  }

  /** Waits until the preview is what the form asks for. */
  async settled(): Promise<void> {
    await expect(this.sheets.first().locator('canvas')).toBeVisible();
    await atRest(this.page);
  }

  async openPart(part: keyof (typeof words)['pt-BR']['report']['part']): Promise<void> {
    await this.page.getByRole('tab', { name: this.#texts.report.part[part] }).click();
    await atRest(this.page);
  }

  async pickLanguage(name: string): Promise<void> {
    await this.openPart('options');
    await this.page.getByRole('combobox').click();
    await this.page.getByRole('option', { name }).click();
    await this.settled();
  }

  /** Approves what is shown. What the app still stored by itself makes the preview old; then it is renewed first. */
  async approve(): Promise<void> {
    const approve = this.page.getByRole('button', {
      name: this.#texts.report.approve,
      exact: true,
    });
    const renew = this.page.getByRole('button', { name: this.#texts.report.renew, exact: true });
    await expect(async () => {
      if (await renew.isVisible()) await renew.click();
      await expect(approve).toBeEnabled({ timeout: 2_000 });
    }).toPass();
    await approve.click();
    await atRest(this.page);
  }

  async save(format: ExportFormat): Promise<void> {
    await this.page.getByRole('button', { name: this.#texts.report.save, exact: true }).click();
    await this.page.getByRole('menuitem', { name: this.#texts.report.format[format] }).click();
    await atRest(this.page);
  }
}
