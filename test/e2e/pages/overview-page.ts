import type { Locator, Page } from '@playwright/test';
import type { Locale } from '#core/model/locale.ts';
import type { OverviewSection } from '#renderer/overview/overview-sections.ts';
import { atRest } from '../app.ts';
import { words } from '../words.ts';

/** The four answers about all clients. */
export class OverviewPage {
  readonly page: Page;
  readonly #texts;

  constructor(page: Page, locale: Locale = 'pt-BR') {
    this.page = page;
    this.#texts = words[locale].overview;
  }

  section(key: OverviewSection['key']): Locator {
    return this.page.locator(`[data-section=${key}]`);
  }

  list(key: keyof (typeof words)['pt-BR']['overview']['list']): Locator {
    return this.page.getByRole('region', { name: this.#texts.list[key], exact: true });
  }

  /** Opens a line of a list by a part of what it says. */
  async open(
    key: keyof (typeof words)['pt-BR']['overview']['list'],
    line: string | RegExp,
  ): Promise<void> {
    const item = this.list(key).getByRole('listitem').filter({ hasText: line });
    await item.getByRole('link').first().click();
    await atRest(this.page);
  }

  /** Follows a list's number to all of it. */
  async openAll(key: keyof (typeof words)['pt-BR']['overview']['list']): Promise<void> {
    const heading = this.list(key).getByRole('heading');
    await heading.getByRole('link').click();
    await atRest(this.page);
  }
}
