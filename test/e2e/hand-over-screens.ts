import { join } from 'node:path';
import type { Locale } from '#core/model/locale.ts';
import { atRest, type LaunchOptions, type RunningApp } from './app.ts';
import { flows, savedIn } from './files.ts';
import { AboutPage } from './pages/about-page.ts';
import { ClientPage } from './pages/client-page.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start-page.ts';
import { SyncPage } from './pages/sync-page.ts';
import { TransferPage } from './pages/transfer-page.ts';
import { answerOpenDialog } from './system.ts';
import { words } from './words.ts';

/** A window with a screen at rest in it, and the screen's name. */
export interface Screen {
  readonly running: RunningApp;
  readonly name: string;
}

/** What a walk through screens needs of its test. */
export interface Walk {
  readonly start: (options?: LaunchOptions) => Promise<RunningApp>;
  /** For files of the walk. */
  readonly folder: string;
  readonly locale: Locale;
}

const client = 'Padaria Sol Nascente';

const said = {
  'pt-BR': [
    'Liga às sextas.',
    'Liga às sextas, depois das 15 h.',
    'Prefere WhatsApp: a Marta não atende telefone.',
  ],
  en: [
    'Calls on Fridays.',
    'Calls on Fridays, after 3 pm.',
    'Prefers WhatsApp: Marta does not pick up the phone.',
  ],
  es: [
    'Llama los viernes.',
    'Llama los viernes, después de las 15 h.',
    'Prefiere WhatsApp: Marta no coge el teléfono.',
  ],
} as const;

/** One machine with its pages. */
function machine(running: RunningApp, locale: Locale) {
  const { app, page } = running;
  const clients = new ClientsPage(page, locale);
  const frame = new Frame(page, locale);
  return {
    ...{ running, clients, frame },
    about: new AboutPage(page, locale),
    transfer: new TransferPage(page, app, locale),
    closeNotices: () => new SyncPage(page, app, locale).closeNotices(),
    toClient: async () => {
      await frame.openView('clients');
      await clients.open(client);
    },
    import: async (file: string) => {
      await answerOpenDialog(app, [file]);
      await new ClientPage(page, locale).import();
      await page.getByRole('button', { name: words[locale].import.dismiss }).click();
      await atRest(page);
    },
  };
}

/**
 * Hands a client from one machine to another and back, with changes on both sides, and says the name of each screen
 * once it is at rest.
 */
export async function* screensOfHandOver({ start, folder, locale }: Walk): AsyncGenerator<Screen> {
  const ours = machine(await start({ system: locale }), locale);
  const theirs = machine(
    await start({ system: locale, userData: join(folder, 'colleague') }),
    locale,
  );
  const [before, mine, other] = said[locale];
  const at = ({ running }: { readonly running: RunningApp }, name: string): Screen => ({
    ...{ running, name },
  });
  for (const { running } of [ours, theirs]) {
    await new StartPage(running.page, locale).createWithPassphrase();
  }
  await theirs.transfer.takeOver();
  const key = await theirs.transfer.ownKey();
  yield at(theirs, 'clients-take-over');
  await theirs.transfer.close();

  await ours.clients.add(client);
  await ours.import(flows.clinic);
  await ours.about.open();
  await ours.about.write(before);
  await ours.about.save();
  await ours.closeNotices();
  await ours.toClient();
  await ours.transfer.handOver(client);
  yield at(ours, 'client-hand-over');
  const told = await ours.transfer.drawn.textContent();
  await ours.transfer.save(folder);
  yield at(ours, 'client-hand-over-done');
  await ours.transfer.close();
  await ours.transfer.handOver(client);
  await ours.transfer.lockFor(key);
  yield at(ours, 'client-hand-over-key');
  await ours.running.page.keyboard.press('Escape');

  await theirs.transfer.takeOver();
  await theirs.transfer.choose(join(folder, await savedIn(folder, '.age')));
  yield at(theirs, 'clients-take-over-file');
  await theirs.transfer.open(told);
  yield at(theirs, 'clients-take-over-new');
  await theirs.transfer.store();
  await theirs.about.open();
  await theirs.about.write(other);
  await theirs.about.status('paused').click();
  await theirs.about.save();
  await theirs.import(flows.shop);
  await theirs.transfer.handOver(client);
  const back = await theirs.transfer.drawn.textContent();
  const returned = join(folder, 'colleague');
  await theirs.transfer.save(returned);
  await theirs.transfer.close();

  await ours.about.open();
  await ours.about.write(mine);
  await ours.about.save();
  await ours.closeNotices();
  await ours.frame.openView('clients');
  await ours.transfer.takeOver();
  await ours.transfer.choose(join(returned, await savedIn(returned, '.age')));
  await ours.transfer.open(back);
  yield at(ours, 'clients-take-over-conflict');
}
