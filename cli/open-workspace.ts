import process from 'node:process';
import { AppFault } from '#app/contract/errors.ts';
import { assertGoodPlace } from '#app/node/bad-place.ts';
import { backupBeforeMigration } from '#app/node/backup/before-migration.ts';
import { nodeFailedAttempts } from '#app/node/failed-attempt-file.ts';
import { nodeClock, nodeRandomBytes } from '#app/node/host.ts';
import { nodeVaultFile } from '#app/node/vault-file.ts';
import { workspaceSession, type WorkspaceSession } from '#app/workspace/workspace-session.ts';
import { databaseCopier } from '#db/database-copier.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { appVersion } from './version.ts';
import { workspaceFolder } from './workspace-folder.ts';

/**
 * Opens the app's workspace with a passphrase from standard input. The keychain answers only the app itself, so a
 * workspace that opens with it alone is refused with a sentence that says so.
 * Throws AppFault `workspace-missing`, `keychain-unavailable`, `wrong-passphrase` and those of opening.
 */
export async function openWorkspace(folder: string = workspaceFolder()): Promise<WorkspaceSession> {
  const session = workspaceSession({
    vaultFile: nodeVaultFile,
    assertPlace: assertGoodPlace,
    // The command line runs on a Node that the shipped driver loads in.
    opener: workspaceOpener(null),
    random: nodeRandomBytes,
    attempts: { store: nodeFailedAttempts, clock: nodeClock },
    backUp: backupBeforeMigration(databaseCopier(null), nodeClock, appVersion),
  });
  const { exists, opensWith } = await session.inspect({ folder });
  if (!exists) throw new AppFault('workspace-missing');
  if (!opensWith.includes('passphrase')) {
    throw new AppFault('keychain-unavailable', { reason: 'command line' });
  }
  await session.unlock({ folder, passphrase: await passphraseFromInput(), deviceSecret: null });
  return session;
}

/** The first line of standard input. A terminal is asked on standard error, which a pipe of results does not hold. */
async function passphraseFromInput(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Passphrase: ');
  let text = '';
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  const line = text.split(/\r?\n/)[0] ?? '';
  if (line === '') throw new AppFault('wrong-passphrase');
  return line;
}
