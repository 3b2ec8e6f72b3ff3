import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppFault } from '#app/contract/errors.ts';
import { backupRecordSchema, type BackupRecord } from '#core/model/backup.ts';
import { recordFileName } from './backup-names.ts';

/** Largest record that is read, in bytes; a real one has some 10 KB. */
const largestRecord = 1024 * 1024;

/** What a backup says of itself. Throws AppFault `backup-damaged` for anything else than a record of this version. */
export function readRecord(backup: string): BackupRecord {
  const file = join(backup, recordFileName);
  try {
    if (statSync(file).size > largestRecord) throw new AppFault('backup-damaged');
    const record = backupRecordSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    if (!record.files.some(({ name }) => name === 'data.db')) throw new AppFault('backup-damaged');
    return record;
  } catch {
    throw new AppFault('backup-damaged', { file: recordFileName });
  }
}
