import type { Page } from '@playwright/test';
import type { Locale } from '#core/model/locale.ts';
import { atRest } from '../app.ts';
import { words } from '../words.ts';

/** A view that the rail leads to. */
type RailView =
  'overview' | 'findings' | 'clients' | 'incidents' | 'reports' | 'schedules' | 'settings';

/** What surrounds every view: rail, breadcrumb, import panel, notices. */
export class Frame {
  readonly page: Page;
  readonly #texts;

  constructor(page: Page, locale: Locale = 'pt-BR') {
    this.page = page;
    this.#texts = words[locale];
  }

  get rail() {
    return this.page.getByRole('navigation', { name: this.#texts.nav.main });
  }

  get trail() {
    return this.page.getByRole('navigation', { name: this.#texts.nav.trail });
  }

  get importPanel() {
    return this.page.getByRole('region', { name: this.#texts.import.title });
  }

  get dropCover() {
    return this.page.getByTestId('drop-cover');
  }

  /** A notice at the lower edge, by a part of its words. */
  notice(text: string | RegExp) {
    return this.page.getByRole('listitem').filter({ hasText: text });
  }

  async openView(view: RailView): Promise<void> {
    await this.rail.getByRole('link', { name: this.#texts.nav[view] }).click();
    await atRest(this.page);
  }

  /** Opens the settings, and one of their tabs where one is named. */
  async openSettings(part?: string): Promise<void> {
    await this.openView('settings');
    if (part === undefined) return;
    await this.page.getByRole('tab', { name: part }).click();
    await atRest(this.page);
  }

  async lock(): Promise<void> {
    await this.rail.getByRole('button', { name: this.#texts.nav.lock }).click();
    await atRest(this.page);
  }

  async pickLanguage(name: string): Promise<void> {
    await this.rail.getByRole('button', { name: this.#texts.nav.language }).click();
    await this.page.getByRole('menuitemradio', { name }).click();
    await atRest(this.page);
  }

  async pickTheme(name: string): Promise<void> {
    await this.rail.getByRole('button', { name: this.#texts.nav.theme }).click();
    await this.page.getByRole('menuitemradio', { name }).click();
    await atRest(this.page);
  }
}
