import { readdirSync, readlinkSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, startAgain, test } from './app.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { passphrase, StartPage } from './pages/start-page.ts';
import { tellFigure } from './security.ts';

const name = 'Padaria Sol Nascente';

/** Processes of the whole machine that have a file below a folder open. Only Linux tells. */
function holdersOf(folder: string): number[] {
  const openIn = (pid: string): string[] => {
    try {
      const numbers = readdirSync(`/proc/${pid}/fd`);
      return numbers.map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`));
    } catch {
      // It ended meanwhile, or closed the file.
      return [];
    }
  };
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((pid) => openIn(pid).some((path) => path.startsWith(folder)))
    .map(Number);
}

test('A39 a second start shows the window of the first, whose data has one writer', async ({
  start,
}) => {
  const { app, page, userData } = await start();
  await new StartPage(page).createWithPassphrase();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.hide());
  const isVisible = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isVisible());
  expect(await isVisible()).toBe(false);
  expect(await startAgain(userData)).toBe(0);
  await expect.poll(isVisible).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await new ClientsPage(page).add(name);
  if (process.platform === 'linux') {
    expect(holdersOf(join(userData, 'workspace'))).toEqual([app.process().pid]);
  }
  tellFigure('the second ended with status 0; 1 window, 1 writer');
});

test('A39 a copy with settings of its own that reaches the same data may not open it', async ({
  start,
  folder,
}) => {
  const first = await start();
  await new StartPage(first.page).createWithPassphrase();
  await new ClientsPage(first.page).add(name);
  const workspace = join(first.userData, 'workspace');
  // As where two accounts, or two installations, were led to one folder: nothing but the data is shared.
  const userData = join(folder, 'other');
  await mkdir(userData);
  await symlink(workspace, join(userData, 'workspace'), 'junction');
  const second = await start({ userData });
  const locked = new StartPage(second.page);
  await locked.unlockWith(passphrase);
  await expect(second.page.getByText(/Outra janela do Transbordo está usando/)).toBeVisible();
  await expect(locked.title).toHaveText('Área de trabalho bloqueada');
  if (process.platform === 'linux') {
    expect(holdersOf(workspace)).toEqual([first.app.process().pid]);
  }
  await new Frame(first.page).openView('clients');
  await new ClientsPage(first.page).rename(name, 'Padaria Lua Cheia');
  await first.quit();

  await locked.unlockWith(passphrase);
  await new Frame(second.page).openView('clients');
  await expect(new ClientsPage(second.page).row('Padaria Lua Cheia')).toBeVisible();
  tellFigure('refused while it is open elsewhere, opened afterwards; 1 writer');
});
