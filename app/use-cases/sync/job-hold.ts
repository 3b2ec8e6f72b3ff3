import type { Credential } from '#core/model/credential.ts';
import type { SyncJob } from '#core/model/sync-job.ts';
import type { SyncDeps } from './sync-deps.ts';

/** How a job that was taken stands now. */
export interface Hold {
  /** As it is stored; null when it ended, or what it looks at was removed. */
  readonly job: SyncJob | null;
  /** False when somebody wrote it anew since it was taken, e.g. for another key. */
  readonly isOurs: boolean;
}

/** Looks again at a job that was taken: while it ran its key, its bot or its client may have gone. */
export function holdOf({ workspace }: SyncDeps, { id, bootId }: SyncJob): Hold {
  const { jobs } = workspace();
  const stored = jobs.get(id);
  const isOurs = stored?.state === 'running' && stored.bootId === bootId;
  return { job: jobs.getVisible(id), isOurs };
}

/** Notes what a try said of the credential it used, unless another secret was sealed in its place meanwhile. */
export function markCredential(
  { workspace }: SyncDeps,
  used: Credential | null,
  told: Partial<Pick<Credential, 'state' | 'lastUsedAt' | 'lastFailure'>>,
): void {
  if (used === null) return;
  const { credentials } = workspace();
  const present = credentials.get(used.id);
  if (present === null || !isSameSecret(present, used)) return;
  credentials.put({ ...present, ...told });
}

/** True when no other secret took the place of the one that was used. */
export function isSameSecret(present: Credential, used: Credential): boolean {
  return present.sealedAt === used.sealedAt && present.fingerprint === used.fingerprint;
}
