import type { TableWriter } from '#app/use-cases/leaving-table.ts';
import type { BackupDeps } from './backup-deps.ts';
import type { BackupService } from './backup-service.ts';

/** What storage, retention, bin and access log need from outside. */
export interface DataDeps extends BackupDeps, TableWriter {
  readonly backups: BackupService;
  /** Free bytes of the disk that a folder lies on; null where the system does not say. */
  readonly freeBytes: (folder: string) => Promise<number | null>;
}
