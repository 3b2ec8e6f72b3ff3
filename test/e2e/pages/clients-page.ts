import type { Locator, Page } from '@playwright/test';
import type { Locale } from '#core/model/locale.ts';
import { atRest } from '../app.ts';
import { words } from '../words.ts';

/** The list of clients. */
export class ClientsPage {
  readonly page: Page;
  readonly #texts;

  constructor(page: Page, locale: Locale = 'pt-BR') {
    this.page = page;
    this.#texts = words[locale];
  }

  get rows() {
    return this.page.getByRole('table').locator('tbody tr');
  }

  get addSample() {
    return this.page.getByRole('button', { name: this.#texts.clients.sample });
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  async add(name: string): Promise<void> {
    await this.page.getByRole('button', { name: this.#texts.clients.add }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel(this.#texts.clients.name).fill(name);
    await dialog.getByRole('button', { name: this.#texts.clients.create, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await atRest(this.page);
  }

  async open(name: string): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).click();
    await atRest(this.page);
  }

  /** Chooses an action from the menu of a row. */
  async act(name: string, action: 'rename' | 'remove'): Promise<void> {
    const more = this.#texts.action.more.replace('{name}', name);
    await this.page.getByRole('button', { name: more }).click();
    await this.page.getByRole('menuitem', { name: this.#texts.action[action] }).click();
    await atRest(this.page);
  }

  async rename(name: string, newName: string): Promise<void> {
    await this.act(name, 'rename');
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel(this.#texts.clients.name).fill(newName);
    await dialog.getByRole('button', { name: this.#texts.action.rename, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await atRest(this.page);
  }
}
