import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppFault } from '#app/contract/errors.ts';
import type { BackupJob, BackupStep, DatabaseCopier, DoneBackupJob } from '#app/ports/backups.ts';
import { backupRecordSchema, type BackedUpFile, type BackupRecord } from '#core/model/backup.ts';
import type { FileKeys } from '#core/vault/file-keys.ts';
import { makeFolder } from '../make-folder.ts';
import { headerFileName } from '../header-file-name.ts';
import { backupName, databaseNames, recordFileName, unfinishedPrefix } from './backup-names.ts';
import { areAlike, isCopyOf } from './compare-counts.ts';
import { readRecord } from './read-record.ts';
import { rotateDatabases } from './rotate-databases.ts';
import {
  copySynced,
  hashFile,
  makePrivateFile,
  makePrivateFolder,
  publishFolder,
  replaceSynced,
  syncFile,
  writeSynced,
} from './synced-files.ts';

type Job<K extends BackupJob['kind']> = Extract<BackupJob, { kind: K }>;
type Progress = (step: BackupStep) => void;

/**
 * Does a piece of work on backups and waits for the disk. What is made comes into being under another name and gets
 * its own by one rename, when all of it is on the disk and was read again: a power cut leaves a whole backup or none.
 * Throws what `BackupRunner.run` names.
 */
export function runBackupJob(
  job: BackupJob,
  databases: DatabaseCopier,
  progress: Progress,
): DoneBackupJob {
  switch (job.kind) {
    case 'make':
      return make(job, databases, progress);
    case 'verify':
      return verify(job, databases, progress);
    case 'unpack':
      return unpack(job, databases, progress);
    case 'rotate':
      return rotateDatabases(job, databases, (index, files) => stepper(progress, files, index));
    case 'duplicate':
      return duplicate(job, progress);
  }
}

