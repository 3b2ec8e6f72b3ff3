import type { EventName } from '#app/contract/channel-names.ts';
import type { EventPayload } from '#app/contract/events.ts';
import type { Checker } from '#app/ports/checker.ts';
import type { Clock, FileSource, Ids } from '#app/ports/host.ts';
import type { Workspace } from '#app/ports/stores.ts';
import type { TaskRegistry } from './tasks/task-registry.ts';

/** What use cases need from outside. */
export interface Deps {
  /** The open workspace. Throws AppFault `workspace-locked` while none is open. */
  readonly workspace: () => Workspace;
  readonly checker: Checker;
  readonly files: FileSource;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly appVersion: string;
  /** Long runs are told of, paused and cancelled here. */
  readonly tasks: TaskRegistry;
  /** Lets somebody who waits go first: called before each piece of long work. Absent where nobody can wait. */
  readonly giveWay?: () => Promise<void>;
  readonly emit: <E extends EventName>(event: E, payload: EventPayload<E>) => void;
}
