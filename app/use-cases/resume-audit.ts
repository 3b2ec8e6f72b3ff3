import { auditBots } from './audit-bots.ts';
import type { Deps } from './deps.ts';
import { hasEnded } from './tasks/reduce-task.ts';
import { unfinishedAudit } from './unfinished-audit.ts';

/**
 * Takes up an audit that somebody asked for and that a crash or a lock cut off, where it stopped: bots that it had
 * audited are unchanged by now. Does nothing where there is none, or one runs. Throws AppFault `workspace-locked`.
 */
export async function resumeAudit(deps: Deps): Promise<null> {
  const scope = unfinishedAudit(deps);
  const isRunning = deps.tasks.list().some((task) => task.kind === 'audit' && !hasEnded(task));
  if (scope !== null && !isRunning) await auditBots(deps, scope, { isAsked: true });
  return null;
}
