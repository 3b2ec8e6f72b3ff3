import { z } from 'zod';
import type { EventName } from './channel-names.ts';
import { mostTaskRows, taskKinds } from './task-kinds.ts';
import { taskItemSchema, taskStateSchema, taskViewSchema } from './task-views.ts';
import { commandIds } from './commands.ts';
import { workspaceStatusSchema } from './start-views.ts';

/** Every event from host to window; payloads are parsed before they are sent. */
export const events = {
  /** Something was written; stores that mirror the noun load again. */
  'data:changed': z.strictObject({
    nouns: z.array(
      z.enum([
        'client',
        'bot',
        'run',
        'credential',
        'number',
        'job',
        'incident',
        'alert',
        'report',
        'talk',
        'backup',
        'search',
      ]),
    ),
  }),
  /** A long piece of work moved on. */
  'task:progressed': z.strictObject({
    task: z.enum(taskKinds),
    done: z.number().int(),
    total: z.number().int(),
    /** What is being worked on: a file name or a client. */
    item: z.string(),
    state: taskStateSchema.exclude(['stopping']),
  }),
  /** Rows of a task moved; told together, a few times a second. At its end whoever shows rows reads them again. */
  'task:item-moved': z.strictObject({
    task: taskViewSchema,
    items: z.array(taskItemSchema).max(mostTaskRows),
  }),
  /** A client is being handed over or taken over: which part of one is done, null where nobody can tell. */
  'bundle:progressed': z.strictObject({ part: z.number().min(0).max(1).nullable() }),
  'workspace:changed': workspaceStatusSchema,
  /** The workspace is about to be locked: the window hands over what was typed and shows nothing more. */
  'workspace:locking': z.strictObject({}),
  /** A notification was clicked: the window shows this address of its own. */
  'place:opened': z.strictObject({ place: z.string().max(300) }),
  /** An entry of the native menu was chosen. */
  'command:asked': z.strictObject({ command: z.enum(commandIds) }),
  /** The system handed files to the app: the window asks for their list. */
  'handed:came': z.strictObject({}),
  /** A file of an update is on its way: which part of one is there. */
  'update:progressed': z.strictObject({ part: z.number().min(0).max(1) }),
  /** Something else is known of updates than before; `byItself`: the daily question brought it, and nobody waits for it. */
  'update:changed': z.strictObject({ byItself: z.boolean() }),
} as const satisfies Record<EventName, z.ZodType>;

/** Payload of an event. */
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;
