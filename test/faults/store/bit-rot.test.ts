import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runBackupJob } from '#app/node/backup/run-backup-job.ts';
import { Secret } from '#core/model/secret.ts';
import { dataFileName, secretFileName } from '#db/workspace-files.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { openBackupWorld, worldKeychain } from '#test/fakes/backup-world.ts';
import { faultCode } from '#test/fakes/fault-code.ts';
import { aClient } from '#test/fakes/records.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { copiedKeys, faultCopier, makeBackup, shelfIn } from '../disk/fault-work.ts';
import {
  faultKeys,
  openFaultStore,
  sealOne,
  storeOne,
  workspaceIn,
} from '../disk/store-fixture.ts';
import { tellFigure, times } from '../figure.ts';
import { below, seededRandom } from '../seeded-random.ts';

const newFolder = temporaryFolders();

/** Turns one bit over; the same bit again puts it back. */
function flip(file: string, bit: number): void {
  const bytes = readFileSync(file);
  bytes[bit >> 3] = bytes[bit >> 3]! ^ (1 << (bit & 7));
  writeFileSync(file, bytes);
}

/**
 * A workspace and a backup of it. The workspace is the unpacked backup: without free pages, which hold nothing that
 * could be served and which nobody reads.
 */
function damageable(): { readonly home: string; readonly backup: string } {
  const home = newFolder();
  const store = openFaultStore(home, true);
  for (let number = 1; number <= 12; number += 1) storeOne(store, number);
  sealOne(store, 1);
  store.close();
  const backup = join(shelfIn(home), makeBackup(home, 'asked'));
  const unpacked = join(home, 'unpacked');
  const job = { kind: 'unpack', backup, target: unpacked, keys: copiedKeys() } as const;
  runBackupJob(job, faultCopier, () => undefined);
  workspaceOpener(null).replace(unpacked, workspaceIn(home), join(home, 'quarantine'));
  return { home, backup };
}

test('A63 one flipped bit in a database or a backup is always noticed', (context) => {
  const { home, backup } = damageable();
  const random = seededRandom(63);
  const verify = (): void => {
    const job = { kind: 'verify', backup, keys: copiedKeys(), at: '2026-11-24T12:00:00.000Z' };
    runBackupJob({ ...job, kind: 'verify' }, faultCopier, () => undefined);
  };
  const read = (name: string, key: Uint8Array) => (): void =>
    void faultCopier.read(join(workspaceIn(home), name), key.slice());
  const places = [
    { file: join(workspaceIn(home), dataFileName), look: read(dataFileName, faultKeys.data) },
    { file: join(workspaceIn(home), secretFileName), look: read(secretFileName, faultKeys.tokens) },
    { file: join(backup, dataFileName), look: verify },
    { file: join(backup, secretFileName), look: verify },
  ];
  const count = times(24, 1_000);
  const found: Record<string, number> = {};
  for (let time = 0; time < count; time += 1) {
    const { file, look } = places[time % places.length]!;
    const bit = below(random, readFileSync(file).length * 8);
    flip(file, bit);
    const code = faultCode(look);
    expect(code, `bit ${bit} of ${file}`).toMatch(/^(?:damaged-data|backup-damaged)$/u);
    found[code] = (found[code] ?? 0) + 1;
    flip(file, bit);
  }
  // Put back, all of them read: it was the bit.
  for (const { look } of places) expect(faultCode(look)).toBe('none');
  tellFigure(context, `${count} flipped bits, ${count} noticed (${JSON.stringify(found)})`);
});

test('A63 a bit flipped in the log of the last commits is never served', (context) => {
  const { home } = damageable();
  const folder = workspaceIn(home);
  const store = openFaultStore(home);
  for (let number = 20; number <= 23; number += 1) storeOne(store, number);
  // What a process leaves that ends now.
  const kept = join(home, 'kept');
  for (const suffix of ['', '-wal'])
    copyFileSync(join(folder, dataFileName + suffix), `${kept}${suffix}`);
  store.close();
  const random = seededRandom(64);
  const count = times(6, 250);
  let shortened = 0;
  for (let time = 0; time < count; time += 1) {
    for (const suffix of ['', '-wal'])
      copyFileSync(`${kept}${suffix}`, join(folder, dataFileName + suffix));
    const log = join(folder, `${dataFileName}-wal`);
    flip(log, below(random, readFileSync(log).length * 8));
    const code = faultCode(() => {
      const opened = openFaultStore(home);
      try {
        const names = opened.workspace.clients.list().map(({ id }) => id);
        // Whole commits up to some point, in their order.
        const late = [20, 21, 22, 23].filter((number) => names.includes(`client-${number}`));
        expect(late).toEqual([20, 21, 22, 23].slice(0, late.length));
        for (const number of late)
          expect(opened.workspace.snapshots.document(`snapshot-${number}`)).toContain('words');
        if (late.length < 4) shortened += 1;
      } finally {
        opened.close();
      }
    });
    expect(code).toMatch(/^(?:none|damaged-data)$/u);
  }
  tellFigure(context, `${count} flipped bits of the log, ${shortened} cut its end off, 0 served`);
});

test('A63 a damaged file is kept with its hash in the quarantine, and a backup takes its place', async (context) => {
  const random = seededRandom(65);
  const count = times(1, 10);
  for (let time = 0; time < count; time += 1) {
    const world = openBackupWorld(newFolder());
    const { session, folder, vault } = world;
    const way = () => ({ passphrase: null, deviceSecret: worldKeychain().deviceSecret });
    await session.create({ folder, passphrase: null, keychain: worldKeychain() });
    session.current().clients.insert(aClient());
    session.secrets().put('key', new Secret('chave do bot'));
    await vault.use['backup:make'](null);
    const { id } = (await vault.use['backup:read'](null)).backups[0]!;
    await session.close();
    const file = join(folder, dataFileName);
    flip(file, below(random, readFileSync(file).length * 8));
    const damaged = readFileSync(file);
    const hash = createHash('sha256').update(damaged).digest('hex');

    const place = { folder, chosen: null, place: 'first', id } as const;
    await vault.use['backup:prepare-restore']({ ...place, way: way() });
    const next = openBackupWorld(world.home);
    next.now = '2026-11-23T08:00:00.000Z';
    await next.vault.use['backup:finish-restore']({ folder });
    await next.session.unlock({ folder, ...way() });
    expect(next.session.current().clients.list()).toEqual([aClient()]);
    expect(next.session.secrets().get('key')?.reveal()).toBe('chave do bot');
    await next.session.close();
    const quarantine = join(world.home, 'quarantine', '20261123-080000Z');
    expect(readFileSync(join(quarantine, 'SHA256SUMS'), 'utf8')).toContain(
      `${hash}  workspace/${dataFileName}\n`,
    );
    expect(readFileSync(join(quarantine, 'workspace', dataFileName)).equals(damaged)).toBe(true);
  }
  tellFigure(
    context,
    `${count} damaged workspaces kept with their hashes and restored from a backup`,
  );
});
