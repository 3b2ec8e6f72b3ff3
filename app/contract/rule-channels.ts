import { z } from 'zod';
import { localeSchema } from '#core/model/locale.ts';
import { ruleRowSchema, rulesetRowSchema, ruleViewSchema } from './rule-views.ts';

const locale = localeSchema;

/** Channels about the catalogue of audits; see channels.ts. */
export const ruleChannels = {
  /** Every audit of this version, in the order of groups, with how the newest runs ended. */
  'rule:list': {
    owner: 'worker',
    request: z.strictObject({ locale }),
    response: z.array(ruleRowSchema),
  },
  /** One audit's page; null for an id that this version does not know. */
  'rule:read': {
    owner: 'worker',
    request: z.strictObject({ auditId: z.string().min(1).max(32), locale }),
    response: ruleViewSchema.nullable(),
  },
  /** Rulesets, newest first, then the law of countries. */
  'rule:rulesets': {
    owner: 'worker',
    request: z.strictObject({ locale }),
    response: z.array(rulesetRowSchema),
  },
} as const;
