import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { atRest, expect, test } from './app.ts';
import { flows } from './files.ts';
import { ClientPage } from './pages/client-page.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { passphrase, StartPage } from './pages/start-page.ts';
import { isAlive } from './processes.ts';
import { tellFigure } from './security.ts';
import { answerOpenDialog, answerQuestion, holdQuestions, questionsAsked } from './system.ts';

/** How the app lives on the desktop around its window. */

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boundsOf(app: ElectronApplication): Promise<Box> {
  return app.evaluate(({ BrowserWindow }) => {
    const { x, y, width, height } = BrowserWindow.getAllWindows()[0]!.getBounds();
    return { x, y, width, height };
  });
}

function setBounds(app: ElectronApplication, box: Box): Promise<void> {
  return app.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]!.setBounds(bounds),
    box,
  );
}

/** Presses the window's cross. */
function pressCross(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close());
}

test('the window comes back where it was left, and never where no display is', async ({
  start,
}) => {
  const first = await start();
  const left = { x: 120, y: 60, width: 1100, height: 720 };
  await setBounds(first.app, left);
  await expect.poll(() => boundsOf(first.app)).toEqual(left);
  await first.quit();
  const kept = join(first.userData, 'desktop.json');
  expect(await readFile(kept, 'utf8')).toContain('"width": 1100');

  const second = await start();
  expect(await boundsOf(second.app)).toEqual(left);
  await second.quit();

  // As a file is left behind by a large display that has gone.
  const place = { x: 2000, y: 900, width: 200, height: 5_000 };
  const gone = { ...place, isMaximised: false, isFullScreen: false };
  const memory = {
    window: { last: 'display-0', places: { 'display-0': gone } },
    isTrayExplained: true,
  };
  await writeFile(kept, JSON.stringify(memory));
  const third = await start();
  const area = await third.app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea);
  const box = await boundsOf(third.app);
  expect(box.width).toBe(1024);
  expect(box.height).toBe(area.height);
  expect(box.x).toBeGreaterThanOrEqual(area.x);
  expect(box.x + box.width).toBeLessThanOrEqual(area.x + area.width);
});

test('closing during an import asks once and says what is kept, which it is', async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await new StartPage(page).createWithPassphrase();
  await new ClientsPage(page).add('Loja Maré');
  await mkdir(join(folder, 'flows'));
  const paths = Array.from({ length: 200 }, (_, at) => join(folder, 'flows', `bot-${at}.json`));
  for (const path of paths) await copyFile(flows.shop, path);
  await answerOpenDialog(app, paths);
  await holdQuestions(app);
  await app.evaluate(({ BrowserWindow }) => {
    const shown: number[] = [];
    Object.assign(globalThis, { shown });
    BrowserWindow.getAllWindows()[0]!.setProgressBar = (value) => void shown.push(value);
  });
  const shown = () => app.evaluate(() => (globalThis as unknown as { shown: number[] }).shown);

  // It waits for the end, which never comes.
  const importing = new ClientPage(page).import().catch(() => undefined);
  await expect.poll(async () => (await shown()).some((value) => value > 0)).toBe(true);
  await pressCross(app);
  await pressCross(app);
  await expect
    .poll(() => questionsAsked(app))
    .toEqual([expect.stringContaining('Uma importação está em andamento.')]);
  expect((await questionsAsked(app))[0]).toContain('Os arquivos já importados ficam guardados.');
  await answerQuestion(app, 0);
  await expect(page.getByRole('heading', { name: 'Loja Maré' })).toBeVisible();

  await pressCross(app);
  await expect.poll(async () => (await questionsAsked(app)).length).toBe(2);
  const values = await shown();
  expect(values.every((value) => value === -1 || (value >= 0 && value <= 1))).toBe(true);
  const ended = app.waitForEvent('close');
  await answerQuestion(app, 1);
  await ended;
  await importing;

  const again = await start();
  await new StartPage(again.page).unlockWith(passphrase);
  await new ClientsPage(again.page).open('Loja Maré');
  await expect(new ClientPage(again.page).bots.first()).toBeVisible();
});

