import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Locator } from '@playwright/test';
import { atRest, expect, test } from './app.ts';
import { longestBlock, watchLongTasks, type Block } from './longest-block.ts';
import { passphrase, StartPage } from './pages/start-page.ts';
import { words } from './words.ts';

const root = resolve(import.meta.dirname, '../..');
const texts = words['pt-BR'];

// Measured on demand, on a quiet machine: `LARGE=1 npm run test:e2e -- large-agency`.
test.skip(process.env['LARGE'] !== '1');

test('a thousand bots and a hundred thousand findings: every screen opens and answers', async ({
  start,
  folder,
}, info) => {
  test.slow();
  const userData = join(folder, 'user-data');
  await mkdir(userData, { recursive: true });
  await promisify(execFile)(
    process.execPath,
    [
      '--import',
      './test/bench/raw-imports.mjs',
      'test/e2e/fill-large-agency.ts',
      userData,
      passphrase,
    ],
    { cwd: root },
  );
  const { page } = await start({ userData });
  await new StartPage(page).unlockWith(passphrase);
  await watchLongTasks(page);
  const blocks: Block[] = [];
  const measure = async (action: string, work: () => Promise<unknown>): Promise<void> => {
    blocks.push(await longestBlock(page, action, work));
  };

  const rail = page.getByRole('navigation', { name: texts.nav.main });
  const places = await rail.getByRole('link').allInnerTexts();
  expect(places.length).toBeGreaterThan(5);
  // Twice: what is read for the first time, and what is known.
  for (const round of ['cold', 'warm'])
    for (const place of places) {
      await measure(
        `${place} (${round})`,
        await pressed(rail.getByRole('link', { name: place, exact: true })),
      );
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }

  await rail.getByRole('link', { name: texts.nav.clients, exact: true }).click();
  await atRest(page);
  await measure('client', await pressed(page.getByRole('table').getByRole('link').first()));
  await measure('bot', await pressed(page.getByRole('table').getByRole('link').first()));
  await measure('next finding', () => page.keyboard.press('F8'));

  await rail.getByRole('link', { name: texts.nav.findings, exact: true }).click();
  await atRest(page);
  const grid = page.getByRole('grid');
  await grid.hover();
  await measure('scroll of the findings', async () => {
    for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, 4000);
  });
  await grid.focus();
  await measure('end of the findings', () => page.keyboard.press('Control+End'));
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().focus();
  await measure('words in the findings', () => page.keyboard.insertText('atendente -loja'));
  await expect(grid.getByRole('row').nth(1)).toBeVisible();

  const table = blocks.map(
    ({ action, longest, rest }) =>
      `${String(longest).padStart(5)} ${String(rest).padStart(6)}  ${action}`,
  );
  console.log(['block   rest  (ms)', ...table].join('\n'));
  await writeFile(info.outputPath('blocks.json'), JSON.stringify(blocks, null, 2));
});

/** A press that costs the page nothing but itself: finding the element by its role is done before. */
async function pressed(found: Locator): Promise<() => Promise<void>> {
  const element = await found.elementHandle();
  return async () => element.evaluate((one) => (one as HTMLElement).click());
}
