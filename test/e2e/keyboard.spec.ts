import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { atRest, expect, sizeWindow, test } from './app.ts';
import type { RunningApp } from './app.ts';
import { byKeyboard } from './by-keyboard.ts';
import { expectEveryStopSeen } from './every-stop.ts';
import { focusFault } from './focus-in-page.ts';
import { mouse } from './hands.ts';
import { BatchPage } from './pages/batch-page.ts';
import { BotPage } from './pages/bot-page.ts';
import { ClientPage } from './pages/client-page.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { FindingsPage } from './pages/findings-page.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start-page.ts';
import { SyncPage } from './pages/sync-page.ts';
import { words } from './words.ts';

const texts = words['pt-BR'];
const client = 'Ateliê Linha Torta';

/** The sample agency, without a mouse. */
async function sample(running: RunningApp) {
  const page = await byKeyboard(running.page);
  return { page, ...(await addSample(page)) };
}

async function addSample(page: Page) {
  await new StartPage(page).createWithPassphrase();
  const clients = new ClientsPage(page);
  await clients.addSample.click();
  await expect(clients.rows).toHaveCount(3);
  return { clients, frame: new Frame(page) };
}

/** Looks at every part of the view in front: axe in both themes, and every stop of the Tab key. */
async function lookAround({ page: real }: RunningApp, page: Page, name: string): Promise<void> {
  await atRest(real);
  const tabs = page.locator('#content').getByRole('tab');
  const parts = await tabs.allTextContents();
  for (const [at, part] of parts.length === 0 ? ([[0, '']] as const) : parts.entries()) {
    await test.step(`${name} ${part}`, async () => {
      if (part !== '') await tabs.nth(at).click();
      await atRest(real);
      await mouse.inspect(real);
      await expectEveryStopSeen(real);
    });
  }
}

/** The smallest window that is promised: here bars and heads cover most. */
function makeSmall(running: RunningApp): Promise<void> {
  return sizeWindow(running, 1024, 700);
}

test('first start, lock and every view over all clients: accessible, and every stop of the Tab key to be seen', async ({
  start,
}) => {
  test.slow();
  const running = await start();
  await makeSmall(running);
  const page = await byKeyboard(running.page);
  await lookAround(running, page, texts.first.language);
  await new StartPage(page).toProtection();
  await lookAround(running, page, texts.start.title);
  const { frame } = await addSample(page);
  const places = frame.rail.getByRole('link');
  for (const place of await places.allTextContents()) {
    await places.filter({ hasText: place }).click();
    await lookAround(running, page, place);
  }
  await new BatchPage(page).open();
  await lookAround(running, page, texts.batch.title);
  await frame.lock();
  await lookAround(running, page, texts.unlock.title);
});

test('every page of a client: accessible, and every stop of the Tab key to be seen', async ({
  start,
}) => {
  test.slow();
  const running = await start();
  await makeSmall(running);
  const { page, clients, frame } = await sample(running);
  await clients.open(client);
  await lookAround(running, page, client);
  const sync = new SyncPage(page, running.app);
  await sync.openPart('numbers');
  await page.getByRole('table').getByRole('link').first().click();
  await lookAround(running, page, texts.part.numbers);
  await frame.trail.getByRole('link', { name: client }).click();
  await sync.openPart('incidents');
  await page.getByRole('table').getByRole('link').first().click();
  await lookAround(running, page, texts.incident.title);
  await page.getByRole('button', { name: texts.appeal.open }).click();
  await lookAround(running, page, texts.appeal.title);
  await frame.trail.getByRole('link', { name: client }).click();
  await new ClientPage(page).openReport();
  await lookAround(running, page, texts.report.place);
  await frame.openView('clients');
  await clients.open('Passo Leve Calçados');
  await new ClientPage(page).open('Vendas');
  await lookAround(running, page, 'Vendas');
});

test('the palette leads to a client and to a command by name, and away without a trace', async ({
  start,
}) => {
  const running = await start();
  const { page } = await sample(running);
  const { keyboard } = page;
  const palette = page.getByRole('dialog', { name: texts.palette.title });
  const field = palette.getByRole('combobox', { name: texts.palette.label });
  await keyboard.press('ControlOrMeta+K');
  await expect(field).toBeFocused();
  await expectAccessible(running.page);
  await keyboard.type('passo lev');
  await expect(palette.getByRole('option').first()).toContainText('Passo Leve Calçados');
  await keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Passo Leve Calçados');
  await expect.poll(() => running.page.evaluate(focusFault)).toBeNull();

  await page.getByRole('tab', { name: texts.part.incidents, exact: true }).click();
  await keyboard.press('ControlOrMeta+Shift+P');
  await expect(field).toBeFocused();
  await keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(page.getByRole('tab', { name: texts.part.incidents, exact: true })).toBeFocused();
  await keyboard.press('ControlOrMeta+K');
  await keyboard.type(`>${texts.nav.lock}`);
  await palette.getByRole('option').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts.unlock.title);
  await expect(new StartPage(page).passphrase).toBeFocused();
});

