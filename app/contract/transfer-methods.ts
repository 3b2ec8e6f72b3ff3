import { z } from 'zod';
import { wayInSchema } from './slot-methods.ts';
import { wantedBundleSchema } from './transfer-channels.ts';
import { writtenBundleSchema } from './transfer-views.ts';

/** What the host asks of the worker about handing clients over; never reachable from the window. */
export const transferMethods = {
  /** Proposed name of a client's bundle. Fault `client-missing`. */
  'bundle:file-name': {
    request: z.strictObject({ clientId: z.string() }),
    response: z.strictObject({ fileName: z.string() }),
  },
  /** Writes a client to a place the user chose; see channel `bundle:export`. `current` null: no secrets are wanted. */
  'bundle:write': {
    request: wantedBundleSchema.extend({ current: wayInSchema.nullable(), path: z.string() }),
    response: writtenBundleSchema,
  },
} as const;
