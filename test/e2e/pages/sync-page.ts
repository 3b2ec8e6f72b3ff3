import type { ElectronApplication, Page } from '@playwright/test';
import { atRest, expect } from '../app.ts';
import { words } from '../words.ts';

const texts = words['pt-BR'];

/** A client's connections, and what comes of them. */
export class SyncPage {
  readonly page: Page;
  readonly #app: ElectronApplication;

  constructor(page: Page, app: ElectronApplication) {
    this.page = page;
    this.#app = app;
  }

  async openPart(part: keyof typeof texts.part): Promise<void> {
    await this.page.getByRole('tab', { name: texts.part[part], exact: true }).click();
    await atRest(this.page);
  }

  /** Adds a connection; the secret goes through the system's clipboard, as a person's copy would. */
  async connect(kind: string, label: string, secret: string): Promise<void> {
    await this.page.getByRole('button', { name: texts.credential.add }).first().click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('combobox').first().click();
    await this.page.getByRole('option', { name: kind, exact: true }).click();
    await dialog.getByLabel(texts.credential.label).fill(label);
    await dialog.getByRole('button', { name: texts.credential.next }).click();
    await this.copy(secret);
    await this.page.keyboard.press('ControlOrMeta+V');
    await expect(dialog).toBeHidden();
    await atRest(this.page);
  }

  /** What somebody copies in another program. */
  async copy(text: string): Promise<void> {
    await this.#app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
  }

  clipboard(): Promise<string> {
    return this.#app.evaluate(({ clipboard }) => clipboard.readText());
  }

  async syncNow(): Promise<void> {
    await this.page.getByRole('button', { name: texts.sync.now }).click();
    await atRest(this.page);
    await expect(this.page.getByRole('button', { name: texts.sync.cancel })).toBeHidden();
  }

  get bell() {
    return this.page.getByRole('button', { name: /^\d+ avisos?$/ });
  }
}
