import { answer } from './answer.ts';
import type { MethodUseCase, TaskChannel, UseCase } from './use-case.ts';
import { auditBots } from './use-cases/audit-bots.ts';
import { readChecklist, setChecklistDismissed } from './use-cases/first-steps/checklist.ts';
import { removeSample } from './use-cases/first-steps/remove-sample.ts';
import { resumeAudit } from './use-cases/resume-audit.ts';
import type { SyncDeps } from './use-cases/sync/sync-deps.ts';

/** The use cases of long runs and of the first steps, by the channel or method that asks for them. */
export type TaskUseCases = { readonly [C in TaskChannel]: UseCase<C> } & {
  readonly 'run:resume': MethodUseCase<'run:resume'>;
};

/** Binds them to what they need from outside. */
export function createTaskUseCases(deps: SyncDeps): TaskUseCases {
  const { tasks } = deps;
  return {
    'task:list': answer(() => tasks.list()),
    'task:items': answer((request) => tasks.items(request)),
    'task:pause': done(({ id }) => tasks.pause(id)),
    'task:resume': done(({ id }) => tasks.resume(id)),
    'task:cancel': done(({ id }) => tasks.cancel(id)),
    'task:retry-failed': done(({ id }) => tasks.retryFailed(id)),
    'run:audit': answer(async (scope) => {
      const { audited, unchanged, failed } = await auditBots(deps, scope, { isAsked: true });
      return { audited, unchanged, failed: failed.length };
    }),
    'run:resume': answer(() => resumeAudit(deps)),
    'sample:remove': answer(() => removeSample(deps)),
    'checklist:read': answer(() => readChecklist(deps)),
    'checklist:set-dismissed': done(({ dismissed }) => setChecklistDismissed(deps, dismissed)),
  };
}

/** A use case that answers nothing. */
function done<In>(work: (request: In) => void | Promise<void>): (request: In) => Promise<null> {
  return answer(async (request: In) => {
    await work(request);
    return null;
  });
}
