import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startBlipPeer, type BlipPeer } from '#test/peers/blip/blip-peer.ts';
import { startGraphPeer, type GraphPeer } from '#test/peers/graph/graph-peer.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';
import type { Scenario } from '#test/peers/scenarios/scenario.ts';
import { expectAccessible } from './accessible.ts';
import { atRest, expect, test } from './app.ts';
import { heapOf } from './heap.ts';
import { ClientPage } from './pages/client-page.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { StartPage } from './pages/start-page.ts';
import { SyncPage } from './pages/sync-page.ts';

let scenario: Scenario;
let blip: BlipPeer;
let graph: GraphPeer;

test.beforeEach(async () => {
  scenario = sampleAgency();
  blip = await startBlipPeer({ bots: scenario.bots });
  graph = await startGraphPeer({ content: scenario.content });
});

test.afterEach(async () => {
  await blip.close();
  await graph.close();
});

test('a client is connected, synced and audited; its number falls, and somebody hears of it', async ({
  start,
}) => {
  const services = { blip: blip.origin, graph: graph.origin };
  const { page, app, userData, quit } = await start({ services });
  await new StartPage(page).createWithPassphrase();
  await new ClientsPage(page).add('Ateliê Linha Torta');
  const sync = new SyncPage(page, app);

  const key = scenario.keys[2]!;
  const token = scenario.tokens[2]!.token;
  await sync.openPart('connections');
  await expectAccessible(page);
  await sync.connect('blip-bot', 'Produção', `Key ${key.httpKey}`);
  expect(await sync.clipboard()).toBe('');
  await expect(page.getByRole('row', { name: /Produção/ })).toContainText('Funcionando');
  await sync.connect('meta-token', 'Portfólio', token);
  await expect(page.getByRole('row', { name: /Portfólio/ })).toContainText('Funcionando');
  await expectAccessible(page);

  await sync.openPart('schedule');
  await expectAccessible(page);
  await sync.syncNow();
  await sync.openPart('bots');
  await expect(new ClientPage(page).bot('WhatsApp do ateliê')).toContainText(/viola|pergunta/i);
  await sync.openPart('numbers');
  await expect(page.getByRole('row', { name: /3333-9876/ })).toContainText('Alta');
  await expectAccessible(page);

  scenario.penalise(graph.world);
  await sync.openPart('schedule');
  await sync.syncNow();
  await expect(sync.bell).toBeVisible();
  await sync.bell.click();
  await expectAccessible(page);
  await page
    .getByRole('button', { name: 'Classificação de qualidade: Baixa', exact: true })
    .click();
  await atRest(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'A classificação de (47) 3333-9876 caiu para baixa.',
  );
  await expect(page).toHaveURL(/\/incidents\//);
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Ver o histórico do número' }).click();
  await atRest(page);
  const table = page.getByRole('table', { name: 'Tudo o que o gráfico mostra' });
  await expect(table).toContainText('Alta');
  await expect(table).toContainText('Baixa');
  await expectAccessible(page);
  expect(blip.received.violations).toEqual([]);
  expect(graph.violations).toEqual([]);

  const secrets = [key.httpKey, token].flatMap(forms);
  expectNone({ name: 'the heap of the window', text: await heapOf(page, 'Linha Torta') }, secrets);
  await quit();
  for (const file of await filesBelow(userData)) expectNone(file, secrets);
});

/** A secret in the forms in which it could turn up, as Latin-1 text. */
function forms(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [
    secret,
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    encodeURIComponent(secret),
    Buffer.from(secret, 'utf16le').toString('latin1'),
  ];
}

/** Fails with the name of the place alone: a report must not hold what was found either. */
function expectNone({ name, text }: Named, secrets: readonly string[]): void {
  const found = secrets.filter((secret) => text.includes(secret)).length;
  expect(`${name}: ${String(found)} secrets`).toBe(`${name}: 0 secrets`);
}

interface Named {
  readonly name: string;
  readonly text: string;
}

async function filesBelow(folder: string): Promise<Named[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['data.db', 'tokens.db']));
  return Promise.all(
    files.map(async ({ name, parentPath }) => ({
      name,
      text: (await readFile(join(parentPath, name))).toString('latin1'),
    })),
  );
}
