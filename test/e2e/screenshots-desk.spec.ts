import { mkdir } from 'node:fs/promises';
import { expect, test } from './app.ts';
import { AppealPage } from './pages/appeal-page.ts';
import { BotPage } from './pages/bot-page.ts';
import { ClientPage } from './pages/client-page.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start-page.ts';
import { SyncPage } from './pages/sync-page.ts';
import { looks, picture, pictures } from './picture.ts';
import { words } from './words.ts';

// Pictures of what the agency looks at all day: `SCREENSHOTS=1 npm run test:e2e -- screenshots-desk`.
test.skip(process.env['SCREENSHOTS'] !== '1', 'pictures are taken on demand');

for (const [locale, theme] of looks) {
  test(`pictures of overview, findings, reports and appeals in ${locale}, ${theme}`, async ({
    start,
  }) => {
    test.slow();
    await mkdir(pictures, { recursive: true });
    const running = await start({ system: locale });
    const { page, app } = running;
    const texts = words[locale];
    const suffix = `${locale}-${theme}`;
    const rail = page.getByRole('navigation', { name: texts.nav.main });
    const show = async (name: string): Promise<void> => {
      await rail.getByRole('link', { name, exact: true }).click();
    };
    await page.emulateMedia({ colorScheme: theme });
    await new StartPage(page, locale).createWithPassphrase();
    const clients = new ClientsPage(page, locale);
    await new Frame(page, locale).pickTheme(texts.theme[theme]);
    await clients.addSample.click();
    await expect(clients.rows).toHaveCount(3);
    await page.getByRole('listitem').getByRole('button', { name: texts.action.close }).click();
    for (const view of ['overview', 'findings', 'reports'] as const) {
      await show(texts.nav[view]);
      await picture(running, `${view}-${suffix}`);
    }
    await show(texts.nav.clients);
    await clients.open('Ateliê Linha Torta');
    const client = new ClientPage(page, locale);
    await client.open('WhatsApp do ateliê');
    const bot = new BotPage(page, locale);
    for (const part of ['flow', 'try', 'probes'] as const) {
      await bot.openPart(part);
      await picture(running, `${part}-${suffix}`);
    }
    await show(texts.nav.clients);
    await clients.open('Ateliê Linha Torta');
    await new SyncPage(page, app, locale).openPart('incidents');
    await page.getByRole('table').getByRole('link').first().click();
    const appeal = new AppealPage(page, locale);
    await appeal.open();
    await appeal.build();
    await appeal.state();
    await appeal.build();
    await appeal.preview.scrollIntoViewIfNeeded();
    await expect(appeal.preview.locator('canvas').first()).toBeVisible();
    await picture(running, `appeal-${suffix}`);
  });
}
