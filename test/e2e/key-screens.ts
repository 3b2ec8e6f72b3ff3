import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atRest, expect } from './app.ts';
import type { Screen, Walk } from './hand-over-screens.ts';
import { Frame } from './pages/frame.ts';
import { passphrase, StartPage } from './pages/start-page.ts';
import { SyncPage } from './pages/sync-page.ts';
import { watchedAgency, writeClientTable } from './watched-agency.ts';
import { words } from './words.ts';

const nextPassphrase = 'uma vaca amarela no porto';

/**
 * Walks through what has to do with keys, the network and support, and says the name of each screen once it is at rest:
 * a recovery code, strict mode, a proxy's user, other keys, and the ways back in after a loss.
 */
export async function* screensOfKeys({ start, folder, locale }: Walk): AsyncGenerator<Screen> {
  const texts = words[locale];
  const agency = await watchedAgency();
  const running = await start({ system: locale, keyring: true, services: agency.services });
  const { page, app, userData } = running;
  const first = new StartPage(page, locale);
  const frame = new Frame(page, locale);
  const dialog = page.getByRole('dialog');
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const prove = async (verb: string) => {
    await dialog.getByLabel(texts.vault.current, { exact: true }).fill(passphrase);
    await dialog.getByRole('button', { name: verb, exact: true }).click();
  };
  const at = (name: string): Screen => ({ running, name });

  await first.createWithPassphrase();
  await frame.openSettings(texts.settings.part.security);
  const network = page.getByRole('heading', { name: texts.reach.title, exact: true });
  await network.scrollIntoViewIfNeeded();
  await press(texts.reach.setLogin);
  await dialog.getByLabel(texts.reach.proxy, { exact: true }).fill('proxy.agencia.example:8080');
  await dialog.getByLabel(texts.reach.user, { exact: true }).fill('ana.souza');
  await dialog.getByLabel(texts.reach.password, { exact: true }).fill('nove palavras');
  yield at('settings-proxy');
  await dialog.getByRole('button', { name: texts.reach.store, exact: true }).click();
  await expect(dialog).toBeHidden();
  const sync = new SyncPage(page, app, locale);
  await sync.closeNotices();
  await network.evaluate((heading) => heading.closest('section')!.scrollIntoView());
  yield at('settings-network');

  await frame.openView('clients');
  await sync.previewClients(await writeClientTable(folder, agency.scenario, locale));
  await sync.applyPreview();
  await sync.closeNotices();

  await frame.openSettings(texts.settings.part.security);
  await press(texts.vault.add);
  await prove(texts.vault.add);
  await expect(dialog).toBeHidden();
  await sync.closeNotices();
  await press(texts.recovery.row.make);
  yield at('settings-recovery-proof');
  await prove(texts.recovery.row.go);
  await first.recoveryGroups();
  yield at('settings-recovery');
  const groups = await first.recoveryGroups();
  await first.confirmRecovery(groups);
  await expect(dialog).toBeHidden();
  await sync.closeNotices();
  await press(texts.recovery.strict.turnOn);
  yield at('settings-strict');
  await page.keyboard.press('Escape');
  await press(texts.recovery.rotate.verb);
  yield at('settings-rotation');
  await prove(texts.recovery.rotate.go);
  const fresh = await first.recoveryGroups();
  yield at('rotation-code');
  await first.confirmRecovery(fresh);
  await sync.closeNotices();
  yield at('rotation-keys');
  await press(texts.recovery.revoke.leave);
  await atRest(page);

  await frame.openSettings(texts.settings.part.about);
  await press(texts.support.open);
  await expect(dialog.getByRole('region', { name: texts.support.shown })).toBeVisible();
  yield at('support-log');
  await page.keyboard.press('Escape');

  await frame.lock();
  yield at('unlock');
  await press(texts.recovery.code.use);
  const code = page.getByLabel(texts.recovery.code.label, { exact: true });
  await code.fill(`${fresh.join('-').slice(0, -1)}*`);
  yield at('unlock-recovery');
  await code.fill(fresh.join('-'));
  await first.unlock.click();
  await expect(first.title).toHaveText(texts.recovery.recovered.title);
  await atRest(page);
  yield at('recovered');
  await page.getByLabel(texts.vault.next, { exact: true }).fill(nextPassphrase);
  await page.getByLabel(texts.vault.repeat, { exact: true }).fill(nextPassphrase);
  await press(texts.vault.set);
  await expect(frame.rail).toBeVisible();
  await running.quit();
  await agency.close();

  await writeFile(join(userData, 'workspace', 'vault.json'), '{}');
  const damaged = await start({ system: locale, keyring: true });
  await expect(new StartPage(damaged.page, locale).title).toHaveText(texts.recovery.header.title);
  await atRest(damaged.page);
  yield { running: damaged, name: 'header-rescue' };
}
