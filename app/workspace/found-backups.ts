import { AppFault } from '#app/contract/errors.ts';
import type { FoundBackupView } from '#app/contract/vault-views.ts';
import type { FoundBackup } from '#app/ports/backups.ts';
import type { BackupRecord } from '#core/model/backup.ts';
import { parseHeader, type VaultHeader } from '#core/vault/header.ts';
import type { BackupDeps } from './backup-deps.ts';
import { offeredWays } from './offered-ways.ts';

/** Where a backup is looked for. */
export interface BackupPlace {
  /** The workspace's folder. */
  readonly folder: string;
  readonly place: 'first' | 'second' | 'chosen';
  /** The folder behind `second` or `chosen`. */
  readonly path: string | null;
}

type Shelves = Pick<BackupDeps, 'shelf' | 'ports'>;

/** Backups in a place, newest first. Throws AppFault `folder-unavailable`. */
export async function listPlace({ shelf }: Shelves, where: BackupPlace): Promise<FoundBackup[]> {
  if (where.place === 'first') return shelf.list(shelf.of(where.folder));
  if (where.path === null) return [];
  return shelf.find(where.path);
}

/** One of them. Throws AppFault `backup-missing`, `folder-unavailable`. */
export async function findBackup(
  deps: Shelves,
  where: BackupPlace,
  id: string,
): Promise<FoundBackup> {
  const found = (await listPlace(deps, where)).find((backup) => backup.id === id);
  if (found === undefined) throw new AppFault('backup-missing');
  return found;
}

/** The header inside a backup. Throws AppFault `backup-damaged`, VaultError `header-altered`, `header-newer`. */
export async function headerOf({ shelf }: Shelves, backup: FoundBackup): Promise<VaultHeader> {
  return parseHeader(await shelf.header(backup.folder));
}

/** What a backup says of itself. */
export async function backupView(deps: Shelves, backup: FoundBackup): Promise<FoundBackupView> {
  const { at, reason, appVersion, verifiedAt } = backup.record;
  return {
    ...{ id: backup.id, at, reason, appVersion, verifiedAt },
    bytes: bytesOf(backup.record),
    clients: rowsOf(backup, 'client'),
    bots: rowsOf(backup, 'bot'),
    opensWith: await waysOf(deps, backup),
    isNewer: newerSchema(deps, backup) !== null,
  };
}

/** Bytes of a backup's databases. */
export function bytesOf({ files }: BackupRecord): number {
  return files.reduce((sum, file) => sum + file.bytes, 0);
}

/** Rows of a table of the data file. */
export function rowsOf({ record }: FoundBackup, table: string): number {
  const data = record.files.find(({ name }) => name === 'data.db');
  return data?.tables[table]?.rows ?? 0;
}

/** Throws AppFault `workspace-newer` for a backup that this version cannot read. */
export function assertReadable(deps: Shelves, backup: FoundBackup): void {
  const newer = newerSchema(deps, backup);
  if (newer !== null) throw new AppFault('workspace-newer', newer);
}

/** Throws AppFault `backup-other-key` for a backup from before the workspace's keys were changed. */
export async function assertOwnKey(
  deps: Shelves & Pick<BackupDeps, 'session'>,
  backup: FoundBackup,
): Promise<void> {
  const header = await headerOf(deps, backup).catch(() => null);
  // One that does not read is found out by whoever reads the rest.
  if (header === null || header.keyCheck === deps.session.opened().header.keyCheck) return;
  throw new AppFault('backup-other-key');
}

function newerSchema(
  { ports }: Shelves,
  { record }: FoundBackup,
): { found: number; known: number } | null {
  const { data, secrets } = ports.opener.knownSchemas;
  for (const { name, schema } of record.files) {
    const known = name === 'data.db' ? data : secrets;
    if (schema > known) return { found: schema, known };
  }
  return null;
}

/** None where the header does not read: such a backup is listed all the same. */
async function waysOf(deps: Shelves, backup: FoundBackup): Promise<FoundBackupView['opensWith']> {
  try {
    return offeredWays(await headerOf(deps, backup));
  } catch {
    return [];
  }
}
