import { mkdir } from 'node:fs/promises';
import type { Locale } from '#core/model/locale.ts';
import { atRest, test } from './app.ts';
import type { RunningApp } from './app.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start-page.ts';
import { SyncPage } from './pages/sync-page.ts';
import { looks, picture, pictures } from './picture.ts';
import {
  tailor,
  watchedAgency,
  writeClientTable,
  writeRatingTable,
  type WatchedAgency,
} from './watched-agency.ts';
import { words } from './words.ts';

test.skip(process.env['SCREENSHOTS'] !== '1', 'pictures are taken on demand');

/** Everything the pictures show, brought in as a person would: tables, pasted tokens, syncs. */
async function live(
  { page, app }: RunningApp,
  agency: WatchedAgency,
  folder: string,
  locale: Locale,
): Promise<void> {
  const texts = words[locale];
  const { scenario } = agency;
  const clients = new ClientsPage(page, locale);
  const frame = new Frame(page, locale);
  const sync = new SyncPage(page, app, locale);
  await sync.previewClients(await writeClientTable(folder, scenario, locale));
  await sync.applyPreview();
  for (const [at, { client }] of scenario.keys.entries()) {
    await frame.openClients();
    await clients.open(client);
    await sync.openPart('connections');
    await sync.connect('meta-token', 'WhatsApp', scenario.tokens[at]!.token);
  }
  // The tailor comes last. Its ratings were written down once a day; so often a look is expected.
  await sync.openPart('schedule');
  await page.getByRole('combobox').first().click();
  await page.getByRole('option', { name: texts.schedule.kind.daily }).click();
  await page.getByRole('button', { name: texts.schedule.save }).click();
  await atRest(page);
  await sync.syncNow();
  await sync.openPart('numbers');
  await sync.bring('enterTable', await writeRatingTable(folder, scenario, locale));
  await sync.applyPreview();
  await agency.republish(70);
  scenario.penalise(agency.graph.world);
  agency.blip.world.revokeKey(scenario.keys[1]!.shortName);
  await sync.openView('schedules');
  await sync.syncAll();
  await sync.closeNotices();
}

for (const [locale, theme] of looks) {
  test(`pictures of watched numbers in ${locale}, ${theme}`, async ({ start, folder }) => {
    await mkdir(pictures, { recursive: true });
    const agency = await watchedAgency();
    const running = await start({ system: locale, keyring: true, services: agency.services });
    const { page, app } = running;
    const suffix = `${locale}-${theme}`;
    const texts = words[locale];
    const { keys } = agency.scenario;
    const clients = new ClientsPage(page, locale);
    const frame = new Frame(page, locale);
    const sync = new SyncPage(page, app, locale);
    await page.emulateMedia({ colorScheme: theme });
    await new StartPage(page, locale).createWithPassphrase();
    await frame.pickTheme(texts.theme[theme]);
    await live(running, agency, folder, locale);

    await picture(running, `schedules-${suffix}`);
    await sync.bell.click();
    await picture(running, `alerts-${suffix}`);
    await page.keyboard.press('Escape');
    await sync.openView('incidents');
    await page.getByRole('table').getByRole('link').first().click();
    await atRest(page);
    await picture(running, `incident-${suffix}`);
    await page.getByRole('link', { name: texts.incident.number }).click();
    await atRest(page);
    await page.getByRole('radio', { name: texts.history.year }).click();
    await picture(running, `rating-${suffix}`);
    await frame.openClients();
    await clients.open(keys[tailor]!.client);
    await sync.openPart('numbers');
    await picture(running, `numbers-${suffix}`);
    await sync.openPart('schedule');
    await picture(running, `schedule-${suffix}`);
    await frame.openClients();
    await clients.open(keys[1]!.client);
    await sync.openPart('connections');
    await picture(running, `connections-${suffix}`);
    await agency.close();
  });
}
