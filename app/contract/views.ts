import { z } from 'zod';
import { botSchema } from '#core/model/bot.ts';
import { clientSchema } from '#core/model/client.ts';
import { clientStatuses } from '#core/model/client-limits.ts';
import { findingTriageSchema } from '#core/model/finding-triage.ts';
import { rulesetIdSchema, verdictSchema } from '#core/model/run.ts';
import { snapshotSchema } from '#core/model/snapshot.ts';
import { outcomeCountsSchema, wordedRunFields } from '#core/model/worded-run.ts';
import { faultSchema } from './fault-schema.ts';

export type { Settings, WorkspaceStatus } from './start-views.ts';

/** What the window shows. Views are made by use cases; the window filters and sorts them, but decides nothing. */

/** Schema of the last result of one bot, as a row shows it. */
export const botStateSchema = z.strictObject({
  snapshotId: z.string(),
  runId: z.string(),
  fileName: z.string().nullable(),
  takenAt: z.string(),
  ruleset: rulesetIdSchema,
  verdict: verdictSchema,
  counts: outcomeCountsSchema,
});

/** The last result of one bot. */
export type BotState = z.infer<typeof botStateSchema>;

/** Schema of a bot in a list; `state` is null until a flow was imported. */
export const botRowSchema = z.strictObject({ bot: botSchema, state: botStateSchema.nullable() });

/** A bot in a list. */
export type BotRow = z.infer<typeof botRowSchema>;

/** Schema of a client in a list. */
export const clientRowSchema = z.strictObject({
  client: clientSchema,
  bots: z.number().int(),
  /** Worst verdict over the client's bots; null when none was audited. */
  verdict: verdictSchema.nullable(),
  /** Sums over the newest run of each bot. */
  fails: z.number().int(),
  questions: z.number().int(),
  lastTakenAt: z.string().nullable(),
  /** One of the sample agency. */
  isSample: z.boolean(),
  tags: z.array(z.string()),
  status: z.enum(clientStatuses),
});

/** A client in a list. */
export type ClientRow = z.infer<typeof clientRowSchema>;

/** Schema of a run with everything in words. */
export const runViewSchema = z.strictObject({
  runId: z.string(),
  client: clientSchema,
  bot: botSchema,
  snapshot: snapshotSchema,
  asOf: z.string(),
  appVersion: z.string(),
  ruleset: z.strictObject({ id: rulesetIdSchema, title: z.string() }),
  ...wordedRunFields,
  /** Decisions that count, one per finding at most. */
  triages: z.array(findingTriageSchema),
});

/** A run with everything in words. */
export type RunView = z.infer<typeof runViewSchema>;

/** Schema of what became of one file of an import. */
export const importResultSchema = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    file: z.string(),
    botId: z.string(),
    runId: z.string(),
    verdict: verdictSchema,
    /** True when the same flow was already stored for this bot; it was audited anew. */
    alreadyKnown: z.boolean(),
    /** Secrets that were blanked. */
    redactions: z.number().int(),
  }),
  z.strictObject({ ok: z.literal(false), file: z.string(), fault: faultSchema }),
]);

/** What became of one file of an import. */
export type ImportResult = z.infer<typeof importResultSchema>;

/** Schema of a report that was written. */
export const exportedReportSchema = z.strictObject({
  fileName: z.string(),
  pages: z.number().int(),
  bytes: z.number().int(),
});

/** A report that was written. */
export type ExportedReport = z.infer<typeof exportedReportSchema>;
