import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { atRest, expect, sizeWindow, test } from './app.ts';
import { savedIn, textOfPdf } from './files.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { passphrase, StartPage } from './pages/start-page.ts';
import { tellFigure } from './security.ts';
import { answerSaveDialog } from './system.ts';

const newWords = 'uma vaca amarela no porto';

test('a recovery code opens what its passphrase does not any more, and a new passphrase takes its place', async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await sizeWindow({ app, page }, 1024, 700);
  const first = new StartPage(page);
  await first.toProtection();
  await first.protect();
  await expect(first.step).toHaveText('Passo 3 de 4');
  const groups = await first.recoveryGroups();
  expect(groups).toHaveLength(6);
  await expectAccessible(page);

  await answerSaveDialog(app, folder);
  await page.getByRole('button', { name: 'Salvar PDF' }).click();
  const notices = page.getByRole('region', { name: 'Avisos' });
  await expect(notices.getByText(/transbordo_kit_de_recuperacao_.*pdf.* salvo/)).toBeVisible();
  const kit = join(folder, await savedIn(folder, '.pdf'));
  const said = textOfPdf(kit);
  for (const group of groups) expect(said).toContain(group);
  expect(said).toContain('Como usar');
  if (process.platform !== 'win32') expect((await stat(kit)).mode & 0o777).toBe(0o600);

  await first.confirmRecovery(groups);
  await expect(first.step).toHaveText('Passo 4 de 4');
  await first.skip.click();
  await new Frame(page).openView('clients');
  await new ClientsPage(page).add('Loja Maré');
  await new Frame(page).lock();

  await page.getByRole('button', { name: 'Usar o código de recuperação' }).click();
  const field = page.getByLabel('Código de recuperação', { exact: true });
  await field.fill(`${groups.join('-').slice(0, -1)}*`);
  await expect(page.getByText(/Nenhum código tem o caractere/)).toBeVisible();
  await expectAccessible(page);
  await field.fill(groups.join(' ').toLowerCase());
  await first.unlock.click();
  await expect(first.title).toHaveText('Defina uma frase-senha nova');
  await page.getByLabel('Nova frase-senha', { exact: true }).fill(newWords);
  await page.getByLabel('Repita a nova frase-senha', { exact: true }).fill(newWords);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Definir frase-senha' }).click();
  await expect(page.getByRole('heading', { name: 'Loja Maré' })).toBeVisible();

  await new Frame(page).lock();
  await first.unlockWith(passphrase);
  await expect(page.getByText(/A frase-senha não confere/)).toBeVisible();
  await first.unlockWith(newWords);
  await expect(page.getByRole('heading', { name: 'Loja Maré' })).toBeVisible();
});

test('other keys: a new code, a list of keys to revoke, and the data as before', async ({
  start,
}) => {
  const { page } = await start();
  const first = new StartPage(page);
  await first.createWithPassphrase();
  await new ClientsPage(page).add('Loja Maré');
  const frame = new Frame(page);
  await frame.openView('overview');
  await page.getByRole('link', { name: 'Emitir em Segurança' }).click();
  await atRest(page);
  await page.getByRole('button', { name: 'Trocar as chaves' }).click();
  const dialog = page.getByRole('dialog', { name: 'Trocar as chaves' });
  await expectAccessible(page);
  await dialog.getByLabel('Frase-senha atual', { exact: true }).fill(passphrase);
  await dialog.getByRole('button', { name: 'Trocar agora' }).click();
  await expect(first.title).toHaveText('Guarde o código de recuperação');
  await first.confirmRecovery(await first.recoveryGroups());
  await expect(first.title).toHaveText('Chaves a revogar nos provedores');
  await expect(page.getByText('Nenhuma chave ou token está guardado.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Concluir' }).click();
  await expect(page.getByText(/^Emitido em/)).toBeVisible();
  await frame.openView('clients');
  await expect(new ClientsPage(page).row('Loja Maré')).toBeVisible();
});

test('A19 what was typed survives a lock that ends the page, and an end of the program', async ({
  start,
}) => {
  const first = await start();
  const opening = new StartPage(first.page);
  await opening.createWithPassphrase();
  await new ClientsPage(first.page).add('Loja Maré');
  await first.page.getByRole('tab', { name: 'Dados' }).click();
  const notes = first.page.getByLabel('Anotações', { exact: true });
  await notes.fill('liga sexta');
  await new Frame(first.page).lock();
  await expect(opening.passphrase).toBeVisible();
  await first.quit();
  const { page } = await start();
  await new StartPage(page).unlockWith(passphrase);
  await expect(page.getByLabel('Anotações', { exact: true })).toHaveValue('liga sexta');
});

test('A25 a copied code leaves the clipboard after 30 s, other text stays', async ({ start }) => {
  test.slow();
  const { app, page } = await start();
  const first = new StartPage(page);
  await first.toProtection();
  await first.protect();
  const code = (await first.recoveryGroups()).join('-');
  const held = () => app.evaluate(({ clipboard }) => clipboard.readText());
  await page.getByRole('button', { name: 'Copiar' }).click();
  await expect.poll(held).toBe(code);
  const from = Date.now();
  await expect.poll(held, { timeout: 40_000 }).toBe('');
  const seconds = Math.round((Date.now() - from) / 1_000);
  await page.getByRole('button', { name: 'Copiar' }).click();
  await expect.poll(held).toBe(code);
  await app.evaluate(({ clipboard }) => clipboard.writeText('lista de compras'));
  await page.waitForTimeout(31_000);
  expect(await held()).toBe('lista de compras');
  tellFigure(`cleared after ${seconds} s; other text left alone`);
});
