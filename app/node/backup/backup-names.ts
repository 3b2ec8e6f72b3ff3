import type { BackupReason } from '#core/model/backup.ts';

/** What a backup says of itself, inside its folder. */
export const recordFileName = 'backup.json';

/** Databases of a workspace; the first one must be there. */
export const databaseNames = ['data.db', 'tokens.db'] as const;

/** Name of a backup's folder: sorts by time, and has no character that a file system refuses. */
export function backupName(at: string, reason: BackupReason): string {
  return `transbordo-${timeName(at)}-${reason}`;
}

/** A UTC instant as a name has it, to the second: `20261122-120000Z`. */
export function timeName(at: string): string {
  return `${at.slice(0, 19).replaceAll('-', '').replaceAll(':', '').replace('T', '-')}Z`;
}

/** Start of the name of a folder that is being filled. The install's id: others may write into the same place. */
export function unfinishedPrefix(installId: string): string {
  return `.transbordo-${installId.slice(0, 8)}-`;
}
