import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { expect, startAgain, test } from './app.ts';
import { flows } from './files.ts';
import { ClientPage } from './pages/client-page.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start-page.ts';

test('flows that are opened with the app are asked about first, before and while it runs', async ({
  start,
}) => {
  const { page, userData } = await start({ switches: [flows.shop] });
  await new StartPage(page).createWithPassphrase();
  const dialog = page.getByRole('dialog');
  const panel = new Frame(page).importPanel;
  await expect(dialog).toContainText('Importar um fluxo');
  await expect(dialog).toContainText('passo-leve-vendas.json');
  await expect(panel).toHaveCount(0);
  await expectAccessible(page);
  await dialog.getByLabel('Nome do cliente').fill('Loja Maré');
  await dialog.getByRole('button', { name: 'Importar', exact: true }).click();
  await expect(panel).toContainText('1 arquivo importado');
  const client = new ClientPage(page);
  await expect(client.bot('passo-leve-vendas')).toBeVisible();

  // In front is the client that it may belong to.
  expect(await startAgain(userData, { switches: [flows.clinic, flows.tailor] })).toBe(0);
  await expect(dialog).toContainText('Importar 2 fluxos');
  await expect(dialog.getByLabel('Cliente')).toHaveValue(/./);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(client.bots).toHaveCount(1);

  expect(await startAgain(userData, { switches: [flows.clinic] })).toBe(0);
  await dialog.getByRole('button', { name: 'Importar', exact: true }).click();
  await expect(client.bots).toHaveCount(2);
});

test('a client from a colleague is opened with the app, and a file that is none is refused', async ({
  start,
  folder,
}) => {
  const file = join(folder, 'cliente.age');
  await writeFile(file, 'nothing that was locked');
  const { page, userData } = await start();
  await new StartPage(page).createWithPassphrase();
  expect(await startAgain(userData, { switches: [file] })).toBe(0);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Receber um cliente');
  await expect(dialog).toContainText('cliente.age');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});
