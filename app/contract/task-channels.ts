import { z } from 'zod';
import { checklistSchema } from './checklist-view.ts';
import { mostBots, mostClients } from './limits.ts';
import { rowSpan } from './long-lists.ts';
import { mostTaskRows, taskItemStates } from './task-kinds.ts';
import { taskItemSchema, taskViewSchema } from './task-views.ts';

const id = z.string().min(1).max(64);
const one = z.strictObject({ id });

/** Channels of long runs: what is under way, and the last ones since the workspace was opened; see channels.ts. */
export const taskChannels = {
  /** The newest first. */
  'task:list': { owner: 'worker', request: z.null(), response: z.array(taskViewSchema) },
  /** Rows of a task, page by page, in their order; of all states or of some. An unknown task has none. */
  'task:items': {
    owner: 'worker',
    request: z.strictObject({
      id,
      states: z.array(z.enum(taskItemStates)).min(1).nullable(),
      ...rowSpan(mostTaskRows),
    }),
    response: z.strictObject({ total: z.number().int(), rows: z.array(taskItemSchema) }),
  },
  /** Nothing further is begun until it goes on; what has begun ends. */
  'task:pause': { owner: 'worker', request: one, response: z.null() },
  'task:resume': { owner: 'worker', request: one, response: z.null() },
  /** Stops before the next thing; what is done stays. */
  'task:cancel': { owner: 'worker', request: one, response: z.null() },
  /**
   * Does again what failed, as a task of its own, and resolves at its end. Faults `task-missing`, and those of what is
   * done.
   */
  'task:retry-failed': { owner: 'worker', request: one, response: z.null() },
  /**
   * Audits those bots whose flow, facts, answers or rules changed since their newest run: chosen bots, all of chosen
   * clients, or (both null) everybody's. Resolves at the end.
   */
  'run:audit': {
    owner: 'worker',
    request: z.strictObject({
      botIds: z.array(id).min(1).max(mostBots).nullable(),
      clientIds: z.array(id).min(1).max(mostClients).nullable(),
    }),
    response: z.strictObject({
      audited: z.number().int(),
      unchanged: z.number().int(),
      failed: z.number().int(),
    }),
  },
  /** Hides the clients of the sample agency; they come back by `client:set-removed-many`. */
  'sample:remove': {
    owner: 'worker',
    request: z.null(),
    response: z.strictObject({ clientIds: z.array(z.string()) }),
  },
  'checklist:read': { owner: 'worker', request: z.null(), response: checklistSchema },
  'checklist:set-dismissed': {
    owner: 'worker',
    request: z.strictObject({ dismissed: z.boolean() }),
    response: z.null(),
  },
} as const;
