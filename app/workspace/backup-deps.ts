import type { BackupRunner, BackupShelf } from '#app/ports/backups.ts';
import type { Clock } from '#app/ports/host.ts';
import type { Deps } from '#app/use-cases/deps.ts';
import type { SessionPorts } from './open-vault.ts';
import type { WorkspaceSession } from './workspace-session.ts';

/** What backups and restores need from outside. */
export interface BackupDeps {
  readonly session: WorkspaceSession;
  readonly ports: SessionPorts;
  readonly runner: BackupRunner;
  readonly shelf: BackupShelf;
  readonly clock: Clock;
  readonly appVersion: string;
  /** IANA name of the zone whose days count. */
  readonly timeZone: string;
  readonly emit: Deps['emit'];
}
