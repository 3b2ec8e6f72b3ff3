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
  await expect(page.title).toHaveText('Crie sua área de trabalho');
  await expectAccessible(first.page);
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

test('first start with the keychain: opens by itself, and the lock still locks', async ({
  start,
}) => {
  test.skip(process.env['APP_TEST_KEYRING'] === undefined, 'no keyring on this desktop');
  const first = await start({ keyring: true });
  const page = new StartPage(first.page);
  await expect(page.keychain).toBeEnabled();
  await expect(first.page.getByText('gnome_libsecret')).toBeVisible();
  await page.createWithKeychain();
  await new ClientsPage(first.page).add(name);
  await first.quit();

  const second = await start({ keyring: true });
  await new Frame(second.page).openClients();
  await expect(new ClientsPage(second.page).row(name)).toBeVisible();
  await new Frame(second.page).lock();
  await expect(second.page.getByText(name)).toHaveCount(0);
  await new StartPage(second.page).unlockWithKeychain.click();
  await expect(new ClientsPage(second.page).row(name)).toBeVisible();
});

test('without a keychain says so, and why', async ({ start }) => {
  const { page } = await start({ keyring: false });
  await expect(new StartPage(page).keychain).toBeDisabled();
  await expect(page.getByText(/não oferece um chaveiro que proteja de verdade/)).toBeVisible();
});

for (const [system, title] of [
  ['pt-BR', words['pt-BR'].start.title],
  ['en', words.en.start.title],
  ['es', words.es.start.title],
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
  await expect(new StartPage(first.page).title).toHaveText(words.es.start.title);
  await first.quit();
  const second = await start();
  await expect(new StartPage(second.page, 'es').title).toHaveText(words.es.start.title);
});

test('a second start shows the window of the first', async ({ start }) => {
  const { startAgain } = await import('./app.ts');
  const { app, userData } = await start();
  const isVisible = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await isVisible()).toBe(false);
  expect(await startAgain(userData)).toBe(0);
  await expect.poll(isVisible).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('starts in Portuguese where a Linux system names no language', async ({ start }) => {
  test.skip(process.platform !== 'linux', 'elsewhere a system always names one');
  const { page } = await start({ system: null });
  await expect(page.locator('html')).toHaveAttribute('lang', 'pt-BR');
});
