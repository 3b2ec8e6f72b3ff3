import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import type { LaunchOptions, RunningApp } from './app.ts';
import { hands } from './hands.ts';
import { BotPage } from './pages/bot-page.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { FindingsPage } from './pages/findings-page.ts';
import { Frame } from './pages/frame.ts';
import { OverviewPage } from './pages/overview-page.ts';
import { passphrase, StartPage } from './pages/start-page.ts';
import { SyncPage } from './pages/sync-page.ts';
import { tailor, watchedAgency, writeClientTable, type WatchedAgency } from './watched-agency.ts';
import { words } from './words.ts';

const texts = words['pt-BR'];
/** The client whose bot cannot be read in the morning. */
const shop = 1;

/** An agency on the morning after a bad night, and its workspace. */
interface Morning {
  readonly agency: WatchedAgency;
  readonly folder: string;
  /** The key that stopped being good. */
  readonly lostKey: string;
}

let morning: Promise<Morning> | null = null;

test.afterAll(async () => {
  if (morning === null) return;
  const { agency, folder } = await morning;
  await agency.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

/** The workspace is made once: both hands begin with a copy of it. */
async function comeInto(start: (options: LaunchOptions) => Promise<RunningApp>): Promise<Morning> {
  const agency = await watchedAgency();
  const folder = await mkdtemp(join(tmpdir(), 'transbordo-morning-'));
  const userData = join(folder, 'user-data');
  const { page, app, quit } = await start({ services: agency.services, userData });
  const { scenario } = agency;
  await new StartPage(page).createWithPassphrase();
  const sync = new SyncPage(page, app);
  await sync.previewClients(await writeClientTable(folder, scenario, 'pt-BR'));
  await sync.applyPreview();
  await new ClientsPage(page).open(scenario.keys[tailor]!.client);
  await sync.openPart('connections');
  await sync.connect('meta-token', 'WhatsApp', scenario.tokens[tailor]!.token);
  await new Frame(page).openView('schedules');
  await sync.syncAll();
  const lostKey = scenario.bots[shop]!.accessKey!;
  await agency.republish(1);
  scenario.penalise(agency.graph.world);
  agency.blip.world.revokeKey(scenario.keys[shop]!.shortName);
  await sync.syncAll();
  await quit();
  return { agency, folder, lostKey };
}

for (const hand of hands) {
  test(`an account manager’s morning: danger, changes, failures and findings of all clients, ${hand.title}`, async ({
    start,
    folder,
  }) => {
    test.slow();
    const { agency, folder: kept, lostKey } = await (morning ??= comeInto(start));
    const userData = join(folder, 'user-data');
    await cp(join(kept, 'user-data'), userData, { recursive: true });
    const { keys } = agency.scenario;
    const { shortName } = keys[shop]!;
    agency.blip.world.revokeKey(shortName);
    const running = await start({ services: agency.services, userData });
    const page = await hand.take(running.page);
    const inspect = (): Promise<void> => hand.inspect(running.page);
    const frame = new Frame(page);
    const overview = new OverviewPage(page);
    const sync = new SyncPage(page, running.app);

    await test.step('who is in danger', async () => {
      await new StartPage(page).unlockWith(passphrase);
      await frame.openView('overview');
      for (const key of ['danger', 'changed', 'overdue', 'failed'] as const)
        await expect(overview.section(key).getByRole('link').first()).toBeVisible();
      await inspect();
      await overview.open('incidents', keys[tailor]!.client);
      await expect(page).toHaveURL(/\/incidents\//);
      await inspect();
    });

    await test.step('a task is done, in one’s own name', async () => {
      const task = page.getByRole('checkbox').first();
      await task.click();
      const asked = page.getByRole('dialog', { name: texts.incident.byTitle });
      await asked.getByRole('textbox').fill('Marina Prado');
      await inspect();
      await asked.getByRole('button', { name: texts.incident.byVerb, exact: true }).click();
      await expect(task).toBeChecked();
      await page.getByLabel(texts.incident.taskAdd).fill('Ligar para a Meta');
      await page.getByRole('button', { name: texts.incident.taskVerb, exact: true }).click();
      await expect(page.getByRole('checkbox', { name: 'Ligar para a Meta' })).toBeVisible();
    });

    await test.step('what changed, down to the words of the flow', async () => {
      await frame.openView('overview');
      await overview.open('versions', keys[tailor]!.client);
      const bot = new BotPage(page);
      await bot.openPart('flow');
      await inspect();
      await page.getByRole('radio', { name: texts.flow.changes, exact: true }).click();
      await page.getByRole('combobox', { name: texts.flow.compare.with }).click();
      await page.getByRole('option').nth(1).click();
      const change = page.getByRole('button', { name: /Rua do Alecrim, 85/ });
      await expect(change).toBeVisible();
      await inspect();
      await change.click();
      await page.getByRole('radio', { name: texts.flow.block, exact: true }).click();
      await expect(page.getByRole('heading', { name: texts.flow.says })).toBeVisible();
      await inspect();
      await page.getByRole('radio', { name: texts.flow.tree, exact: true }).click();
      await expect(page.getByRole('tree')).toBeVisible();
      await inspect();
    });

    await test.step('only what failed is read again', async () => {
      await frame.openView('overview');
      await overview.openAll('syncs');
      const row = page.getByRole('row', { name: new RegExp(keys[shop]!.bot) });
      await expect(row).toContainText(texts.sync.state.blocked);
      await inspect();
      agency.blip.world.setKey(shortName, lostKey);
      agency.blip.received.clear();
      await sync.retryFailed();
      await expect(row).not.toContainText(texts.sync.state.blocked);
      const read = agency.blip.received.entries.map(({ bot }) => bot);
      expect([...new Set(read)]).toEqual([shortName]);
      await frame.openView('overview');
      await expect(overview.section('failed')).toContainText(texts.overview.failedClear);
    });

    await test.step('findings of all clients: kept out, kept as a view, decided and undone', async () => {
      await frame.openView('findings');
      const findings = new FindingsPage(page);
      const all = await findings.shown.textContent();
      await inspect();
      await findings.exclude('client', keys[shop]!.client);
      await expect(findings.chips.filter({ hasText: keys[shop]!.client })).toHaveCount(1);
      await expect(findings.shown).not.toHaveText(all ?? '');
      const few = await findings.shown.textContent();
      await findings.keepView('Sem a sapataria');
      await findings.clearFilters();
      await expect(findings.chips).toHaveCount(0);
      await findings.showView('Sem a sapataria');
      await expect(findings.shown).toHaveText(few ?? '');

      await findings.chooseFirst(3);
      await expect(findings.bulk).toContainText('3 achados selecionados');
      await inspect();
      await page.keyboard.press('ControlOrMeta+C');
      await expect(frame.notice('3 linhas copiadas.')).toBeVisible();
      const copied = (await sync.clipboard()).trimEnd().split(/\r?\n/);
      expect(copied).toHaveLength(4);
      expect(new Set(copied.map((line) => line.split('\t').length)).size).toBe(1);
      expect(copied.join()).not.toContain(keys[shop]!.client);

      await findings.triage('in-progress', 'Marina Prado', 'Com o desenvolvedor.');
      await expect(frame.notice(/3 achados marcados/)).toBeVisible();
      const state = texts.triage.state['in-progress'];
      await expect(findings.rows.filter({ hasText: state })).toHaveCount(3);
      await page.keyboard.press('ControlOrMeta+Z');
      await expect(frame.notice(/Desfeito: 3 achados/)).toBeVisible();
      await expect(findings.rows.filter({ hasText: state })).toHaveCount(0);
      await inspect();
    });
  });
}
