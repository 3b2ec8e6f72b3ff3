import { z } from 'zod';
import type { EventName } from './channel-names.ts';
import { workspaceStatusSchema } from './views.ts';

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
      ]),
    ),
  }),
  /** A long piece of work moved on. */
  'task:progressed': z.strictObject({
    task: z.enum(['import', 'audit', 'report', 'batch', 'sync']),
    done: z.number().int(),
    total: z.number().int(),
    /** What is being worked on: a file name or a client. */
    item: z.string(),
    state: z.enum(['running', 'done', 'cancelled']),
  }),
  'workspace:changed': workspaceStatusSchema,
  /** A notification was clicked: the window shows this address of its own. */
  'place:opened': z.strictObject({ place: z.string().max(300) }),
} as const satisfies Record<EventName, z.ZodType>;

/** Payload of an event. */
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;
