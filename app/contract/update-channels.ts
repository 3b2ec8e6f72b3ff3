import { z } from 'zod';
import { updateFileSchema } from '#core/update/update-manifest.ts';
import { faultSchema } from './fault-schema.ts';

const nothing = z.null();
const { name } = updateFileSchema.shape;

/** Schema of a file that the window offers; its hash stays with the worker. */
export const offeredFileSchema = updateFileSchema.pick({ name: true, kind: true, size: true });

/** A file that the window offers. */
export type OfferedFile = z.infer<typeof offeredFileSchema>;

/** Schema of what is known of updates. */
export const updateViewSchema = z.strictObject({
  /** False: no place to ask was packed into this build, and nobody is ever asked. */
  hasPlace: z.boolean(),
  /** Somebody wants it looked for once a day. */
  checksDaily: z.boolean(),
  /** When the place last answered, UTC; null: never. */
  askedAt: z.iso.datetime().nullable(),
  /** What it then said; null: nothing that was taken. */
  found: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('newest') }),
      z.strictObject({
        kind: z.literal('newer'),
        version: z.string().max(20),
        releasedAt: z.iso.datetime(),
        /** Those for this system; first the kind that this copy came as, where that is known. */
        files: z.array(offeredFileSchema).min(1).max(40),
      }),
    ])
    .nullable(),
  /** Why the last question brought nothing; null: it did, or nobody asked since the workspace was opened. */
  problem: faultSchema.nullable(),
  /** A file is on its way. */
  isDownloading: z.boolean(),
  /** What was downloaded since the workspace was opened. */
  downloaded: z
    .strictObject({ fileName: z.string().max(300), kind: updateFileSchema.shape.kind })
    .nullable(),
});

/** What is known of updates. */
export type UpdateView = z.infer<typeof updateViewSchema>;

/** Channels of updates (SECURITY E27): asked for by consent, signed, and installed by a person; see channels.ts. */
export const updateChannels = {
  'update:read': { owner: 'worker', request: nothing, response: updateViewSchema },
  /** Says whether the place is asked once a day. Fault `update-no-place`. */
  'update:set-checks': {
    owner: 'worker',
    request: z.strictObject({ checksDaily: z.boolean() }),
    response: updateViewSchema,
  },
  /** Asks now; what stood in the way is part of the answer. Fault `update-no-place`. */
  'update:check': { owner: 'worker', request: nothing, response: updateViewSchema },
  /**
   * Lets a person choose where a file goes, and downloads it there. Null: the dialog was cancelled. Faults
   * `update-gone`, `update-busy`, `update-altered`, `update-cancelled`, `disk-full`, `read-only`, and those of a network.
   */
  'update:choose-and-download': {
    owner: 'host',
    request: z.strictObject({ name }),
    response: updateViewSchema.nullable(),
  },
  /** Ends a download; nothing of it stays. */
  'update:cancel': { owner: 'worker', request: nothing, response: nothing },
  /** Shows what was downloaded in the file manager, once it is still what was signed. Faults `update-gone`, `update-changed`. */
  'update:reveal': { owner: 'host', request: nothing, response: nothing },
} as const;

/** What the host asks of the worker about it; never reachable from the window. */
export const updateMethods = {
  'update:download': {
    request: z.strictObject({ name, path: z.string() }),
    response: updateViewSchema,
  },
  /** Where the last download lies, once it is still what was signed. */
  'update:downloaded': { request: nothing, response: z.strictObject({ path: z.string() }) },
  /** Asks the place where that is wanted and due; the worker asks itself. Fault `workspace-locked`. */
  'update:tick': { request: nothing, response: nothing },
} as const;
