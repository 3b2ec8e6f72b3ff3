import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { nodeBackupShelf } from '#app/node/backup/backup-shelf.ts';
import { runBackupJob } from '#app/node/backup/run-backup-job.ts';
import { nodeVaultFile } from '#app/node/vault-file.ts';
import { databaseCopier } from '#db/database-copier.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { faultKeys, openFaultStore, sealOne, storeOne, workspaceIn } from './store-fixture.ts';

/** What is done to a disk while its power is cut or its calls fail. */
export type WorkKind = 'store' | 'migrate' | 'backup' | 'header' | 'restore';

/** A piece of work. */
export interface FaultWork {
  readonly kind: WorkKind;
  /** Folder with the workspace and what belongs beside it. */
  readonly home: string;
  /** How much is done. */
  readonly count: number;
}

/** Notes what a user was told by now: it must hold from then on. */
export type Acknowledge = (what: string) => void;

/** Does a piece of work to its end. Throws what the disk lets it throw. */
export async function doWork(
  { kind, home, count }: FaultWork,
  acknowledge: Acknowledge,
): Promise<void> {
  switch (kind) {
    case 'store':
      keepStoring(home, count, acknowledge);
      return;
    case 'migrate':
      migrate(home, acknowledge);
      return;
    case 'backup':
      return backUp(home, count, acknowledge);
    case 'header':
      return changeHeader(home, count, acknowledge);
    case 'restore':
      restore(home, acknowledge);
      return;
  }
}

/** The header's text after its `number`th change. */
export function headerText(number: number): string {
  return `${JSON.stringify({ number, filler: 'x'.repeat(700 + (number % 3) * 900) })}\n`;
}

/** Where backups of the workspace lie. */
export function shelfIn(home: string): string {
  return nodeBackupShelf.of(workspaceIn(home));
}

/** Where a workspace waits that will take the other one's place. */
export function unpackedIn(home: string): string {
  return `${workspaceIn(home)}.restoring`;
}

/** Where the workspace goes that was there before. */
export function quarantineIn(home: string): string {
  return join(home, 'quarantine', '20261122-120000Z');
}

/** Copies and checks the databases of every piece of work. */
export const faultCopier = databaseCopier(null);

/** Makes a backup of the workspace and gives its folder's name. */
export function makeBackup(home: string, reason: 'asked' | 'migration'): string {
  const { folder } = runBackupJob(
    {
      ...{ kind: 'make', folder: workspaceIn(home), shelf: shelfIn(home), keys: copiedKeys() },
      ...{ header: headerText(0), installId: 'ab'.repeat(16), at: '2026-11-22T12:00:00.000Z' },
      ...{ reason, appVersion: '0.0.0' },
    },
    faultCopier,
    () => undefined,
  );
  return nodeBackupShelf.nameOf(folder);
}

/** The keys for one job, which wipes its own. */
export function copiedKeys(): { readonly data: Uint8Array; readonly tokens: Uint8Array } {
  return { data: faultKeys.data.slice(), tokens: faultKeys.tokens.slice() };
}

/** Commits, seals keys, empties the log and closes, over and over. */
function keepStoring(home: string, count: number, acknowledge: Acknowledge): void {
  let store = openFaultStore(home);
  try {
    for (let number = 1; number <= count; number += 1) {
      storeOne(store, number);
      acknowledge(`stored ${number}`);
      if (number % 5 === 0) {
        sealOne(store, number / 5);
        acknowledge(`sealed ${number / 5}`);
      }
      if (number % 8 === 0) store.workspace.storage.settle();
      if (number % 20 === 0) {
        store.close();
        store = openFaultStore(home);
      }
    }
  } finally {
    store.close();
  }
}

/** Opens what an older program left, as the program does: a backup first. */
function migrate(home: string, acknowledge: Acknowledge): void {
  const before = (): void => acknowledge(`backed up ${makeBackup(home, 'migration')}`);
  const opener = workspaceOpener(null);
  opener.open(workspaceIn(home), faultKeys.data.slice(), false, before).close();
  acknowledge('migrated');
}

/** Backups of a workspace in use, a look at one, a copy of it in a second place, and the end of the oldest. */
async function backUp(home: string, count: number, acknowledge: Acknowledge): Promise<void> {
  const second = join(home, 'stick');
  mkdirSync(second);
  const names: string[] = [];
  const store = openFaultStore(home);
  try {
    for (let number = 1; number <= count; number += 1) {
      storeOne(store, number);
      acknowledge(`stored ${number}`);
      const name = makeBackup(home, 'asked');
      names.push(name);
      acknowledge(`backed up ${name}`);
      const backup = join(shelfIn(home), name);
      const run = (job: Parameters<typeof runBackupJob>[0]): void =>
        void runBackupJob(job, faultCopier, () => undefined);
      run({ kind: 'verify', backup, keys: copiedKeys(), at: '2026-11-23T12:00:00.000Z' });
      run({ kind: 'duplicate', backup, shelf: second });
      const oldest = names.length > 2 ? names.shift() : undefined;
      if (oldest === undefined) continue;
      acknowledge(`removing ${oldest}`);
      await nodeBackupShelf.remove(join(shelfIn(home), oldest));
    }
  } finally {
    store.close();
  }
}

/** Changes a way into the vault, again and again. */
async function changeHeader(home: string, count: number, acknowledge: Acknowledge): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    await nodeVaultFile.replace(workspaceIn(home), headerText(number));
    acknowledge(`header ${number}`);
    if (number % 3 === 0) await nodeVaultFile.forgetPrevious(workspaceIn(home));
  }
}

/** Puts the unpacked backup in the workspace's place. */
function restore(home: string, acknowledge: Acknowledge): void {
  const opener = workspaceOpener(null);
  opener.replace(unpackedIn(home), workspaceIn(home), quarantineIn(home));
  acknowledge('restored');
}