test('skip link, tables, long lists, the flow as a tree and pages of a report by their keys', async ({
  start,
}) => {
  test.slow();
  const { page, clients, frame } = await sample(await start());
  const { keyboard } = page;

  await test.step('the skip link leads past the rail', async () => {
    await page.getByRole('button', { name: texts.action.skip }).click();
    await expect(page.locator('#content')).toBeFocused();
    await keyboard.press('Tab');
    await expect(page.locator('#content').locator(':focus')).toBeVisible();
  });

  await test.step('a table is sorted', async () => {
    const head = page.getByRole('columnheader', { name: texts.clients.column.fails });
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await expect(clients.rows.first()).toContainText('Passo Leve Calçados');
  });

  await test.step('a long list is walked, chosen from and left', async () => {
    await frame.openView('findings');
    const findings = new FindingsPage(page);
    await findings.clearFilters();
    const total = Number((await findings.grid.getAttribute('aria-rowcount')) ?? '') - 1;
    expect(total).toBeGreaterThan(100);
    const chosen = findings.grid.locator('[aria-selected=true]');
    await findings.rows.first().click();
    await expect(chosen).toHaveCount(1);
    await keyboard.press('End');
    await expect(chosen).toHaveAttribute('aria-rowindex', String(total + 1));
    await expect(chosen).toBeInViewport({ ratio: 1 });
    for (const key of ['PageUp', 'PageUp', 'ArrowUp']) await keyboard.press(key);
    await expect(chosen).toBeInViewport({ ratio: 1 });
    await keyboard.press('Home');
    await expect(chosen).toHaveAttribute('aria-rowindex', '2');
    for (const key of ['Shift+ArrowDown', 'ControlOrMeta+ArrowDown', 'Space'])
      await keyboard.press(key);
    await expect(findings.bulk).toContainText('3 achados selecionados');
    await keyboard.press('ControlOrMeta+A');
    await expect(findings.bulk).toContainText(String(total));
    await keyboard.press('Escape');
    await expect(findings.bulk).toHaveCount(0);
    await expect(findings.grid).toBeFocused();
    await keyboard.press('Enter');
    await expect(page).toHaveURL(/\/bots\/.*\/findings\//);
    await keyboard.press('Alt+ArrowLeft');
    await expect(page).toHaveURL(/#\/findings/);
  });

  await test.step('the flow as a tree is opened, closed, walked and read', async () => {
    await frame.openView('clients');
    await clients.open('Clínica Vale Sereno');
    await new ClientPage(page).open('Recepção');
    await new BotPage(page).openPart('flow');
    await page.getByRole('radio', { name: texts.flow.tree, exact: true }).click();
    const tree = page.getByRole('tree', { name: texts.flow.treeLabel });
    const items = tree.getByRole('treeitem');
    await items.first().click();
    await expect(tree).toBeFocused();
    const title = page.getByRole('heading', { level: 2 });
    const first = (await title.textContent()) ?? '';
    await expect(items.first()).toHaveAttribute('aria-expanded', 'true');
    const open = await items.count();
    await keyboard.press('ArrowLeft');
    await expect(items.first()).toHaveAttribute('aria-expanded', 'false');
    await expect(items).toHaveCount(1);
    await keyboard.press('ArrowRight');
    await expect(items).toHaveCount(open);
    for (const key of ['ArrowRight', 'Enter']) await keyboard.press(key);
    await expect(title).not.toHaveText(first);
    for (const key of ['End', 'Home', 'Enter']) await keyboard.press(key);
    await expect(title).toHaveText(first);
  });

  await test.step('a report’s pages are turned and made larger', async () => {
    await frame.trail.getByRole('link', { name: 'Clínica Vale Sereno' }).click();
    const report = await new ClientPage(page).openReport();
    const sheet = report.sheets.first();
    const before = (await sheet.boundingBox())!.width;
    const pages = new RegExp(texts.pdf.pages.replace('{title}', ''));
    await page.getByRole('group', { name: pages }).press('+');
    await expect.poll(async () => (await sheet.boundingBox())!.width).toBeGreaterThan(before);
    await page.getByRole('button', { name: texts.pdf.next }).click();
    await expect(page.getByRole('paragraph').filter({ hasText: /^Página 2 de/ })).toBeVisible();
  });
});

test('a journey by keyboard fails where the focus is hidden or lost, and where a pointer is used', async ({
  start,
}) => {
  const running = await start({ provoked: true });
  const { page, frame } = await sample(running);
  const link = frame.rail.getByRole('link', { name: texts.nav.findings });
  const real = new Frame(running.page).rail.getByRole('link', { name: texts.nav.findings });
  await real.evaluate((element) => element.style.setProperty('outline', 'none', 'important'));
  await expect(link.click()).rejects.toThrow('does not show that it has the focus');
  await page.keyboard.press('Shift+Tab');
  await real.evaluate((element) => {
    element.style.removeProperty('outline');
    const { left, top, width, height } = element.getBoundingClientRect();
    const veil = document.createElement('div');
    veil.style.cssText = `position: fixed; left: ${left}px; top: ${top}px; z-index: 99`;
    veil.style.width = `${width}px`;
    veil.style.height = `${height}px`;
    document.body.append(veil);
  });
  await expect(link.click()).rejects.toThrow('lies under something else');
  expect(() => page.mouse).toThrow('not without a mouse');
  const told = running.page.waitForEvent('console');
  await running.page.mouse.click(5, 5);
  expect((await told).text()).toBe('A pointer was used.');
});
