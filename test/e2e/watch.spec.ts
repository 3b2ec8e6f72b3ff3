import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { atRest, expect, test } from './app.ts';
import type { RunningApp } from './app.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start-page.ts';
import { SyncPage } from './pages/sync-page.ts';
import { answerOpenDialog } from './system.ts';
import {
  tailor,
  watchedAgency,
  writeClientTable,
  writeRatingTable,
  type WatchedAgency,
} from './watched-agency.ts';
import { words } from './words.ts';

const texts = words['pt-BR'];

/** The smallest PNG: one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let agency: WatchedAgency;

test.beforeEach(async () => {
  agency = await watchedAgency();
});

test.afterEach(async () => {
  await agency.close();
});

interface Desk extends RunningApp {
  readonly sync: SyncPage;
  readonly clients: ClientsPage;
  readonly frame: Frame;
}

/** A workspace with the agency's clients in it. */
async function open(running: RunningApp, folder: string): Promise<Desk> {
  const { page, app } = running;
  await new StartPage(page).createWithPassphrase();
  const sync = new SyncPage(page, app);
  await sync.previewClients(await writeClientTable(folder, agency.scenario, 'pt-BR'));
  await sync.applyPreview();
  return { ...running, sync, clients: new ClientsPage(page), frame: new Frame(page) };
}

/** Fails unless the page is accessible in both themes. */
async function expectAccessibleInBoth({ page }: RunningApp): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}

test('clients and ratings come from tables, faults shown first, and by hand with a picture', async ({
  start,
  folder,
}) => {
  const running = await start({ services: agency.services });
  const { page, app } = running;
  await new StartPage(page).createWithPassphrase();
  const sync = new SyncPage(page, app);
  await sync.previewClients(await writeClientTable(folder, agency.scenario, 'pt-BR'));
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('tbody tr').first()).toContainText('Falta o cliente.');
  await expect(dialog.locator('tbody tr').nth(1)).toContainText(
    '“12” em “telefone” não é um telefone.',
  );
  await expectAccessibleInBoth(running);
  await sync.applyPreview();
  await expect(new ClientsPage(page).rows).toHaveCount(3);

  await new ClientsPage(page).open(agency.scenario.keys[tailor]!.client);
  await sync.openPart('numbers');
  await expectAccessibleInBoth(running);
  await sync.bring('enterTable', await writeRatingTable(folder, agency.scenario, 'pt-BR'));
  await expect(dialog.getByRole('status')).toContainText('339 linhas prontas');
  await expect(dialog.locator('tbody tr').first()).toContainText('“ontem” em “data”');
  await expectAccessibleInBoth(running);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.getByRole('link', { name: '(47) 3333-9876' }).click();
  await atRest(page);
  const proof = join(folder, 'whatsapp-manager.png');
  await writeFile(proof, pixel);
  await answerOpenDialog(app, [proof]);
  await page.getByRole('button', { name: texts.rating.enter }).first().click();
  await expectAccessibleInBoth(running);
  await dialog.getByRole('combobox', { name: texts.rating.quality }).click();
  await page.getByRole('option', { name: 'Baixa' }).click();
  await dialog.getByLabel(texts.rating.reason).fill('Bloqueado por muitas pessoas.');
  await dialog.getByRole('button', { name: texts.rating.proof }).click();
  await expect(dialog).toContainText('whatsapp-manager.png');
  await dialog.getByRole('button', { name: texts.rating.save }).click();
  await expect(dialog).toBeHidden();
  await atRest(page);
  const entered = page.getByRole('row', { name: /Bloqueado por muitas pessoas/ });
  await expect(entered).toContainText('Baixa');
  await expect(entered).toContainText('Digitado');
  await entered.getByRole('button', { name: texts.history.proof }).click();
  await expect(dialog.getByRole('img')).toBeVisible();
  await expectAccessibleInBoth(running);
});

