import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { expect, sizeWindow, test, type RunningApp } from './app.ts';
import { byKeyboard } from './by-keyboard.ts';
import { savedIn } from './files.ts';
import { AboutPage } from './pages/about-page.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start-page.ts';
import { TransferPage } from './pages/transfer-page.ts';

const client = 'Padaria Sol Nascente';

/** A machine with a workspace, used by its keyboard. */
async function machine(running: RunningApp) {
  await sizeWindow(running, 1024, 700);
  const page = await byKeyboard(running.page);
  await new StartPage(page).createWithPassphrase();
  const [frame, clients, about] = [new Frame(page), new ClientsPage(page), new AboutPage(page)];
  const transfer = new TransferPage(page, running.app);
  return {
    ...{ page, clients, about, transfer },
    /** Writes something down about the client whose page is open. */
    write: async (notes: string) => {
      await about.open();
      await about.write(notes);
      await about.save();
    },
    toList: () => frame.openView('clients'),
  };
}

test('a client goes to a colleague, comes back changed, and a person decides what counts, by keyboard alone', async ({
  start,
  folder,
}) => {
  test.slow();
  const first = await start();
  const second = await start({ userData: join(folder, 'colleague') });
  const [ours, theirs] = [await machine(first), await machine(second)];
  await theirs.transfer.takeOver();
  const key = await theirs.transfer.ownKey();
  await theirs.transfer.close();
  await ours.transfer.takeOver();
  const ownKey = await ours.transfer.ownKey();
  await ours.transfer.close();

  await ours.clients.add(client);
  await ours.write('liga às sextas');
  await ours.transfer.handOver(client);
  await ours.transfer.lockFor(key);
  await ours.transfer.save(folder);
  await expectAccessible(first.page);
  await ours.transfer.close();
  const sent = join(folder, await savedIn(folder, '.age'));
  if (process.platform !== 'win32') expect((await stat(sent)).mode & 0o777).toBe(0o600);

  await theirs.transfer.takeOver();
  await theirs.transfer.choose(sent);
  await theirs.transfer.open();
  await expect(theirs.transfer.dialog.getByText(/instalação que você ainda não conhece/)) //
    .toBeVisible();
  await theirs.transfer.store();
  await expect(theirs.page.getByRole('heading', { level: 1, name: client })).toBeVisible();
  await theirs.about.open();
  await expect(theirs.about.notes).toHaveValue('liga às sextas');
  await theirs.about.status('paused').click();
  await theirs.write('prefere WhatsApp');
  const returned = join(folder, 'colleague');
  await theirs.transfer.handOver(client);
  await theirs.transfer.lockFor(ownKey);
  await theirs.transfer.save(returned);
  await theirs.transfer.close();

  await ours.write('liga às segundas');
  await ours.toList();
  await ours.transfer.takeOver();
  await ours.transfer.choose(join(returned, await savedIn(returned, '.age')));
  await ours.transfer.open();
  const { dialog } = ours.transfer;
  await expect(dialog.getByText('liga às segundas')).toBeVisible();
  await expect(dialog.getByText('prefere WhatsApp')).toBeVisible();
  await expectAccessible(first.page);
  await ours.transfer.decide('Anotações', 'theirs');
  await ours.transfer.store();
  await expect(new Frame(ours.page).notice(/foi unido ao que havia aqui/)).toBeVisible();
  await ours.about.open();
  await expect(ours.about.notes).toHaveValue('prefere WhatsApp');
  await expect(ours.about.status('paused')).toBeChecked();
});
