import { join } from 'node:path';
import { nodeRandomBytes } from '#app/node/host.ts';
import { nodeVaultFile } from '#app/node/vault-file.ts';
import { workspaceSession } from '#app/workspace/workspace-session.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { fillAgency } from '#test/bench/large-agency.ts';

// A process of its own makes the workspace of an agency with a thousand bots: USER_DATA PASSPHRASE CLIENTS.
const [userData = '', passphrase = '', clients = '200'] = process.argv.slice(2);
const session = workspaceSession({
  vaultFile: nodeVaultFile,
  opener: workspaceOpener(null),
  random: nodeRandomBytes,
  cost: { memoryKiB: 46 * 1024, iterations: 1, parallelism: 1 },
});
await session.create({ folder: join(userData, 'workspace'), passphrase, keychain: null });
fillAgency(session.current(), { clients: Number(clients), botsOfEach: 5, findingsOfEach: 100 });
await session.close();
