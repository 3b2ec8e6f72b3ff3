import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { ElectronApplication } from '@playwright/test';
import { startProxy } from '#test/fakes/proxy-server.ts';
import { selfSigned } from '#test/fakes/self-signed.ts';
import { atRest, expect, test } from './app.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start-page.ts';
import { SyncPage } from './pages/sync-page.ts';
import { tellFigure } from './security.ts';

/** What the system's settings say from now on; nothing leaves this machine by them. */
async function setSystemProxy(
  app: ElectronApplication,
  way: { readonly proxyRules: string } | { readonly pacScript: string },
): Promise<void> {
  await app.evaluate(({ session }, set) => session.fromPartition('ways').setProxy(set), way);
}

/** Counts how often Chromium itself would ask for a user and a password. */
async function countLogins(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(({ app: electron }) => {
    const state = globalThis as { logins?: number };
    state.logins = 0;
    electron.on('login', () => void (state.logins = (state.logins ?? 0) + 1));
  });
  return () => app.evaluate(() => (globalThis as { logins?: number }).logins ?? 0);
}

test('A55 the system’s proxy and its PAC are used, and its password is asked for once, in the settings', async ({
  start,
}) => {
  // Nobody vouches for it: whoever stands at the end of a tunnel has to prove to be the service.
  const impostor = createTlsServer({ ...selfSigned('http.msging.net') });
  await new Promise<void>((done) => impostor.listen(0, '127.0.0.1', done));
  const leadsTo = (impostor.address() as AddressInfo).port;
  const wants = 'ana.souza:palavra canária';
  const first = await startProxy({ wants, leadsTo });
  const second = await startProxy({ leadsTo });
  const { app, page } = await start();
  await setSystemProxy(app, { proxyRules: first.name });
  const logins = await countLogins(app);
  await new StartPage(page).createWithPassphrase();
  await new Frame(page).openSettings('Segurança');
  const check = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Verificar a conexão' }).click();
    await atRest(page);
  };
  const ends = ['graph.facebook.com:443', 'http.msging.net:443'];
  const askedBy = (user: string | null) =>
    [...new Set(first.asked.filter((one) => one.user === user).map(({ end }) => end))].sort();

  await check();
  await expect(page.getByText(/O proxy da rede pede usuário e senha/)).toHaveCount(2);
  expect(askedBy(null)).toEqual(ends);
  await page.getByRole('button', { name: 'Informar usuário do proxy' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Proxy e porta', { exact: true }).fill(first.name);
  await dialog.getByLabel('Usuário', { exact: true }).fill('ana.souza');
  await dialog.getByLabel('Senha', { exact: true }).fill('palavra canária');
  await dialog.getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(dialog).toBeHidden();
  await check();
  await expect(page.getByText(/O certificado do servidor não é confiável/)).toHaveCount(2);
  expect(askedBy(wants)).toEqual(ends);

  const pac = `function FindProxyForURL() { return '${second.way}'; }`;
  await setSystemProxy(app, {
    pacScript: `data:application/x-ns-proxy-autoconfig;base64,${Buffer.from(pac).toString('base64')}`,
  });
  await check();
  await expect.poll(() => [...new Set(second.asked.map(({ end }) => end))].sort()).toEqual(ends);
  expect(second.asked.filter(({ user }) => user !== null)).toEqual([]);
  expect(await logins()).toBe(0);
  const tunnels = first.asked.length + second.asked.length;
  tellFigure(`${tunnels} tunnels by rule and by PAC; the password went to the one proxy alone`);
  await Promise.all([first.end(), second.end()]);
  impostor.close();
});

test('A55 a server that asks for a password gets none, and nobody is asked', async ({ start }) => {
  const heard: string[] = [];
  const host = createServer((request, response) => {
    heard.push(request.headers.authorization ?? '');
    response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="Blip"' }).end();
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  const { app, page } = await start({ services: { blip: address, graph: address } });
  const logins = await countLogins(app);
  await new StartPage(page).createWithPassphrase();
  await new ClientsPage(page).add('Loja Maré');
  const sync = new SyncPage(page, app);
  await sync.openPart('connections');
  await sync.describe('meta-token', 'WhatsApp');
  await sync.copy(`EAA${'b'.repeat(120)}`);
  await page.keyboard.press('ControlOrMeta+V');
  await expect.poll(() => heard.length).toBeGreaterThan(0);
  await atRest(page);
  await expect(page.getByLabel('Senha', { exact: true })).toHaveCount(0);
  expect(heard.filter((value) => value.startsWith('Basic'))).toEqual([]);
  expect(await logins()).toBe(0);
  tellFigure(`${heard.length} answers with 401 Basic, 0 passwords asked for or sent`);
  host.close();
});
