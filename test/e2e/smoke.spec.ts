import { readdir } from 'node:fs/promises';
import { expect, test } from './app.ts';
import { BotPage } from './pages/bot-page.ts';
import { ClientPage } from './pages/client-page.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { StartPage } from './pages/start-page.ts';
import { answerSaveDialog } from './system.ts';

test('the whole line in one go: workspace, sample, finding, report', async ({ start, folder }) => {
  const { app, page } = await start();
  await new StartPage(page).createWithPassphrase();
  const clients = new ClientsPage(page);
  await clients.addSample.click();
  await expect(clients.rows).toHaveCount(3);
  await clients.open('Passo Leve Calçados');
  const client = new ClientPage(page);
  await client.open('Vendas');
  await expect(new BotPage(page).finding).toBeVisible();
  await answerSaveDialog(app, folder);
  await client.report('Português (Brasil)');
  await expect
    .poll(async () => (await readdir(folder)).filter((file) => file.endsWith('.pdf')))
    .toHaveLength(1);
});

test('the window has emoji of its own, for systems without any', async ({ start }) => {
  const { page } = await start();
  const loaded = await page.evaluate(async () => {
    const fonts = await document.fonts.load('16px "Transbordo Emoji"', '🙂');
    return fonts.map(({ status }) => status);
  });
  expect(loaded).toEqual(['loaded']);
});
