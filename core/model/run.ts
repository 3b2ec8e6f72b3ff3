import { z } from 'zod';
import { channelSchema, findingSchema, turnSchema, assumptionSchema } from './finding.ts';
import { scoreSchema } from './score.ts';

/** Dated sets of rules the product knows. */
export const rulesetIds = ['2020-10', '2026-09'] as const;

/** Schema of a ruleset's name. */
export const rulesetIdSchema = z.enum(rulesetIds);

/** Name of a ruleset: the month from which it is in force. */
export type RulesetId = z.infer<typeof rulesetIdSchema>;

/** Law that comes on top of a ruleset, by country and line of business. */
export const addOnIds = ['brazil-sac-2022', 'spain-customer-service-2025'] as const;

/** Name of an add-on. */
export type AddOnId = (typeof addOnIds)[number];

/** Schema of one way to a person (field names as in the command line's contract). */
export const humanPathSchema = z.strictObject({
  channel: channelSchema,
  block: z.string(),
  /** The number, address or link shown; null for in-chat. */
  value: z.string().nullable(),
  /** Fewest user messages until there, the opening one counted. */
  messages: z.number().int(),
  /** `possible` depends on a script, an intent, another bot, or on what a text or link means. */
  certainty: z.enum(['certain', 'possible']),
  witness: z.array(turnSchema),
  assumptions: z.array(assumptionSchema),
});

/** One way to a person. */
export type HumanPath = z.infer<typeof humanPathSchema>;

/** Never "compliant": the product says what was checked, not what is promised (POLICY.md, Words). */
export const verdicts = ['no-violation-found', 'violations', 'open-questions'] as const;

/** Schema of a verdict. */
export const verdictSchema = z.enum(verdicts);

/** Schema of a fault of the file. */
export const problemSchema = z.strictObject({
  code: z.string(),
  block: z.string().nullable(),
  detail: z.string(),
});

/** Schema of an audit run: one snapshot under one ruleset at one moment. */
export const runSchema = z.strictObject({
  ruleset: rulesetIdSchema,
  /** Law that was added for this client. */
  addOns: z.array(z.enum(addOnIds)).default([]),
  /** UTC instant, ISO 8601; all that depends on time reads this, never a clock. */
  asOf: z.string(),
  appVersion: z.string(),
  blocks: z.strictObject({
    total: z.number().int(),
    reachable: z.number().int(),
    unreachable: z.array(z.string()),
  }),
  /** Titles of all blocks, by id, so that a run can be shown without its snapshot. */
  titles: z.record(z.string(), z.string()),
  humanPaths: z.array(humanPathSchema),
  withoutHuman: z.strictObject({
    strict: z.array(z.string()),
    forward: z.array(z.string()),
    unknown: z.array(z.string()),
  }),
  /** False when the search for conversations hit its budget: one that was not found may still exist. */
  searchComplete: z.boolean(),
  findings: z.array(findingSchema),
  /** Null in runs of versions that knew no score. */
  score: scoreSchema.nullable().default(null),
  /** What each block named in a finding says and does, hashed: the same through renames and moves. */
  fingerprints: z.record(z.string(), z.string()).default({}),
  problems: z.array(problemSchema),
  verdict: verdictSchema,
});

/** The result of auditing one snapshot under one ruleset: the same inputs give the same run, byte for byte. */
export type Run = z.infer<typeof runSchema>;

/** Schema of a run as it is stored. */
export const storedRunSchema = z.strictObject({
  /** UUID. */
  id: z.string(),
  snapshotId: z.string(),
  botId: z.string(),
  createdAt: z.string(),
  run: runSchema,
});

/** A run in the workspace. */
export type StoredRun = z.infer<typeof storedRunSchema>;