test('A19 a locked screen, sleep, another user and the button lock within 5 s, and unlocking leads back', async ({
  start,
}) => {
  test.slow();
  const { app, page } = await start();
  const opening = new StartPage(page);
  await opening.createWithPassphrase();
  await new ClientsPage(page).add('Loja Maré');
  const address = page.url();
  expect(address).toContain('/clients/');
  let longest = 0;
  for (const sign of ['lock-screen', 'suspend', 'user-did-resign-active', 'button']) {
    const before = await insideOf(app);
    expect(before.open).toBeGreaterThan(0);
    const from = Date.now();
    if (sign === 'button') await new Frame(page).lock();
    else await app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), sign);
    await expect(opening.passphrase).toBeVisible();
    longest = Math.max(longest, Date.now() - from);
    const after = await insideOf(app);
    // The databases are closed, and the page's process is gone with everything it held.
    expect(after.open).toBe(0);
    expect(after.page).not.toBe(before.page);
    if (process.platform === 'linux') expect(isAlive(before.page)).toBe(false);
    await opening.unlockWith(passphrase);
    await expect(page.getByRole('heading', { name: 'Loja Maré' })).toBeVisible();
    expect(page.url()).toBe(address);
  }
  expect(longest).toBeLessThan(5_000);
  tellFigure(`4 ways, longest ${(longest / 1_000).toFixed(1)} s; 0 databases open, 0 pages left`);
  // Whoever does not want it is left alone.
  await new Frame(page).openSettings('Segurança');
  await page.getByLabel('Bloquear junto com o sistema').click();
  const proof = page.getByRole('dialog', { name: 'Confirme que é você' });
  await proof.getByLabel('Frase-senha atual', { exact: true }).fill(passphrase);
  await proof.getByRole('button', { name: 'Desligar mesmo assim' }).click();
  await expect(proof).toBeHidden();
  await atRest(page);
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
  await expect(page.getByLabel('Bloquear junto com o sistema')).not.toBeChecked();
});

/** The page's process, and how many of the workspace's databases the program has open; those only Linux tells. */
function insideOf(app: ElectronApplication): Promise<{ page: number; open: number }> {
  return app.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId();
    if (process.platform !== 'linux') return { page, open: page === 0 ? 0 : Number.NaN };
    const { readdirSync, readlinkSync } = process.getBuiltinModule('node:fs');
    const open = readdirSync('/proc/self/fd').filter((fd) => {
      try {
        return /\/workspace\/[^/]+\.db/.test(readlinkSync(`/proc/self/fd/${fd}`));
      } catch {
        return false;
      }
    });
    return { page, open: open.length };
  });
}

test.describe('on a Linux desktop', () => {
  test.skip(process.platform !== 'linux');

  test('start at login is a file that comes and goes, and survives a person who removed it', async ({
    start,
    folder,
  }) => {
    const config = join(folder, 'config');
    const entry = join(config, 'autostart', 'transbordo.desktop');
    const { page, quit } = await start({ config });
    await new StartPage(page).createWithPassphrase();
    const frame = new Frame(page);
    await frame.openSettings('Este computador');
    await expectAccessible(page);
    const box = page.getByLabel('Abrir ao iniciar a sessão');
    await expect(box).not.toBeChecked();
    await box.check();
    await expect.poll(() => readFile(entry, 'utf8').catch(() => '')).toContain('"--hidden"');
    await atRest(page);
    await box.uncheck();
    await expect.poll(() => readFile(entry, 'utf8').catch(() => 'gone')).toBe('gone');
    await box.check();
    await expect.poll(() => readFile(entry, 'utf8').catch(() => '')).toContain('Exec=');
    await atRest(page);
    await quit();

    // A desktop's own settings switch an entry off by a line of their own.
    await writeFile(entry, `${await readFile(entry, 'utf8')}Hidden=true\n`);
    const second = await start({ config });
    await new StartPage(second.page).unlockWith(passphrase);
    await new Frame(second.page).openSettings('Este computador');
    await expect(second.page.getByLabel('Abrir ao iniciar a sessão')).not.toBeChecked();
    expect(await readFile(entry, 'utf8')).toContain('Hidden=true');
  });

  test('without a panel that shows icons the tray cannot be chosen, and traps nobody', async ({
    start,
  }) => {
    const { app, page, userData, quit } = await start();
    await new StartPage(page).createWithPassphrase();
    await new Frame(page).openSettings('Este computador');
    await expect(page.getByLabel('Continuar aberto ao fechar a janela')).toBeDisabled();
    await expect(page.getByText('não mostra ícones de programas')).toBeVisible();
    expect(app.windows()).toHaveLength(1);
    await quit();

    // Chosen on another desktop, and started by the session: the window shows, and its cross ends the app.
    await writeFile(join(userData, 'settings.json'), '{"hasTray":true}');
    const second = await start({ switches: ['--hidden'] });
    await expect
      .poll(() =>
        second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isVisible()),
      )
      .toBe(true);
    const ended = second.app.waitForEvent('close');
    await pressCross(second.app);
    await ended;
  });
});

test('more contrast and less motion hold at once, in light and dark', async ({ start }) => {
  const { page } = await start();
  await new StartPage(page).createWithPassphrase();
  const frame = new Frame(page);
  await frame.openSettings();
  await page.getByRole('radio', { name: 'Mais forte' }).click();
  await page.getByRole('radio', { name: 'Sem movimento' }).click();
  await atRest(page);
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-contrast', 'more');
  await expect(root).toHaveAttribute('data-motion', 'less');
  for (const theme of ['Claro', 'Escuro']) {
    await frame.pickTheme(theme);
    await expectAccessible(page);
  }
});
