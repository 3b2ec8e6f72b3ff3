import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { savedIn, textOfPdf } from './files.ts';
import { hands } from './hands.ts';
import { AppealPage } from './pages/appeal-page.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { ReportPage } from './pages/report-page.ts';
import { StartPage } from './pages/start-page.ts';
import { SyncPage } from './pages/sync-page.ts';
import { answerOpenDialog, answerSaveDialog } from './system.ts';
import { words } from './words.ts';

const texts = words['pt-BR'];
const client = 'Ateliê Linha Torta';
/** What the flow says and the packet must not show. */
const hidden = 'Rua do Alecrim';

/** What a tool of the system says of a packet; throws where it finds fault. */
function said(program: string, args: readonly string[], cwd: string): string {
  return execFileSync(program, [...args], { cwd, encoding: 'utf8' });
}

/** Fails unless the tools that every system has find the packet whole and signed. */
function expectSound(zip: string, folder: string): void {
  const unpacked = join(folder, 'unpacked');
  mkdirSync(unpacked);
  said('unzip', ['-tq', zip], folder);
  said('unzip', ['-q', join(folder, zip), '-d', unpacked], folder);
  said('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], unpacked);
  const signed = ['-rawin', '-in', 'manifest.json', '-sigfile', 'manifest.sig'];
  const key = ['-pubin', '-inkey', 'public-key.pem'];
  expect(said('openssl', ['pkeyutl', '-verify', ...key, ...signed], unpacked)).toContain('Success');
  const print = textOfPdf(join(unpacked, 'appeal.pdf'));
  expect(print).toContain(client);
  expect(print).not.toContain(hidden);
}

for (const hand of hands) {
  test(`a wrongly penalised number: a packet that others can check, the case, and the next report, ${hand.title}`, async ({
    start,
    folder,
  }) => {
    test.slow();
    const running = await start();
    const { app } = running;
    const page = await hand.take(running.page);
    const inspect = (): Promise<void> => hand.inspect(running.page);
    const frame = new Frame(page);
    const appeal = new AppealPage(page);
    let zip = '';

    await test.step('from the incident to its appeal', async () => {
      await new StartPage(page).createWithPassphrase();
      const clients = new ClientsPage(page);
      await clients.addSample.click();
      await clients.open(client);
      await new SyncPage(page, app).openPart('incidents');
      await inspect();
      await page.getByRole('table').getByRole('link').first().click();
      await expect(page).toHaveURL(/\/incidents\//);
      await inspect();
      await appeal.open();
    });

    await test.step('the version in force is found, and nothing claimed before', async () => {
      // Nobody looked at Blip: the program does not know what was published, and says so.
      await appeal.build();
      await expect(appeal.refused).toBeVisible();
      await inspect();
      await appeal.state();
      await appeal.mask(hidden);
      await appeal.build();
      await expect(appeal.version).toContainText(texts.appeal.version.statement);
      await expect(appeal.version).toContainText(/[0-9a-f]{64}/);
      await expect(appeal.masked).toContainText(hidden);
      await appeal.see();
      await inspect();
    });

    await test.step('the packet is saved, and others find it whole', async () => {
      await answerSaveDialog(app, folder);
      await appeal.save();
      await expect(page.getByText(texts.appeal.save.next)).toBeVisible();
      zip = await savedIn(folder, '.zip');
      expect(zip).toMatch(/^atelie-linha-torta_.*_pt-BR\.zip$/);
      expectSound(zip, folder);
    });

    await test.step('what was handed in and answered is kept', async () => {
      await page.getByRole('link', { name: texts.appeal.back }).click();
      await appeal.submit('CASE-4711', 'Ana Prado');
      await inspect();
      await appeal.answer('The previous state was restored.');
      await expect(page.locator('[data-entry=submitted]')).toContainText('CASE-4711');
      await expect(page.locator('[data-entry=answered]')).toContainText(
        'The previous state was restored.',
      );
      await expect(page.locator('[data-entry=answered]')).toContainText('Ana Prado');
      await inspect();
    });

    await test.step('the program finds every other byte itself', async () => {
      await frame.openView('reports');
      const check = async (path: string, sentence: string): Promise<void> => {
        await answerOpenDialog(app, [path]);
        await page.getByRole('button', { name: texts.reportList.check }).first().click();
        const dialog = page.getByRole('dialog');
        await expect(dialog.getByText(sentence, { exact: true }).first()).toBeVisible();
        await inspect();
        await page.keyboard.press('Escape');
        await expect(dialog).toHaveCount(0);
      };
      await check(join(folder, zip), texts.packetCheck.sound);
      const flipped = readFileSync(join(folder, zip));
      const at = flipped.indexOf('appeal.pdf') + 5_000;
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      writeFileSync(join(folder, 'flipped.zip'), flipped);
      await check(join(folder, 'flipped.zip'), texts.packetCheck.unsound);
    });

    await test.step('the case stands in the next report', async () => {
      await page.getByRole('table').getByRole('link', { name: client }).click();
      const report = new ReportPage(page);
      await report.settled();
      await report.save('pdf');
      await expect(frame.notice(/Relatório salvo/)).toBeVisible();
      const pdf = join(folder, await savedIn(folder, '.pdf'));
      expect(textOfPdf(pdf)).toContain('CASE-4711');
    });
  });
}
