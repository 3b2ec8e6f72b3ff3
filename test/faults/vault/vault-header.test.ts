import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import { headerDigest, parseHeader, type VaultHeader } from '#core/vault/header.ts';
import { openBackupWorld, worldKeychain, type BackupWorld } from '#test/fakes/backup-world.ts';
import { laterFaultCode } from '#test/fakes/fault-code.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { tellFigure } from '../figure.ts';
import { below, seededRandom } from '../seeded-random.ts';
import { filledClients, filledVault, hashesIn, missingFrom } from './filled-vault.ts';

const newFolder = temporaryFolders();
const passphrase = 'correta bateria grampo';
const byKeychain = () => ({ passphrase: null, deviceSecret: worldKeychain().deviceSecret });
const headerOf = ({ folder }: BackupWorld): string => join(folder, 'vault.json');

/** A vault with a backup, closed; the keychain opens it. */
async function closedVault(home: string, words: string | null = null): Promise<BackupWorld> {
  const world = await filledVault(home, words);
  await world.vault.use['backup:make'](null);
  await world.session.close();
  return world;
}

/** How an attempt to open ends: the fault and the part of the header that it names. */
async function opened({ session, folder }: BackupWorld): Promise<string> {
  try {
    await session.unlock({ folder, ...byKeychain() });
    return 'open';
  } catch (error) {
    if (!(error instanceof AppFault)) throw error;
    return `${error.code} ${error.details['part'] ?? ''}`.trim();
  }
}

/** Tries to begin anew over what is there. */
const beginAnew = ({ session, folder }: BackupWorld) =>
  laterFaultCode(session.create({ folder, passphrase: null, keychain: worldKeychain() }));

test('A06 a header with a flipped bit opens nothing, is never made anew, and has a copy to go back to', async (context) => {
  const world = await closedVault(newFolder());
  const whole = readFileSync(headerOf(world));
  const random = seededRandom(6);
  const named = new Map<string, number>();
  for (let flip = 0; flip < 200; flip += 1) {
    const bytes = Buffer.from(whole);
    const at = below(random, bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8));
    writeFileSync(headerOf(world), bytes);
    const end = await opened(world);
    named.set(end, (named.get(end) ?? 0) + 1);
    if (end === 'open') {
      // White space that became other white space.
      expect(JSON.parse(bytes.toString('utf8'))).toEqual(JSON.parse(whole.toString('utf8')));
      await world.session.close();
    } else {
      expect(end).toMatch(/^(header-altered \S+|workspace-newer)$/);
      expect(await beginAnew(world)).toMatch(/^(header-altered|workspace-newer)$/);
    }
    expect(readFileSync(headerOf(world)).equals(bytes)).toBe(true);
  }
  writeFileSync(headerOf(world), whole.toString('utf8').replace('"mac"', '"mca"'));
  const where = { folder: world.folder, chosen: null };
  const copies = await world.vault.use['vault:find-headers'](where);
  expect(copies).toMatchObject([{ place: 'first', opensWith: ['keychain'] }]);
  const { place, id } = copies[0] ?? { place: 'first', id: '' };
  await world.vault.use['vault:put-header']({ ...where, place, id, way: byKeychain() });
  expect(await opened(world)).toBe('open');
  expect(missingFrom(world)).toEqual([]);
  await world.session.close();
  // What was damaged is kept for whoever wants to look at it.
  expect(readdirSync(world.folder).some((name) => name.startsWith('vault.json.2026'))).toBe(true);
  const refused = 200 - (named.get('open') ?? 0);
  tellFigure(context, `200 flips, ${refused} refused by part, 0 new keys, copy opened`);
});

/** The header with its digest made to fit: what somebody writes who wants the change to go unnoticed. */
function edited(header: VaultHeader, params: Record<string, number>): string {
  const slots = header.slots.map((slot) => ({ ...slot, params: { ...slot.params, ...params } }));
  const { format, version, installId, keyCheck, mac } = header;
  const rest = { format, version, installId, slots, keyCheck, mac };
  return JSON.stringify({ ...rest, digest: headerDigest(rest) });
}

