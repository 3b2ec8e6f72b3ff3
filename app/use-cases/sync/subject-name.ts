import type { SyncJob } from '#core/model/sync-job.ts';
import type { Deps } from '../deps.ts';

/** Name of the bot or account that a job looks at; empty where it has gone. */
export function subjectName({ workspace }: Deps, { kind, subjectId }: SyncJob): string {
  const { bots, numbers } = workspace();
  return (kind === 'bot' ? bots.get(subjectId)?.name : numbers.account(subjectId)?.name) ?? '';
}
