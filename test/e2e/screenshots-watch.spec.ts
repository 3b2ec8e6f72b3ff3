import type { Locale } from '#core/model/locale.ts';
import { atRest, test } from './app.ts';
import type { RunningApp } from './app.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start-page.ts';
import { SyncPage } from './pages/sync-page.ts';
import { isWanted, looks, photographer } from './picture.ts';
import {
  tailor,
  watchedAgency,
  writeClientTable,
  writeRatingTable,
  type WatchedAgency,
} from './watched-agency.ts';
import { words } from './words.ts';

test.skip(!isWanted, 'pictures are taken on demand');

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
    await frame.openView('clients');
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
  await frame.openView('schedules');
  await sync.syncAll();
  await sync.closeNotices();
}

for (const look of looks) {
  const { locale, theme } = look;
  test(`pictures of watched numbers in ${locale}, ${theme}`, async ({ start, folder }) => {
    const agency = await watchedAgency();
    const running = await start({ system: locale, keyring: true, services: agency.services });
    const { page, app } = running;
    const take = photographer(running, look);
    const texts = words[locale];
    const { keys } = agency.scenario;
    const clients = new ClientsPage(page, locale);
    const frame = new Frame(page, locale);
    const sync = new SyncPage(page, app, locale);
    await page.emulateMedia({ colorScheme: theme });
    await new StartPage(page, locale).createWithPassphrase();
    await live(running, agency, folder, locale);

    await take('watched-schedules');
    await sync.bell.click();
    await take('watched-alerts');
    await page.keyboard.press('Escape');
    await frame.openView('incidents');
    await page.getByRole('table').getByRole('link').first().click();
    await atRest(page);
    await take('watched-incident');
    await page.getByRole('link', { name: texts.incident.number }).click();
    await atRest(page);
    await page.getByRole('radio', { name: texts.history.year }).click();
    await take('watched-rating');
    await frame.openView('clients');
    await clients.open(keys[tailor]!.client);
    await sync.openPart('numbers');
    await take('watched-numbers');
    await sync.openPart('schedule');
    await take('watched-schedule');
    await frame.openView('clients');
    await clients.open(keys[1]!.client);
    await sync.openPart('connections');
    await take('watched-connections');
    await agency.close();
  });
}
