import type { ElectronApplication, Page } from '@playwright/test';
import type { Locale } from '#core/model/locale.ts';
import { atRest, expect } from '../app.ts';
import { answerOpenDialog, answerSaveDialog } from '../system.ts';
import { words } from '../words.ts';

/** A client that goes to a colleague, and one that comes from there. */
export class TransferPage {
  readonly page: Page;
  readonly #app: ElectronApplication;
  readonly #texts;

  constructor(page: Page, app: ElectronApplication, locale: Locale = 'pt-BR') {
    this.page = page;
    this.#app = app;
    this.#texts = words[locale];
  }

  get dialog() {
    return this.page.getByRole('dialog');
  }

  /** The words that a file is locked with, as long as they are shown. */
  get drawn() {
    return this.dialog.getByRole('status');
  }

  get told() {
    return this.dialog.getByLabel(this.#texts.transfer.told, { exact: true });
  }

  /** Begins to hand over the client whose page is open. */
  async handOver(name: string): Promise<void> {
    const more = this.#texts.action.more.replace('{name}', name);
    await this.page.getByRole('button', { name: more }).click();
    await this.page.getByRole('menuitem', { name: this.#texts.transfer.handOver }).click();
    await expect(this.dialog.getByRole('table')).toBeVisible();
    await atRest(this.page);
  }

  /** Locks the file with a colleague's key. */
  async lockFor(recipient: string): Promise<void> {
    const { lockKind, recipient: label } = this.#texts.transfer;
    await this.dialog.getByRole('radio', { name: lockKind.recipient }).click();
    await this.dialog.getByLabel(label, { exact: true }).fill(recipient);
  }

  /** Saves the file into a folder, under the name that is proposed. */
  async save(folder: string): Promise<void> {
    await answerSaveDialog(this.#app, folder);
    const { save, reveal } = this.#texts.transfer;
    await this.dialog.getByRole('button', { name: save }).click();
    await expect(this.dialog.getByRole('button', { name: reveal })).toBeVisible();
    await atRest(this.page);
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.#texts.action.close }).first().click();
    await expect(this.dialog).toBeHidden();
  }

  /** From the list of clients: begins to take one over. */
  async takeOver(): Promise<void> {
    await this.page.getByRole('button', { name: this.#texts.transfer.takeOver }).click();
    await expect(this.dialog.getByRole('heading', { level: 3 })).toBeVisible();
    await atRest(this.page);
  }

  /** The key that colleagues lock files for this installation with. */
  async ownKey(): Promise<string> {
    return (await this.dialog.getByText(/^age1/).textContent()) ?? '';
  }

  async choose(file: string): Promise<void> {
    await answerOpenDialog(this.#app, [file]);
    await this.dialog.getByRole('button', { name: this.#texts.transfer.choose }).click();
    await expect(
      this.dialog.getByRole('button', { name: this.#texts.transfer.open, exact: true }),
    ).toBeVisible();
  }

  /** Opens the chosen file and waits for what is in it. */
  async open(passphrase: string | null = null): Promise<void> {
    if (passphrase !== null) await this.told.fill(passphrase);
    const { open, inFile } = this.#texts.transfer;
    await this.dialog.getByRole('button', { name: open, exact: true }).click();
    await expect(this.dialog.getByRole('table', { name: inFile })).toBeVisible();
    await atRest(this.page);
  }

  /** Decides what changed on both sides: which side counts for that field. */
  async decide(what: string, side: 'mine' | 'theirs'): Promise<void> {
    const { choiceOf, side: sides } = this.#texts.transfer;
    const group = this.dialog.getByRole('radiogroup', { name: choiceOf.replace('{what}', what) });
    await group.getByRole('radio', { name: sides[side] }).click();
  }

  /** Stores what was opened; the client is open afterwards. */
  async store(): Promise<void> {
    const { store } = this.#texts.transfer;
    await this.dialog.getByRole('button', { name: store, exact: true }).click();
    await expect(this.dialog).toBeHidden();
    await atRest(this.page);
  }
}
