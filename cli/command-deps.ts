import { nodeFileSource } from '#app/node/file-source.ts';
import { nodeClock, nodeIds } from '#app/node/host.ts';
import type { Deps } from '#app/use-cases/deps.ts';
import { taskRegistry } from '#app/use-cases/tasks/task-registry.ts';
import type { OpenSession } from './open-session.ts';
import { inProcessChecker } from './in-process-checker.ts';
import { appVersion } from './version.ts';

/** What use cases need, on plain Node. */
export function commandDeps(session: OpenSession): Deps {
  return {
    workspace: () => session.current(),
    checker: inProcessChecker,
    files: nodeFileSource,
    clock: nodeClock,
    ids: nodeIds,
    appVersion,
    tasks: taskRegistry({ clock: nodeClock, emit: () => undefined, soon: (work) => work() }),
    // Nobody watches a command line's events.
    emit: () => undefined,
  };
}
