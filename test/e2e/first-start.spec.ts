import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { passphrase, StartPage } from './pages/start-page.ts';
import { words } from './words.ts';

const name = 'Padaria Sol Nascente';

test('first start with a passphrase: refuses a short one, keeps the data, and nothing of it in the clear', async ({
  start,
}) => {
  const first = await start();
  const page = new StartPage(first.page);
  await expect(page.title).toHaveText('Escolha o idioma');
  await expect(page.step).toHaveText('Passo 1 de 4');
  await expectAccessible(first.page);
  await page.toProtection();
  await expect(page.title).toHaveText('Crie sua área de trabalho');
  await expect(page.title).toBeFocused();
  await expectAccessible(first.page);
  await page.back.click();
  await expect(page.step).toHaveText('Passo 1 de 4');
  await page.toProtection();
  await page.passphrase.fill('curta');
  await page.create.click();
  await expect(first.page.getByText('Faltam 7 caracteres para o mínimo de 12.')).toBeVisible();
  await page.passphrase.fill(passphrase);
  await page.repetition.fill('um cavalo verde no telhado');
  await page.create.click();
  await expect(first.page.getByText('As duas frases-senha não são iguais.')).toBeVisible();
  await page.createWithPassphrase();
  await new ClientsPage(first.page).add(name);
  await first.quit();

  const files = await readdir(join(first.userData, 'workspace'), { recursive: true });
  const contents = await Promise.all(
    files.map((file) =>
      readFile(join(first.userData, 'workspace', file)).catch(() => Buffer.alloc(0)),
    ),
  );
  expect(contents.some((content) => content.includes(name))).toBe(false);

  const second = await start();
  const locked = new StartPage(second.page);
  await expect(locked.title).toHaveText('Área de trabalho bloqueada');
  await expectAccessible(second.page);
  await locked.unlockWith('outra frase qualquer');
  await expect(
    second.page.getByText('A frase-senha não confere. Seus dados estão intactos: tente de novo.'),
  ).toBeVisible();
  await expect(locked.passphrase).toBeFocused();
  await locked.unlockWith(passphrase);
  await expect(new ClientsPage(second.page).row(name)).toBeVisible();
});

for (const [system, title] of [
  ['pt-BR', words['pt-BR'].first.language],
  ['en', words.en.first.language],
  ['es', words.es.first.language],
] as const) {
  test(`starts in the system’s language: ${system}`, async ({ start }) => {
    const { page } = await start({ system });
    await expect(new StartPage(page, system).title).toHaveText(title);
    await expect(page.locator('html')).toHaveAttribute('lang', system);
  });
}

test('the language chosen at the start is there before anything is open, and stays', async ({
  start,
}) => {
  const first = await start();
  await new StartPage(first.page).language('Español').click();
  await expect(new StartPage(first.page).title).toHaveText(words.es.first.language);
  await first.quit();
  const second = await start();
  await expect(new StartPage(second.page, 'es').title).toHaveText(words.es.first.language);
});

test('a sample agency from the start, by keyboard alone, with the first steps on the overview', async ({
  start,
}) => {
  const { page } = await start();
  const first = new StartPage(page);
  await expect(first.title).toHaveText('Escolha o idioma');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(first.step).toHaveText('Passo 2 de 4');
  await first.passphrase.focus();
  await page.keyboard.type(passphrase);
  await first.repetition.focus();
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await expect(first.step).toHaveText('Passo 3 de 4');
  await expect(first.title).toBeFocused();
  await expectAccessible(page);
  await first.later.focus();
  await page.keyboard.press('Enter');
  await expect(first.step).toHaveText('Passo 4 de 4');
  await expect(first.title).toBeFocused();
  await expectAccessible(page);
  await first.sample.focus();
  await page.keyboard.press('Enter');
  const steps = page.getByRole('region', { name: 'Primeiros passos' });
  await expect(steps.getByText('3 de 5 feitos')).toBeVisible();
  await expectAccessible(page);
  await steps.getByRole('link', { name: 'Responda às perguntas em aberto' }).click();
  await expect(page).toHaveURL(/#\/findings/);

  await new Frame(page).openView('clients');
  await page.getByRole('button', { name: 'Remover a agência de exemplo' }).click();
  await expect(page.getByText('Nenhum cliente ainda')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Há 3 clientes de exemplo na lista.')).toBeVisible();
});

test('a client of one’s own from the start', async ({ start }) => {
  const { page } = await start();
  const first = new StartPage(page);
  await first.toProtection();
  await first.protect();
  await first.later.click();
  await first.clientName.fill(name);
  await first.addClient.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('starts in Portuguese where a Linux system names no language', async ({ start }) => {
  test.skip(process.platform !== 'linux', 'elsewhere a system always names one');
  const { page } = await start({ system: null });
  await expect(page.locator('html')).toHaveAttribute('lang', 'pt-BR');
});
