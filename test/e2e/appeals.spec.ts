import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';
import { AppealPage } from './pages/appeal-page.ts';
import { ClientPage } from './pages/client-page.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { ReportPage } from './pages/report-page.ts';
import { StartPage } from './pages/start-page.ts';
import { SyncPage } from './pages/sync-page.ts';
import { answerOpenDialog, answerSaveDialog } from './system.ts';
import { words } from './words.ts';

const texts = words['pt-BR'];

/** What a tool of the system says of a packet; throws where it finds fault. */
function said(program: string, args: readonly string[], cwd: string): string {
  return execFileSync(program, [...args], { cwd, encoding: 'utf8' });
}

test('a wrongly penalised number: a packet that others can check, the case, and the next report', async ({
  start,
  folder,
}) => {
  test.slow();
  const { app, page } = await start();
  await new StartPage(page).createWithPassphrase();
  const clients = new ClientsPage(page);
  await clients.addSample.click();
  await clients.open('Ateliê Linha Torta');
  await new SyncPage(page, app).openPart('incidents');
  await page.getByRole('table').getByRole('link').first().click();
  const appeal = new AppealPage(page);
  await appeal.open();

  // Nobody looked at Blip: the program does not know what was published, and says so.
  await appeal.build();
  await expect(appeal.refused).toBeVisible();
  await expectAccessible(page);
  await appeal.state();
  await appeal.mask('Irene Duarte');
  await appeal.build();
  await appeal.preview.scrollIntoViewIfNeeded();
  await expect(appeal.preview.locator('canvas').first()).toBeVisible();
  await expectAccessible(page);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }

  await answerSaveDialog(app, folder);
  await appeal.save();
  const [zip = ''] = readdirSync(folder).filter((name) => name.endsWith('.zip'));
  expect(zip).toMatch(/^atelie-linha-torta_.*_pt-BR\.zip$/);
  const unpacked = join(folder, 'unpacked');
  mkdirSync(unpacked);
  said('unzip', ['-tq', zip], folder);
  said('unzip', ['-q', join(folder, zip), '-d', unpacked], folder);
  said('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], unpacked);
  const signed = ['-rawin', '-in', 'manifest.json', '-sigfile', 'manifest.sig'];
  const key = ['-pubin', '-inkey', 'public-key.pem'];
  expect(said('openssl', ['pkeyutl', '-verify', ...key, ...signed], unpacked)).toContain('Success');
  expect(said('pdftotext', ['appeal.pdf', '-'], unpacked)).toContain('Ateliê Linha Torta');

  await page.goBack();
  await appeal.submit('CASE-4711', 'Ana Prado');
  await appeal.answer('The previous state was restored.');
  await expect(page.getByText('CASE-4711').first()).toBeVisible();

  // Every byte counts: one that is another is found by the program itself.
  await page
    .getByRole('navigation', { name: texts.nav.main })
    .getByRole('link', { name: texts.reportList.title })
    .click();
  const check = async (path: string, sentence: string): Promise<void> => {
    await answerOpenDialog(app, [path]);
    await page.getByRole('button', { name: texts.reportList.check }).first().click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(sentence, { exact: true }).first()).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  };
  await check(join(folder, zip), texts.packetCheck.sound);
  const bytes = readFileSync(join(folder, zip));
  const flipped = Buffer.from(bytes);
  const at = bytes.indexOf('appeal.pdf') + 5_000;
  flipped[at] = (flipped[at] ?? 0) ^ 1;
  writeFileSync(join(folder, 'flipped.zip'), flipped);
  await check(join(folder, 'flipped.zip'), texts.packetCheck.unsound);

  await page.getByRole('table').getByRole('link', { name: 'Ateliê Linha Torta' }).click();
  const report = new ReportPage(page);
  await report.settled();
  await report.save('pdf');
  await expect(new Frame(page).notice(/Relatório salvo/)).toBeVisible();
  const [pdf = ''] = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  expect(said('pdftotext', [pdf, '-'], folder)).toContain('CASE-4711');
});

test('reports of all clients go into one folder, and the same folder goes on', async ({
  start,
  folder,
}) => {
  test.slow();
  const { app, page } = await start();
  await new StartPage(page).createWithPassphrase();
  const clients = new ClientsPage(page);
  await clients.addSample.click();
  await clients.open('Passo Leve Calçados');
  await expect(new ClientPage(page).bots).toHaveCount(1);
  await page
    .getByRole('navigation', { name: texts.nav.main })
    .getByRole('link', { name: texts.reportList.title })
    .click();
  await expect(page.getByRole('table').locator('tbody tr')).toHaveCount(3);
  await expectAccessible(page);

  const into = join(folder, 'lote');
  mkdirSync(into);
  const writeAll = texts.reportList.writeAll
    .split(' | ')
    .map((form) => form.replace('{count}', '\\d+'));
  await page
    .getByRole('button', { name: new RegExp(`^(${writeAll.join('|')})$`) })
    .or(page.getByRole('link', { name: new RegExp(`^(${writeAll.join('|')})$`) }))
    .first()
    .click();
  await answerOpenDialog(app, [into]);
  await page.getByRole('button', { name: texts.batch.chooseFolder }).click();
  await expectAccessible(page);
  const begin = texts.batch.start.split(' | ').map((form) => form.replace('{count}', '\\d+'));
  await page.getByRole('button', { name: new RegExp(`^(${begin.join('|')})$`) }).click();
  await expect(page.getByText(/3 arquivos gravados/).first()).toBeVisible();
  await expectAccessible(page);
  expect(readdirSync(into).sort()).toEqual([
    expect.stringMatching(/^atelie-linha-torta_.*\.pdf$/),
    expect.stringMatching(/^clinica-vale-sereno_.*\.pdf$/),
    'index.csv',
    expect.stringMatching(/^passo-leve-calcados_.*\.pdf$/),
  ]);
  const index = readFileSync(join(into, 'index.csv'), 'utf8');
  expect(index).toContain('Passo Leve Calçados');
});
