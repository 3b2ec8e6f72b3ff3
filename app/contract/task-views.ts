import { z } from 'zod';
import { syncFaultSchema } from '#core/model/sync-fault.ts';
import { faultSchema } from './fault-schema.ts';
import { taskItemStates, taskKinds } from './task-kinds.ts';

const count = z.number().int().nonnegative();

/** Schema of how many things of a task stand where. */
export const taskCountsSchema = z.strictObject({
  waiting: count,
  running: count,
  done: count,
  failed: count,
  skipped: count,
} satisfies Record<(typeof taskItemStates)[number], z.ZodType>);

/** How many things of a task stand where. */
export type TaskCounts = z.infer<typeof taskCountsSchema>;

/** Schema of where a task as a whole stands. `stopping`: told to stop, but what had begun is still ending. */
export const taskStateSchema = z.enum([
  'running',
  'paused',
  'stopping',
  'done',
  'cancelled',
  'failed',
]);

/** Where a task as a whole stands. */
export type TaskState = z.infer<typeof taskStateSchema>;

/** Schema of a task without its rows. */
export const taskViewSchema = z.strictObject({
  /** Unique while the workspace is open. */
  id: z.string(),
  kind: z.enum(taskKinds),
  /** False for what a schedule began. */
  isAsked: z.boolean(),
  canPause: z.boolean(),
  /** What failed can be done again alone. */
  canRetry: z.boolean(),
  state: taskStateSchema,
  /** UTC instants, ISO 8601. */
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  /** Milliseconds it worked until it was paused last; pauses are not in it. */
  workedMs: z.number().nonnegative(),
  /** Since when it works; null while it is paused, and once it has ended. */
  workingSince: z.string().nullable(),
  counts: taskCountsSchema,
  /** Things that were left as they were before it began to work: they say nothing about its pace. */
  skippedAtOnce: count,
  /** Name of what was begun last; empty where nothing was. */
  current: z.string(),
  /** Why it ended as a whole. */
  fault: faultSchema.nullable(),
});

/** A task without its rows. */
export type TaskView = z.infer<typeof taskViewSchema>;

/** Schema of why a thing of a task is as it is. */
export const taskProblemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fault'), fault: faultSchema }),
  z.strictObject({ kind: z.literal('sync'), fault: syncFaultSchema }),
  z.strictObject({
    kind: z.literal('reason'),
    reason: z.enum([
      /** Nothing changed since it was done last. */
      'unchanged',
      /** An earlier run did it, and it still holds. */
      'kept',
      /** There is nothing to do it with, e.g. no audited flow. */
      'nothing',
      /** The task was cancelled before its turn came. */
      'stopped',
      /** Put off: its service is down, or schedules are paused. */
      'put-off',
      /** Done in part. */
      'partial',
    ]),
  }),
]);

/** Why a thing of a task is as it is. */
export type TaskProblem = z.infer<typeof taskProblemSchema>;

/** Schema of one thing of a task: a file, a bot, a report. */
export const taskItemSchema = z.strictObject({
  /** Its place in the task, from 0. */
  place: count,
  id: z.string(),
  name: z.string(),
  /** What tells it from others of the same name: its client, or the form of a file. */
  note: z.string(),
  state: z.enum(taskItemStates),
  problem: taskProblemSchema.nullable(),
  /** Whom it concerns, where that is known. */
  clientId: z.string().nullable(),
  botId: z.string().nullable(),
});

/** One thing of a task. */
export type TaskItem = z.infer<typeof taskItemSchema>;
