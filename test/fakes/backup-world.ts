import { join } from 'node:path';
import type { AppFault } from '#app/contract/errors.ts';
import { nodeBackupShelf } from '#app/node/backup/backup-shelf.ts';
import { runBackupJob } from '#app/node/backup/run-backup-job.ts';
import { nodeFailedAttempts } from '#app/node/failed-attempt-file.ts';
import { nodeRandomBytes } from '#app/node/host.ts';
import { nodeVaultFile } from '#app/node/vault-file.ts';
import { writeWhole } from '#app/node/write-whole.ts';
import type { BackupJob, BackupRunner, DatabaseCopier } from '#app/ports/backups.ts';
import { createVaultServices, type VaultServices } from '#app/serve-vault.ts';
import type { DataDeps } from '#app/workspace/data-deps.ts';
import {
  workspaceSession,
  type SessionPorts,
  type WorkspaceSession,
} from '#app/workspace/workspace-session.ts';
import { databaseCopier } from '#db/database-copier.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';

/** A vault on a disk with its backups; only the thread is left out, and time stands where a test puts it. */
export interface BackupWorld {
  readonly home: string;
  readonly folder: string;
  readonly session: WorkspaceSession;
  readonly vault: VaultServices;
  readonly deps: Omit<DataDeps, 'backups'>;
  readonly events: [string, unknown][];
  readonly jobs: BackupJob['kind'][];
  /** The clock, a UTC instant. */
  now: string;
  /** What the next job ends with instead of being done. */
  nextFault: AppFault | null;
  /** What jobs wait for. */
  gate: Promise<void>;
}

/** The passphrase of every such vault, and of other vaults in tests. */
export const worldPassphrase = 'correta bateria grampo';

/** What the keychain kept of every such vault: opens it without the second that a passphrase takes. */
export const worldKeychain = () => ({
  deviceSecret: new Uint8Array(32).fill(9),
  sealedDeviceSecret: Uint8Array.of(118, 49, 49),
  backend: 'gnome_libsecret',
});

/** The cheapest passphrase that a header may ask for. */
export const cheapCost = { memoryKiB: 46 * 1024, iterations: 1, parallelism: 1 };

/** A vault in `home`; where another one was there, the next start of the program. */
export function openBackupWorld(home: string): BackupWorld {
  const ports: SessionPorts = {
    vaultFile: nodeVaultFile,
    opener: workspaceOpener(null),
    random: nodeRandomBytes,
    cost: cheapCost,
    attempts: { store: nodeFailedAttempts, clock: { now: () => world.now } },
  };
  const session = workspaceSession(ports);
  const events: [string, unknown][] = [];
  const jobs: BackupJob['kind'][] = [];
  const deps: Omit<DataDeps, 'backups'> = {
    ...{ session, ports, shelf: nodeBackupShelf, appVersion: '1.2.3' },
    runner: { run: (job, progress) => run(job, progress), cancel: () => undefined },
    clock: { now: () => world.now },
    timeZone: 'America/Sao_Paulo',
    emit: (event, payload) => events.push([event, payload]),
    freeBytes: () => Promise.resolve(5_000_000_000),
    writeFile: (path, content) => writeWhole(path, content, 0o600),
  };
  const world: BackupWorld = {
    ...{ home, folder: join(home, 'workspace'), session, deps, events, jobs },
    vault: createVaultServices(deps),
    now: '2026-11-22T12:00:00.000Z',
    nextFault: null,
    gate: Promise.resolve(),
  };
  const databases: DatabaseCopier = databaseCopier(null);
  const run: BackupRunner['run'] = async (job, progress) => {
    jobs.push(job.kind);
    const fault = world.nextFault;
    world.nextFault = null;
    await world.gate;
    if (fault !== null) throw fault;
    return runBackupJob(job, databases, progress);
  };
  return world;
}
