import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBackupJob } from '#app/node/backup/run-backup-job.ts';
import { headerFileName } from '#app/node/header-file-name.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import {
  copiedKeys,
  faultCopier,
  headerText,
  quarantineIn,
  shelfIn,
  type WorkKind,
} from './fault-work.ts';
import { openFaultStore, storeFaults, workspaceIn } from './store-fixture.ts';

/** What does not fit in a home after a fault, given all that had been acknowledged; empty where all does. */
export function homeFaults(kind: WorkKind, home: string, marks: readonly string[]): string[] {
  switch (kind) {
    case 'store':
      return openedFaults(home, marks);
    case 'backup':
      return [...openedFaults(home, marks), ...backupFaults(home, marks)];
    case 'header':
      return headerFaults(home, marks);
    case 'restore':
      return restoreFaults(home, marks);
    case 'migrate':
      return backupFaults(home, marks);
  }
}

/** The workspace opens, and holds every commit that was acknowledged and nothing by halves. */
function openedFaults(home: string, marks: readonly string[]): string[] {
  return faultsOf('the workspace', () => {
    const store = openFaultStore(home);
    try {
      return storeFaults(store, lastNumber(marks, 'stored'), lastNumber(marks, 'sealed'));
    } finally {
      store.close();
    }
  });
}

/** Every backup that can be seen is whole, and those that were acknowledged can be seen. */
function backupFaults(home: string, marks: readonly string[]): string[] {
  const shelf = shelfIn(home);
  const seen = existsSync(shelf) ? visible(shelf) : [];
  const removed = new Set(namesIn(marks, 'removing '));
  const lost = namesIn(marks, 'backed up ').filter(
    (name) => !seen.includes(name) && !removed.has(name),
  );
  const second = join(home, 'stick');
  const copies = existsSync(second) ? visible(second).map((name) => join(second, name)) : [];
  return [
    ...lost.map((name) => `backup ${name} was acknowledged and is lost`),
    ...[...seen.map((name) => join(shelf, name)), ...copies].flatMap(damageOf),
  ];
}

/** Folders that count as backups: one whose record went first is on its way out. */
function visible(shelf: string): string[] {
  return readdirSync(shelf).filter(
    (name) => !name.startsWith('.') && existsSync(join(shelf, name, 'backup.json')),
  );
}

function damageOf(backup: string): string[] {
  return faultsOf('a backup', () => {
    const job = { kind: 'verify', backup, keys: copiedKeys(), at: '2026-11-24T12:00:00.000Z' };
    runBackupJob({ ...job, kind: 'verify' }, faultCopier, () => undefined);
    return [];
  });
}

/** The header is one of those that were written, whole: the last acknowledged one or the next. */
function headerFaults(home: string, marks: readonly string[]): string[] {
  return faultsOf('the header', () => {
    const last = lastNumber(marks, 'header');
    const text = readFileSync(join(workspaceIn(home), headerFileName), 'utf8');
    const isOne = text === headerText(last) || text === headerText(last + 1);
    return isOne ? [] : [`after change ${last} the header is neither that nor the next`];
  });
}

/** One of the two workspaces has the place, whole; the other one is not lost. */
function restoreFaults(home: string, marks: readonly string[]): string[] {
  return faultsOf('a restore', () => {
    workspaceOpener(null).finishReplacing(workspaceIn(home));
    const [here, faults] = clientsIn(home);
    if (here !== 3 && here !== 5) return [...faults, `the workspace holds ${here} clients`];
    if (marks.includes('restored') && here !== 5)
      faults.push('the restore was acknowledged and is lost');
    if (here === 5) {
      const [there, others] = clientsIn(quarantineIn(home));
      faults.push(...others);
      if (there !== 3) faults.push('what was there before is lost');
    }
    return faults;
  });
}

function clientsIn(home: string): [number, string[]] {
  const store = openFaultStore(home);
  try {
    return [store.workspace.clients.list().length, storeFaults(store, 0, 0)];
  } finally {
    store.close();
  }
}

function faultsOf(what: string, look: () => string[]): string[] {
  try {
    return look();
  } catch (error) {
    return [`${what} does not open: ${String(error)}`];
  }
}

function lastNumber(marks: readonly string[], what: string): number {
  const last = marks.findLast((mark) => mark.startsWith(`${what} `));
  return last === undefined ? 0 : Number(last.slice(what.length + 1));
}

function namesIn(marks: readonly string[], start: string): string[] {
  return marks.filter((mark) => mark.startsWith(start)).map((mark) => mark.slice(start.length));
}
