import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';
import { BotPage } from './pages/bot-page.ts';
import { ClientPage } from './pages/client-page.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { StartPage } from './pages/start-page.ts';

test('a question is answered in place, taken back, and a finding is triaged and undone', async ({
  start,
}) => {
  const { page } = await start();
  await new StartPage(page).createWithPassphrase();
  const clients = new ClientsPage(page);
  await clients.addSample.click();
  await clients.open('Clínica Vale Sereno');
  await new ClientPage(page).open('Recepção');
  const bot = new BotPage(page);

  await bot
    .group('review')
    .getByRole('button', { name: /experimentar “ATENDENTE”/ })
    .click();
  await expect(bot.finding).toContainText('DIS-02');
  await bot.finding.getByRole('button', { name: 'Sim', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Guardar e auditar' }).click();
  await expect(dialog).toContainText('Diga quem responde');
  await dialog.getByLabel('Seu nome').fill('Ana Lima');
  await dialog.getByLabel('Observação (opcional)').fill('Confirmado com a clínica.');
  await dialog.getByRole('button', { name: 'Guardar e auditar' }).click();
  await expect(dialog).toBeHidden();
  await expect(bot.finding).toContainText('por Ana Lima em');
  await expect(bot.finding).toContainText('Confirmado com a clínica.');
  await expect(bot.finding).toContainText('Sem violação');
  await expectAccessible(page);
  await bot.finding.getByRole('button', { name: 'Retirar resposta' }).click();
  await expect(bot.finding).toContainText('Pergunta em aberto');

  await bot.finding.getByRole('button', { name: 'Tratamento: Em aberto' }).click();
  await page.getByRole('menuitemradio', { name: 'Risco aceito' }).click();
  await dialog.getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(dialog).toContainText('Diga o motivo.');
  await dialog.getByLabel('Motivo').fill('Combinado com o jurídico.');
  await dialog.getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(bot.finding).toContainText('Risco aceito, por Ana Lima');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(bot.finding).not.toContainText('Combinado com o jurídico.');
});
