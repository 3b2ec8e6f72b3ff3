import type { z } from 'zod';
import type { templateSchema } from './surroundings.ts';

/** States of a template in which nothing can be sent with it. */
const stopped: ReadonlySet<string> = new Set(['PAUSED', 'REJECTED', 'DISABLED', 'LIMIT_EXCEEDED']);

/** Whether a template needs somebody: it cannot be sent, or users complain of it. */
export function isTroubled({
  status,
  quality,
}: Pick<z.infer<typeof templateSchema>, 'status' | 'quality'>): boolean {
  return stopped.has(status) || quality === 'RED';
}
