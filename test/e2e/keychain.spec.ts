import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { parseHeader, type VaultHeader } from '#core/vault/header.ts';
import type { SealingStorage } from '#electron/keychain.ts';
import { expect, test } from './app.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { hostOf } from './pages/host-of.ts';
import { passphrase, StartPage } from './pages/start-page.ts';
import { tellFigure } from './security.ts';

/** The system's keychain as it is there, is not, has gone, or is another one than before. Elsewhere it is always there. */

test.skip(process.platform !== 'linux', 'only Linux has a desktop without a keyring');

const name = 'Padaria Sol Nascente';

/** How Chromium marks what it seals now: `v10` is a password that is the same on every machine. Null: it does not. */
function markOf(app: ElectronApplication): Promise<string | null> {
  return app.evaluate(async ({ safeStorage }) => {
    const storage: SealingStorage = safeStorage;
    const isReady = storage.isAsyncEncryptionAvailable?.() ?? storage.isEncryptionAvailable();
    if (!(await isReady)) return null;
    const sealed = storage.encryptStringAsync?.('tentativa') ?? storage.encryptString('tentativa');
    return (await sealed).subarray(0, 3).toString('latin1');
  });
}

for (const [session, options, mark, says] of [
  // What is there where no keyring is.
  [
    'offers basic_text alone',
    { keyring: 'basic' },
    'v10',
    /só “basic_text”, que cifra com uma senha igual em todos os computadores/,
  ],
  [
    'names a keyring without a bus to ask it over',
    { keyring: 'gnome-libsecret', isBusless: true },
    null,
    /não oferece um chaveiro que proteja de verdade \(GNOME Keyring \(gnome_libsecret\)\)/,
  ],
] as const) {
  test(`A14 a session that ${session} has no keychain to choose, says why, and asks for a passphrase`, async ({
    start,
  }) => {
    const { app, page, userData } = await start(options);
    // As where somebody takes the runtime's word for it.
    await app.evaluate(({ safeStorage }) => safeStorage.setUsePlainTextEncryption(true));
    expect(await markOf(app)).toBe(mark);
    const first = new StartPage(page);
    await first.toProtection();
    await expect(first.keychain).toBeDisabled();
    await expect(page.getByText(says)).toBeVisible();
    // Nor by a page that asks for it all the same.
    const host = await hostOf(page);
    const answer = await host.evaluate((bridge) => bridge.workspace.create({ method: 'keychain' }));
    expect(answer).toMatchObject({ ok: false, fault: { code: 'keychain-unavailable' } });
    expect(existsSync(join(userData, 'workspace', 'vault.json'))).toBe(false);
    await first.createWithPassphrase();
    expect((await headerOf(userData)).slots.map(({ type }) => type)).toEqual(['passphrase']);
    tellFigure(`${session}: trial seal ${mark ?? 'refused'}, not offered, refused when asked for`);
  });
}

test('A15 with a keychain it opens by itself, also after a new start, and the lock still locks', async ({
  start,
}) => {
  test.skip(process.env['APP_TEST_KEYRING'] === undefined, 'no keyring on this desktop');
  const first = await start({ keyring: true });
  const page = new StartPage(first.page);
  await page.toProtection();
  await expect(page.keychain).toBeEnabled();
  await expect(first.page.getByText('gnome_libsecret')).toBeVisible();
  await page.createWithKeychain();
  await new ClientsPage(first.page).add(name);
  await first.quit();
  const [slot] = (await headerOf(first.userData)).slots;
  expect(slot).toMatchObject({ type: 'os', params: { backend: 'gnome_libsecret' } });
  // What it is sealed with, as it says in the open beside the sealed secret.
  const mark = Buffer.from(String(slot!.params['sealed']), 'hex').subarray(0, 3).toString('latin1');
  expect(mark).toMatch(/^v1[1-9]$/);

  const second = await start({ keyring: true });
  expect(await markOf(second.app)).toBe(mark);
  await new Frame(second.page).openView('clients');
  await expect(new ClientsPage(second.page).row(name)).toBeVisible();
  await new Frame(second.page).lock();
  await expect(second.page.getByText(name)).toHaveCount(0);
  await new StartPage(second.page).unlockWithKeychain.click();
  await expect(new ClientsPage(second.page).row(name)).toBeVisible();
  tellFigure(`2 starts, sealed with ${mark}`);
});

test('A16 a keychain that is gone or another is named, and passphrase and code open as before', async ({
  start,
}) => {
  test.skip(process.env['APP_TEST_KEYRING'] === undefined, 'no keyring on this desktop');
  test.slow();
  const first = await start({ keyring: true });
  const opening = new StartPage(first.page);
  await opening.toProtection();
  await opening.protect();
  const groups = await opening.recoveryGroups();
  await opening.confirmRecovery(groups);
  await opening.skip.click();
  await new Frame(first.page).openView('clients');
  await new ClientsPage(first.page).add(name);
  await addKeychain(first.page);
  await first.quit();
  const before = await filesOf(first.userData);

  const gone = await start({ keyring: 'basic' });
  const locked = new StartPage(gone.page);
  await expect(locked.title).toHaveText('Área de trabalho bloqueada');
  await expect(gone.page.getByText(changedTo('basic_text'))).toBeVisible();
  await locked.unlockWithKeychain.click();
  await expect(gone.page.getByText(changedTo('basic_text'))).toBeVisible();
  expect(await filesOf(gone.userData)).toEqual(before);
  await locked.unlockWith(passphrase);
  await new Frame(gone.page).openView('clients');
  await expect(new ClientsPage(gone.page).row(name)).toBeVisible();
  await gone.quit();

  const other = await start({ keyring: 'kwallet6' });
  const asked = new StartPage(other.page);
  await expect(other.page.getByText(changedTo('kwallet6'))).toBeVisible();
  await other.page.getByRole('button', { name: 'Usar o código de recuperação' }).click();
  await other.page.getByLabel('Código de recuperação', { exact: true }).fill(groups.join('-'));
  await asked.unlock.click();
  await expect(asked.title).toHaveText('Defina uma frase-senha nova');
  await other.quit();

  // Nothing has to be set up anew.
  const back = await start({ keyring: true });
  await new Frame(back.page).openView('clients');
  await expect(new ClientsPage(back.page).row(name)).toBeVisible();
  tellFigure('gone: passphrase; another: code; 0 files touched; back again: opens by itself');
});

/** The sentence that names the keychain of before and the one of now. */
function changedTo(now: string): RegExp {
  return new RegExp(`ligada ao chaveiro “gnome_libsecret”, e o sistema oferece agora “${now}”`);
}

async function headerOf(userData: string): Promise<VaultHeader> {
  return parseHeader(await readFile(join(userData, 'workspace', 'vault.json'), 'utf8'));
}

async function addKeychain(page: Page): Promise<void> {
  await new Frame(page).openSettings('Segurança');
  await page.getByRole('button', { name: 'Usar o chaveiro' }).click();
  const proof = page.getByRole('dialog', { name: 'Usar o chaveiro' });
  await proof.getByLabel('Frase-senha atual', { exact: true }).fill(passphrase);
  await proof.getByRole('button', { name: 'Usar o chaveiro' }).click();
  await expect(proof).toBeHidden();
}

/** What lies in the workspace: names, and what is in each. */
async function filesOf(userData: string): Promise<Record<string, string>> {
  const folder = join(userData, 'workspace');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((one) => join(one.parentPath, one.name));
  const hashes = files.map(async (path) => [
    path.slice(folder.length + 1),
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex'),
  ]);
  return Object.fromEntries(await Promise.all(hashes)) as Record<string, string>;
}
