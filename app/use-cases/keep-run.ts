import type { StoredRun } from '#core/model/run.ts';
import type { Deps } from './deps.ts';
import { recordAudited } from './record-evidence.ts';
import { followBlocks } from './triage.ts';

/**
 * Stores a run of one of a client's bots, writes it down in the handling log, and lets what was decided about earlier
 * findings follow their blocks. Inside a transaction or alone.
 */
export function keepRun(deps: Deps, clientId: string, stored: StoredRun, inputKey: string): void {
  const workspace = deps.workspace();
  workspace.transaction(() => {
    workspace.runs.insert(stored, inputKey);
    recordAudited(deps, clientId, stored, inputKey);
    followBlocks(deps, stored.botId, stored.run);
  });
}
