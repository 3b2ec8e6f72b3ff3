import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';
import type { RunningApp } from './app.ts';
import { BotPage } from './pages/bot-page.ts';
import { ClientPage } from './pages/client-page.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start-page.ts';

async function openSample({ page }: RunningApp, client: string, bot: string): Promise<BotPage> {
  await new StartPage(page).createWithPassphrase();
  const clients = new ClientsPage(page);
  await clients.addSample.click();
  await clients.open(client);
  await new ClientPage(page).open(bot);
  return new BotPage(page);
}

test('a finding: clause, conversation as bubbles, steps, and a walk by keyboard', async ({
  start,
}) => {
  const running = await start();
  const bot = await openSample(running, 'Passo Leve Calçados', 'Vendas');
  const fails = bot.group('fail').getByRole('button');
  await expect(fails.first()).toHaveAttribute('aria-current', 'true');
  await expect(bot.finding).toContainText('O que a política pede');
  await expect(bot.finding).toContainText(/em vigor desde .* de 20\d\d/);
  await expect(bot.steps.first()).toBeVisible();
  await expectAccessible(running.page);

  const title = await bot.finding.getByRole('heading', { level: 2 }).textContent();
  await running.page.keyboard.press('F8');
  await expect(bot.finding.getByRole('heading', { level: 2 })).not.toHaveText(title ?? '');
  const conversation = bot.conversations.first();
  await expect(conversation.getByRole('listitem').first()).toContainText('Usuário');
  await expect(conversation.getByText('Bloco Menu principal')).toBeVisible();
  await expectAccessible(running.page);
  await running.page.keyboard.press('Shift+F8');
  await expect(bot.finding.getByRole('heading', { level: 2 })).toHaveText(title ?? '');
});

test('the way to a person is shown as a conversation with a marked hand-over', async ({
  start,
}) => {
  const running = await start();
  const bot = await openSample(running, 'Clínica Vale Sereno', 'Recepção');
  await bot.openPart('ways');
  await bot.openWay('in-chat');
  const conversation = bot.conversations.first();
  await expect(conversation.getByText('Usuário').first()).toBeAttached();
  await expect(conversation.getByText(/^Bloco /).first()).toBeVisible();
  await expect(conversation).toContainText('Transbordo para uma pessoa');
  await expectAccessible(running.page);

  await bot.openPart('facts');
  await expect(running.page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await expect(running.page.getByText(/ de \d+ alcançáveis/)).toBeVisible();
  await expectAccessible(running.page);
});

test('F5 audits again', async ({ start }) => {
  const running = await start();
  const bot = await openSample(running, 'Passo Leve Calçados', 'Vendas');
  await bot.auditAgain();
  await expect(bot.finding).toBeVisible();
});

test('another language: window and findings change together, and the address stays', async ({
  start,
}) => {
  const running = await start();
  const bot = await openSample(running, 'Passo Leve Calçados', 'Vendas');
  const heading = bot.finding.getByRole('heading', { level: 2 });
  const portuguese = (await heading.textContent()) ?? '';
  await new Frame(running.page).pickLanguage('English');
  await expect(heading).not.toHaveText(portuguese);
  const english = (await heading.textContent()) ?? '';
  await expect(running.page.getByRole('tab', { name: 'Ways to a person' })).toBeVisible();
  await new Frame(running.page, 'en').pickLanguage('Español');
  await expect(heading).not.toHaveText(english);
  await expect(running.page.getByRole('tab', { name: 'Caminos hasta una persona' })).toBeVisible();
  await expectAccessible(running.page);
});
