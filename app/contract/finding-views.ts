import { z } from 'zod';
import { outcomeSchema, severitySchema } from '#core/model/finding.ts';
import { triageStateSchema } from '#core/model/triage.ts';
import { findingColumns, facetNames, mostFindings } from './finding-query.ts';

const id = z.string().min(1).max(64);
const auditId = z.string().min(1).max(32);
const count = z.number().int();

function choiceOf<Value extends z.ZodType<string>>(value: Value) {
  return z.strictObject({
    only: z.array(value).max(1_000).readonly(),
    not: z.array(value).max(1_000).readonly(),
  });
}

/** Schema of a query; see finding-query.ts. */
export const findingQuerySchema = z.strictObject({
  outcome: choiceOf(outcomeSchema),
  severity: choiceOf(severitySchema),
  state: choiceOf(triageStateSchema),
  client: choiceOf(id),
  audit: choiceOf(auditId),
  text: z.string().max(200),
  sort: z.strictObject({ by: z.enum(findingColumns), descending: z.boolean() }),
});

/** Schema of a finding's name: one bot's newest run has one finding of each audit. */
export const findingKeySchema = z.strictObject({ botId: id, auditId });

/** A finding's name. */
export type FindingKey = z.infer<typeof findingKeySchema>;

/** Schema of findings by name. */
export const findingKeysSchema = z.array(findingKeySchema).min(1).max(mostFindings).readonly();

/** Schema of a finding in the list over all clients. */
export const findingRowSchema = z.strictObject({
  ...findingKeySchema.shape,
  botName: z.string(),
  clientId: z.string(),
  clientName: z.string(),
  /** A true sentence; of an open question the question. */
  title: z.string(),
  outcome: outcomeSchema,
  severity: severitySchema,
  /** Null where there is nothing to decide. */
  state: triageStateSchema.nullable(),
  /** When the decision runs out. */
  until: z.string().nullable(),
  /** Since when it asks somebody to attend to it; of the others, when the run was made. */
  since: z.string(),
  /** Where the demand stands. */
  clause: z.string(),
  /** Who takes it on; null for nobody. */
  owner: z.string().nullable(),
  /** Title of the first block concerned; null: the flow as a whole. */
  block: z.string().nullable(),
  blocks: count,
});

/** A finding in the list over all clients. */
export type FindingListRow = z.infer<typeof findingRowSchema>;

const facetValueSchema = z.strictObject({
  value: z.string(),
  /** Name of a client; the sentence of an audit; empty where the window has its own word. */
  label: z.string(),
  /** Findings that the other filters leave. */
  count,
});

/** A value that can be filtered by, and how many findings have it. */
export type FacetValue = z.infer<typeof facetValueSchema>;

/** Schema of a page of findings. */
export const findingPageSchema = z.strictObject({
  /** How many the query leaves, and how many there are. */
  total: count,
  all: count,
  /** The oldest flow among what is listed, and the newest run of all; null where there is none. */
  oldestFlow: z.string().nullable(),
  newestRun: z.string().nullable(),
  rows: z.array(findingRowSchema),
  /** Only in the first page: values with a count, and those that are filtered by. Most first. */
  facets: z.record(z.enum(facetNames), z.array(facetValueSchema)).nullable(),
});

/** A page of findings. */
export type FindingPage = z.infer<typeof findingPageSchema>;

/** Schema of one defect over all clients. */
export const findingGroupSchema = z.strictObject({
  auditId: z.string(),
  /** The sentence; where bots differ in a value, `…` stands for it. */
  title: z.string(),
  outcome: outcomeSchema,
  /** The worst. */
  severity: severitySchema,
  findings: count,
  bots: count,
  clients: count,
  /** Of the oldest. */
  since: z.string(),
  clause: z.string(),
});

/** One defect over all clients. */
export type FindingGroup = z.infer<typeof findingGroupSchema>;

/** Schema of a view that somebody keeps under a name. */
export const savedViewSchema = z.strictObject({
  id,
  name: z.string().trim().min(1).max(120),
  query: findingQuerySchema,
  columns: z.array(z.enum(findingColumns)).min(1).readonly(),
  isGrouped: z.boolean(),
});

/** A view that somebody keeps under a name. */
export type SavedView = z.infer<typeof savedViewSchema>;

/** Schema of a decision about many findings at once. */
export const bulkTriageSchema = z.strictObject({
  findings: findingKeysSchema,
  state: triageStateSchema,
  reason: z.string().max(2000),
  author: z.string().trim().min(1).max(120),
  until: z.iso.datetime().nullable(),
});

/** A decision about many findings at once. */
export type BulkTriage = z.infer<typeof bulkTriageSchema>;

/** Schema of what came of it. */
export const bulkTriageResultSchema = z.strictObject({
  /** With it all of it can be taken back while the workspace stays open; null where nothing was decided. */
  undoId: z.string().nullable(),
  decided: count,
  /** Findings about which nothing can be decided any more: they are gone, or ask nothing of anybody. */
  left: count,
});

/** What came of it. */
export type BulkTriageResult = z.infer<typeof bulkTriageResultSchema>;
