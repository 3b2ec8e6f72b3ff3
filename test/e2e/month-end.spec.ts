import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readIndex, type BatchEntry } from '#core/report/export/batch-index.ts';
import { expect, test } from './app.ts';
import { savedIn, textOfPdf } from './files.ts';
import { hands } from './hands.ts';
import { BatchPage } from './pages/batch-page.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { ReportPage } from './pages/report-page.ts';
import { StartPage } from './pages/start-page.ts';
import { answerOpenDialog, answerSaveDialog, failPrinting } from './system.ts';
import { words } from './words.ts';

const texts = words['pt-BR'];
const failing = 'Passo Leve Calçados';
const names = ['Ateliê Linha Torta', 'Clínica Vale Sereno', failing];

/** Rows of the index, oldest first. */
function rowsOf(folder: string): readonly BatchEntry[] {
  return readIndex(readFileSync(join(folder, 'index.csv'), 'utf8'))!.entries;
}

/** Fails unless every finished row names a file of the folder by its bytes, and no other file is there. */
function expectListed(folder: string): void {
  const done = rowsOf(folder).filter(({ status }) => status === 'done');
  const files = readdirSync(folder).filter((name) => name !== 'index.csv');
  expect(files.sort()).toEqual(done.map(({ file }) => file).sort());
  for (const { file, sha256 } of done) {
    const bytes = readFileSync(join(folder, file));
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  }
}

/** When each file was last written. */
function times(folder: string): Record<string, number> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  return Object.fromEntries(files.map((name) => [name, statSync(join(folder, name)).mtimeMs]));
}

for (const hand of hands) {
  test(`the month's end: all reports in one go, one that fails, and one in own words, ${hand.title}`, async ({
    start,
    folder,
  }) => {
    test.slow();
    const running = await start();
    const { app } = running;
    const page = await hand.take(running.page);
    const inspect = (): Promise<void> => hand.inspect(running.page);
    const batch = new BatchPage(page);
    const into = join(folder, 'lote');
    mkdirSync(into);

    await test.step('reports of all clients, approved, into one folder', async () => {
      await new StartPage(page).createWithPassphrase();
      const clients = new ClientsPage(page);
      await clients.addSample.click();
      await expect(clients.rows).toHaveCount(names.length);
      await batch.open();
      await inspect();
      await batch.approve('Bia Andrade');
      await answerOpenDialog(app, [into]);
      await batch.chooseFolder();
      await inspect();
    });

    await test.step('one fails and stops no other', async () => {
      await failPrinting(app, failing);
      await batch.begin();
      await expect(batch.count('written')).toHaveText('2');
      await expect(batch.count('failed')).toHaveText('1');
      await expect(batch.left).toHaveCount(1);
      await expect(batch.left).toContainText(failing);
      await expect(batch.left).toContainText(texts.batch.status.failed);
      await inspect();
      expectListed(into);
      const rows = rowsOf(into).map(({ client, status }) => `${client}: ${status}`);
      expect(rows.sort()).toEqual(
        names.map((name) => `${name}: ${name === failing ? 'failed' : 'done'}`),
      );
    });

    await test.step('only what failed is written again', async () => {
      const before = times(into);
      await failPrinting(app, null);
      await batch.retryFailed();
      await expect(batch.count('written')).toHaveText('1');
      await expect(batch.count('failed')).toHaveText('0');
      await inspect();
      expectListed(into);
      expect(rowsOf(into).at(-1)).toMatchObject({ client: failing, status: 'done', reason: '' });
      expect(rowsOf(into)).toHaveLength(names.length + 1);
      expect(times(into)).toMatchObject(before);
    });

    await test.step('one report in own words, approved', async () => {
      await new Frame(page).openView('reports');
      await expect(page.getByRole('table').getByText(texts.reportList.state.sent)).toHaveCount(3);
      await inspect();
      await page.getByRole('table').getByRole('link', { name: failing }).click();
      const report = new ReportPage(page);
      await report.settled();
      await report.openPart('summary');
      const own = 'Combinamos com a cliente corrigir o menu até sexta-feira.';
      await page.getByRole('textbox', { name: texts.reportNote.summary }).fill(own);
      await page.keyboard.press('Tab');
      const asked = page.getByRole('dialog', { name: texts.report.byTitle });
      await asked.getByRole('textbox').fill('Bia Andrade');
      await asked.getByRole('button', { name: texts.report.byVerb, exact: true }).click();
      await expect(asked).toBeHidden();
      await report.settled();
      await report.approve();
      await report.settled();
      await expect(
        page.getByText(texts.report.approvedBy.replace('{by}', 'Bia Andrade')),
      ).toBeVisible();
      await inspect();
      await answerSaveDialog(app, folder);
      await report.save('pdf');
      await expect(new Frame(page).notice(/Relatório salvo/)).toBeVisible();
      const print = textOfPdf(join(folder, await savedIn(folder, '.pdf')));
      expect(print).toContain(own);
      expect(print).not.toContain(texts.report.draft);
    });
  });
}
