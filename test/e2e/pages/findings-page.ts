import type { Locator, Page } from '@playwright/test';
import type { FacetName } from '#app/contract/finding-query.ts';
import type { Locale } from '#core/model/locale.ts';
import type { TriageState } from '#core/model/triage-states.ts';
import { atRest, expect } from '../app.ts';
import { counted, words } from '../words.ts';

/** What the audits found in all bots of all clients. */
export class FindingsPage {
  readonly page: Page;
  readonly #locale: Locale;
  readonly #texts;

  constructor(page: Page, locale: Locale = 'pt-BR') {
    this.page = page;
    this.#locale = locale;
    this.#texts = words[locale].findings;
  }

  /** The list; the row its keys are on is its active descendant. */
  get grid(): Locator {
    return this.page.getByRole('grid', { name: this.#texts.table });
  }

  /** Rows in sight, without the heads. */
  get rows(): Locator {
    return this.grid.getByRole('rowgroup').getByRole('row');
  }

  get chips(): Locator {
    return this.page.getByRole('list', { name: this.#texts.chips }).getByRole('listitem');
  }

  /** What can be done with the chosen rows; there only while there are some. */
  get bulk(): Locator {
    return this.page.getByRole('region', { name: this.#texts.bulk });
  }

  /** How many are shown and how many there are, as the page says it. */
  get shown(): Locator {
    return this.page.getByText(counted(this.#texts.shown));
  }

  /** Keeps a value of a filter out. */
  async exclude(facet: FacetName, value: string): Promise<void> {
    const name = this.#texts.filter.replace('{name}', this.#texts.facet[facet].toLowerCase());
    await this.page.getByRole('button', { name, exact: true }).click();
    const sheet = this.page.getByRole('dialog', { name });
    const verb = this.#texts.exclude.replace('{value}', value);
    await sheet.getByRole('button', { name: verb, exact: true }).click();
    await this.page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await atRest(this.page);
  }

  async clearFilters(): Promise<void> {
    await this.page.getByRole('button', { name: this.#texts.clearFilters, exact: true }).click();
    await atRest(this.page);
  }

  async keepView(name: string): Promise<void> {
    await this.#views();
    await this.page.getByRole('button', { name: this.#texts.saveView, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: this.#texts.saveView });
    await dialog.getByLabel(this.#texts.viewName).fill(name);
    await dialog.getByRole('button', { name: this.#texts.saveVerb, exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  async showView(name: string): Promise<void> {
    await this.#views();
    await this.page.getByRole('button', { name, exact: true }).click();
    await atRest(this.page);
  }

  /** Chooses the first rows. */
  async chooseFirst(count: number): Promise<void> {
    // Beside the links in it, which lead away.
    const position = { x: 6, y: 6 };
    await this.rows.first().click({ position });
    if (count > 1) await this.rows.nth(count - 1).click({ position, modifiers: ['Shift'] });
  }

  /** Decides on the chosen rows in somebody's name. */
  async triage(state: TriageState, by: string, reason: string): Promise<void> {
    const { triage, decision } = words[this.#locale];
    await this.bulk.getByRole('button', { name: this.#texts.setState, exact: true }).click();
    await this.page.getByRole('menuitem', { name: triage.state[state], exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel(decision.by).fill(by);
    await dialog.getByLabel(triage.reason).fill(reason);
    await dialog.getByRole('button', { name: counted(this.#texts.bulkVerb) }).click();
    await expect(dialog).toBeHidden();
    await atRest(this.page);
  }

  async #views(): Promise<void> {
    await this.page.getByRole('button', { name: this.#texts.views, exact: true }).click();
  }
}
