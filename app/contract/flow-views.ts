import { z } from 'zod';
import { flowComparisonSchema } from '#core/model/flow-comparison.ts';

/** Schema of a version of a bot's flow: one snapshot. */
export const flowVersionSchema = z.strictObject({
  snapshotId: z.string(),
  /** UTC instant, ISO 8601. */
  takenAt: z.string(),
  source: z.enum(['file', 'blip']),
  fileName: z.string().nullable(),
});

/** A version of a bot's flow. */
export type FlowVersion = z.infer<typeof flowVersionSchema>;

/** Schema of a flow with its versions. */
export const flowViewSchema = z.strictObject({
  snapshotId: z.string(),
  /** Newest first. */
  versions: z.array(flowVersionSchema),
  /**
   * A `FlowDrawing` as JSON, checked by the worker. One text crosses into the window at once: a flow of ten thousand
   * blocks, handed over value by value, held it for 0.3 seconds; as a text for 0.07.
   */
  drawing: z.string(),
});

/** A flow with its versions. */
export type FlowView = z.infer<typeof flowViewSchema>;

/** Schema of two versions side by side. */
export const comparisonViewSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  ...flowComparisonSchema.shape,
});

/** Two versions side by side; the drawing is that of `to`. */
export type ComparisonView = z.infer<typeof comparisonViewSchema>;
