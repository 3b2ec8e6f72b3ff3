import type { StoredRun } from '#core/model/run.ts';
import type { Deps } from './deps.ts';
import { followBlocks } from './triage.ts';

/** Stores a run and lets what was decided about earlier findings follow their blocks. Inside a transaction or alone. */
export function keepRun(deps: Deps, stored: StoredRun, inputKey: string): void {
  const workspace = deps.workspace();
  workspace.transaction(() => {
    workspace.runs.insert(stored, inputKey);
    followBlocks(deps, stored.botId, stored.run);
  });
}
