import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readClientFlow } from '#app/check/read-client-flow.ts';
import { checkerPool } from '#app/node/checker-pool.ts';
import { nodeFileSource } from '#app/node/file-source.ts';
import { nodeClock, nodeIds, nodeRandomBytes } from '#app/node/host.ts';
import { nodeVaultFile } from '#app/node/vault-file.ts';
import { auditBots } from '#app/use-cases/audit-bots.ts';
import { everyBot } from '#app/use-cases/due-audits.ts';
import { pauseSync } from '#app/use-cases/sync/sync-settings.ts';
import type { SyncDeps } from '#app/use-cases/sync/sync-deps.ts';
import { workspaceSession } from '#app/workspace/workspace-session.ts';
import { contentHash, hashBytes } from '#core/sync/content-hash.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { quietTasks } from '#test/fakes/tasks.ts';
import type { Scenario } from '#test/peers/scenarios/scenario.ts';
import { changingFlow } from './changing-flow.ts';
import { fillConnected } from './connected-agency.ts';
import { realSizes } from './real-sizes.ts';

// A process of its own makes the workspace of an agency that has work to do: USER_DATA PASSPHRASE SECRETS. Its bots are
// those that the peers hold (SECRETS names them and their keys); each has a flow of real size that an earlier version of
// the program audited, so that whoever audits them all audits every one anew.
const [userData = '', passphrase = '', secretsFile = ''] = process.argv.slice(2);
const session = workspaceSession({
  vaultFile: nodeVaultFile,
  opener: workspaceOpener(null),
  random: nodeRandomBytes,
  cost: { memoryKiB: 46 * 1024, iterations: 1, parallelism: 1 },
});
await session.create({ folder: join(userData, 'workspace'), passphrase, keychain: null });
const script = fileURLToPath(new URL('../../electron/checker.ts', import.meta.url));
const checker = checkerPool({ script, size: 2 });
const deps = {
  workspace: () => session.current(),
  secrets: () => session.secrets(),
  checker,
  files: nodeFileSource,
  clock: nodeClock,
  ids: nodeIds,
  timeZone: 'UTC',
  appVersion: 'earlier',
  tasks: quietTasks(),
  emit: () => undefined,
} as unknown as SyncDeps;
const { keys, tokens } = JSON.parse(readFileSync(secretsFile, 'utf8')) as Scenario;
fillConnected(deps, { keys, tokens });
session.current().transaction(() => {
  for (const at of keys.keys()) addFlow(at);
});
await auditBots(deps, everyBot, { isAsked: false });
// Nothing begins by itself once the app opens it.
pauseSync(deps, new Date(Date.now() + 86_400_000).toISOString());
await checker.close();
await session.close();

function addFlow(at: number): void {
  const [text] = changingFlow(at, realSizes[at % realSizes.length]!);
  const bytes = new TextEncoder().encode(text);
  const { document } = readClientFlow(bytes);
  session.current().snapshots.insert(
    {
      id: `flow-${String(at)}`,
      botId: `bot-${String(at)}`,
      takenAt: nodeClock.now(),
      source: 'file',
      fileName: 'flow.json',
      shape: 'bare-map',
      rawSha256: hashBytes(bytes),
      contentSha256: contentHash(document),
      rawBytes: bytes.length,
      redactions: [],
    },
    JSON.stringify(document),
  );
}
