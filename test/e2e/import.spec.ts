import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';
import type { RunningApp } from './app.ts';
import { badFiles, flows, writeBadFiles } from './files.ts';
import { ClientPage } from './pages/client-page.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start-page.ts';
import { answerOpenDialog, dragFiles, dropPicture } from './system.ts';

async function openClient({ page }: RunningApp): Promise<ClientPage> {
  await new StartPage(page).createWithPassphrase();
  await new ClientsPage(page).add('Loja Maré');
  return new ClientPage(page);
}

test('flows are imported through the system’s dialog, one bot per file', async ({ start }) => {
  const running = await start();
  const client = await openClient(running);
  await expect(client.empty).toBeVisible();
  await expectAccessible(running.page);
  await answerOpenDialog(running.app, [flows.shop, flows.clinic]);
  await client.import();
  const panel = new Frame(running.page).importPanel;
  await expect(panel).toContainText('2 arquivos importados');
  await expect(client.bots).toHaveCount(2);
  await expect(client.bot('passo-leve-vendas')).toContainText('Violações');
  await expectAccessible(running.page);

  await panel.getByRole('button', { name: 'Fechar a importação' }).click();
  await client.import();
  await expect(panel).toContainText('Fluxo já conhecido, auditado de novo.');
  await expect(client.bots).toHaveCount(2);
});

test('a cancelled dialog changes nothing', async ({ start }) => {
  const running = await start();
  const client = await openClient(running);
  await answerOpenDialog(running.app, []);
  await client.import();
  await expect(client.empty).toBeVisible();
  await expect(new Frame(running.page).importPanel).toHaveCount(0);
});

test('files are dropped on the window', async ({ start }) => {
  const running = await start();
  const client = await openClient(running);
  const frame = new Frame(running.page);
  const drag = await dragFiles(running.page, [flows.tailor]);
  await expect(frame.dropCover).toContainText('Solte para importar em Loja Maré');
  await drag.drop();
  await expect(frame.dropCover).toHaveCount(0);
  await expect(frame.importPanel).toContainText('1 arquivo importado');
  await expect(client.bot('atelie-linha-torta-whatsapp')).toBeVisible();

  await frame.openView('clients');
  const nowhere = await dragFiles(running.page, [flows.shop]);
  await expect(frame.dropCover).toContainText('Abra um cliente antes de soltar fluxos');
  await nowhere.drop();
  await expect(new ClientsPage(running.page).row('Loja Maré').getByRole('cell').nth(3)).toHaveText(
    '1',
  );
});

test('what is dragged out of a browser lies on no disk, and is told so', async ({ start }) => {
  const running = await start();
  const client = await openClient(running);
  await dropPicture(running.page, 'foto.png');
  await expect(new Frame(running.page).importPanel).toContainText('“foto.png” não está no disco.');
  await expect(client.empty).toBeVisible();
});

test('bad files: each has its sentence, good ones go on, and nothing bad is stored', async ({
  start,
  folder,
}) => {
  const running = await start();
  const client = await openClient(running);
  const paths = await writeBadFiles(join(folder, 'bad'));
  await answerOpenDialog(running.app, [...paths, join(folder, 'bad', 'sumiu.json'), flows.clinic]);
  await client.import();
  const panel = new Frame(running.page).importPanel;
  for (const { says } of badFiles) await expect(panel).toContainText(says);
  await expect(panel).toContainText('“sumiu.json” não foi encontrado.');
  await expect(panel).toContainText(`1 arquivo importado · ${badFiles.length + 1} recusados`);
  await expect(client.bots).toHaveCount(1);
});
