import type { StoredRun } from '#core/model/run.ts';
import type { Snapshot } from '#core/model/snapshot.ts';
import type { Deps } from './deps.ts';
import { recordHandling } from './record-handling.ts';

/** Writes down that a snapshot was stored. Inside the transaction that stores it. */
export function recordCaptured(
  { workspace, clock }: Pick<Deps, 'workspace' | 'clock'>,
  clientId: string,
  { id, source, rawSha256, contentSha256 }: Snapshot,
): void {
  recordHandling(workspace(), clientId, clock.now(), {
    actor: 'transbordo',
    action: 'captured',
    subject: `snapshot ${id}`,
    detail: `${source}, raw ${rawSha256}, content ${contentSha256}`,
  });
}

/** Writes down that a snapshot was audited. Inside the transaction that stores the run. */
export function recordAudited(
  { workspace, clock }: Pick<Deps, 'workspace' | 'clock'>,
  clientId: string,
  { id, snapshotId, run }: StoredRun,
  inputKey: string,
): void {
  recordHandling(workspace(), clientId, clock.now(), {
    actor: 'transbordo',
    action: 'audited',
    subject: `run ${id}`,
    detail: `snapshot ${snapshotId}, ruleset ${run.ruleset}, inputs ${inputKey}`,
  });
}
