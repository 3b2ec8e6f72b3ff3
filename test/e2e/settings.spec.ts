import { expectAccessible } from './accessible.ts';
import { atRest, expect, test } from './app.ts';
import { Frame } from './pages/frame.ts';
import { passphrase, StartPage } from './pages/start-page.ts';

test('theme, text size and agency hold at once and after a restart', async ({ start }) => {
  const first = await start();
  await new StartPage(first.page).createWithPassphrase();
  const frame = new Frame(first.page);
  const root = first.page.locator('html');

  await frame.pickTheme('Escuro');
  await expect(root).toHaveCSS('color-scheme', 'dark');
  await frame.openSettings();
  await expectAccessible(first.page);
  await frame.pickTheme('Claro');
  await expect(root).toHaveCSS('color-scheme', 'light');
  await expectAccessible(first.page);

  await first.page.getByRole('combobox', { name: /Tamanho do texto/ }).click();
  await first.page.getByRole('option', { name: '200 %' }).click();
  await expect(root).toHaveCSS('font-size', '32px');
  await atRest(first.page);
  await expectAccessible(first.page);

  await frame.openSettings('Relatórios');
  await expectAccessible(first.page);
  await first.page.getByLabel('Nome da agência').fill('Agência Farol');
  await first.page.getByLabel('Nome da agência').press('Tab');
  await expect(frame.notice('Salvo.')).toBeVisible();
  await first.quit();

  const second = await start();
  await expect(second.page.locator('html')).toHaveCSS('font-size', '32px');
  await new StartPage(second.page).unlockWith(passphrase);
  await new Frame(second.page).openSettings('Relatórios');
  await expect(second.page.getByLabel('Nome da agência')).toHaveValue('Agência Farol');
});
