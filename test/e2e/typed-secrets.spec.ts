import type { Page } from '@playwright/test';
import { atRest, expect, test } from './app.ts';
import { heapOf } from './heap.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start-page.ts';
import { SyncPage } from './pages/sync-page.ts';
import { tellFigure } from './security.ts';

/** What stays in the page of a secret that went through it. Its whole memory is another matter: memory.spec.ts. */

/** Everything a page keeps within a script's reach: its document with what fields hold, its address, its stores. */
function withinReach(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea')].map(
      (field) => (field as HTMLInputElement).value,
    );
    const kept = [localStorage, sessionStorage, history.state as unknown].map((store) =>
      JSON.stringify(store),
    );
    return [
      document.documentElement.outerHTML,
      document.title,
      location.href,
      ...fields,
      ...kept,
    ].join('\n');
  });
}

test('A24 a password typed in leaves nothing in page or store', async ({ start }) => {
  const { page } = await start();
  await new StartPage(page).createWithPassphrase();
  await new ClientsPage(page).add('Linha Torta');
  await new Frame(page).openSettings('Segurança');
  const password = 'Gaivota-71-nunca-dorme';
  const dialog = page.getByRole('dialog', { name: 'Usuário do proxy' });
  const type = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Informar usuário do proxy' }).click();
    await dialog.getByLabel('Proxy e porta').fill('proxy.empresa.test:8080');
    await dialog.getByLabel('Usuário', { exact: true }).fill('ana');
    const field = dialog.getByLabel('Senha', { exact: true });
    await expect(field).toHaveAttribute('type', 'password');
    await field.fill(password);
    // What looks for it finds it while it is there.
    expect(await withinReach(page)).toContain(password);
  };
  await type();
  await dialog.getByRole('button', { name: 'Cancelar' }).click();
  await expect(dialog).toBeHidden();
  expect((await withinReach(page)).includes(password)).toBe(false);
  await type();
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Usuário “ana” no proxy proxy.empresa.test:8080.')).toBeVisible();
  await atRest(page);
  expect((await withinReach(page)).includes(password)).toBe(false);
  await page.getByRole('button', { name: 'Informar usuário do proxy' }).click();
  await expect(dialog.getByLabel('Senha', { exact: true })).toHaveValue('');
  const heap = await heapOf(page, 'Linha Torta');
  expect(heap.includes(password)).toBe(false);
  tellFigure('typed twice: 0 in the document, its stores and the heap; user and proxy shown');
});

test('A24 a key has no field to be typed into, and leaves a hint', async ({ start }) => {
  const { app, page } = await start();
  await new StartPage(page).createWithPassphrase();
  await new ClientsPage(page).add('Linha Torta');
  const sync = new SyncPage(page, app);
  await sync.openPart('connections');
  await sync.describe('meta-token', 'Portfólio');
  await expect(page.getByRole('dialog').locator('input, textarea, [contenteditable]')).toHaveCount(
    0,
  );
  const token = `EAAG${'q7Wz'.repeat(30)}Xy9K`;
  await page.keyboard.insertText(token);
  await page.keyboard.type(token.slice(0, 20));
  expect((await withinReach(page)).includes(token.slice(0, 20))).toBe(false);
  await sync.copy(token);
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.getByRole('dialog')).toBeHidden();
  await atRest(page);
  const row = page.getByRole('row', { name: /Portfólio/ });
  await expect(row).toContainText(token.slice(-4));
  const seen = await withinReach(page);
  expect(seen.includes(token.slice(0, 12)) || seen.includes(token.slice(-12))).toBe(false);
  expect(await sync.clipboard()).toBe('');
  tellFigure('0 fields; of 128 letters the last 4 are shown');
});
