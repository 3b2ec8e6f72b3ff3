import { z } from 'zod';
import { mostHandedFiles } from './limits.ts';
import { bundleLookSchema } from './transfer-views.ts';
import { importResultSchema } from './views.ts';

const id = z.string().min(1).max(64);

/** Schema of a file that the system handed to the app; where it lies stays with the host. */
export const handedFileSchema = z.strictObject({
  id,
  name: z.string().max(4_096),
  /** By its ending: a flow, a client that a colleague hands over, or nothing that the app reads. */
  kind: z.enum(['flow', 'bundle', 'other']),
});

/** A file that the system handed to the app. */
export type HandedFile = z.infer<typeof handedFileSchema>;

/**
 * Channels of files that somebody opened with the app from elsewhere; see channels.ts. Nothing is read of them before
 * the window asked what is to become of them (SECURITY E26).
 */
export const handedChannels = {
  'handed:list': {
    owner: 'host',
    request: z.null(),
    response: z.array(handedFileSchema).max(mostHandedFiles),
  },
  /** Imports flows among them. Ids of files that are gone are left out. */
  'handed:import': {
    owner: 'host',
    request: z.strictObject({
      clientId: id,
      botId: id.nullable(),
      files: z.array(id).min(1).max(mostHandedFiles),
    }),
    response: z.array(importResultSchema),
  },
  /** Takes one as a client that is handed over; null where it is gone. Faults as `bundle:look`. */
  'handed:look': {
    owner: 'host',
    request: z.strictObject({ id }),
    response: bundleLookSchema.nullable(),
  },
  /** Lets go of these files; they stay where they are. */
  'handed:forget': {
    owner: 'host',
    request: z.strictObject({ files: z.array(id).max(mostHandedFiles) }),
    response: z.null(),
  },
} as const;
