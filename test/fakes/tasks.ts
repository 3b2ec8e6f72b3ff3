import type { EventName } from '#app/contract/channel-names.ts';
import { nodeClock } from '#app/node/host.ts';
import type { Clock } from '#app/ports/host.ts';
import { taskRegistry, type TaskRegistry } from '#app/use-cases/tasks/task-registry.ts';

/** A registry of long runs that tells each step at once. */
export function tellingTasks(
  emit: (event: EventName, payload: unknown) => void,
  clock: Clock = nodeClock,
): TaskRegistry {
  return taskRegistry({ clock, emit, soon: (work) => work() });
}

/** One that nobody listens to. */
export function quietTasks(): TaskRegistry {
  return tellingTasks(() => undefined);
}