test('a log of webhooks opens an incident, which is worked on, closed and opened again', async ({
  start,
  folder,
}) => {
  const desk = await open(await start({ services: agency.services }), folder);
  const { page, sync, clients, frame } = desk;
  await clients.open(agency.scenario.keys[tailor]!.client);
  await sync.openPart('connections');
  await sync.connect('meta-token', 'WhatsApp', agency.scenario.tokens[tailor]!.token);
  await sync.openPart('schedule');
  await sync.syncNow();

  const log = join(folder, 'webhooks.jsonl');
  const delivery = (field: string, value: object): string =>
    JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: agency.scenario.tokens[tailor]!.wabaIds[0],
          time: Math.floor(Date.now() / 1000) - 3600,
          changes: [{ field, value }],
        },
      ],
    });
  const restriction_info = [
    {
      restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING',
      expiration: Math.floor(Date.now() / 1000) + 7 * 86_400,
    },
  ];
  await writeFile(
    log,
    [
      delivery('account_update', { event: 'ACCOUNT_RESTRICTION', restriction_info }),
      delivery('messages', {}),
      'no webhook',
    ].join('\n'),
  );
  await sync.openPart('numbers');
  await sync.bring('enterLog', log);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(/Restrições\s*1/);
  await expect(dialog).toContainText('Linhas que não são webhooks: 3.');
  await expectAccessibleInBoth(desk);
  await page.keyboard.press('Escape');

  await frame.openView('incidents');
  await expectAccessibleInBoth(desk);
  await page.getByRole('link', { name: 'A Meta restringiu a conta do WhatsApp.' }).click();
  await atRest(page);
  await expectAccessibleInBoth(desk);
  // By keyboard: the first task, then the name that the log asks for.
  const task = page.getByRole('checkbox').first();
  await task.focus();
  await page.keyboard.press('Space');
  await page.keyboard.type('Marina Prado');
  await expectAccessibleInBoth(desk);
  await page.keyboard.press('Enter');
  await expect(task).toBeChecked();
  await page.getByLabel(texts.incident.taskAdd).fill('Ligar para a Meta');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Ligar para a Meta' })).toBeVisible();
  await page.getByLabel(texts.incident.note).fill('A cliente foi avisada.');
  await page.getByRole('button', { name: texts.incident.noteVerb }).click();
  await expect(page.locator('[data-entry=note]')).toContainText('Marina Prado');

  await page.getByRole('button', { name: texts.incident.close, exact: true }).click();
  await dialog.getByLabel(texts.incident.outcome).fill('Levantada.');
  await dialog.getByRole('button', { name: texts.incident.close, exact: true }).click();
  await expect(page.getByText('Desfecho: Levantada.')).toBeVisible();
  await expectAccessibleInBoth(desk);
  await page.getByRole('button', { name: texts.incident.reopen }).click();
  await expect(page.locator('[data-entry=reopened]')).toBeVisible();
  await expect(page.getByRole('button', { name: texts.incident.close, exact: true })).toBeVisible();
});

test('alerts are put off and away, one or all of a client, and come back', async ({
  start,
  folder,
}) => {
  const desk = await open(await start({ services: agency.services }), folder);
  const { page, sync, clients, frame } = desk;
  const { scenario } = agency;
  await clients.open(scenario.keys[tailor]!.client);
  await sync.openPart('connections');
  await sync.connect('meta-token', 'WhatsApp', scenario.tokens[tailor]!.token);
  await sync.openPart('schedule');
  await sync.syncNow();
  await agency.republish(10);
  scenario.penalise(agency.graph.world);
  agency.blip.world.revokeKey(scenario.keys[1]!.shortName);
  await frame.openView('schedules');
  await sync.syncAll();
  await sync.closeNotices();
  await expect(sync.bell).toHaveAccessibleName('3 avisos');

  await sync.bell.focus();
  await page.keyboard.press('Enter');
  await expectAccessibleInBoth(desk);
  const items = sync.alerts.locator('[data-alert]');
  const undo = page.getByRole('button', { name: texts.action.undo });
  await items
    .first()
    .getByRole('button', { name: /^Adiar/ })
    .click();
  await page.getByRole('menuitem', { name: 'Dispensar os 2 avisos de Ateliê Linha Torta' }).click();
  await expect(items).toHaveCount(1);
  await undo.click();
  await expect(sync.bell).toHaveAccessibleName('3 avisos');

  if (!(await sync.alerts.isVisible())) await sync.bell.click();
  await items
    .first()
    .getByRole('button', { name: /^Adiar/ })
    .click();
  await page.getByRole('menuitem', { name: texts.alert.snoozeFor.tomorrow, exact: true }).click();
  await expect(items).toHaveCount(2);
  await expect(items.first().getByRole('button').first()).toBeFocused();
  await sync.alerts.getByRole('button', { name: 'Dispensar os 2' }).click();
  await expect(sync.alerts).toContainText(texts.alert.none);
  await page.keyboard.press('Escape');
  await expect(sync.alerts).toBeHidden();
  await expect(sync.bell).toBeFocused();
});

test('a schedule tells its next times, and one reading can be asked for', async ({
  start,
  folder,
}) => {
  const desk = await open(await start({ services: agency.services }), folder);
  const { page, sync, clients, frame } = desk;
  await clients.open(agency.scenario.keys[tailor]!.client);
  await sync.openPart('schedule');
  await page.getByRole('combobox').first().click();
  await page.getByRole('option', { name: texts.schedule.kind.monthly }).click();
  await page.getByLabel(texts.schedule.day, { exact: true }).fill('31');
  await page.getByLabel(texts.schedule.at, { exact: true }).fill('07:30');
  await page.getByRole('button', { name: texts.schedule.save }).click();
  await atRest(page);
  const times = page.locator('ol time');
  await expect(times).toHaveCount(5);
  for (const time of await times.all()) await expect(time).toContainText('07:30');
  await expectAccessibleInBoth(desk);

  await frame.openView('schedules');
  await expectAccessibleInBoth(desk);
  const row = page.getByRole('row', { name: /WhatsApp do ateliê/ });
  await expect(row).toContainText('Nunca');
  await expect(row).toContainText('No dia 31 de cada mês, às 07:30');
  await row.getByRole('button', { name: 'Sincronizar WhatsApp do ateliê agora' }).press('Enter');
  await expect(row).toContainText('agora');
  // The others were not read.
  await expect(page.getByRole('row', { name: /Vendas/ })).toContainText('Nunca');
});
