import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { botParts } from '#renderer/bot/bot-parts.ts';
import { clientParts } from '#renderer/client/client-parts.ts';
import { goTo } from './all-screens.ts';
import { atRest, expect, test } from './app.ts';
import { hostileFlow, injection, injections } from './hostile-texts.ts';
import { ClientPage } from './pages/client-page.ts';
import { StartPage } from './pages/start-page.ts';
import { hostOf } from './pages/host-of.ts';
import { tellFigure } from './security.ts';
import { answerOpenDialog } from './system.ts';

test('A31 markup and scripts in every text of a client run nothing', async ({ start, folder }) => {
  test.slow();
  const { app, page } = await start();
  await new StartPage(page).createWithPassphrase();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:app|blob|data):/.test(request.url())) asked.push(request.url());
  });
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  const clients = await plantClients(page);
  // The last one is opened; the window learns of it by coming anew to the list.
  await goTo(page, '/overview');
  const client = `/clients/${clients.at(-1)!}`;
  await goTo(page, `${client}/bots`);
  const path = join(folder, `${injection(3).replaceAll('/', '∕')}.json`);
  await writeFile(path, hostileFlow());
  await answerOpenDialog(app, [path]);
  await new ClientPage(page).import();
  await expect(new ClientPage(page).bots).toHaveCount(1);
  const bot = await page.locator(`main a[href^="#${client}/bots/"]`).first().getAttribute('href');

  const screens = [
    ...clientParts.map((part) => `${client}/${part}`),
    ...botParts.map(
      (part) =>
        `${bot!
          .slice(1)
          .split('?')[0]!
          .replace(/\/findings$/, '')}/${part}`,
    ),
    ...['/overview', '/clients', '/findings', '/quality', '/reports', '/reports/batch'],
    ...[`${client}/report`, '/search?q=data-planted', '/search/contacts', '/schedules'],
  ];
  let shown = 0;
  for (const screen of screens) {
    await goTo(page, screen);
    shown += await plantedIn(page, screen);
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('data-planted');
  await atRest(page);
  shown += await plantedIn(page, 'palette');
  // As text they are there.
  expect(shown).toBeGreaterThan(100);
  expect(asked).toEqual([]);
  expect(app.windows()).toHaveLength(1);
  tellFigure(
    `${injections.length} texts, ${screens.length + 1} screens, shown ${shown} times: 0 elements, 0 scripts, 0 requests`,
  );
});

/** Clients that hold them: one has them in its name, and the last in everything else that is known of it. */
async function plantClients(page: Page): Promise<string[]> {
  const host = await hostOf(page);
  const ids: string[] = [];
  for (const name of injections) {
    const made = await host.evaluate((bridge, text) => bridge.client.create({ name: text }), name);
    if (!made.ok) throw new Error(`${made.fault.code} ${name}`);
    ids.push(made.value.id);
    // The window reads its lists anew each time, and may ask so often in a second only.
    await atRest(page);
  }
  await plantRecord(host, ids.at(-1)!);
  return ids;
}

/** Every field of a client's record says something hostile. */
async function plantRecord(
  host: Awaited<ReturnType<typeof hostOf>>,
  clientId: string,
): Promise<void> {
  const given = { clientId, texts: injections as string[] };
  await host.evaluate(async (bridge, { clientId: id, texts }) => {
    const line = (at: number): string => texts[at % texts.length]!;
    const written = await bridge.client.writeRecord({
      clientId: id,
      by: line(3),
      change: {
        contacts: [4, 8, 12].map((at) => ({
          name: line(at),
          role: line(at + 1),
          email: line(at + 2),
          phone: line(at + 3),
        })),
        tags: [line(6).slice(0, 40), line(16).slice(0, 40)],
        notes: texts.join('\n'),
        fields: [7, 17, 27].map((at) => ({ name: line(at), value: line(at + 1) })),
      },
    });
    if (!written.ok) throw new Error(written.fault.code);
  }, given);
}

/** Fails where one of them became more than text; how often they stand on the screen as text. */
async function plantedIn(page: Page, screen: string): Promise<number> {
  const { elements, handlers, ran, texts } = await page.evaluate(() => ({
    elements: document.querySelectorAll('[data-planted], base, script:not([src]), iframe, object')
      .length,
    handlers: [...document.querySelectorAll('*')].filter((element) =>
      element
        .getAttributeNames()
        .some(
          (name) =>
            name.startsWith('on') ||
            (/href|src|action|data$/.test(name) &&
              !/^(?:#|app:|blob:|data:image|\.?\/)/.test(element.getAttribute(name)!)),
        ),
    ).length,
    ran: Reflect.has(globalThis, 'gotIn'),
    texts: document.body.innerText.split('data-planted').length - 1,
  }));
  expect({ screen, elements, handlers, ran }).toEqual({
    screen,
    elements: 0,
    handlers: 0,
    ran: false,
  });
  return texts;
}