function make(job: Job<'make'>, databases: DatabaseCopier, progress: Progress): DoneBackupJob {
  const { shelf, installId, at, reason, appVersion } = job;
  const names = databaseNames.filter((name) => existsSync(join(job.folder, name)));
  const unfinished = startFolder(shelf, installId);
  try {
    const files = names.map((name, index): BackedUpFile => {
      const step = stepper(progress, names.length, index);
      const target = join(unfinished, name);
      const key = keyOf(job.keys, name);
      return copyDatabase(databases, join(job.folder, name), target, key, name, step);
    });
    const record: BackupRecord = {
      ...{ format: 'transbordo-backup', version: 1, installId, at, reason, appVersion, files },
      verifiedAt: at,
    };
    writeSynced(join(unfinished, headerFileName), job.header);
    writeSynced(join(unfinished, recordFileName), recordText(record));
    return { folder: publish(unfinished, shelf, backupName(at, reason)), record };
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/** How often a copy is made anew that does not fit its source: somebody may have written and taken back meanwhile. */
const tries = 2;

function copyDatabase(
  databases: DatabaseCopier,
  source: string,
  target: string,
  key: Uint8Array,
  name: BackedUpFile['name'],
  step: (step: BackupStep['step']) => void,
): BackedUpFile {
  for (let attempt = 1; ; attempt += 1) {
    step('copy');
    rmSync(target, { force: true });
    makePrivateFile(target);
    const copied = databases.copy(source, target, key);
    step('check');
    const read = databases.read(target, key);
    if (isCopyOf(read, copied)) {
      syncFile(target);
      step('hash');
      return { name, ...hashFile(target), ...read };
    }
    if (attempt === tries) throw new AppFault('damaged-data');
  }
}

function verify(job: Job<'verify'>, databases: DatabaseCopier, progress: Progress): DoneBackupJob {
  const { backup, keys, at } = job;
  const record = readRecord(backup);
  for (const [index, file] of record.files.entries()) {
    const step = stepper(progress, record.files.length, index);
    step('hash');
    if (hashOf(join(backup, file.name)) !== file.sha256) throw damaged(file.name);
    step('check');
    checkDatabase(databases, join(backup, file.name), keyOf(keys, file.name), file);
  }
  const verified = { ...record, verifiedAt: at };
  try {
    replaceSynced(join(backup, recordFileName), recordText(verified));
  } catch (error) {
    // A disk that takes no writes has been read all the same; only the date is not kept.
    if (!(error instanceof AppFault && error.code === 'read-only')) throw error;
  }
  return { folder: backup, record: verified };
}

function unpack(job: Job<'unpack'>, databases: DatabaseCopier, progress: Progress): DoneBackupJob {
  const { backup, target, keys } = job;
  const record = readRecord(backup);
  rmSync(target, { recursive: true, force: true });
  makePrivateFolder(target);
  try {
    for (const [index, file] of record.files.entries()) {
      const step = stepper(progress, record.files.length, index);
      step('copy');
      const copy = join(target, file.name);
      if (copyFrom(backup, file.name, copy) !== file.sha256) throw damaged(file.name);
      step('check');
      checkDatabase(databases, copy, keyOf(keys, file.name), file);
    }
    copyFrom(backup, headerFileName, join(target, headerFileName));
    return { folder: target, record };
  } catch (error) {
    rmSync(target, { recursive: true, force: true });
    throw error;
  }
}

function duplicate({ backup, shelf }: Job<'duplicate'>, progress: Progress): DoneBackupJob {
  const record = readRecord(backup);
  // Never made here: a missing folder is a disk that is not plugged in, and the copy would land on the one it hangs on.
  if (!existsSync(shelf)) throw new AppFault('folder-unavailable', { folder: basename(shelf) });
  const unfinished = startFolder(shelf, record.installId);
  try {
    for (const [index, file] of record.files.entries()) {
      stepper(progress, record.files.length, index)('copy');
      const copy = join(unfinished, file.name);
      // Read again from where it was written: a disk that takes bytes and keeps others is found out here.
      if (copyFrom(backup, file.name, copy) !== file.sha256) throw damaged(file.name);
      if (hashFile(copy).sha256 !== file.sha256) throw damaged(file.name);
    }
    copyFrom(backup, headerFileName, join(unfinished, headerFileName));
    copyFrom(backup, recordFileName, join(unfinished, recordFileName));
    const name = backupName(record.at, record.reason);
    return { folder: publish(unfinished, shelf, name), record };
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/** A folder to fill. What earlier work of this install left unfinished goes: nobody else has it under way. */
function startFolder(shelf: string, installId: string): string {
  makeFolder(shelf, 0o700);
  const prefix = unfinishedPrefix(installId);
  for (const name of readdirSync(shelf)) {
    if (name.startsWith(prefix)) rmSync(join(shelf, name), { recursive: true, force: true });
  }
  const folder = join(shelf, `${prefix}${randomUUID()}`);
  makePrivateFolder(folder);
  return folder;
}

function publish(unfinished: string, shelf: string, name: string): string {
  let folder = join(shelf, name);
  // Two in one second, or one of another install in the same place.
  for (let next = 2; existsSync(folder); next += 1) folder = join(shelf, `${name}-${next}`);
  publishFolder(unfinished, folder);
  return folder;
}

function checkDatabase(
  databases: DatabaseCopier,
  file: string,
  key: Uint8Array,
  expected: BackedUpFile,
): void {
  let isWhole: boolean;
  try {
    isWhole = areAlike(databases.read(file, key), expected);
  } catch (error) {
    if (error instanceof AppFault && error.code !== 'damaged-data') throw error;
    throw damaged(expected.name);
  }
  if (!isWhole) throw damaged(expected.name);
}

function copyFrom(backup: string, name: string, to: string): string {
  if (!existsSync(join(backup, name))) throw damaged(name);
  return copySynced(join(backup, name), to);
}

function hashOf(file: string): string | null {
  return existsSync(file) ? hashFile(file).sha256 : null;
}

function damaged(file: string): AppFault {
  return new AppFault('backup-damaged', { file });
}

function keyOf(keys: FileKeys, name: BackedUpFile['name']): Uint8Array {
  return name === 'data.db' ? keys.data : keys.tokens;
}

function recordText(record: BackupRecord): string {
  return `${JSON.stringify(backupRecordSchema.parse(record), null, 2)}\n`;
}

/** Tells the steps of one file as steps of the whole: three for each. */
function stepper(
  progress: Progress,
  files: number,
  index: number,
): (step: BackupStep['step']) => void {
  let done = index * 3;
  return (step) => progress({ step, done: done++, total: files * 3 });
}
