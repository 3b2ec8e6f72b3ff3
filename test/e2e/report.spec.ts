import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';
import { ClientPage } from './pages/client-page.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start-page.ts';
import { answerSaveDialog, shownInFolder, watchFileManager } from './system.ts';

test('the report is printed as a PDF in the language asked for, and shown in its folder', async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await new StartPage(page).createWithPassphrase();
  const clients = new ClientsPage(page);
  await clients.addSample.click();
  await clients.open('Passo Leve Calçados');
  const client = new ClientPage(page);
  await watchFileManager(app);

  await answerSaveDialog(app, null);
  await client.report('English');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await answerSaveDialog(app, folder);
  await client.report('English');
  const saved = new Frame(page).notice(/Relatório salvo: .*\.pdf, \d+ páginas?\./);
  await expect(saved).toBeVisible();
  const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('.pdf'));
  expect(name).toMatch(/passo-leve.*_en\.pdf$/);
  const pdf = await PDFDocument.load(await readFile(join(folder, name)), { updateMetadata: false });
  expect(pdf.getPageCount()).toBeGreaterThan(1);
  expect(pdf.getTitle()).toContain('Passo Leve');

  await saved.getByRole('button', { name: 'Mostrar na pasta' }).click();
  await expect.poll(() => shownInFolder(app)).toEqual([join(folder, name)]);
});
