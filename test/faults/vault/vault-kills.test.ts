import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { databaseCopier } from '#db/database-copier.ts';
import { parseHeader } from '#core/vault/header.ts';
import { VaultError } from '#core/vault/vault-error.ts';
import { unlockWithPassphrase } from '#core/vault/vault.ts';
import { openBackupWorld } from '#test/fakes/backup-world.ts';
import { laterFaultCode } from '#test/fakes/fault-code.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { tellFigure, times } from '../figure.ts';
import { seededRandom } from '../seeded-random.ts';
import { filledClients, filledVault, missingFrom } from './filled-vault.ts';
import { deviceOf, passphraseOf, type ChangingVault } from './vault-steps.ts';

const newFolder = temporaryFolders();
const project = join(import.meta.dirname, '../../..');

/** Lets a child change the vault, ends it so many milliseconds after its first word, and gives the last step it told. */
function killed(changing: ChangingVault, life: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        ...['--import', './test/bench/raw-imports.mjs'],
        ...[join(import.meta.dirname, 'changing-vault.ts'), JSON.stringify(changing)],
      ],
      {
        ...{ cwd: project, stdio: ['ignore', 'pipe', 'pipe'] },
        env: { NODE_NO_WARNINGS: '1' },
      },
    );
    let told: number | null = null;
    let trouble = '';
    child.stderr.on('data', (piece: Buffer) => (trouble += piece.toString()));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (told === null) setTimeout(() => child.kill('SIGKILL'), life);
      told = Number(line);
    });
    child.once('error', reject);
    child.once('close', (status) => {
      if (status === null && told !== null) resolve(told);
      else reject(new Error(`a child ended by itself: ${trouble}`));
    });
  });
}

/** Which of some steps' passphrases open the header on the disk. */
async function opening(home: string, steps: readonly number[]): Promise<number[]> {
  const header = parseHeader(readFileSync(join(home, 'workspace', 'vault.json'), 'utf8'));
  const found: number[] = [];
  for (const step of steps) {
    try {
      await unlockWithPassphrase(header, passphraseOf(step));
      found.push(step);
    } catch (error) {
      if (!(error instanceof VaultError && error.code === 'wrong-passphrase')) throw error;
    }
  }
  return found;
}

test('A11 a process ended while it changes the passphrase leaves the old one or the new one', async (context) => {
  const kills = times(1, 200);
  const random = seededRandom(11);
  const home = newFolder();
  const world = await filledVault(home, passphraseOf(0));
  await world.session.close();
  let from = 0;
  let changes = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    const told = await killed({ home, work: 'passphrase', from }, random() * 1_500);
    // What was told is kept; what was under way is done or not begun, and nothing else opens.
    const found = await opening(home, [told, told + 1]);
    expect(found).toHaveLength(1);
    changes += (found[0] ?? from) - from;
    from = found[0] ?? from;
  }
  await world.session.unlock({
    ...{ folder: world.folder, passphrase: passphraseOf(from), deviceSecret: null },
  });
  expect(missingFrom(world)).toEqual([]);
  await world.session.close();
  tellFigure(context, `${kills} ends by SIGKILL, ${changes} changes, never without a passphrase`);
});

test('A12 a process ended while it changes the keys leaves one whole workspace and its header', async (context) => {
  const kills = times(2, 100);
  const random = seededRandom(12);
  const home = newFolder();
  const first = await filledVault(home, null);
  // From the keychain of every such vault to that of the steps.
  const current = { passphrase: null, deviceSecret: new Uint8Array(32).fill(9) };
  await first.session.changeWays({ kind: 'put-keychain', current, keychain: deviceOf(0) });
  await first.session.close();
  const { folder } = first;
  let from = 0;
  let changes = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    const told = await killed({ home, work: 'keys', from }, random() * 1_500);
    const { session } = openBackupWorld(home);
    expect((await session.inspect({ folder })).exists).toBe(true);
    const open = (step: number) =>
      laterFaultCode(
        session.unlock({ folder, passphrase: null, deviceSecret: deviceOf(step).deviceSecret }),
      );
    // What was told is there; what was under way took the place whole, or not at all.
    const isNext = (await open(told)) !== 'none';
    if (isNext) expect(await open(told + 1)).toBe('none');
    expect(missingFrom({ session })).toEqual([]);
    const { keys } = session.opened();
    const databases = databaseCopier(null);
    const { tables } = databases.read(join(folder, 'data.db'), keys.data);
    expect(tables['client']?.rows).toBe(filledClients);
    databases.read(join(folder, 'tokens.db'), keys.tokens);
    await session.close();
    changes += told + (isNext ? 1 : 0) - from;
    from = told + (isNext ? 1 : 0);
    rmSync(join(home, 'quarantine'), { recursive: true, force: true });
  }
  tellFigure(context, `${kills} ends by SIGKILL, ${changes} changes of keys, nothing missing`);
});
