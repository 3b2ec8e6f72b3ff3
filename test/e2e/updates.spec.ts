import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { always } from '#test/peers/fault-plan.ts';
import { hugeBody, redirectsTo, silence, slowDrip } from '#test/peers/faults.ts';
import { startBystander } from '#test/peers/bystander.ts';
import { fileOf, manifestOf } from '#test/peers/updates/release.ts';
import { startUpdatePeer, type UpdatePeer } from '#test/peers/updates/update-peer.ts';
import { expectAccessible } from './accessible.ts';
import { expect, sizeWindow, test, type RunningApp } from './app.ts';
import { StartPage } from './pages/start-page.ts';
import { UpdatesPage } from './pages/updates-page.ts';

const content = Buffer.alloc(2_000_000, 'a package of Transbordo');
const deb = fileOf(content, { arch: process.arch === 'arm64' ? 'arm64' : 'x64' });
const archive = { ...deb, name: 'transbordo-1.2.0-x64.tar.gz', kind: 'tar.gz' as const };
let peer: UpdatePeer;

test.beforeEach(async () => {
  peer = await startUpdatePeer();
  peer.publish(manifestOf({ files: [deb, archive] }));
  peer.files.set(deb.name, content);
});
test.afterEach(() => peer.close());

/** An app that asks the peer, its settings open; and a folder for files. */
async function opened(running: RunningApp, folder: string) {
  await new StartPage(running.page).createWithPassphrase();
  const updates = new UpdatesPage(running.page, running.app);
  await updates.open();
  const downloads = join(folder, 'downloads');
  await mkdir(downloads);
  return { updates, downloads };
}

const place = () => ({
  address: peer.address,
  keys: [peer.keys[0].publicKey, peer.keys[1].publicKey] as const,
});

test('a newer version is found when somebody asks, downloaded where they say, and shown while it is whole', async ({
  start,
  folder,
}) => {
  const running = await start({ updates: place() });
  const { updates, downloads } = await opened(running, folder);
  await expect(updates.group).toContainText('Ainda não foi perguntado.');
  await expect(updates.daily).not.toBeChecked();
  expect(peer.requests).toEqual([]);
  await updates.ask();
  await expect(updates.group).toContainText('A versão 1.2.0 está disponível');
  expect(peer.requests).toHaveLength(2);
  await sizeWindow(running, 1024, 700);
  await expectAccessible(running.page);

  await updates.download(downloads);
  await expect(updates.group).toContainText('foi baixado e conferido');
  await expectAccessible(running.page);
  expect(await readdir(downloads)).toEqual([deb.name]);
  const file = join(downloads, deb.name);
  expect((await readFile(file)).equals(content)).toBe(true);
  expect(await updates.reveal()).toEqual([file]);

  await writeFile(file, 'something else');
  expect(await updates.reveal()).toEqual([]);
  await expect(updates.refusal).toContainText('não o abra');
});

test('a file that is not the signed one is refused, and nothing of it stays', async ({
  start,
  folder,
}) => {
  const { updates, downloads } = await opened(await start({ updates: place() }), folder);
  await updates.ask();
  const altered = Buffer.from(content);
  altered[1_000_000]! ^= 1;
  peer.files.set(deb.name, altered);
  await updates.download(downloads);
  await expect(updates.refusal).toContainText('não é o arquivo que o Transbordo assinou');
  expect(await readdir(downloads)).toEqual([]);
});

test('a file that does not come is given up by a person, and comes when it is asked for again', async ({
  start,
  folder,
}) => {
  const { updates, downloads } = await opened(await start({ updates: place() }), folder);
  await updates.ask();
  peer.interfere(always(hugeBody(content.length - 1)));
  await updates.download(downloads);
  await expect(updates.refusal).toContainText('não é o arquivo que o Transbordo assinou');
  peer.interfere(always(silence));
  const cancel = await updates.begin(downloads);
  await cancel.click();
  await expect(updates.refusal).toHaveText('Cancelado. Nada ficou na pasta.');
  expect(await readdir(downloads)).toEqual([]);
  peer.interfere(null);
  await updates.download(downloads);
  await expect(updates.group).toContainText('foi baixado e conferido');
  await expect(cancel).toHaveCount(0);
  expect(await readdir(downloads)).toEqual([deb.name]);
});

test('nothing of a file stays when the window is closed while it comes', async ({
  start,
  folder,
}) => {
  const running = await start({ updates: place() });
  const { updates, downloads } = await opened(running, folder);
  await updates.ask();
  peer.interfere(always(slowDrip(60_000)));
  await expect(await updates.begin(downloads)).toBeVisible();
  await expect.poll(() => readdir(downloads)).toEqual([expect.stringMatching(/\.part$/)]);
  await running.quit();
  expect(await readdir(downloads)).toEqual([]);
});

test('answers that nobody signed, or that lead elsewhere, offer nothing', async ({
  start,
  folder,
}) => {
  const { updates } = await opened(await start({ updates: place() }), folder);
  peer.files.set(
    'update.json',
    peer.files.get('update.json')!.toString().replace('1.2.0', '9.9.9'),
  );
  await updates.ask();
  await expect(updates.refusal).toContainText('não tem a assinatura do Transbordo');
  await expect(updates.group).not.toContainText('9.9.9');
  const other = await startBystander();
  peer.interfere(always(redirectsTo(302, other.origin)));
  await updates.ask();
  await expect(updates.refusal).toContainText('não foi o endereço das atualizações');
  expect(other.requests).toEqual([]);
  await other.close();
});

test('a copy without a place to ask says so', async ({ start, folder }) => {
  const { updates } = await opened(await start(), folder);
  await expect(updates.group).toContainText('não sabe onde perguntar');
  await expect(updates.check).toHaveCount(0);
  expect(peer.requests).toEqual([]);
});
