import { z } from 'zod';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/**
 * Heavy work of the host itself that has nothing to do with use cases: done in the worker so that windows never stand
 * still. Never reachable from a window.
 */
export const hostWorkerMethods = {
  'pdf:finish': {
    request: z.strictObject({
      pdf: bytes,
      title: z.string(),
      /** BCP 47. */
      language: z.string(),
      /** UTC instant, ISO 8601: both dates of the document, so that the same report gives the same bytes. */
      asOf: z.string(),
      producer: z.string(),
      /** False where header and footer stand on the first page too; true unless said. */
      hasCover: z.boolean().optional(),
    }),
    response: z.strictObject({ pdf: bytes, pages: z.number().int() }),
  },
} as const;

/** Name of such a method. */
export type HostWorkerMethod = keyof typeof hostWorkerMethods;
