import { z } from 'zod';
import {
  clientRecordChangeSchema,
  clientRecordSchema,
  tagSchema,
} from '#core/model/client-record.ts';
import { mostClients } from './limits.ts';

const id = z.string().min(1).max(64);
const ids = z.array(id).min(1).max(mostClients);
const by = z.string().max(120);
const count = z.number().int();

/** Channels about what an agency keeps of its clients, and about many of them at once; see channels.ts. */
export const clientChannels = {
  /** What is known of a client, and what the agency changes about its audits. */
  'client:read-record': {
    owner: 'worker',
    request: z.strictObject({ clientId: id }),
    response: clientRecordSchema,
  },
  /** Changes parts of it; the others stay as they are in the store, whoever wrote them. */
  'client:write-record': {
    owner: 'worker',
    request: z.strictObject({ clientId: id, by, change: clientRecordChangeSchema }),
    response: clientRecordSchema,
  },
  /** How many of a client's bots have a flow, and how many of these the next audit looks at anew. */
  'client:pending-audits': {
    owner: 'worker',
    request: z.strictObject({ clientId: id }),
    response: z.strictObject({ bots: count, pending: count }),
  },
  /** Gives many clients tags and takes others from them. Answers with those that changed by it. */
  'client:tag-many': {
    owner: 'worker',
    request: z.strictObject({
      clientIds: ids,
      add: z.array(tagSchema).max(1),
      remove: z.array(tagSchema).max(1),
      by,
    }),
    response: z.strictObject({ changed: z.array(z.string()) }),
  },
  /** Hides or brings back many clients: the undo of a removal is the same message. */
  'client:set-removed-many': {
    owner: 'worker',
    request: z.strictObject({ ids, removed: z.boolean() }),
    response: z.strictObject({ changed: z.array(z.string()) }),
  },
} as const;
