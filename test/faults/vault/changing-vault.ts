import process from 'node:process';
import { openBackupWorld } from '#test/fakes/backup-world.ts';
import { deviceOf, passphraseOf, type ChangingVault } from './vault-steps.ts';

/**
 * Changes the passphrase of a vault, or its keys, over and over until it is killed. It says each step that is done: from
 * then on the new way in must open, whatever happens.
 */
const { home, work, from } = JSON.parse(process.argv[2] ?? '') as ChangingVault;
const { folder, session, vault } = openBackupWorld(home);

if (work === 'passphrase') {
  await session.unlock({ folder, passphrase: passphraseOf(from), deviceSecret: null });
}
say(from);
for (let step = from; ; step += 1) {
  if (work === 'passphrase') {
    const current = { passphrase: passphraseOf(step), deviceSecret: null };
    await session.changeWays({ kind: 'put-passphrase', current, next: passphraseOf(step + 1) });
  } else {
    const current = { passphrase: null, deviceSecret: deviceOf(step).deviceSecret };
    const keychain = deviceOf(step + 1);
    await vault.use['vault:rotate-keys']({ folder, current, next: null, keychain });
  }
  say(step + 1);
}

function say(done: number): void {
  process.stdout.write(`${done}\n`);
}
