import { z } from 'zod';
import { localeSchema } from '#core/model/locale.ts';
import { comparisonViewSchema, flowViewSchema } from './flow-views.ts';

const id = z.string().min(1).max(64);

/** Channels of the flow view; see channels.ts. */
export const flowChannels = {
  /**
   * A version of a bot's flow, the newest unless one is named; null until a flow was imported. Faults `bot-missing`,
   * `version-missing`, and those of a checker.
   */
  'flow:read': {
    owner: 'worker',
    request: z.strictObject({ botId: id, snapshotId: id.nullable(), locale: localeSchema }),
    response: flowViewSchema.nullable(),
  },
  /** What changed between two versions of a bot's flow. Faults as above. */
  'flow:compare': {
    owner: 'worker',
    request: z.strictObject({ botId: id, from: id, to: id, locale: localeSchema }),
    response: comparisonViewSchema,
  },
} as const;
