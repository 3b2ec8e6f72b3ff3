import { mkdir } from 'node:fs/promises';
import { expect, test } from './app.ts';
import { BotPage } from './pages/bot-page.ts';
import { ClientPage } from './pages/client-page.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start-page.ts';
import { looks, picture, pictures } from './picture.ts';
import { words } from './words.ts';

// Pictures for the README, taken from the real app: `SCREENSHOTS=1 npm run test:e2e -- screenshots`.
test.skip(process.env['SCREENSHOTS'] !== '1', 'pictures are taken on demand');

for (const [locale, theme] of looks) {
  test(`pictures in ${locale}, ${theme}`, async ({ start }) => {
    await mkdir(pictures, { recursive: true });
    const running = await start({ system: locale, keyring: true });
    const { page } = running;
    const suffix = `${locale}-${theme}`;
    // Until there is a workspace to choose a theme in, the window has the system's.
    await page.emulateMedia({ colorScheme: theme });
    await picture(running, `first-start-${suffix}`);
    await new StartPage(page, locale).createWithPassphrase();
    await picture(running, `empty-${suffix}`);
    const clients = new ClientsPage(page, locale);
    await new Frame(page, locale).pickTheme(words[locale].theme[theme]);
    await clients.addSample.click();
    await expect(clients.rows).toHaveCount(3);
    const notice = page
      .getByRole('listitem')
      .getByRole('button', { name: words[locale].action.close });
    await notice.click();
    await picture(running, `clients-${suffix}`);
    await clients.open('Passo Leve Calçados');
    await picture(running, `client-${suffix}`);
    await new ClientPage(page, locale).open('Vendas');
    // The second finding is the one with a conversation.
    await page.keyboard.press('F8');
    await picture(running, `finding-${suffix}`);
    await new ClientPage(page, locale).openReport();
    await picture(running, `report-${suffix}`);
    await new Frame(page, locale).openClients();
    await clients.open('Clínica Vale Sereno');
    await new ClientPage(page, locale).open('Recepção');
    const bot = new BotPage(page, locale);
    await bot.group('review').getByRole('button').first().click();
    await page.getByRole('button', { name: words[locale].decision.says.yes, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await picture(running, `answer-${suffix}`);
    await page.keyboard.press('Escape');
    await bot.openPart('ways');
    await bot.openWay('in-chat');
    await picture(running, `ways-${suffix}`);
    await bot.openPart('facts');
    await picture(running, `facts-${suffix}`);
  });
}
