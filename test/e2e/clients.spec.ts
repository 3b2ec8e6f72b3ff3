import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start-page.ts';

test('clients are added, renamed, removed and brought back', async ({ start }) => {
  const { page } = await start();
  await new StartPage(page).createWithPassphrase();
  const clients = new ClientsPage(page);
  const frame = new Frame(page);
  await expect(page.getByRole('heading', { name: 'Nenhum cliente ainda' })).toBeVisible();
  await expectAccessible(page);

  await clients.add('Loja Maré');
  await expect(frame.trail).toContainText('Loja Maré');
  await frame.openView('clients');
  await clients.rename('Loja Maré', 'Loja Maré Alta');
  await expect(clients.row('Loja Maré Alta')).toBeVisible();

  await clients.act('Loja Maré Alta', 'remove');
  await expect(clients.row('Loja Maré Alta')).toHaveCount(0);
  await page.keyboard.press('F6');
  await expect(page.getByRole('region', { name: 'Avisos' }).getByRole('list')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(clients.row('Loja Maré Alta')).toBeVisible();
});

test('the sample agency: three clients, audited, and back and forward like a browser', async ({
  start,
}) => {
  const { page } = await start();
  await new StartPage(page).createWithPassphrase();
  const clients = new ClientsPage(page);
  await clients.addSample.click();
  await expect(clients.rows).toHaveCount(3);
  await expect(clients.row('Passo Leve Calçados')).toContainText('Violações');
  await expect(clients.row('Clínica Vale Sereno')).toContainText('Perguntas em aberto');
  await expectAccessible(page);

  await clients.open('Passo Leve Calçados');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Passo Leve Calçados');
  await expectAccessible(page);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Clientes');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Passo Leve Calçados');
});

test('every shortcut is listed', async ({ start }) => {
  const { page } = await start();
  await new StartPage(page).createWithPassphrase();
  await page.keyboard.press('ControlOrMeta+/');
  const list = page.getByRole('dialog', { name: 'Atalhos do teclado' });
  await expect(list.getByRole('definition')).toHaveCount(21);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+,');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Configurações');
  await page.keyboard.press('ControlOrMeta+L');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Área de trabalho bloqueada');
});
