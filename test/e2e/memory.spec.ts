import { accessSync, constants } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { parseHeader } from '#core/vault/header.ts';
import { unlockWithPassphrase } from '#core/vault/vault.ts';
import { tracesOf } from '#test/faults/secret-traces.ts';
import { startBlipPeer, type BlipPeer } from '#test/peers/blip/blip-peer.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';
import { atRest, expect, test } from './app.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start-page.ts';
import { SyncPage } from './pages/sync-page.ts';
import { searchMemory, type Found, type Sought } from './process-memory.ts';
import { tellFigure } from './security.ts';
import { copyElsewhere, typeFrom } from './unseen-hands.ts';

/**
 * What lies in the memory of the program's processes, read as the system's administrator could. Nothing secret is handed
 * over by Playwright, which would leave it there by itself.
 */

const words = 'xilofone vermelho bravio quatrocentos';
/** Around what is copied: only what came through the clipboard has it, since the program takes the key out. */
const around = ['  Key ', '\n'] as const;

let blip: BlipPeer;
const scenario = sampleAgency();
const key = scenario.keys[2]!.httpKey;

test.skip(!mayReadOthers(), 'reads the memory of processes as Linux shows it to its administrator');

test.beforeAll(async () => {
  blip = await startBlipPeer({ bots: scenario.bots });
});

test.afterAll(async () => {
  await blip.close();
});

function mayReadOthers(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    accessSync('/proc/1/mem', constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

test('A21 while open the window’s process never holds a key that was pasted', async ({
  start,
  folder,
}) => {
  const { app, page } = await start({ services: { blip: blip.origin, graph: blip.origin } });
  await openAndConnect(app, page, folder);
  const { found, megabytes } = searchMemory(app.process().pid!, [pasted()]);
  // It is there, and found, where the work is done.
  expect(countIn(found, 'main', 'key')).toBeGreaterThan(0);
  expect(found.filter(({ process }) => process !== 'main')).toEqual([]);
  tellFigure(`${megabytes} MB of 6 processes; 0 outside of the one that asks the service`);
});

test('A20 after the lock no process holds a passphrase, a pasted key or a key of the vault', async ({
  start,
  folder,
}) => {
  test.slow();
  const { app, page, userData } = await start({
    services: { blip: blip.origin, graph: blip.origin },
  });
  await openAndConnect(app, page, folder);
  const sought = [
    { name: 'passphrase', traces: tracesOf(words) },
    pasted(),
    { name: 'copied', traces: [Buffer.from(around.join(key))] },
    ...(await keysOf(userData)),
  ];
  const pid = app.process().pid!;
  const open = searchMemory(pid, sought).found;
  // While it is open each of them is there: the search finds what is to be gone.
  for (const name of ['passphrase', 'key', 'data', 'tokens', 'header'])
    expect([name, countIn(open, 'main', name) > 0]).toEqual([name, true]);

  await new Frame(page).lock();
  await expect(new StartPage(page).passphrase).toBeVisible();
  const { found, megabytes, processes } = searchMemory(pid, sought);
  // Chromium keeps what it read from an X11 clipboard, twice for each of two looks, until the program ends. Nothing of
  // ours reaches those copies. They are known by what stood around the key, which nothing else of ours has.
  const copies = countIn(found, 'main', 'copied');
  expect(copies).toBeLessThanOrEqual(4);
  expect(countIn(found, 'main', 'key') - copies).toBe(0);
  expect(found.filter(({ name }) => name !== 'key' && name !== 'copied')).toEqual([]);
  expect(found.filter(({ process }) => process !== 'main')).toEqual([]);
  tellFigure(
    `${megabytes} MB of ${processes.length} processes; 0 passphrases, 0 vault keys, 0 pasted keys, ` +
      `${copies} left by Chromium’s clipboard`,
  );
});

/** A workspace whose passphrase was typed, and a client whose key was copied elsewhere and pasted. */
async function openAndConnect(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  const typed = join(folder, 'typed.txt');
  await writeFile(typed, words);
  const first = new StartPage(page);
  await first.toProtection();
  for (const field of [first.passphrase, first.repetition]) {
    await field.focus();
    await typeFrom(app, typed);
  }
  await first.create.click();
  await first.later.click();
  await first.skip.click();
  await atRest(page);
  await new Frame(page).openView('clients');
  await new ClientsPage(page).add('Ateliê Linha Torta');
  const sync = new SyncPage(page, app);
  await sync.openPart('connections');
  await sync.describe('blip-bot', 'Produção');
  const other = await copyElsewhere(folder, around.join(key));
  try {
    await page.keyboard.press('ControlOrMeta+V');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('row', { name: /Produção/ })).toContainText('Funcionando');
  } finally {
    other.kill();
  }
}

function pasted(): Sought {
  return { name: 'key', traces: tracesOf(key) };
}

/** The keys of the vault, raw and as SQLite is told of them. */
async function keysOf(userData: string): Promise<Sought[]> {
  const header = await readFile(join(userData, 'workspace', 'vault.json'), 'utf8');
  const keys = await unlockWithPassphrase(parseHeader(header), words);
  return Object.entries({ ...keys }).map(([name, bytes]) => {
    const hex = Buffer.from(bytes).toString('hex');
    const written = [hex, hex.toUpperCase()].flatMap((text) => [
      Buffer.from(text, 'latin1'),
      Buffer.from(text, 'utf16le'),
    ]);
    return { name, traces: [Buffer.from(bytes), ...written] };
  });
}

function countIn(found: readonly Found[], process: string, name: string): number {
  return found.find((one) => one.process === process && one.name === name)?.count ?? 0;
}
