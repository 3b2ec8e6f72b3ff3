import { z } from 'zod';
import { accessActions } from '#core/model/access-actions.ts';
import { binKinds } from '#core/model/storage-kinds.ts';
import { exportedTableSchema, rowSpan } from './long-lists.ts';
import {
  accessViewSchema,
  binRowSchema,
  erasurePreviewSchema,
  erasureProofSchema,
  retentionMonthsSchema,
  retentionPreviewSchema,
  retentionSchema,
  retiredSchema,
  storageViewSchema,
} from './storage-views.ts';

const nothing = z.null();
const id = z.string().min(1).max(64);

/** Most rows of the access log in one message. */
const mostAccessRows = 200;

/** A table of the access log that leaves the window, with headings in the window's words. */
export const accessTableSchema = z.strictObject({
  headings: z.array(z.string().max(120)).length(5),
  actions: z.record(z.enum(accessActions), z.string().max(200)),
});

/** Channels of what is stored, of the bin, and of the access log; see channels.ts. */
export const storageChannels = {
  'storage:read': { owner: 'worker', request: nothing, response: storageViewSchema },
  /** Shows the workspace's folder in the file manager. */
  'storage:reveal': { owner: 'host', request: nothing, response: nothing },
  /** How long the detail of runs and versions is kept. Nothing goes by itself. */
  'retention:read': {
    owner: 'worker',
    request: nothing,
    response: retentionSchema,
  },
  'retention:write': {
    owner: 'worker',
    request: retentionSchema,
    response: retentionSchema,
  },
  /** What would go; nothing does. */
  'retention:preview': {
    owner: 'worker',
    request: z.strictObject({ months: retentionMonthsSchema }),
    response: retentionPreviewSchema,
  },
  /** Takes it away in steps; `before` as the preview said. Fault `disk-full`. */
  'retention:apply': {
    owner: 'worker',
    request: z.strictObject({ before: z.iso.datetime() }),
    response: retiredSchema,
  },
  /** Stops before the next step; what went is gone. */
  'retention:cancel': { owner: 'worker', request: nothing, response: nothing },
  'bin:list': { owner: 'worker', request: nothing, response: z.array(binRowSchema).max(5000) },
  'bin:restore': {
    owner: 'worker',
    request: z.strictObject({ kind: z.enum(binKinds), id }),
    response: nothing,
  },
  'erasure:preview': {
    owner: 'worker',
    request: z.strictObject({ clientId: id }),
    response: erasurePreviewSchema,
  },
  /**
   * Erases a client of the bin for good, in both files. `name`: typed by a person. `dropBackups`: makes a fresh backup and
   * takes those away that still hold the client. Faults `client-missing`, `client-not-removed`, `name-differs`,
   * `disk-full`, `workspace-busy`.
   */
  'erasure:erase': {
    owner: 'worker',
    request: z.strictObject({ clientId: id, name: z.string().max(200), dropBackups: z.boolean() }),
    response: erasureProofSchema,
  },
  /** Newest first. */
  'access:list': {
    owner: 'worker',
    request: z.strictObject(rowSpan(mostAccessRows)),
    response: z.strictObject({
      total: z.number().int().nonnegative(),
      rows: z.array(accessViewSchema).max(mostAccessRows),
    }),
  },
  /**
   * Recomputes the whole chain, and looks for its end where it stood when the workspace was last opened or locked.
   * `brokenAt`: the first row that does not fit or is missing; null: all do, and none is.
   */
  'access:check': {
    owner: 'worker',
    request: nothing,
    response: z.strictObject({
      rows: z.number().int().nonnegative(),
      brokenAt: z.number().int().nullable(),
    }),
  },
  /** Lets the user choose a place and writes the whole log as CSV. Null: cancelled. Faults `disk-full`, `read-only`. */
  'access:export': {
    owner: 'host',
    request: accessTableSchema,
    response: exportedTableSchema,
  },
} as const;