test('A07 costs out of bounds are refused as an altered header before anything is computed', async (context) => {
  const world = await closedVault(newFolder(), passphrase);
  const header = parseHeader(readFileSync(headerOf(world), 'utf8'));
  const times: number[] = [];
  for (const params of [
    { memoryKiB: 8 * 1024 },
    { memoryKiB: 64 * 1024 * 1024 },
    { iterations: 1_000_000_000 },
    { parallelism: 1_000 },
  ]) {
    writeFileSync(headerOf(world), edited(header, params));
    const before = process.threadCpuUsage();
    const { folder, session } = world;
    const code = await laterFaultCode(session.unlock({ folder, passphrase, deviceSecret: null }));
    const { user, system } = process.threadCpuUsage(before);
    expect(code).toBe('header-altered');
    times.push((user + system) / 1000);
  }
  // Of the processor's time: a busy machine must not decide. The cheapest derivation takes more than twice as much.
  expect(Math.min(...times)).toBeLessThan(50);
  tellFigure(context, `4 refused, ${Math.max(...times).toFixed(1)} ms of processor at most`);
});

test('A08 without its header a workspace is not made anew, and gets one from a backup', async (context) => {
  const world = await closedVault(newFolder());
  const data = () => {
    const { [headerOf(world)]: header = '', ...rest } = hashesIn(world.folder);
    return { header, rest };
  };
  const before = data();
  rmSync(headerOf(world));
  expect(await beginAnew(world)).toBe('header-altered');
  expect(await opened(world)).toBe('header-altered missing');
  expect(data().rest).toEqual(before.rest);
  const where = { folder: world.folder, chosen: null };
  const [copy] = await world.vault.use['vault:find-headers'](where);
  const named = { ...where, place: copy?.place ?? 'previous', id: copy?.id ?? '' };
  // Another vault's key would only hide what is wrong.
  const other = { passphrase: null, deviceSecret: new Uint8Array(32) };
  const putBack = world.vault.use['vault:put-header'];
  expect(await laterFaultCode(putBack({ ...named, way: other }))).toBe('keychain-unavailable');
  expect(existsSync(headerOf(world))).toBe(false);
  await putBack({ ...named, way: byKeychain() });
  expect(await opened(world)).toBe('open');
  expect(missingFrom(world)).toEqual([]);
  expect(world.session.current().accessLog.last()?.action).toBe('backup-made');
  await world.session.close();
  // Without the data either, what is left says that something was here.
  rmSync(join(world.folder, 'data.db'));
  rmSync(headerOf(world));
  expect(await beginAnew(world)).toBe('header-altered');
  tellFigure(context, `refused twice, header back from a backup, ${filledClients} clients there`);
});

test('A09 a recovery code opens a backup on another machine that has nothing else', async (context) => {
  const first = await filledVault(newFolder(), null);
  const groups = await first.session.prepareRecovery({ current: byKeychain(), issued: first.now });
  await first.session.confirmRecovery([2, 5].map((at) => ({ at, text: groups[at] ?? '' })));
  await first.vault.use['backup:make'](null);
  await first.session.close();

  const home = newFolder();
  cpSync(join(first.home, 'backups'), join(home, 'stick'), { recursive: true });
  mkdirSync(join(home, 'app'));
  const second = openBackupWorld(join(home, 'app'));
  const { folder, vault, session } = second;
  const chosen = join(home, 'stick');
  const [backup] = await vault.use['backup:look']({ folder, chosen });
  expect(backup).toMatchObject({ clients: filledClients, opensWith: ['keychain', 'recovery'] });
  const recoveryCode = groups.join(' ').toLowerCase();
  const way = { passphrase: null, deviceSecret: null, recoveryCode };
  const named = { folder, chosen, place: 'chosen' as const, id: backup?.id ?? '' };
  const mistyped = { ...way, recoveryCode: recoveryCode.replace(/^./, '#') };
  const prepare = vault.use['backup:prepare-restore'];
  expect(await laterFaultCode(prepare({ ...named, way: mistyped }))).toBe('recovery-code-mistyped');
  await prepare({ ...named, way });
  await vault.use['backup:finish-restore']({ folder });
  await session.unlock({ folder, ...way });
  expect(missingFrom(second)).toEqual([]);
  // And gets a passphrase of its own, since the keychain stayed behind.
  const next = 'outra bateria de grampos';
  await session.changeWays({ kind: 'put-passphrase', current: way, next });
  await session.close();
  await session.unlock({ folder, passphrase: next, deviceSecret: null });
  await session.close();
  tellFigure(context, `opened, ${filledClients} of ${filledClients} clients and keys`);
});
