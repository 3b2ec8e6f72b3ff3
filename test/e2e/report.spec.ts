import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';
import { savedIn } from './files.ts';
import { ClientPage } from './pages/client-page.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { ReportPage } from './pages/report-page.ts';
import { StartPage } from './pages/start-page.ts';
import { answerSaveDialog, shownInFolder, watchFileManager } from './system.ts';

test('the report is seen, approved and saved in the language asked for', async ({
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
  const frame = new Frame(page);

  // A cancelled dialog leaves everything as it was.
  await answerSaveDialog(app, null);
  await client.report('English');
  const report = new ReportPage(page);
  await expect(report.sheets.first()).toContainText('Passo Leve');
  await expect(report.sheets.first()).toContainText(/draft/i);
  await expectAccessible(page);
  for (const part of ['summary', 'notes', 'look'] as const) {
    await report.openPart(part);
    await expectAccessible(page);
  }

  await report.approve();
  const asked = page.getByRole('dialog', { name: 'Quem assina?' });
  await asked.getByRole('textbox').fill('Bia Andrade');
  await asked.getByRole('button', { name: 'Usar este nome' }).click();
  await report.settled();
  await expect(page.getByText('Aprovado por Bia Andrade')).toBeVisible();
  await expect(report.sheets.first()).not.toContainText(/draft/i);

  await answerSaveDialog(app, folder);
  await report.save('pdf');
  const saved = frame.notice(/Relatório salvo: .*\.pdf, \d+ páginas?\./);
  await expect(saved).toBeVisible();
  const name = await savedIn(folder, '.pdf');
  expect(name).toMatch(/passo-leve.*_en\.pdf$/);
  const pdf = await PDFDocument.load(await readFile(join(folder, name)), { updateMetadata: false });
  expect(pdf.getPageCount()).toBe(await report.sheets.count());
  expect(pdf.getTitle()).toContain('Passo Leve');

  await saved.getByRole('button', { name: 'Mostrar na pasta' }).click();
  await expect.poll(() => shownInFolder(app)).toEqual([join(folder, name)]);

  await report.save('xlsx');
  await expect(frame.notice(/Relatório salvo: .*\.xlsx\./)).toBeVisible();
});

test('a comment is printed, survives leaving the page, and takes the approval back', async ({
  start,
}) => {
  const { page } = await start();
  await new StartPage(page).createWithPassphrase();
  const clients = new ClientsPage(page);
  await clients.addSample.click();
  await clients.open('Passo Leve Calçados');
  const client = new ClientPage(page);
  const report = await client.openReport();
  await report.approve();
  const asked = page.getByRole('dialog', { name: 'Quem assina?' });
  await asked.getByRole('textbox').fill('Bia Andrade');
  await asked.getByRole('button', { name: 'Usar este nome' }).click();
  await report.settled();

  await report.openPart('notes');
  const list = page.getByRole('list', { name: 'Achados para comentar' });
  await list.getByRole('button').first().click();
  await page.getByRole('textbox', { name: 'Comentário' }).fill('O cliente corrige até sexta.');
  await page.keyboard.press('Tab');
  await report.settled();
  await expect(page.getByText('a aprovação foi retirada')).toBeVisible();

  await page.goBack();
  await client.openReport();
  await report.openPart('notes');
  await expect(list).toContainText('O cliente corrige até sexta.');
});
