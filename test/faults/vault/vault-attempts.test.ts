import { expect, test } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import { faultText } from '#app/contract/fault-text.ts';
import { openBackupWorld, type BackupWorld } from '#test/fakes/backup-world.ts';
import { laterFaultCode } from '#test/fakes/fault-code.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { tellFigure } from '../figure.ts';
import { filledVault, hashesIn, missingFrom } from './filled-vault.ts';

const newFolder = temporaryFolders();
const passphrase = 'correta bateria grampo';

async function failed(world: BackupWorld, words: string): Promise<string> {
  try {
    await world.session.unlock({ folder: world.folder, passphrase: words, deviceSecret: null });
    return 'none';
  } catch (error) {
    if (!(error instanceof AppFault)) throw error;
    const { seconds = 0 } = error.details;
    return `${error.code} ${seconds}`;
  }
}

function wait(world: BackupWorld, seconds: number): void {
  world.now = new Date(Date.parse(world.now) + seconds * 1000).toISOString();
}

test('A05 wrong passphrases wait longer and longer and change nothing, and the right one opens', async (context) => {
  const home = newFolder();
  let world = await filledVault(home, passphrase);
  await world.session.close();
  const before = hashesIn(world.folder);
  const wrong = 'errada bateria grampo';
  expect(await failed(world, wrong)).toBe('wrong-passphrase 0');
  expect(await failed(world, wrong)).toBe('wrong-passphrase 0');
  expect(await failed(world, wrong)).toBe('wrong-passphrase 1');
  // Nothing is tried before its time, the right one neither; the sentence says for how long.
  expect(await failed(world, passphrase)).toBe('too-many-attempts 1');
  const details = { seconds: 7 };
  expect(faultText({ code: 'too-many-attempts', details }, 'pt-BR')).toContain('7 s');
  wait(world, 1);
  expect(await failed(world, wrong)).toBe('wrong-passphrase 2');
  wait(world, 2);
  expect(await failed(world, wrong)).toBe('wrong-passphrase 4');
  // The next start of the program knows of it.
  const { now } = world;
  world = openBackupWorld(home);
  world.now = now;
  expect(await failed(world, passphrase)).toBe('too-many-attempts 4');
  wait(world, 3);
  expect(await failed(world, passphrase)).toBe('too-many-attempts 1');
  expect(hashesIn(world.folder)).toEqual(before);
  wait(world, 1);
  expect(await failed(world, passphrase)).toBe('none');
  expect(missingFrom(world)).toEqual([]);
  await world.session.close();
  // And forgets it with the right one.
  expect(await failed(world, wrong)).toBe('wrong-passphrase 0');
  tellFigure(context, '5 wrong, waits 0 0 1 2 4 s, no byte changed, then open');
});

test('A05 a change of the ways in waits as opening does, and the keychain for nobody', async () => {
  const world = await filledVault(newFolder(), passphrase);
  const request = { next: 'outra bateria de grampos' };
  const change = (words: string) =>
    laterFaultCode(
      world.session.changeWays({
        ...{ kind: 'put-passphrase', ...request },
        current: { passphrase: words, deviceSecret: null },
      }),
    );
  for (const words of ['errada bateria 1', 'errada bateria 2', 'errada bateria 3']) {
    expect(await change(words)).toBe('wrong-passphrase');
  }
  expect(await change(passphrase)).toBe('too-many-attempts');
  wait(world, 1);
  expect(await change(passphrase)).toBe('none');
  await world.session.close();
});
