import { mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { reportFolder } from '#app/node/report/report-folder.ts';
import { fileLog } from '#electron/log.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { tellFigure } from '../figure.ts';
import { canaries, canaryHits } from '../store/canaries.ts';
import { filledVault, missingFrom } from './filled-vault.ts';

const newFolder = temporaryFolders();
const canaryOf = (index: number): string => canaries[index % canaries.length] ?? '';

test('A01 no closed file shows a secret in any of six encodings, and none is plain SQLite', async (context) => {
  const home = newFolder();
  const passphrase = canaryOf(2);
  const world = await filledVault(home, passphrase, canaryOf);
  const current = { passphrase, deviceSecret: null };
  const issued = world.now;
  const groups = await world.session.prepareRecovery({ current, issued });
  await world.session.confirmRecovery([0, 1].map((at) => ({ at, text: groups[at] ?? '' })));
  await world.vault.use['backup:make'](null);
  expect(missingFrom(world)).toEqual([]);
  await world.session.close();
  const { files, hits } = canaryHits([home]);
  expect(hits).toEqual([]);
  const everything = readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
  for (const written of [groups.join(''), groups.join('-'), groups.join(' ')]) {
    expect(everything).not.toContain(written);
    expect(everything.toLowerCase()).not.toContain(Buffer.from(written).toString('hex'));
  }
  tellFigure(context, `${files} files, 0 of 21 secrets found`);
});

test('A01 the search finds a secret that is there', () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'leak'), `x ${Buffer.from(canaryOf(3)).toString('base64url')}`);
  writeFileSync(join(folder, 'plain.db'), 'SQLite format 3\0');
  const { hits } = canaryHits([folder]);
  expect([...new Set(hits)].sort()).toEqual(['leak: canary 3', 'plain.db: plain']);
});

test.skipIf(process.platform === 'win32')(
  'A03 folders and files are their owner’s alone on an account whose files others may read',
  async (context) => {
    const control = join(newFolder(), 'control');
    writeFileSync(control, '');
    // What the account gives a file that nobody cares for.
    expect(statSync(control).mode & 0o777).toBe(0o644);
    const home = join(mkdtempSync(join(newFolder(), 'home-')), 'app');
    const world = await filledVault(home, null);
    await world.vault.use['backup:make'](null);
    fileLog(join(home, 'logs'), () => world.now).note('tested');
    const reports = reportFolder(join(home, 'reports'));
    await reports.write('relatorio.pdf', new Uint8Array(8));
    await reports.startIndex('a,b');
    const seen = readdirSync(home, { recursive: true, withFileTypes: true });
    expect(seen.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        ...['data.db-wal', 'data.db-shm', 'tokens.db', 'vault.json', 'backup.json'],
        ...['transbordo.log', 'relatorio.pdf', 'index.csv'],
      ]),
    );
    const open = seen
      .filter((entry) => {
        const { mode } = statSync(join(entry.parentPath, entry.name));
        return (mode & 0o777) !== (entry.isDirectory() ? 0o700 : 0o600);
      })
      .map(({ name }) => name);
    expect(open).toEqual([]);
    await world.session.close();
    tellFigure(context, `${seen.length} folders and files, 0700 and 0600`);
  },
);
