import { z } from 'zod';
import { drawnBlockSchema } from './flow-drawing.ts';

/** Schema of two versions of a flow side by side, for a canvas that shows the later one. */
export const flowComparisonSchema = z.strictObject({
  /** Weightiest first. */
  changes: z.array(
    z.strictObject({
      sentence: z.string(),
      /** Block that the sentence speaks of, as the later version names it, or as the earlier one if it is gone. */
      block: z.string().nullable(),
    }),
  ),
  /** How many blocks only stand elsewhere, as a sentence; empty when none does. */
  moved: z.string(),
  /** Blocks of the later version. */
  added: z.array(z.string()),
  changed: z.array(z.string()),
  /** Blocks of the earlier version; `above` says nothing here. */
  gone: z.array(drawnBlockSchema),
  /** Exits of the later version, by their index in its drawing. */
  addedExits: z.array(z.number().int()),
  /** Exits of the earlier version, by blocks as the later one names them where it has them. */
  goneExits: z.array(z.strictObject({ from: z.string(), to: z.string() })),
});

/** Two versions of a flow side by side. */
export type FlowComparison = z.infer<typeof flowComparisonSchema>;
