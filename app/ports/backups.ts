import type { BackupReason, BackupRecord, TableCounts } from '#core/model/backup.ts';
import type { FileKeys } from '#core/vault/file-keys.ts';

/** What a database turned out to hold when it was read through. */
export interface ReadDatabase {
  /** Version of its schema. */
  readonly schema: number;
  readonly tables: TableCounts;
}

/** What a database held right before and right after it was copied. */
export interface CopiedDatabase {
  readonly before: ReadDatabase;
  readonly after: ReadDatabase;
  /** Somebody wrote into it meanwhile. */
  readonly hasChanged: boolean;
}

/** Copies and checks encrypted databases. Everything here takes as long as the file is large, and waits. */
export interface DatabaseCopier {
  /**
   * Copies a database, open elsewhere or not, into `target`, an empty file that is there. Throws AppFault `disk-full`,
   * `damaged-data`, `read-only`.
   */
  copy(source: string, target: string, key: Uint8Array): CopiedDatabase;
  /**
   * Writes a copy that nobody else has open anew under another key; it is not in WAL mode, as {@link copy} leaves it.
   * Throws AppFault `disk-full`, `damaged-data`, `read-only`.
   */
  rekey(file: string, key: Uint8Array, next: Uint8Array): void;
  /** Reads a database through, page by page and row by row, and changes nothing. Throws AppFault `damaged-data`. */
  read(file: string, key: Uint8Array): ReadDatabase;
}

/** What a piece of work on backups needs; paths are absolute. Plain data: it crosses to a thread. */
export type BackupJob =
  | {
      readonly kind: 'make';
      /** The workspace's folder. */
      readonly folder: string;
      /** Where backups lie, made when it is missing. */
      readonly shelf: string;
      readonly keys: FileKeys;
      /** Text of the vault's header. */
      readonly header: string;
      readonly installId: string;
      readonly at: string;
      readonly reason: BackupReason;
      readonly appVersion: string;
    }
  /** Reads a backup through where it lies, and writes down when. */
  | {
      readonly kind: 'verify';
      readonly backup: string;
      readonly keys: FileKeys;
      readonly at: string;
    }
  /** Copies a backup's databases and header into a new folder and reads the copy through. */
  | {
      readonly kind: 'unpack';
      readonly backup: string;
      readonly target: string;
      readonly keys: FileKeys;
    }
  /** Copies the databases of a workspace that nobody has open into a new folder, each under another key, and reads them through. */
  | {
      readonly kind: 'rotate';
      readonly folder: string;
      readonly target: string;
      readonly keys: FileKeys;
      readonly next: FileKeys;
      readonly installId: string;
      readonly at: string;
      readonly appVersion: string;
    }
  /** Copies a whole backup to a second place and compares its bytes. */
  | { readonly kind: 'duplicate'; readonly backup: string; readonly shelf: string };

/** What came of it: the folder of the backup, or of what was unpacked, and what it holds. */
export interface DoneBackupJob {
  readonly folder: string;
  readonly record: BackupRecord;
}

/** A step of a piece of work, as it begins. */
export interface BackupStep {
  readonly step: 'copy' | 'check' | 'hash';
  readonly done: number;
  readonly total: number;
}

/** Runs one piece of work at a time where it blocks nobody. */
export interface BackupRunner {
  /**
   * Throws AppFault `disk-full`, `read-only`, `damaged-data`, `backup-damaged`, `backup-cancelled`, and
   * `backup-running` while another one is under way.
   */
  run(job: BackupJob, progress: (step: BackupStep) => void): Promise<DoneBackupJob>;
  /** Ends what is under way; what it had begun is swept away with the next. */
  cancel(): void;
}

/** A backup on a disk. */
export interface FoundBackup {
  /** Name of its folder. */
  readonly id: string;
  readonly folder: string;
  readonly record: BackupRecord;
}

/** Folders that hold backups. */
export interface BackupShelf {
  /** Whole backups in a folder of ours, newest first; none where there is no folder. What does not read is left out. */
  list(shelf: string): Promise<FoundBackup[]>;
  /** The same for a folder that a person chose; it may also be one backup itself. Throws AppFault `folder-unavailable`. */
  find(chosen: string): Promise<FoundBackup[]>;
  /** The header's text inside a backup. Throws AppFault `backup-damaged`. */
  header(backup: string): Promise<string>;
  /** Takes one backup away for good. */
  remove(backup: string): Promise<void>;
  /** Folder for backups that belongs to a workspace's folder. */
  of(workspace: string): string;
  /** Folder that a workspace moves into when a backup takes its place. `at`: UTC instant. */
  quarantineOf(workspace: string, at: string): string;
  /** The same for one whose keys were changed; it goes after {@link sweepRotated}'s time. */
  rotatedPlaceOf(workspace: string, at: string): string;
  /** Takes workspaces from before a change of keys away that moved there before a UTC instant. Returns how many. */
  sweepRotated(workspace: string, before: string): Promise<number>;
  /** True for a folder that lies with the workspace and would be lost with it. */
  isBeside(folder: string, workspace: string): boolean;
  /** Last part of a path, as a fault names it. */
  nameOf(path: string): string;
}
