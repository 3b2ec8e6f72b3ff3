import type { ElectronApplication, Page } from '@playwright/test';
import type { Locale } from '#core/model/locale.ts';
import type { CredentialKind } from '#core/model/credential.ts';
import { atRest, expect } from '../app.ts';
import { answerOpenDialog } from '../system.ts';
import { counted, words } from '../words.ts';

/** A client's connections, and what comes of them. */
export class SyncPage {
  readonly page: Page;
  readonly #app: ElectronApplication;
  readonly #locale: Locale;
  readonly #texts;

  constructor(page: Page, app: ElectronApplication, locale: Locale = 'pt-BR') {
    this.page = page;
    this.#app = app;
    this.#locale = locale;
    this.#texts = words[locale];
  }

  get bell() {
    return this.page.getByRole('button', { name: this.#count });
  }

  /** What the bell opens; it is called as the bell is. */
  get alerts() {
    return this.page.getByRole('dialog', { name: this.#count });
  }

  /** How many alerts there are, in words. */
  get #count(): RegExp {
    return counted(this.#texts.alert.open);
  }

  async openPart(part: Exclude<keyof (typeof words)['pt-BR']['part'], 'label'>): Promise<void> {
    await this.page.getByRole('tab', { name: this.#texts.part[part], exact: true }).click();
    await atRest(this.page);
  }

  /** Says what a new connection reads; the secret is asked for next. */
  async describe(kind: CredentialKind, label: string): Promise<void> {
    await this.page.getByRole('button', { name: this.#texts.credential.add }).first().click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('combobox').first().click();
    const name = this.#texts.credential.kind[kind];
    await this.page.getByRole('option', { name, exact: true }).click();
    await dialog.getByLabel(this.#texts.credential.label).fill(label);
    await dialog.getByRole('button', { name: this.#texts.credential.next }).click();
  }

  /** Adds a connection; the secret goes through the system's clipboard, as a person's copy would. */
  async connect(kind: CredentialKind, label: string, secret: string): Promise<void> {
    await this.describe(kind, label);
    await this.copy(secret);
    await this.page.keyboard.press('ControlOrMeta+V');
    await expect(this.page.getByRole('dialog')).toBeHidden();
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
    await this.#sync(this.#texts.sync.now);
  }

  async syncAll(): Promise<void> {
    await this.#sync(this.#texts.sync.all);
  }

  /** Reads again what could not be read, and nothing else. */
  async retryFailed(): Promise<void> {
    await this.page.getByRole('button', { name: this.#texts.sync.more, exact: true }).click();
    await this.page.getByRole('menuitem', { name: this.#texts.sync.retry, exact: true }).click();
    await atRest(this.page);
    await expect(this.page.getByRole('button', { name: this.#texts.sync.cancel })).toBeHidden();
  }

  async #sync(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
    await atRest(this.page);
    await expect(this.page.getByRole('button', { name: this.#texts.sync.cancel })).toBeHidden();
  }

  /** Chooses a table of clients and shows what would come of it. */
  async previewClients(path: string): Promise<void> {
    await answerOpenDialog(this.#app, [path]);
    await this.page.getByRole('button', { name: this.#texts.preview.importClients }).click();
    await this.page.getByRole('button', { name: this.#texts.preview.choose }).click();
    await expect(this.page.getByRole('dialog').getByRole('table')).toBeVisible();
    await atRest(this.page);
  }

  /** Brings numbers from a file: a table of ratings, or a log of webhooks. */
  async bring(what: 'enterTable' | 'enterLog', path: string): Promise<void> {
    await answerOpenDialog(this.#app, [path]);
    await this.page.getByRole('button', { name: this.#texts.number.more, exact: true }).click();
    await this.page.getByRole('menuitem', { name: this.#texts.number[what] }).click();
    await expect(this.page.getByRole('dialog')).toBeVisible();
    await atRest(this.page);
  }

  /** Takes over the good rows of the preview that is open. */
  async applyPreview(): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: counted(this.#texts.preview.apply) }).click();
    await expect(dialog).toBeHidden();
    await atRest(this.page);
  }

  /** Puts away every notice at the lower edge. */
  async closeNotices(): Promise<void> {
    const close = this.page
      .getByRole('listitem')
      .getByRole('button', { name: this.#texts.action.close, exact: true });
    while ((await close.count()) > 0) await close.first().click();
  }

  get locale(): Locale {
    return this.#locale;
  }
}
